import type { Relation, Sum, Term } from "../model/relation.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { type Accepted, chooseShapes } from "./choose.ts";
import { kindOf } from "./kinds.ts";
import { hit, isRemote, miss, silent, trivial } from "./shape.ts";
import { type View, viewsOf } from "./sheet.ts";
import { isTakenOff, signedView } from "./signed.ts";
import { type SingleTotal, singleTotals } from "./single.ts";

/** What is known of a table from outside. */
export interface InferContext {
  /** Steps of work a table may cost; the default keeps any table below a tenth of a second. */
  readonly steps?: number;
}

/** The relations of a table, and whether all that could be looked for was. */
export interface Inference {
  readonly relations: Relation[];
  /** False where the table is so large that the search was cut short. */
  readonly isComplete: boolean;
}

const defaultSteps = 4_000_000;
/** What the other lines must bring, in bits, before a line that misses is worth saying. */
const leastBits = { worded: 6, bare: 18 };
const mostMisses = { worded: 0.25, bare: 0.1 };

/** Finds the relations between the figures of a table that says nothing of formulas. */
export function inferRelations(table: Table, context: InferContext): Relation[] {
  return inferWithin(table, context).relations;
}

/**
 * Finds the relations and says whether the search was complete. A sum is told for every line in which an
 * accepted shape holds, and for those in which it does not where the other lines leave little doubt.
 */
export function inferWithin(table: Table, { steps = defaultSteps }: InferContext): Inference {
  const budget = { near: steps, remote: steps / 2 };
  const relations: Relation[] = [];
  for (const view of viewsOf(table)) {
    const shapes = chooseShapes(view, budget);
    const signed = signedView(view);
    const explained = new Set(shapes.map(({ total }) => total));
    const signedShapes = signed
      ? chooseShapes(signed, budget).filter(
          (shape) => !explained.has(shape.total) && isSigned(view, signed, shape),
        )
      : [];
    for (const shape of shapes) relations.push(...sumsOf(table, view, view, shape, shapes));
    if (signed)
      for (const shape of signedShapes) relations.push(...sumsOf(table, view, signed, shape, signedShapes));
    for (const { total } of signedShapes) explained.add(total);
    for (const single of singleTotals(view, explained, breaksOf(table, view)))
      relations.push(sumOfSingle(table, view, single));
  }
  return { relations, isComplete: budget.near >= 0 && budget.remote >= 0 };
}

/** Whether a shape found with signs needs them. */
function isSigned(plain: View, signed: View, { addends, total, family }: Accepted): boolean {
  if (isRemote(family)) return false;
  const taken = (item: number) => plain.lines.some((_, line) => isTakenOff(plain, signed, line, item));
  return addends.some(taken) && !taken(total);
}

function sumsOf(table: Table, plain: View, view: View, found: Accepted, shapes: readonly Accepted[]): Sum[] {
  const shape = asDifference(view, found);
  const { judgement, total, addends, taken } = shape;
  const isAddend = shapes.some((other) => other.addends.includes(total));
  const isFirst = shapes.find((other) => other.total === found.total) === found;
  const sums: Sum[] = [];
  for (let line = 0; line < view.nLines; line++) {
    const verdict = judgement.verdicts[line]!;
    const bits = bitsWithout(view, found, line);
    if (verdict === silent || (verdict === miss && !(isFirst && isTelling(view, found, line, bits))))
      continue;
    if (verdict === trivial && !isFirst && found.family !== "adjacent") continue;
    const terms: Term[] = [];
    for (const item of taken.length > 0 ? addends : itemsAdded(view, addends, line)) {
      const cell = cellOf(table, view, line, item);
      if (cell < 0 || !mayBeAdded(table.cells[cell]!)) continue;
      terms.push({ cell, weight: taken.includes(item) || isTakenOff(plain, view, line, item) ? -1 : 1 });
    }
    const own = verdict === hit ? 1 : 0;
    sums.push({
      type: "sum",
      kind: kindOf({
        axis: view.axis,
        total: view.words[total]!.roles,
        addends: Array.from(addends, (item) => view.words[item]!.roles),
        hasNegative: terms.some(({ weight }) => weight < 0),
        isAddend,
      }),
      origin: "inferred",
      total: cellOf(table, view, line, total),
      addends: terms,
      evidence: {
        holds: judgement.hits + judgement.loose - own,
        trivial: judgement.trivial,
        misses: judgement.misses,
        bits,
        worded: view.worded[found.total] === 1,
      },
    });
  }
  return sums;
}

/** A shape as it is told: 2 + 3 = 5 may be meant as 5 − 2 = 3. */
interface Told extends Accepted {
  readonly taken: readonly number[];
}

/** Where an addend's label names a difference and the total's label names no total, the difference is what was worked out. */
function asDifference(view: View, shape: Accepted): Told {
  const { total, addends } = shape;
  const isResult = (item: number) =>
    view.words[item]!.roles.has("difference") || view.words[item]!.roles.has("closing");
  const result =
    addends.length === 2 && view.worded[total] === 0 && !isResult(total) ? addends.find(isResult) : undefined;
  if (result === undefined) return { ...shape, taken: [] };
  const other = addends.find((item) => item !== result)!;
  return { ...shape, total: result, addends: Int32Array.of(total, other), taken: [other] };
}

/** What the lines but one say for a shape, in bits; without a word for the total, less the choice of totals there was. */
function bitsWithout(view: View, { judgement, prior, total }: Accepted, line: number): number {
  const worded = view.worded[total] === 1;
  const nats = judgement.weight - judgement.weights[line]! + Math.min(prior, 1.5);
  return nats / Math.LN2 - (worded ? 0 : Math.log2(view.active.length));
}

/** Whether a line that misses is one of few, in a shape that the others leave no doubt of, and complete. */
function isTelling(
  view: View,
  { judgement, family, total, addends }: Accepted,
  line: number,
  bits: number,
): boolean {
  const { hits, trivial, misses } = judgement;
  const told = view.worded[total] === 1 ? "worded" : "bare";
  if (bits < leastBits[told] || misses > Math.max(1, mostMisses[told] * (hits + trivial + misses)))
    return false;
  if (hits < (told === "worded" ? 1 : 2) || isRemote(family)) return false;
  const base = line * view.nItems;
  return addends.reduce((n, item) => n + view.filled[base + item]!, 0) > 1;
}

function sumOfSingle(table: Table, view: View, { line, total, addends }: SingleTotal): Sum {
  const roles = view.words[total]!.roles;
  return {
    type: "sum",
    kind: kindOf({ axis: view.axis, total: roles, addends: [], hasNegative: false, isAddend: false }),
    origin: "inferred",
    total: cellOf(table, view, line, total),
    addends: Array.from(addends, (item) => ({ cell: cellOf(table, view, line, item), weight: 1 as const })),
    evidence: { holds: 0, trivial: 0, misses: 0, bits: 0, worded: true },
  };
}

function cellOf(table: Table, view: View, line: number, item: number): CellId {
  const other = view.lines[line]!;
  const at = view.axis === "rows" ? item * table.nColumns + other : other * table.nColumns + item;
  return table.grid[at] ?? -1;
}

/**
 * The items that a range takes in one line: with what it covers where that holds no figure, so that a blank or
 * a mark such as "x" for a withheld figure is seen to be part of it.
 */
function itemsAdded(view: View, addends: Int32Array, line: number): number[] {
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

/** Items before which a block ends: after a rule, a blank or a row that only names those that follow. */
function breaksOf(table: Table, { axis, nItems }: View): Uint8Array {
  const breaks = new Uint8Array(nItems);
  if (axis === "columns") return breaks;
  for (const row of table.ruledRows) breaks[row] = 1;
  for (let row = 1; row < nItems; row++) if (table.rowRoles[row - 1] !== "body") breaks[row] = 1;
  return breaks;
}
