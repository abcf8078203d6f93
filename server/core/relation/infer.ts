import type { Relation, Sum } from "../model/relation.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { type Accepted, chooseShapes } from "./choose.ts";
import { hit, loose, silent, trivial } from "./shape.ts";
import { type View, viewsOf } from "./sheet.ts";

/** What is known of a table from outside. */
export interface InferContext {
  /** Steps of work a table may cost; the default keeps any table below a tenth of a second. */
  readonly steps?: number;
}

const defaultSteps = 20_000_000;

/** Finds the relations between the figures of a table that says nothing of formulas. */
export function inferRelations(table: Table, context: InferContext): Relation[] {
  const budget = { steps: context.steps ?? defaultSteps };
  const relations: Relation[] = [];
  for (const view of viewsOf(table)) {
    for (const shape of chooseShapes(view, budget)) relations.push(...sumsOf(table, view, shape));
  }
  return relations;
}

function sumsOf(table: Table, view: View, shape: Accepted): Sum[] {
  const { judgement } = shape;
  const sums: Sum[] = [];
  const cellOf = (line: number, item: number): CellId => {
    const other = view.lines[line]!;
    const at = view.axis === "rows" ? item * table.nColumns + other : other * table.nColumns + item;
    return table.grid[at] ?? -1;
  };
  for (let line = 0; line < view.nLines; line++) {
    const verdict = judgement.verdicts[line]!;
    if (verdict === silent || (verdict !== hit && verdict !== loose && verdict !== trivial)) continue;
    const cells = itemsAdded(view, shape, line)
      .map((item) => cellOf(line, item))
      .filter((cell) => cell >= 0 && mayBeAdded(table.cells[cell]!));
    sums.push({
      type: "sum",
      kind: view.axis === "rows" ? "footing" : "cross-footing",
      origin: "inferred",
      ...({ family: shape.family, verdict, span: Math.max(...shape.addends, shape.total) - Math.min(...shape.addends, shape.total), n: shape.addends.length, axis: view.axis } as object),
      total: cellOf(line, shape.total),
      addends: cells.map((cell) => ({ cell, weight: 1 })),
      evidence: {
        holds: judgement.hits + judgement.loose,
        trivial: judgement.trivial,
        misses: judgement.misses,
        bits: (judgement.weight - judgement.weights[line]!) / Math.LN2,
        worded: view.worded[shape.total] === 1,
      },
    });
  }
  return sums;
}

/**
 * The items that a range takes in one line: with what it covers where that holds no figure, so that a blank or
 * a mark such as "x" for a withheld figure is seen to be part of it.
 */
function itemsAdded(view: View, { addends }: Accepted, line: number): number[] {
  const first = addends[0]!;
  const last = addends[addends.length - 1]!;
  const base = line * view.nItems;
  const items: number[] = [];
  for (let item = first, next = 0; item <= last; item++) {
    if (item === addends[next]) next++;
    else if (view.filled[base + item]) return [...addends];
    items.push(item);
  }
  return items;
}

/** Words in the place of a figure are no addend; a blank or a short mark stands for a figure that is not given. */
function mayBeAdded(cell: Cell): boolean {
  return cell.numeral !== null || cell.text.trim().length <= 4;
}
