import type { NumberConventions } from "../model/numeral.ts";
import { readNumeral } from "./numeral.ts";

/** Longer texts are words. */
const longest = 24;
const fewestDigits = 2;
/** Digits, and what may stand for them or for marks. */
const nearlyFigure = /^[-−]?[\d.,。；; OoIl〇]+$/;

/** Whether a text has a digit, and nothing besides that may not be put right. */
export function mayBeMisspelt(text: string): boolean {
  return text.length <= longest && nearlyFigure.test(text) && /\d/.test(text);
}

/**
 * The number that a text most likely stands for that nobody can read as one: O for 0, l for 1, 。 for a point, a mark
 * typed twice, at the end or for another (7,64O; 7640。00; 7,,640; 7640,00). Null where it is none then either. Linear.
 */
export function respelled(text: string, conventions: NumberConventions): string | null {
  if (!mayBeMisspelt(text)) return null;
  const digits = text.match(/\d/g)?.length ?? 0;
  const letters = text.match(/[OoIl〇]/g)?.length ?? 0;
  if (digits < fewestDigits || letters > digits) return null;
  const meant = withMarks(withDigits(text), conventions);
  if (meant === text || !/^[-−]?[\d.,]+$/.test(meant)) return null;
  return readNumeral(meant, conventions)?.trust === "clean" ? meant : null;
}

function withDigits(text: string): string {
  return text.replace(/[Oo〇]/g, "0").replace(/[Il]/g, "1");
}

function withMarks(text: string, { decimalMark, groupMark }: NumberConventions): string {
  const single = text
    .replace(/。/g, ".")
    .replace(/([.,])\1/g, "$1")
    .replace(/([.,]\d+)[.,]$/, "$1");
  if (groupMark === ",") return single.replace(/(?:, |[；;])(?=\d{3}(?!\d))/g, ",");
  // A comma among points that group nothing.
  return decimalMark === "." && groupMark === undefined
    ? single.replace(/^([-−]?\d+),(\d\d?)$/, "$1.$2")
    : single;
}
