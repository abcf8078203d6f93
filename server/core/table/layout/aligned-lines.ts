import { currencySigns } from "../../number/characters.ts";
import { isNoun, unitNamed } from "../../number/units.ts";
import { openingBlanks } from "../../text/lines.ts";
import { isBlankCode } from "../../text/marks.ts";
import { isPageFooter } from "./continuation.ts";
import { isFigure, isQuantity, type Stretch } from "./figures.ts";

/** What a line of a layout aligned by position is. */
export interface AlignedLine {
  readonly kind: "blank" | "footer" | "rule" | "row";
  /** What stands between gaps of two blanks or more, dot leaders and bars. */
  readonly fields: readonly Stretch[];
  /** How many of the fields are figures. */
  readonly nFigures: number;
}

const blankLine: AlignedLine = { kind: "blank", fields: [], nFigures: 0 };
const footerLine: AlignedLine = { kind: "footer", fields: [], nFigures: 0 };
const ruleLine: AlignedLine = { kind: "rule", fields: [], nFigures: 0 };

/** Reads a line by the gaps in it. */
export function readAlignedLine(line: string): AlignedLine {
  if (line.trim() === "") return blankLine;
  if (isPageFooter(line)) return footerLine;
  if (isRuleLine(line)) return ruleLine;
  const fields = settleMarks(line, gapFields(line));
  let nFigures = 0;
  for (const field of fields) if (isFigureField(line, field)) nFigures++;
  return { kind: "row", fields, nFigures };
}

/**
 * Groups of digits that blanks part, a length of time, a sign that blanks part from its figure, and a figure aside in
 * brackets.
 */
const parted = /(?<=\d)[ \u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g;
const clock = /^\d{1,4}:\d\d(?::\d\d)?$/;
const signApart = /^[-−–+＋] +(?=\d)/;
const aside = /(?<=[\d%]) ?\([-+−–]?\d[\d.,]*%?\)$/;

/**
 * Whether a field is a figure, with or without the sign or code of a currency before it: 1 234, 2:30, + 5 and 12 (40%)
 * stand in one place as well.
 */
export function isFigureField(line: string, { from, to }: Stretch): boolean {
  if (to - from > 40) return false;
  const text = line.slice(from, to);
  if (isFigure(text) || clock.test(text)) return true;
  const figure = text.replace(aside, "").replace(parted, "").replace(signApart, "");
  if (isFigure(isCurrency(figure[0]!) ? figure.slice(1).trimStart() : figure)) return true;
  const named = withCode.exec(figure);
  if (named) return isFigure(named[2]!) && unitNamed(named[1]!)?.currency === true;
  return from > openingBlanks(line) && measured.test(text) && (isQuantity(text) || isNoun(nounIn(text)));
}

/** The word behind a figure. */
function nounIn(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

/** A figure and the word of what it counts: 14 h, 4.5 GB, 120 pages. What opens a line so is a label. */
const measured = /^[-−–+(]?[$€£¥]?\d[\d.,]* ?\p{L}[\p{L}²³./]{0,14}\)?$/u;

/** An amount behind the code of its currency: "KES 1,200", "-RM 85.00". */
const withCode = /^[-−–(]?([A-Za-z]{2,3})\.? {1,4}([\d-].*)$/;

/** A line of dashes, equals signs or underscores, perhaps crossed by bars and corners, three at least. */
export function isRuleLine(line: string): boolean {
  let nStrokes = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x2d || code === 0x3d || code === 0x5f || (code >= 0x2500 && code <= 0x257f)) nStrokes++;
    else if (code !== 32 && code !== 9 && code !== 0x2b && code !== 0x7c) return false;
  }
  return nStrokes >= 3;
}

/**
 * Cuts a line at its gaps: two blanks or more, an ideographic one beside a digit, leaders of dots, and bars that stand
 * free. Linear in the line.
 */
function gapFields(line: string): Stretch[] {
  const fields: Stretch[] = [];
  const areHeads = isRowOfHeads(line);
  let from = -1;
  for (let at = 0; at < line.length; ) {
    const gap = areHeads && line.charCodeAt(at) === 0x3000 ? at + 1 : gapAt(line, at);
    if (gap > at) {
      if (from >= 0) fields.push({ from, to: at });
      from = -1;
      at = gap;
      continue;
    }
    if (from < 0) from = at;
    at++;
  }
  if (from >= 0) fields.push({ from, to: line.length });
  return fields;
}

/**
 * Whether single ideographic blanks part the words of a line: three or more, of two characters at least, and no figure.
 */
function isRowOfHeads(line: string): boolean {
  if (!line.includes("\u3000") || /[\d０-９：。，；]/.test(line)) return false;
  const words = line.trim().split(/\s+/);
  return words.length > 2 && words.every(({ length }) => length > 1);
}

/** Where the gap that starts at `at` ends; `at` itself where none starts. */
function gapAt(line: string, at: number): number {
  let end = at;
  let nDots = 0;
  let parted = at === 0;
  for (; end < line.length; end++) {
    const code = line.charCodeAt(end);
    if (code === 0x7c) parted = true;
    else if (code === 0x2e || code === 0xb7) nDots++;
    else if (code === 0x2026) nDots += 3;
    else if (!isBlankCode(code)) break;
  }
  if (end === at) return at;
  const first = line.charCodeAt(at);
  if (nDots > 0 && nDots < 3) return blanksOnly(line, at, parted);
  if (first === 0x7c && !standsFree(line, at)) return at;
  const isGap = end - at >= 2 || isWideGap(line, at);
  return parted || nDots >= 3 || isGap || end === line.length ? end : at;
}

/** Whether one ideographic blank, as wide as two others, parts a figure from what stands beside it. */
function isWideGap(line: string, at: number): boolean {
  if (line.charCodeAt(at) !== 0x3000) return false;
  return isDigit(line.charCodeAt(at - 1)) || isDigit(line.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A gap that ends before a lone dot, as in ".5". */
function blanksOnly(line: string, at: number, parted: boolean): number {
  let end = at;
  while (end < line.length && isBlankCode(line.charCodeAt(end))) end++;
  return end - at >= 2 || (parted && end > at) ? end : at;
}

function standsFree(line: string, at: number): boolean {
  const next = line.charCodeAt(at + 1);
  return (
    at + 1 === line.length || isBlankCode(next) || next === 0x7c || at === 0 || line.charCodeAt(at - 1) === 32
  );
}

function isCurrency(mark: string): boolean {
  return mark.length === 1 && currencySigns.includes(mark);
}

const plus = /^[+＋]$/;

/**
 * Joins the sign or code of a currency and a plus in a column of their own to their figure, parts figures at such
 * signs, leaves footnote marks out.
 */
function settleMarks(line: string, fields: readonly Stretch[]): Stretch[] {
  const settled: Stretch[] = [];
  let mark = -1;
  const parts = fields.flatMap((field) => partAtCurrency(line, field));
  const codes = codesIn(line, parts);
  for (const part of parts) {
    const { from, to } = part;
    const text = line.slice(from, to);
    if (isCurrency(text) || plus.test(text) || codes.includes(part)) mark = from;
    else if (settled.length === 0 || !/^(?:\d{1,2}\/|[*†‡§]{1,3}|\[\d{1,2}\])$/.test(text)) {
      settled.push({ from: mark >= 0 && isFigure(text) ? mark : from, to });
      mark = -1;
    }
  }
  return settled;
}

/**
 * The codes of currencies behind a label, where each figure stands right behind one: "VND     450,000". What several
 * figures share is what the row is about.
 */
function codesIn(line: string, parts: readonly Stretch[]): readonly Stretch[] {
  const texts = parts.map(({ from, to }) => line.slice(from, to));
  const codes = parts.filter((_, at) => {
    const isCode = at > 0 && /^[A-Z]{2,3}$/.test(texts[at]!) && isFigure(texts[at + 1] ?? "");
    return isCode && unitNamed(texts[at]!)?.currency === true;
  });
  return codes.length > 0 && codes.length === texts.filter(isFigure).length ? codes : [];
}

/** "235,999 $" and "317,349 $ 2,974,863" are figures with the next column's sign between. */
function partAtCurrency(line: string, field: Stretch): Stretch[] {
  if (field.to - field.from < 3 || field.to - field.from > 60) return [field];
  const text = line.slice(field.from, field.to);
  const cut = /[\d)] +([$€£¥￥])(?= *$| *[-(]?\d)/.exec(text);
  if (!cut) return [field];
  const at = field.from + cut.index + cut[0].length - 1;
  const before = { from: field.from, to: field.from + cut.index + 1 };
  if (!isFigureField(line, before)) return [field];
  return [before, ...partAtCurrency(line, { from: at, to: field.to })];
}
