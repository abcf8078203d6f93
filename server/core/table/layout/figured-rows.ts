import { edgesOf } from "./aligned-columns.ts";
import { type AlignedLine, isFigureField } from "./aligned-lines.ts";

/** A line of a layout aligned by position, and how it was read. */
export interface Aligned {
  readonly text: string;
  readonly line: AlignedLine;
}

/** Whether a line has two fields or more, with a figure among them. */
export function isFigured(text: string, { fields, nFigures }: AlignedLine): boolean {
  if (nFigures === 0 || fields.length < 2 || isPageHead(text)) return false;
  // Justified text has wide blanks around its numbers: 2023   年   1   月.
  return !fields.some(({ from }, at) => at > 0 && "年月日号条件个家次".includes(text[from]!));
}

/** Whether three fields or more are parted by two blanks each. */
export function hasTightGaps(text: string, { fields }: AlignedLine): boolean {
  return (
    fields.length > 2 &&
    fields.every(({ from }, at) => at === 0 || text.slice(fields[at - 1]!.to, from) === "  ")
  );
}

/**
 * Whether two rows of figures stand in one layout, with as many fields and some right or left edges in line;
 * and whether all edges are.
 */
export function evenness(above: Aligned, below: Aligned): { isEven: boolean; isInLine: boolean } {
  const count = Math.min(above.line.nFigures, below.line.nFigures);
  const sameShape = above.line.fields.length === below.line.fields.length;
  let most = 0;
  for (const wide of [false, true]) {
    const [a, b] = [figureEdges(above, wide), figureEdges(below, wide)];
    let inLine = 0;
    for (let edge = 0; edge < 2 * count; edge++) {
      if (Math.abs(a[a.length - 1 - edge]! - b[b.length - 1 - edge]!) <= 1) inLine++;
    }
    most = Math.max(most, inLine);
  }
  const isShaped = sameShape && count >= 2;
  const isEven = most >= count || (isShaped && (most > 0 || above.line.fields.length === count + 1));
  return { isEven, isInLine: most === 2 * count };
}

function figureEdges({ text, line }: Aligned, wide: boolean): Float64Array {
  return edgesOf(
    text,
    line.fields.filter((field) => isFigureField(text, field)),
    wide,
  );
}

/** The running head of a page: its last figure numbers the page. */
export function isPageHead(line: string): boolean {
  return /\bpage:?\s*\d{1,4}\s*$/i.test(line);
}
