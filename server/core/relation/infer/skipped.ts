import type { Table } from "../../model/table.ts";
import { otherwise, says } from "../sum-words.ts";
import type { Accepted } from "./choose.ts";
import { isMeant } from "./outvoted.ts";
import { isRemote, judgeShape, type Shape } from "./shape.ts";
import type { View } from "./sheet.ts";
import { itemsFrom } from "./single.ts";

/**
 * Shapes whose total adds up what stands on both sides of an item and leaves the item out: a subtotal with a wrong figure,
 * so that only what it should have been made of still adds up. Where the figures beside it say that it is one, but for
 * lines that miss, the subtotal and the total that counts on it are both told. Answers all shapes in their order.
 */
export function withSkippedSubtotals(table: Table, view: View, shapes: readonly Accepted[]): Accepted[] {
  const totals = new Set(shapes.map(({ total }) => total));
  return shapes.flatMap((shape) => {
    const subtotals = skippedBy(view, shape, totals).flatMap(
      (item) => subtotalAt(table, view, { ...shape, total: item }, totals) ?? [],
    );
    if (subtotals.length === 0) return [shape];
    const parts = new Set(subtotals.flatMap(({ addends }) => [...addends]));
    const kept = [...shape.addends].filter((item) => !parts.has(item));
    const addends = Int32Array.from([...kept, ...subtotals.map(({ total }) => total)]).sort();
    return [...subtotals, judged(view, { ...shape, addends, family: "outvoted" })];
  });
}

/** The amounts between the ends of a shape that it does not add, and that nothing explains. */
function skippedBy(view: View, { total, addends, family }: Shape, totals: ReadonlySet<number>): number[] {
  const [first, last] = [addends[0]!, addends[addends.length - 1]!];
  if (isRemote(family) && family !== "gap") return [];
  const added = new Set(addends);
  const isSkipped = (item: number): boolean =>
    item > Math.min(first, total) &&
    item < Math.max(last, total) &&
    !added.has(item) &&
    !totals.has(item) &&
    view.kinds[item] === "amount" &&
    !says(view.words[item]!, otherwise);
  return [...view.active].filter(isSkipped);
}

/** The subtotal of the addends right above an item, or right below it, where it is meant as one. */
function subtotalAt(
  table: Table,
  view: View,
  { total, addends, prior }: Shape,
  totals: ReadonlySet<number>,
): Accepted | null {
  const added = new Set([...addends].filter((item) => !totals.has(item)));
  for (const step of [-1, 1]) {
    const closes = (item: number): boolean => view.isActive[item] === 1 && !added.has(item);
    const run = itemsFrom(total, step, view.breaks, closes, (item) => added.has(item));
    if (run.length < 2) continue;
    const shape = judged(view, { total, addends: Int32Array.from(run).sort(), family: "outvoted", prior });
    if (isMeant(table, view, shape)) return shape;
  }
  return null;
}

function judged(view: View, shape: Shape): Accepted {
  return { ...shape, judgement: judgeShape(view, shape) };
}
