import { displayWidth } from "../../text/display-width.ts";
import { isEven } from "../../text/even.ts";
import type { LineStretch } from "./cell-text.ts";

/**
 * Whether the blanks before labels show how deep their rows stand: not where the labels are aligned right, or centred.
 * Linear in the lines.
 */
export function showsDepth(lines: readonly string[], labels: readonly LineStretch[]): boolean {
  const widthTo = (line: number, at: number): number => displayWidth(lines[line]!.slice(0, at));
  const ends = labels.map(({ line, to }) => widthTo(line, to));
  const middles = labels.map(({ line, from }, at) => widthTo(line, from) + ends[at]!);
  return !isEven(ends) && !isEven(middles);
}
