import { readMark } from "../../text/marks.ts";
import { isFigure } from "./figures.ts";

/** A line of bars, and where its cells start and end: pairs of UTF-16 offsets. */
export interface FieldRow {
  readonly line: number;
  readonly fields: readonly number[];
}

/** Fewer figures in a row may stand in one column as well as in the next. */
const fewestFigures = 3;
const mostStubs = 3;
/** So many rows with as many names as any, and with fewer, are no slip of a writer. */
const fewestRows = 2;

/**
 * Rows of which some lost the cells that the name of several rows was merged over, as the text of a web page loses
 * them: 三、办理结果 | （一）公开 | 2 | 1 above （二）部分公开 | 16 | 1. All end in as many figures, behind one name or
 * more, so that the figures belong below each other: blank cells take the place of those that were lost. Null where no
 * row lost any.
 */
export function withMergedStubs<Row extends FieldRow>(
  rows: readonly Row[],
  lines: readonly string[],
): readonly Row[] | null {
  const shapes = rows.map(({ line, fields }) => shapeOf(lines[line]!, fields));
  const data = shapes.filter(({ figures }) => figures > 0);
  const figures = data[0]?.figures ?? 0;
  if (figures < fewestFigures || data.some((shape) => shape.figures !== figures)) return null;
  const widest = data.reduce((most, { names }) => Math.max(most, names), 0);
  const full = data.filter(({ names }) => names === widest).length;
  if (widest > mostStubs || full < fewestRows || data.length - full < fewestRows) return null;
  if (data.some(({ names }) => names === 0)) return null;
  const first = shapes.findIndex((shape) => shape.figures > 0 && shape.names === widest);
  const merged = familyOf(rows[first]!, lines);
  return rows.map((row, at) => {
    const { names, figures: own } = shapes[at]!;
    const lost = widest + figures - names - own;
    if (lost <= 0 || lost > widest) return row;
    // A name of the rank of those that were merged stands where they do, before the blank cells.
    const isFirst = own > 0 && merged !== null && familyOf(row, lines) === merged;
    return { ...row, fields: withBlanks(row.fields, isFirst ? names : 0, lost) };
  });
}

/** How many figures end a row, and how many names stand before them. */
function shapeOf(text: string, fields: readonly number[]): { names: number; figures: number } {
  let end = fields.length / 2;
  while (end > 0 && fields[2 * end - 1] === fields[2 * end - 2]) end--;
  let names = end;
  while (names > 0 && isFigure(text.slice(fields[2 * names - 2], fields[2 * names - 1]))) names--;
  return { names, figures: end - names };
}

function familyOf({ line, fields }: FieldRow, lines: readonly string[]): string | null {
  return readMark(lines[line]!, fields[0] ?? 0)?.family ?? null;
}

/** The fields with so many blank ones before the one at `at`. */
function withBlanks(fields: readonly number[], at: number, count: number): number[] {
  const place = at === 0 ? fields[0]! : fields[2 * at - 1]!;
  return [...fields.slice(0, 2 * at), ...new Array<number>(2 * count).fill(place), ...fields.slice(2 * at)];
}
