import { judgeShape } from "../search/judge-shape.ts";
import { type Accepted, hit, isLast, loose } from "../search/shape.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/**
 * Without the totals that seem to add up some of what the total on the other side of it adds up, where they do so only
 * in lines in which the rest of that is nothing, and miss in another.
 */
export function withoutEchoes(view: View, shapes: readonly Accepted[]): readonly Accepted[] {
  const missing = shapes.filter(({ judgement }) => judgement.misses > 0);
  const echoes = new Set(missing.filter((shape) => shapes.some((other) => isEchoOf(view, shape, other))));
  return echoes.size > 0 ? shapes.filter((shape) => !echoes.has(shape)) : shapes;
}

/** Whether a shape adds only what another does from the other side, and holds only where their totals are the same. */
function isEchoOf(view: View, shape: Accepted, other: Accepted): boolean {
  const { addends, judgement } = other;
  if (shape.addends.length >= addends.length || isLast(shape) === isLast(other)) return false;
  const isBeyond = isLast(other) ? shape.total < addends[0]! : shape.total > addends[addends.length - 1]!;
  if (!isBeyond || !shape.addends.every((item) => addends.includes(item))) return false;
  return shape.judgement.verdicts.every(
    (verdict, line) =>
      (verdict !== hit && verdict !== loose) ||
      (judgement.verdicts[line] === hit &&
        figureAt(view, line, shape.total) === figureAt(view, line, other.total)),
  );
}

/**
 * The shapes of accounts with two sides of one total, one above the other, each with the total of its own side: what
 * stands between both is added up by the second, even where a wrong figure lets it seem to be added up by the first.
 * There is nothing left to tell where the second has another sum of the same parts, with no more misses.
 */
export function onOwnSide(view: View, shapes: readonly Accepted[]): Accepted[] {
  return shapes.flatMap((shape): Accepted[] => {
    const isEarlier = shape.total < shape.addends[0]!;
    const isTold = isEarlier && shapes.some((other) => other.total === shape.total && isAbove(other));
    const twin = isTold ? twinBehind(view, shape) : -1;
    if (twin < 0) return [shape];
    const judgement = judgeShape(view, { total: twin, addends: shape.addends });
    const isRivalled = shapes.some(
      (other) =>
        other.total === twin &&
        other.judgement.misses <= judgement.misses &&
        other.addends.some((item) => shape.addends.includes(item)),
    );
    return isRivalled ? [] : [{ ...shape, total: twin, judgement }];
  });
}

/** Whether a total stands behind all that it adds. */
function isAbove({ total, addends }: Accepted): boolean {
  return addends[addends.length - 1]! < total;
}

/** The item behind all addends of a shape that has the figures of its total in every line, or -1. */
function twinBehind(view: View, { total, addends }: Accepted): number {
  const last = addends[addends.length - 1]!;
  return view.active.find((item) => item > last && isSame(view, item, total)) ?? -1;
}

function isSame({ starts, stride, filled, values }: View, left: number, right: number): boolean {
  return starts.every(
    (start) =>
      filled[start + left * stride] === filled[start + right * stride] &&
      values[start + left * stride] === values[start + right * stride],
  );
}
