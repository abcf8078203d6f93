import { eastAsianWidth } from "get-east-asian-width";

/**
 * How many columns of a terminal or a fixed-width font a text takes: wide characters two, combining marks and
 * joiners none (Unicode Standard Annex 11, "East Asian Width"; ambiguous characters count as narrow, those that a
 * variation selector shows as an emoji as wide).
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  return displayColumns(text)![text.length]!;
}

/**
 * The display column at which each UTF-16 unit of a line starts, and the line's width as the last entry;
 * null where columns and units are the same. `strokes` is how many columns a box character takes: two in the fonts of
 * East Asia.
 */
export function displayColumns(line: string, strokes: 1 | 2 = 1): Int32Array | null {
  if (isPlain(line) && (strokes === 1 || !boxCharacter.test(line))) return null;
  const columns = new Int32Array(line.length + 1);
  let column = 0;
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at)!;
    const units = point > 0xffff ? 2 : 1;
    columns.fill(column, at, at + units);
    at += units;
    const isWide = line.charCodeAt(at) === emojiSelector || (strokes === 2 && isStroke(point));
    column += isWide ? 2 : characterWidth(point);
  }
  columns[line.length] = column;
  return columns;
}

const boxCharacter = /[\u2500-\u257f]/;

function isStroke(point: number): boolean {
  return point >= 0x2500 && point <= 0x257f;
}

/** VARIATION SELECTOR-16. */
const emojiSelector = 0xfe0f;

function isPlain(text: string): boolean {
  return /^[\x20-\u02ff\u2500-\u257f]*$/.test(text);
}

function characterWidth(point: number): number {
  if (point < 0x300) return 1;
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(point)) ? 0 : eastAsianWidth(point);
}

/**
 * The UTF-16 offsets at which ascending display columns start in a line; its length where the line ends before.
 * A line cut in the middle of a word by display columns, but not by units, was aligned by units.
 */
export function offsetsAt(line: string, columns: readonly number[]): number[] {
  const byUnit = columns.map((column) => Math.min(column, line.length));
  const starts = displayColumns(line);
  if (!starts) return byUnit;
  const byWidth: number[] = [];
  let at = 0;
  for (const column of columns) {
    while (at < line.length && starts[at]! < column) at++;
    byWidth.push(at);
  }
  const cutsWord = (at: number) => at > 0 && at < line.length && !/\s/.test(line[at - 1]!);
  return byWidth.some(cutsWord) && !byUnit.some(cutsWord) ? byUnit : byWidth;
}
