import { readLabel } from "../labels.ts";
import type { LinesAround } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";
import { keptBeside } from "../model/kept-beside.ts";
import { plainText } from "../number/fold.ts";
import { readUnitNote } from "../number/unit-note.ts";
import type { Unit } from "../number/units.ts";
import { isContinuationMark } from "./layout/continuation.ts";

/** What the lines around a table say about it. */
export interface Surroundings {
  /** Its caption without markup ("表1 收支情况", "Table 2: Staff"), or "". */
  readonly caption: string;
  /** The unit that its figures are in unless their heads say otherwise (单位：万元), or null. */
  readonly unit: Unit | null;
}

/** Longer lines are paragraphs, which caption nothing. UTF-16 units. */
const longestCaption = 80;

const numbered =
  /^(?:续?附?表|table|tabelle|tableau|tabla|tabell|tabela|tabulka|táblázat|tablo|таблица|πίνακας|bảng)\s*(?:[\d０-９一二三四五六七八九十]|[ivx]+\b|[a-z][\d.-])/i;
const headingMark = /^#{1,6}[ \t]+/;
const titled = /(?:表|一览|情况|明细|统计)(?:[（(][^（()）]{1,20}[)）])?$/;
const noted =
  /^[(（[【]?(?:注|备注|附注|说明|资料来源|数据来源|来源|notes?\b|sources?\b|quelle|anmerkung|nota\b|источник)/i;
const unitLine =
  /^[(（[【]?(?:(?:计量|金额|货币|数据)?单\s*位|units?\b|einheit|unité|unidad|jednotka|birim|μονάδα|đơn vị|in\b|amounts? in\b|all (?:amounts|figures)\b)/i;

/**
 * Reads the lines just before a table, from the top, and those just after it. The nearest line counts: a caption
 * stands above the table, or, numbered, below it; a unit may stand on either side. In a file of values there is no
 * running text, so that any line above the table that is no note names it.
 */
export function readSurroundings(
  before: readonly string[],
  after: readonly string[],
  inValues = false,
): Surroundings {
  const above = before
    .map(spoken)
    .filter((line) => line !== "")
    .reverse();
  const below = after.map(spoken).filter((line) => line !== "");
  return {
    caption: captionOf(above, below) || (inValues ? titleOf(above) : ""),
    unit: unitOf([...above, ...below]),
  };
}

/** The same of the table in a block. The lines around it are the same objects at every key in the table. */
export function wordsAround(block: Block, around: LinesAround): Surroundings {
  return isOfValues(block) ? wordsInValues(around) : wordsInText(around);
}

const wordsInText = keptBeside(({ before, after }: LinesAround) => readSurroundings(before, after));
const wordsInValues = keptBeside(({ before, after }: LinesAround) => readSurroundings(before, after, true));

/** The nearest line above a table, such as a heading, that is short enough to say what the table shows; or "". */
export function titleAbove(before: readonly string[]): string {
  const nearest = before.findLast((line) => line.trim() !== "") ?? "";
  return nearest.length <= longestCaption ? nearest : "";
}

/** Longer lines are no rows of a list that somebody wrote by hand. UTF-16 units. */
const longestRow = 160;
/** How a row ends: in a figure behind a TAB or blanks, or in one that has cents. */
const rowEnd = /(?:\t| {2})[$€£¥ ]*\d[\d.,']*(?: ?[$€£¥])?$| \d[\d.,']*[.,]\d\d(?: ?[$€£¥])?$/;

/**
 * Whether the line right above a table reads as one more row of the same list, which was laid out otherwise, as TABs
 * and blanks by hand make them: then the table shows but some of what a total below it counts.
 */
export function isCutOff(before: readonly string[]): boolean {
  const line = before.at(-1)?.trim() ?? "";
  const end = line.length <= longestRow ? rowEnd.exec(line) : null;
  const label = end ? line.slice(0, end.index) : "";
  return /\p{L}/u.test(label) && !readLabel(label).roles.has("total");
}

/** Whether a table stands in a file of values, among titles and notes alone. */
function isOfValues({ kind, syntax }: Block): boolean {
  return kind === "table" && (syntax === "csv" || syntax === "tsv");
}

/** What a line says: in a file of values without the quotes and the delimiters of its empty fields. */
function spoken(line: string): string {
  let end = line.length;
  while (end > 0 && " \t,;|".includes(line[end - 1]!)) end--;
  const text = line.slice(0, end);
  return plainText(text.length > 1 && text[0] === '"' && text.endsWith('"') ? text.slice(1, -1) : text);
}

/** Whether a line is a note on a table: 注：…, Source: …. */
export function isNote(line: string): boolean {
  return noted.test(line) || line.startsWith("*");
}

function captionOf(above: readonly string[], below: readonly string[]): string {
  const own = above.filter((line) => line.length <= longestCaption && !isUnitLine(line));
  const found =
    own.map((line) => line.replace(headingMark, "")).find((line) => numbered.test(line)) ??
    below.find((line) => line.length <= longestCaption && numbered.test(line));
  if (found !== undefined) return found;
  const nearest = own[0];
  // A heading without a number of a table's names the section.
  const names = nearest !== undefined && titled.test(nearest) && !headingMark.test(nearest);
  return names && !isContinuationMark(nearest) ? nearest : "";
}

function titleOf(above: readonly string[]): string {
  return above.find((line) => line.length <= longestCaption && !isUnitLine(line) && !isNote(line)) ?? "";
}

function unitOf(near: readonly string[]): Unit | null {
  for (const line of near) {
    if (line.length > longestCaption || !(isUnitLine(line) || numbered.test(line))) continue;
    const unit = readUnitNote(line);
    if (unit) return unit;
  }
  return null;
}

function isUnitLine(line: string): boolean {
  return unitLine.test(line);
}
