import { type LabelWords, readLabel } from "../languages.ts";
import type { WordRole } from "../model/language.ts";
import type { Panel, Table } from "../model/table.ts";
import { Arena } from "./arena.ts";
import { type Figures, scaleFigures } from "./figures.ts";

/** What the figures of an item are: only amounts add up to amounts, and ratios at most to a hundred. */
export type ItemKind = "amount" | "ratio";

/**
 * One way to look at a table. Items are what is added (its rows, say), lines are where that is tried (then
 * its columns). A shape, "item 7 is the sum of items 2 to 6", is judged over all lines.
 *
 * All figures are integers: the value times ten to the table's deepest printed place. Where that would pass
 * 2^53 the deepest places are rounded off, and `blur` says by how much a figure may then be wrong.
 */
export interface View {
  /** What the items are. */
  readonly axis: "rows" | "columns";
  readonly nItems: number;
  readonly nLines: number;
  /** The row or column of the table that each line is. */
  readonly lines: readonly number[];
  /** At `line * nItems + item`. */
  readonly values: Float64Array;
  /** 1 where a figure stands. */
  readonly filled: Uint8Array;
  /** 1 where a mark or word stands in the place of a figure. */
  readonly withheld: Uint8Array;
  /** 1 where a figure may have been rounded to be printed. */
  readonly rounded: Uint8Array;
  /** One unit of the last place that was printed, cell by cell. */
  readonly places: Float64Array;
  /** Per line: the unit that its figures are rounded to; 0 where they are exact. */
  readonly steps: Float64Array;
  /** Per line: the unit in which its figures differ, the measure of chance. */
  readonly grains: Float64Array;
  /** Per line: 1 where some figure is negative. */
  readonly signed: Uint8Array;
  /** What the figures of a line are, and what its label says. */
  readonly lineKinds: readonly ItemKind[];
  readonly lineWords: readonly LabelWords[];
  readonly blur: number;
  /** The scaled integer that stands for 1. */
  readonly one: number;
  readonly kinds: readonly ItemKind[];
  readonly labels: readonly string[];
  readonly words: readonly LabelWords[];
  /** How deep each item stands in the outline of the labels; 0 is the outermost. */
  readonly depths: readonly number[];
  /** 1 for items before which a block ends: after a rule, a blank, or a row that only names those that follow. */
  readonly breaks: Uint8Array;
  /** Items whose label names a total. */
  readonly worded: Uint8Array;
  /** Items with at least one figure, in order, and 1 for each of them. */
  readonly active: Int32Array;
  readonly isActive: Uint8Array;
}

const sumRoles: readonly WordRole[] = ["total", "subtotal", "whole"];
const identifier = /\p{L}_\p{L}/u;
const ratioRoles: readonly WordRole[] = ["share", "growth", "average", "rate"];

/** Both views of a table, or of each table where several stand side by side; none where it holds too few figures. */
export function viewsOf(table: Table): View[] {
  return table.panels.length > 1
    ? table.panels.flatMap((panel) => viewsOfPanel({ ...table, ...panel }, panel))
    : viewsOfPanel(table);
}

function viewsOfPanel(table: Table, panel?: Panel): View[] {
  const firstColumn = (panel?.firstColumn ?? 0) + table.stubColumns;
  const figures = scaleFigures(table, firstColumn, panel?.endColumn ?? table.nColumns);
  if (!figures) return [];
  const rows = itemKinds(table, figures, "rows");
  const columns = itemKinds(table, figures, "columns");
  return [viewOf(figures, "rows", rows, columns), viewOf(figures, "columns", columns, rows)];
}

interface Items {
  readonly labels: readonly string[];
  readonly words: readonly LabelWords[];
  readonly depths: readonly number[];
  readonly breaks: Uint8Array;
  readonly kinds: readonly ItemKind[];
  readonly active: Int32Array;
  readonly isActive: Uint8Array;
}

/** The rows or columns of a table: what their words and figures say of them. */
function itemKinds(table: Table, figures: Figures, axis: View["axis"]): Items {
  const { nRows, nColumns, filled, values, percent, one } = figures;
  const byRow = axis === "rows";
  const nItems = byRow ? nRows : nColumns;
  const [counts, fractions, percents] = [
    new Uint32Array(nItems),
    new Uint32Array(nItems),
    new Uint32Array(nItems),
  ];
  for (let row = 0, at = 0; row < nRows; row++) {
    for (let column = 0; column < nColumns; column++, at++) {
      if (!filled[at]) continue;
      const item = byRow ? row : column;
      const value = values[at]!;
      counts[item]!++;
      percents[item]! += percent[at]!;
      if (value !== 0 && Math.abs(value) <= 1.5 * one && value % one !== 0) fractions[item]!++;
    }
  }
  const labels = byRow ? table.rowLabels : table.columnLabels;
  const words = Array.from({ length: nItems }, (_, item) =>
    readLabel(counts[item] ? (labels[item] ?? "") : ""),
  );
  const kinds = words.map(({ roles }, item): ItemKind => {
    const named = roles.size > 0 && ratioRoles.some((role) => roles.has(role));
    return named || percents[item]! * 2 > counts[item]! || fractions[item]! > 0.8 * counts[item]!
      ? "ratio"
      : "amount";
  });
  const depths = byRow ? table.rowDepths : new Array<number>(nItems).fill(0);
  const isActive = new Uint8Array(nItems);
  for (let item = 0; item < nItems; item++) if (counts[item]! > 0) isActive[item] = 1;
  return {
    labels,
    words,
    isActive,
    depths,
    breaks: byRow ? rowBreaks(table) : new Uint8Array(nItems),
    kinds,
    active: activeItems(isActive),
  };
}

function activeItems(isActive: Uint8Array): Int32Array {
  const active: number[] = [];
  for (let item = 0; item < isActive.length; item++) if (isActive[item] === 1) active.push(item);
  return Int32Array.from(active);
}

function rowBreaks({ nRows, ruledRows, rowRoles }: Table): Uint8Array {
  const breaks = new Uint8Array(nRows);
  for (const row of ruledRows) breaks[row] = 1;
  for (let row = 1; row < nRows; row++) if (rowRoles[row - 1] !== "body") breaks[row] = 1;
  return breaks;
}

function viewOf(figures: Figures, axis: View["axis"], items: Items, across: Items): View {
  const byRow = axis === "rows";
  const nItems = items.kinds.length;
  const lines = linesWithFigures(figures, byRow);
  const nLines = lines.length;
  const size = nLines * nItems;
  const arena = new Arena(2 * size + 2 * nLines, 3 * size + nLines);
  const [values, places] = [arena.floats(size), arena.floats(size)];
  const [steps, grains] = [arena.floats(nLines), arena.floats(nLines)];
  const [filled, withheld, rounded] = [arena.bytes(size), arena.bytes(size), arena.bytes(size)];
  const signed = arena.bytes(nLines);
  for (let line = 0, to = 0; line < nLines; line++) {
    for (let item = 0; item < nItems; item++, to++) {
      const from = byRow ? item * figures.nColumns + lines[line]! : lines[line]! * figures.nColumns + item;
      withheld[to] = figures.withheld[from]!;
      if (!figures.filled[from]) continue;
      const value = figures.values[from]!;
      values[to] = value;
      filled[to] = 1;
      places[to] = figures.places[from]!;
      rounded[to] = figures.rounded[from]!;
      if (value < 0) signed[line] = 1;
    }
  }
  readUnits({ nItems, nLines, values, filled, places, steps, grains }, figures.exported, figures.one);
  const { kinds, labels, words, depths, breaks, active, isActive } = items;
  // Named one by one: an object that is spread together from several is slow to make and slow to read.
  return {
    axis,
    nItems,
    nLines,
    lines,
    values,
    filled,
    withheld,
    rounded,
    places,
    steps,
    grains,
    signed,
    lineKinds: lines.map((line) => across.kinds[line]!),
    lineWords: lines.map((line) => across.words[line]!),
    blur: figures.blur,
    one: figures.one,
    kinds,
    labels,
    words,
    depths,
    breaks,
    worded: wordedItems(words, labels, active),
    active,
    isActive,
  };
}

function linesWithFigures({ nRows, nColumns, filled }: Figures, byRow: boolean): number[] {
  const counts = new Uint32Array(byRow ? nColumns : nRows);
  for (let at = 0; at < filled.length; at++)
    if (filled[at]) counts[byRow ? at % nColumns : Math.floor(at / nColumns)]!++;
  const lines: number[] = [];
  for (let line = 0; line < counts.length; line++) if (counts[line]! >= 2) lines.push(line);
  return lines;
}

/**
 * Totals by their labels. A word that stands on most items says nothing: then only the bare word counts. Nor does
 * "all" or "net" within an identifier, as in `load_all_rows`.
 */
function wordedItems(
  words: readonly LabelWords[],
  labels: readonly string[],
  active: Int32Array,
): Uint8Array {
  const worded = new Uint8Array(words.length);
  let count = 0;
  for (const item of active) {
    const { roles } = words[item]!;
    if (!sumRoles.some((role) => roles.has(role))) continue;
    if (!roles.has("total") && !roles.has("subtotal") && identifier.test(labels[item] ?? "")) continue;
    worded[item] = 1;
    count++;
  }
  if (count > 0.6 * active.length) for (const item of active) if (!words[item]!.bare) worded[item] = 0;
  return worded;
}

/**
 * Fills in the units of each line. Official figures are often rounded to 5 or 10 although all digits are printed, so
 * the greatest of 1, 5, 10, 50 … that divides nearly all figures is taken for the unit of chance, and for
 * the unit of rounding where it is close to the printed place.
 */
function readUnits(
  view: Pick<View, "nItems" | "nLines" | "values" | "filled" | "places" | "steps" | "grains">,
  exported: boolean,
  one: number,
): void {
  const { steps, grains } = view;
  for (let line = 0; line < view.nLines; line++) {
    const from = line * view.nItems;
    const to = from + view.nItems;
    let printed = Infinity;
    let count = 0;
    for (let at = from; at < to; at++) {
      if (!view.filled[at]) continue;
      if (view.places[at]! < printed) printed = view.places[at]!;
      if (view.values[at] !== 0) count++;
    }
    const place = Math.max(printed, 1);
    const unit = count < 8 ? place : commonUnit(view.values, from, to, place, 0.02 * count);
    grains[line] = exported ? 1 : unit;
    steps[line] = exported ? 1 : unit <= 5 * place || unit <= one ? unit : place;
  }
}

/** The greatest of {1, 5} · 10^k from `least` up that divides all but `exceptions` of the figures. */
function commonUnit(
  values: Float64Array,
  from: number,
  to: number,
  least: number,
  exceptions: number,
): number {
  for (let unit = least, factor = 5; ; factor = 7 - factor) {
    const next = unit * factor;
    let odd = 0;
    for (let at = from; at < to && odd <= exceptions; at++) if (values[at]! % next !== 0) odd++;
    if (odd > exceptions) return unit;
    unit = next;
  }
}
