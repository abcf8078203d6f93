import { edgesOf } from "./aligned-columns.ts";
import { type AlignedLine, isFigureField } from "./aligned-lines.ts";
import type { Aligned } from "./figured-rows.ts";
import { isFigure } from "./figures.ts";

/** A label that is longer fills no column. */
const longest = 80;
/** A label and the figure that one blank parts from it. */
const tight = /^(.*\p{L}{2}.*[\p{L}\p{M})）]) (\S*\d\S*)$/u;
/** What ends the title of another table as likely as it states an amount. */
const year = /^(?:19|20)\d\d$/;

/**
 * A line whose label fills its column, so that one blank is left before its first figure: "Total liabilities and equity
 * 7,815". It is parted there where that figure ends exactly below the one of the row above.
 */
export function partTightLabel(text: string, line: AlignedLine, above: Aligned | null): AlignedLine {
  const [first, ...others] = line.fields;
  if (!above || line.kind !== "row" || !first || line.fields.length + 1 !== above.line.fields.length)
    return line;
  if (first.to - first.from > longest || line.nFigures !== others.length) return line;
  const [, label, figure] = tight.exec(text.slice(first.from, first.to)) ?? [];
  if (label === undefined || figure === undefined || year.test(figure) || !isFigure(figure)) return line;
  const parts = [
    { from: first.from, to: first.from + label.length },
    { from: first.to - figure.length, to: first.to },
  ];
  const isBelow = [false, true].some(
    (wide) => edgesOf(text, parts, wide)[3] === edgesOf(above.text, above.line.fields, wide)[3],
  );
  return isBelow && isFigureField(above.text, above.line.fields[1]!)
    ? { ...line, fields: [...parts, ...others], nFigures: line.nFigures + 1 }
    : line;
}
