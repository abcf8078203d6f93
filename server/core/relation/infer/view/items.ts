import { type LabelWords, readLabel } from "../../../labels.ts";
import type { WordRole } from "../../../model/language.ts";
import type { Table } from "../../../model/table.ts";
import { closingRow, closingWord } from "../../closing-row.ts";
import { rowsInBold } from "../../emphasis.ts";
import { wholesOfHalves } from "../../halves.ts";
import { partsOfJoined } from "../../label/joined-names.ts";
import { periodTotal, periodTotals } from "../../label/period-total.ts";
import { namesSum, says } from "../../label/sum-words.ts";
import { rowBreaks } from "./breaks.ts";
import type { Counts } from "./counts.ts";

/** What the figures of an item are: only amounts add up to amounts, and ratios at most to a hundred. */
export type ItemKind = "amount" | "ratio";

/** What is called so is part of the item before it. */
const partWord = "其中：";
const sumRoles: readonly WordRole[] = ["total", "subtotal", "whole"];
const identifier = /\p{L}_\p{L}/u;
const levelRoles: readonly WordRole[] = ["average", "rate"];
const ratioRoles: readonly WordRole[] = ["share", "growth", ...levelRoles];

/** The rows or columns of a table, or the lines across them. */
export interface Items {
  readonly nItems: number;
  readonly labels: readonly string[];
  readonly words: readonly LabelWords[];
  readonly depths: readonly number[];
  readonly breaks: Uint8Array;
  readonly inBold: Uint8Array;
  readonly kinds: readonly ItemKind[];
  readonly active: Int32Array;
  readonly isActive: Uint8Array;
  /** Those with figures enough to be added across. */
  readonly lines: readonly number[];
}

/** The rows or columns of a table: what their words and figures say of them. */
export function itemsOf(
  table: Table,
  { figures, voters, percents, fractions, thousands }: Counts,
  axis: "rows" | "columns",
  read: (label: string) => LabelWords,
): Items {
  const byRow = axis === "rows";
  const nItems = figures.length;
  const labels = byRow ? table.rowLabels : table.columnLabels;
  const columnDepths = table.columnDepths.length > 0 ? table.columnDepths : new Array<number>(nItems).fill(0);
  const closing = byRow ? closingRow(table) : -1;
  const ofPeriods = periodTotals(labels);
  const ofHalves = wholesOfHalves(labels);
  const ofJoined = partsOfJoined(labels);
  const words: LabelWords[] = [];
  const kinds: ItemKind[] = [];
  const active: number[] = [];
  const lines: number[] = [];
  const isActive = new Uint8Array(nItems);
  const nameOf = (item: number): string => `${ofJoined.has(item) ? partWord : ""}${labels[item] ?? ""}`;
  for (let item = 0; item < nItems; item++) {
    const count = figures[item]!;
    const said = ofPeriods.has(item)
      ? periodTotal
      : read(item === closing || ofHalves.has(item) ? closingWord : count > 0 ? nameOf(item) : "");
    const isRatio =
      percents[item]! * 2 > voters[item]! ||
      (count > 1 && fractions[item]! > 0.8 * count) ||
      (said.roles.size > 0 && namesRatio(said, thousands[item]! * 2 > count));
    words.push(said);
    kinds.push(isRatio ? "ratio" : "amount");
    // A total without its share is what the shares above it are of.
    if (count >= 2 || (count === 1 && byRow && namesSum(said))) lines.push(item);
    if (count === 0) continue;
    isActive[item] = 1;
    active.push(item);
  }
  return {
    nItems,
    labels,
    words,
    depths: byRow ? table.rowDepths : columnDepths,
    breaks: byRow ? rowBreaks(table) : new Uint8Array(nItems),
    inBold: byRow ? rowsInBold(table) : new Uint8Array(nItems),
    kinds,
    active: Int32Array.from(active),
    isActive,
    lines,
  };
}

/**
 * Whether a label says that figures are ratios. Shares and growth are no thousands: where most figures are, a head over
 * two columns spoke of the other one.
 */
function namesRatio({ roles }: LabelWords, areThousands: boolean): boolean {
  return (areThousands ? levelRoles : ratioRoles).some((role) => roles.has(role));
}

/**
 * Whether "all" or "net" is part of an identifier, as in `load_all_rows`, or only says how an item is meant:
 * "Inventory, net".
 */
function isQualified(label: string): boolean {
  const comma = label.search(/[,，]/);
  return identifier.test(label) || (comma > 0 && !says(readLabel(label.slice(0, comma)), ["whole"]));
}

/** Totals by their labels. A word that stands on most items says nothing: then only the bare word counts. */
export function wordedItems(
  words: readonly LabelWords[],
  labels: readonly string[],
  active: Int32Array,
): Uint8Array {
  const worded = new Uint8Array(words.length);
  let count = 0;
  const own = namesOfTotals(words, labels, active);
  for (const item of active) {
    const { roles } = words[item]!;
    if (roles.size === 0 || !sumRoles.some((role) => roles.has(role))) continue;
    if (!roles.has("total") && !roles.has("subtotal")) {
      const label = labels[item] ?? "";
      if (isQualified(label) || own.some((name) => label.endsWith(name))) continue;
    }
    worded[item] = 1;
    count++;
  }
  if (count > 0.6 * active.length) for (const item of active) if (!words[item]!.bare) worded[item] = 0;
  return worded;
}

/**
 * What totals call themselves totals of, where that itself speaks of a whole: each kind of "net assets" in their total.
 */
function namesOfTotals(
  words: readonly LabelWords[],
  labels: readonly string[],
  active: Int32Array,
): readonly string[] {
  const names: string[] = [];
  for (const item of active) {
    const { roles } = words[item]!;
    if (!roles.has("whole") || !roles.has("total")) continue;
    const name = /^total ([a-z]+(?: [a-z]+)*)$/.exec(labels[item] ?? "")?.[1];
    if (name !== undefined) names.push(name);
  }
  return names;
}
