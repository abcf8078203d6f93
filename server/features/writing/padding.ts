import { displayWidth } from "../../core/text/display-width.ts";

/** On which side a column's cells stand. */
export type Side = "left" | "right" | "center";

/** A text with blanks up to a display width; wide characters take two columns (Unicode Standard Annex 11). */
export function padded(text: string, width: number, side: Side): string {
  const blanks = Math.max(0, width - displayWidth(text));
  if (side === "right") return " ".repeat(blanks) + text;
  const before = side === "center" ? Math.floor(blanks / 2) : 0;
  return " ".repeat(before) + text + " ".repeat(blanks - before);
}

/** The display width of the widest of some texts, `least` at least. */
export function widest(texts: readonly string[], least: number): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), least);
}

/** Whether more than half of a column's filled cells are figures, so that they should end together. */
export function isMostlyFigures(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  const figures = filled.filter((text) => /^(?:\*\*)?[-−–+(（$¥￥€£]?\s*[\d０-９]/.test(text));
  return figures.length * 2 > filled.length;
}
