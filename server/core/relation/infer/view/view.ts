import type { LabelWords } from "../../../labels.ts";
import type { Panel, Table } from "../../../model/table.ts";
import { firstFrom } from "../../../text/ordered.ts";
import { type FigureEdit, mayBeEdited } from "../../figure-edit.ts";
import { labelReader } from "../../label/label-reader.ts";
import { Arena } from "./arena.ts";
import { countFigures } from "./counts.ts";
import { type Figures, figuresAfter, scaleFigures } from "./figures.ts";
import { type ItemKind, type Items, itemsOf, wordedItems } from "./items.ts";
import { readLine } from "./line.ts";

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
  /** The figure of an item in a line stands at `starts[line] + item * stride`, in the table's grid as well. */
  readonly starts: readonly number[];
  readonly stride: number;
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
  /** 1 for items that bold print sets off from the one above. */
  readonly inBold: Uint8Array;
  /** Items whose label names a total. */
  readonly worded: Uint8Array;
  /** Items with at least one figure, in order, and 1 for each of them. */
  readonly active: Int32Array;
  readonly isActive: Uint8Array;
}

/** Both views of a table, or of each table where several stand side by side; none where it holds too few figures. */
export function viewsOf(table: Table): View[] {
  return table.panels.length > 1
    ? table.panels.flatMap((panel) => viewsOfPanel({ ...table, ...panel }, panel))
    : viewsOfPanel(table);
}

/** What a large table was seen to be, for the next edit of it. */
interface Seen {
  readonly figures: Figures;
  readonly views: readonly View[];
}

const seen = new WeakMap<Table, Seen>();

/**
 * The same after an edit of few figures: only the lines of those are looked at again. Null where more may be
 * another.
 */
export function viewsAfter(table: Table, edit: FigureEdit): View[] | null {
  const known = seen.get(edit.before);
  const figures = known && figuresAfter(known.figures, table, edit);
  if (!known || !figures) return null;
  const views = known.views.map((view): View => {
    const { axis, lines, steps, grains, signed } = view;
    const edited = edit.changed.map((id) => table.cells[id]![axis === "rows" ? "column" : "row"]);
    const after = {
      ...view,
      values: figures.values,
      steps: steps.slice(),
      grains: grains.slice(),
      signed: signed.slice(),
    };
    for (const place of new Set(edited)) {
      const line = firstFrom(lines, place);
      if (lines[line] === place) readLine(after, line, figures.exported);
    }
    return after;
  });
  seen.set(table, { figures, views });
  return views;
}

function viewsOfPanel(table: Table, panel?: Panel): View[] {
  const firstColumn = (panel?.firstColumn ?? 0) + table.stubColumns;
  const figures = scaleFigures(table, firstColumn, panel?.endColumn ?? table.nColumns);
  if (!figures) return [];
  const counts = countFigures(figures);
  const read = labelReader(table.rowLabels, table.columnLabels);
  const rows = itemsOf(table, counts.rows, "rows", read);
  const columns = itemsOf(table, counts.columns, "columns", read);
  const views = [viewOf(figures, "rows", rows, columns), viewOf(figures, "columns", columns, rows)];
  if (!panel && mayBeEdited(table)) seen.set(table, { figures, views });
  return views;
}

function viewOf(figures: Figures, axis: View["axis"], items: Items, across: Items): View {
  const { values, filled, withheld, rounded, places, blur, one, nColumns } = figures;
  const { nItems, kinds, labels, words, depths, breaks, inBold, active, isActive } = items;
  const { lines } = across;
  const byRow = axis === "rows";
  const nLines = lines.length;
  const arena = new Arena(2 * nLines, nLines);
  // Named one by one: an object that is spread together from several is slow to make and slow to read.
  const view = {
    axis,
    nItems,
    nLines,
    lines,
    starts: byRow ? lines : lines.map((row) => row * nColumns),
    stride: byRow ? nColumns : 1,
    values,
    filled,
    withheld,
    rounded,
    places,
    steps: arena.floats(nLines),
    grains: arena.floats(nLines),
    signed: arena.bytes(nLines),
    lineKinds: lines.map((line) => across.kinds[line]!),
    lineWords: lines.map((line) => across.words[line]!),
    blur,
    one,
    kinds,
    labels,
    words,
    depths,
    breaks,
    inBold,
    worded: wordedItems(words, labels, active),
    active,
    isActive,
  };
  for (let line = 0; line < nLines; line++) readLine(view, line, figures.exported);
  return view;
}
