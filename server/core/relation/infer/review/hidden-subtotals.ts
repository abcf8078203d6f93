import type { Table } from "../../../model/table.ts";
import { says } from "../../label/sum-words.ts";
import { differenceOf, outOfNames } from "../search/addend-block.ts";
import { judgeShape } from "../search/judge-shape.ts";
import { isTold } from "../search/named.ts";
import { type Accepted, isRemote, miss, type Shape } from "../search/shape.ts";
import { adjacentPrior } from "../search/walk.ts";
import { itemsFrom } from "../series/total-blocks.ts";
import type { View } from "../view/view.ts";
import { isMeant } from "./outvoted.ts";

/** Lines that may miss, as a share of those that hold, where a total of totals speaks for a shape. */
const mostMisses = 0.34;

/**
 * All shapes in their order, with the subtotals that a wrong figure hid. Where a subtotal itself is wrong, a total adds
 * up what stands on both sides of it and leaves it out; where a part of it is wrong, the total adds the subtotal up,
 * and its parts are left over. Both are told where the figures beside them say that one is the sum of the others, but
 * for lines that miss. Linear in the figures.
 */
export function withHiddenSubtotals(table: Table, view: View, shapes: readonly Accepted[]): Accepted[] {
  const totals = new Set(shapes.map(({ total }) => total));
  const refolded = shapes.flatMap((shape) => withSkipped(table, view, shape, totals));
  const isUsed = new Uint8Array(view.nItems);
  for (const { total, addends } of refolded) {
    isUsed[total] = 1;
    for (const item of addends) isUsed[item] = 1;
  }
  const added = byAddend(refolded);
  const found = refolded.map((shape) => vouched(table, view, shape, added.get(shape.total) ?? []));
  const left = new Set(view.active.filter((item) => isUsed[item] !== 1 && isAmount(view, item)));
  if (left.size < 2) return found;
  const known = new Set(refolded.map(({ total }) => total));
  const bare = [...added.keys()].filter((item) => !known.has(item) && isAmount(view, item));
  return [...found, ...bare.flatMap((item) => subtotalAt(table, view, item, left) ?? [])];
}

/** The shapes that add each item. Linear in what they add. */
function byAddend(shapes: readonly Accepted[]): ReadonlyMap<number, readonly Accepted[]> {
  const added = new Map<number, Accepted[]>();
  for (const shape of shapes)
    for (const item of shape.addends) {
      const known = added.get(item);
      if (known) known.push(shape);
      else added.set(item, [shape]);
    }
  return added;
}

/** A shape whose total others add up, to theirs: no word is needed for it where few lines miss. */
function vouched(table: Table, view: View, shape: Accepted, adding: readonly Accepted[]): Accepted {
  if (adding.length === 0) return shape;
  const { total, addends, family, judgement } = shape;
  const { hits, misses } = judgement;
  if ((family !== "adjacent" && family !== "covered") || isTold(view, total, addends)) return shape;
  if (misses > Math.max(1, mostMisses * hits) || !isMeant(table, view, shape)) return shape;
  return adding.some((other) => addsUpWith(view, other, shape)) ? { ...shape, family: "hidden" } : shape;
}

/**
 * Whether a shape that adds the total of another holds in each line but where it misses by just what that total misses.
 */
function addsUpWith(view: View, { total, addends, judgement }: Accepted, part: Accepted): boolean {
  return judgement.verdicts.every(
    (verdict, line) =>
      verdict !== miss ||
      differenceOf(view, line, total, addends) === -differenceOf(view, line, part.total, part.addends),
  );
}

/** A shape, or the subtotals that it passes over and the same total with them. */
function withSkipped(table: Table, view: View, shape: Accepted, totals: ReadonlySet<number>): Accepted[] {
  const skipped = skippedBy(view, shape, totals);
  if (skipped.length === 0) return [shape];
  const parts = new Set(shape.addends.filter((item) => !totals.has(item)));
  const subtotals = skipped.flatMap((item) => subtotalAt(table, view, item, parts) ?? []);
  if (subtotals.length === 0) return [shape];
  const folded = new Set(subtotals.flatMap(({ addends }) => [...addends]));
  const kept = [...shape.addends].filter((item) => !folded.has(item));
  const addends = Int32Array.from([...kept, ...subtotals.map(({ total }) => total)]).sort();
  return [...subtotals, judged(view, { ...shape, addends, family: "hidden" })];
}

/** The amounts between the ends of a shape that it does not add, and that nothing explains. */
function skippedBy(view: View, { total, addends, family }: Shape, totals: ReadonlySet<number>): number[] {
  if (isRemote(family) && family !== "gap") return [];
  const { isActive } = view;
  const end = Math.max(addends[addends.length - 1]!, total);
  const skipped: number[] = [];
  let [item, next] = [Math.min(addends[0]!, total) + 1, 0];
  for (; item < end; item++) {
    while (addends[next]! < item) next++;
    if (addends[next] === item || isActive[item] !== 1) continue;
    if (!totals.has(item) && isAmount(view, item)) skipped.push(item);
  }
  return skipped;
}

function isAmount({ kinds, words }: View, item: number): boolean {
  return kinds[item] === "amount" && !says(words[item]!, outOfNames);
}

/** What right above an item, or right below it, may be part of it, where that is what the item is meant to add up. */
function subtotalAt(table: Table, view: View, total: number, parts: ReadonlySet<number>): Accepted | null {
  for (const step of [-1, 1]) {
    const closes = (item: number): boolean => view.isActive[item] === 1 && !parts.has(item);
    const run = itemsFrom(total, step, view.breaks, closes, (item) => parts.has(item));
    if (run.length < 2) continue;
    const addends = Int32Array.from(run).sort();
    const shape = judged(view, { total, addends, family: "hidden", prior: adjacentPrior });
    if (isMeant(table, view, shape)) return shape;
  }
  return null;
}

function judged(view: View, shape: Shape): Accepted {
  return { ...shape, judgement: judgeShape(view, shape) };
}
