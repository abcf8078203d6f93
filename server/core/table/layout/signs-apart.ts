import { type AlignedLine, isFigureField } from "./aligned-lines.ts";
import type { Aligned } from "./figured-rows.ts";
import type { Stretch } from "./figures.ts";

/**
 * A row with a minus that stands apart from its figure, below another sign in a column of signs ("-   900" below
 * "+ 3,200"): the two are one field there. Elsewhere such a stroke says that there is nothing.
 */
export function joinSign(text: string, line: AlignedLine, above: Aligned | null): AlignedLine {
  const at = above && line.kind === "row" ? line.fields.findIndex((field) => isSign(text, field)) : -1;
  const [sign, figure] = [line.fields[at], line.fields[at + 1]];
  if (!above || !sign || !figure || !isFigureField(text, figure)) return line;
  const isBelow = above.line.fields.some(
    ({ from, to }) => from === sign.from && to === figure.to && signApart.test(above.text.slice(from, to)),
  );
  if (!isBelow) return line;
  const fields = line.fields.toSpliced(at, 2, { from: sign.from, to: figure.to });
  return { ...line, fields, nFigures: line.nFigures - 1 };
}

const signApart = /^[-−–+＋] +\S/;

function isSign(text: string, { from, to }: Stretch): boolean {
  return to - from === 1 && "-−–".includes(text[from]!);
}
