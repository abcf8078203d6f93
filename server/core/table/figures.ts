import { isBlankCode } from "../text/marks.ts";

/** A stretch of a line: UTF-16 offsets, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands between blanks in a line, from left to right. */
export function tokensOf(line: string): Stretch[] {
  const tokens: Stretch[] = [];
  let at = 0;
  while (at < line.length) {
    while (at < line.length && isBlankCode(line.charCodeAt(at))) at++;
    const from = at;
    while (at < line.length && !isBlankCode(line.charCodeAt(at))) at++;
    if (at > from) tokens.push({ from, to: at });
  }
  return tokens;
}

/** The run of figures (numbers and placeholders such as "-") that ends a line; empty where its last token is a word. */
export function trailingFigures(line: string, tokens: readonly Stretch[]): Stretch[] {
  let first = tokens.length;
  while (first > 0 && isFigure(line.slice(tokens[first - 1]!.from, tokens[first - 1]!.to))) first--;
  return tokens.slice(first);
}

/**
 * Whether a token is a figure as tables print them: digits (full-width too) with marks between, a sign or
 * brackets around, a percent sign after; or a lone placeholder. Linear in the token.
 */
export function isFigure(token: string): boolean {
  if (token.length > 40) return false;
  if (/^[-–—－/…]{1,3}$/.test(token)) return true;
  return /^[-−–－+＋△▲(（]?[$￥¥€]?[\d０-９][\d０-９,.，．']*[%％‰]?[)）]?$/.test(token);
}
