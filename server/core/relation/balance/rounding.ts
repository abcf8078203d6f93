import { readLabel } from "../../labels.ts";
import { Decimal } from "../../model/decimal.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import type { CellId, Table } from "../../model/table.ts";
import { counterUnits } from "../../number/unit-table.ts";

/** How the figures of a table were made short, as far as its words say. */
export interface Rounding {
  /** Whole numbers are rounded, not counted: a note or a unit such as 万元 or "in thousands" says so. */
  readonly wholeNumbers: boolean;
  /** A note says that figures were cut off rather than rounded. */
  readonly truncated: boolean;
  /** A note says that sums may be off; drifts need no word then. */
  readonly noted: boolean;
}

/** Nothing speaks for rounding. */
export const unrounded: Rounding = { wholeNumbers: false, truncated: false, noted: false };

/** Half a unit of the last place. */
export function halfUnit({ scale }: Pick<Decimal, "scale">): Decimal {
  return new Decimal(5, scale + 1);
}

/**
 * How far a figure by itself may lie from what was meant: half a unit where it has decimals; the others are counted.
 */
export function slackOfDecimals(value: Decimal): Decimal {
  return value.scale === 0 ? Decimal.zero : halfUnit(value);
}

const roundingNotes = [
  /四舍五入|尾差|修约|进位|舍入|分项.{0,12}(?:不等于|不等|存在.{0,4}差)|合计.{0,12}(?:不等于|可能不等)|端数処理|四捨五入/,
  /\bround(?:ed|ing)\b|\bmay not (?:add|sum|total|equal)\b|\bdo(?:es)? not (?:always )?(?:add|sum)\b/i,
  /\brundung|\bgerundet|\barrond|\barredond|\barrotond|\bredonde|\bavrund|\bafrund|\bafrond|\bpyörist|округл|반올림/i,
  /\bzaokr(?:ouh|ągl)|\bkerekít|\byuvarla|στρογγυλ|làm tròn/i,
];
const truncationNotes = [/截断|舍去|去尾|切り捨て/, /\btruncat|\bcut off\b|\btronqu|\btruncad/i];
const largeUnits = [
  /(?:万|亿|百万|千万|万亿|千)(?:元|美元|人民币|吨|人次|平方米|立方米|千瓦时|公顷|亩|户|股)/,
  /\bin (?:thousands?|millions?|billions?)\b|\b(?:thousands?|millions?|billions?) of\b|[$€£¥](?:000s?|m|mn|bn|k)\b|['’]000s?\b/i,
  /\bТ(?:ыс|ысяч)|тыс\.|млн|млрд|\btausend|\bmio\b|\bmrd\b|\bmillions? d|\bmiles de|百万円|千円|億円/i,
];

/**
 * What the words of a table and its surroundings (caption, lines above and below) say of rounding. Figures
 * in units such as 万元 or millions are rounded even where they are whole. Only captions, heads, unit and
 * note rows are read: a body label that speaks of rounding says nothing about the rest.
 */
export function roundingOf(table: Table, surroundings: string): Rounding {
  const before = known.get(table.contents);
  if (before?.surroundings === surroundings) return before.rounding;
  const rounding = readRounding(table, surroundings);
  known.set(table.contents, { surroundings, rounding });
  return rounding;
}

/** What was said last. It is the same while figures are typed, since only the contents of other cells speak. */
const known = new WeakMap<
  Table["contents"],
  { readonly surroundings: string; readonly rounding: Rounding }
>();

function readRounding(table: Table, surroundings: string): Rounding {
  const words = [surroundings];
  for (const { row, text } of table.cells) {
    const role = table.rowRoles[row];
    if (role === "head" || role === "unit" || role === "note") words.push(text);
  }
  const said = words.join("\n");
  const truncated = truncationNotes.some((note) => note.test(said));
  const noted = truncated || roundingNotes.some((note) => note.test(said));
  return { wholeNumbers: noted || largeUnits.some((unit) => unit.test(said)), truncated, noted };
}

/**
 * Whether a total counts things one by one, by the label of its column or row: 件数, 合计(宗). Beside amounts in 万元 such
 * figures are as exact as anywhere.
 */
export function isCounted(table: Table, total: CellId): boolean {
  const cell = table.cells[total];
  if (!cell) return false;
  return counting(table.columnLabels)[cell.column] === true || counting(table.rowLabels)[cell.row] === true;
}

const counting = keptBeside((labels: readonly string[]) => labels.map(namesCount));

/** What a label says that it is counted by: 案件数, 人次(人). */
const counter = /([^()]{1,2})[数數]$|\(([^()]{1,3})\)$/u;

function namesCount(label: string): boolean {
  const [, before, bracketed] = counter.exec(label) ?? [];
  const words = before === undefined ? [bracketed ?? ""] : [before, before.slice(-1)];
  return words.some((word) => counterUnits.has(word)) || readLabel(label).roles.has("quantity");
}
