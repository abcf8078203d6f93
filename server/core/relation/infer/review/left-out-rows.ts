import { firstFrom, leastOf } from "../../../text/ordered.ts";
import { namesSum, otherwise, says } from "../../label/sum-words.ts";
import { differenceOf } from "../search/addend-block.ts";
import { judgeShape } from "../search/judge-shape.ts";
import { type Accepted, hit, silent } from "../search/shape.ts";
import { adjacentPrior, wordPrior } from "../search/walk.ts";
import { figureAt } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** A figure so much smaller than the least of the others measures another thing: heads beside what they cost. */
const leastShare = 0.25;
/** Months, quarters, halves and the like of a total stand beside it and not in it. */
const partsOfTotal = [2, 3, 4, 5, 6, 12];
/** One row of many is missing by chance in one column, but hardly in two, and what is left are two rows or more. */
const least = { lines: 2, rows: 3 };
/** So many lines of those that could add up without the row must, where others are of prices or rates. */
const leastCoverage = 0.6;
/** Lines in which a row is looked for that explains what the total misses, and rows that may be tried. */
const most = { lines: 3, rows: 8 };

/**
 * The shapes of a view, with those of plain totals that add up all rows of their block but one. Where that is the first
 * or last the run that is left adds up by itself, so figures alone never show that a row is missing: only a label that
 * says "total" and nothing else, over rows that differ in nothing, does. Where it stands between the others, no column
 * adds up, and each misses by what this one row says: what explains all misses at once is no misreading.
 */
export function withLeftOutRows(view: View, shapes: readonly Accepted[]): readonly Accepted[] {
  if (view.axis !== "rows") return shapes;
  const summed = new Set(shapes.map(({ total }) => total));
  return [
    ...shapes.map((shape) => wholeBlockOf(view, shape, shapes) ?? shape),
    ...[...view.active].flatMap((total) =>
      summed.has(total) || !isPlainTotal(view, total) ? [] : (withInner(view, total, shapes) ?? []),
    ),
  ];
}

function isPlainTotal({ worded, words }: View, total: number): boolean {
  const said = words[total]!;
  return worded[total] === 1 && said.bare && !said.roles.has("period") && namesSum(said);
}

/** The shape of a total over its whole block, where it adds up all rows of that but one. */
function wholeBlockOf(view: View, shape: Accepted, shapes: readonly Accepted[]): Accepted | null {
  const { total, addends, judgement } = shape;
  if (!isPlainTotal(view, total)) return null;
  const block = blockAbove(view, total);
  if (block.length !== addends.length + 1) return null;
  const at = block.findIndex((item, k) => item !== addends[k]);
  if (!addends.subarray(at).every((item, k) => item === block[at + k + 1])) return null;
  const row = block[at]!;
  const isEdge = row === block[0] || row === block[block.length - 1];
  if (isEdge ? view.breaks[total] === 1 : judgement.hits < least.lines) return null;
  return leavesOut(view, shape, block, row, shapes) ? withRow(view, shape, block) : null;
}

/** The shape of a total that no column adds up to, where each misses by what one row of its block says. */
function withInner(view: View, total: number, shapes: readonly Accepted[]): Accepted | null {
  const block = blockAbove(view, total);
  if (block.length < least.rows) return null;
  const prior = adjacentPrior + wordPrior;
  const rows = rowsMissed(view, total, block);
  if (rows.size > most.rows) return null;
  for (const row of rows) {
    const shape = {
      total,
      addends: block.filter((item) => item !== row),
      family: "outvoted" as const,
      prior,
    };
    const judgement = judgeShape(view, shape);
    if (judgement.hits < least.lines || judgement.strictCoverage < leastCoverage) continue;
    const accepted = { ...shape, judgement };
    if (leavesOut(view, accepted, block, row, shapes)) return withRow(view, accepted, block);
  }
  return null;
}

/** The rows of a block that say in some line what its total misses. */
function rowsMissed(view: View, total: number, block: Int32Array): ReadonlySet<number> {
  const { lineKinds } = view;
  const rows = new Set<number>();
  const lines = [...lineKinds.keys()].filter((line) => lineKinds[line] === "amount");
  for (const line of lines.slice(0, most.lines)) {
    const missing = differenceOf(view, line, total, block);
    if (missing <= 0) continue;
    for (const row of block) if (figureAt(view, line, row) === missing) rows.add(row);
  }
  return rows;
}

/** The rows from a total, or a rule above it, up to a break or to another total. */
function blockAbove({ active, breaks, worded }: View, total: number): Int32Array {
  const place = firstFrom(active, total);
  const begins = (at: number): boolean =>
    at === 0 || breaks[active[at]!] === 1 || worded[active[at - 1]!] === 1;
  let first = place;
  while (first > 0 && !(first < place && begins(first))) first--;
  return active.subarray(first, place);
}

/** Whether a row of a block was forgotten: nothing but the total's figures parts it from the others. */
function leavesOut(
  view: View,
  shape: Accepted,
  block: Int32Array,
  row: number,
  shapes: readonly Accepted[],
): boolean {
  const isOnly = shapes.every(
    (other) =>
      other === shape || (other.total !== shape.total && other.total !== row && !other.addends.includes(row)),
  );
  return isOnly && isPlainBlock(view, block, row) && isMissed(view, shape, row);
}

/** The shape of a total over its whole block, in the lines in which it adds up all but one row. */
function withRow(view: View, { total, prior, judgement: less }: Accepted, block: Int32Array): Accepted {
  const whole = { total, addends: block.slice(), prior };
  const judgement = judgeShape(view, whole);
  const verdicts = judgement.verdicts.map((verdict, line) =>
    less.verdicts[line] === hit ? verdict : silent,
  );
  return { ...whole, family: "outvoted", judgement: { ...judgement, verdicts } };
}

/** Whether nothing parts a row from the others but where it stands. */
function isPlainBlock({ words, labels, kinds, depths }: View, block: Int32Array, row: number): boolean {
  return block.every(
    (item) =>
      labels[item] !== "" &&
      kinds[item] === "amount" &&
      depths[item] === depths[row] &&
      !says(words[item]!, otherwise) &&
      (item !== row || words[item]!.roles.size === 0),
  );
}

/**
 * Whether what is left out is a figure of the size of the others in each line, and in no line what no other
 * total counts.
 */
function isMissed(view: View, { total, addends, judgement }: Accepted, row: number): boolean {
  const { starts, stride, nLines, values, filled, active, places } = view;
  let [isPart, nTold] = [true, 0];
  for (let line = 0; line < nLines; line++) {
    if (judgement.verdicts[line] !== hit) continue;
    const at = (item: number): number => starts[line]! + item * stride;
    const [left, stated] = [values[at(row)]!, values[at(total)]!];
    if (filled[at(row)] === 1 && left === 0) continue;
    nTold++;
    const smallest = leastOf(Array.from(addends, (item) => values[at(item)]!));
    if (filled[at(row)] !== 1 || left < Math.max(leastShare * smallest, 1) || left >= stated || smallest < 0)
      return false;
    if (places[at(row)] !== places[at(addends[0]!)]) return false;
    if (active.some((item) => values[at(item)] === stated + left)) return false;
    if (!partsOfTotal.some((parts) => Math.abs(left * parts - stated) <= parts)) isPart = false;
  }
  return !isPart && nTold >= Math.min(judgement.hits, least.lines);
}
