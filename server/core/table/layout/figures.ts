import { currencySigns, digitAt } from "../../number/characters.ts";
import { pointConventions } from "../../number/conventions.ts";
import { bracketedMinusAt } from "../../number/lead.ts";
import { readNumeral } from "../../number/numeral.ts";
import { codesOf } from "../../text/codes.ts";
import { isBlankCode } from "../../text/marks.ts";

/** A stretch of a line: UTF-16 offsets, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands between blanks in a line, from left to right; "△ 120" and "(-) 120" are one figure below zero. */
export function tokensOf(line: string): Stretch[] {
  const tokens: Stretch[] = [];
  let at = 0;
  while (at < line.length) {
    while (at < line.length && isBlankCode(line.charCodeAt(at))) at++;
    const from = at;
    at += signApartAt(line, at);
    while (at < line.length && !isBlankCode(line.charCodeAt(at))) at++;
    if (at > from) tokens.push({ from, to: at });
  }
  return tokens;
}

/** The length of the sign of a figure below zero and the blank that stands before its digits; 0 where there is none. */
function signApartAt(line: string, at: number): number {
  const code = line.charCodeAt(at);
  const isTriangle = code === 0x25b3 || code === 0x25b2 || code === 0x25bc;
  const sign = isTriangle ? 1 : bracketedMinusAt(line, at);
  return sign > 0 && isBlankCode(line.charCodeAt(at + sign)) && digitAt(line, at + sign + 1) >= 0
    ? sign + 1
    : 0;
}

/** The run of figures (numbers and placeholders such as "-") that ends a line; empty where its last token is a word. */
export function trailingFigures(line: string, tokens: readonly Stretch[]): Stretch[] {
  let first = tokens.length;
  while (first > 0 && isFigure(line.slice(tokens[first - 1]!.from, tokens[first - 1]!.to))) first--;
  return tokens.slice(first);
}

/**
 * Whether a token is a figure as tables print them: digits (full-width too) with marks between, a sign or brackets
 * around, a percent sign or the word of what is counted after, in bold or italics or not; or a lone placeholder, or the
 * letter that is read for a 0. "1." numbers an item. Linear in the token.
 */
export function isFigure(token: string): boolean {
  if (token.length > 40) return false;
  if (/^(?:[-–—－/…]{1,3}|[无空零〇OoＯｏ]|NaN)$/.test(token)) return true;
  return /^(\*{1,3}|_{1,3})?(?:(?:[△▲▼]|[(（][-−–－][)）])[ \u3000]?|[-−–－+＋(（])?[$＄€£￡¥￥₩₹₽₺₫₱₴₪฿₦৳₿]?[\d０-９](?:[\d０-９,.，．']*[\d０-９])?(?: ?[%％‰件个宗条人次户项份]| ?万?元)?[)）]?\1$/.test(
    token,
  );
}

/** A longer cell is a remark, whatever number it opens with. */
const longestQuantity = 24;

/** A look that spares words the rest. */
const digits = /[\d０-９〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** Whether a cell is a figure with its unit or in words, and nothing else: 3万元, $1.2 million, 三十. */
export function isQuantity(cell: string): boolean {
  if (cell.length > longestQuantity || !digits.test(cell)) return isFigure(cell);
  return isFigure(cell) || readNumeral(cell, pointConventions)?.trust === "clean";
}

/**
 * Whether a line that opens like a figure stands within `reach` lines of `at`, before markup or a row of bars: a look
 * that spares prose the rest.
 */
export function isFigureNear(lines: readonly string[], at: number, reach: number): boolean {
  const last = Math.min(at + reach, lines.length - 1);
  for (let i = at; i <= last; i++) {
    const line = lines[i]!;
    if (isLetterCode(line.charCodeAt(0))) continue;
    if (opensLikeFigure(line)) return true;
    if (line.length > 1 && markup.has(line.charCodeAt(0)) && !isBars(line)) return false;
  }
  return false;
}

/** Whether a line holds nothing but bars and blanks: what is left of the blank cells of a row. */
export function isBars(line: string): boolean {
  return /^[|\s]+$/.test(line);
}

/** A letter or a Chinese character that is no figure: what most lines of prose open with. */
function isLetterCode(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x4e00 && code <= 0x9fff)
  );
}

/** Whether what follows the blanks at a line's start may be a figure, as `isFigure` has it. */
function opensLikeFigure(line: string): boolean {
  let at = 0;
  while (at < line.length && isBlankCode(line.charCodeAt(at))) at++;
  if (digitAt(line, at) >= 0) return true;
  const code = line.charCodeAt(at);
  if (nothings.has(code) && line.length - at <= longestNothing) return true;
  return signs.has(code) && (digitAt(line, at + 1) >= 0 || digitAt(line, at + 2) >= 0);
}

const markup = codesOf("#<|");
const nothings = codesOf("-–—－/…无空零〇OoＯｏN");
const signs = codesOf(`-−–－+＋△▲(（*_${currencySigns}`);
/** Three dashes with a blank and a pipe behind them. */
const longestNothing = 6;
