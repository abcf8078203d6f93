import type { Table } from "../../../model/table.ts";
import { balanceSum } from "../../balance/balance.ts";
import { bitsOfSlip, hasTelltaleSlip } from "../../balance/miscount.ts";
import { namesSum, otherwise, says } from "../../label/sum-words.ts";
import { sumOfSingle } from "../relate/series-sums.ts";
import { isWithinTimes } from "../search/addend-block.ts";
import { judgeShape } from "../search/judge-shape.ts";
import { type Accepted, hit, type Judgement, miss, silent } from "../search/shape.ts";
import { adjacentPrior, wordPrior } from "../search/walk.ts";
import { sumless } from "../series/single.ts";
import { itemsFrom } from "../series/total-blocks.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";

/**
 * Bits that a bare total word and a block of its own bring, and that a wrong figure costs: one sum in a
 * hundred has one.
 */
const plainBits = 9;
const faultBits = 7;
/** From so many bits on a structure is no accident. */
const leastBits = 10;
/** So many times its sum, or its sum so many times the total, what is missed was not mistyped in one figure. */
const farthest = 1.5;
/** Lines that may miss beyond those that hold: where all of many miss, the structure is not what it seems. */
const mostBeyond = 2;

/**
 * Plain totals over a block of their own of which more lines miss than hold, so that the figures alone refuse them: two
 * columns, and a figure wrong in each; and what the shares beside it call a hundred per cent, under any name. They are
 * meant where a line that holds, or slips of the pen that explain those that miss, are beyond chance without the line
 * under judgement.
 */
export function outvotedTotals(table: Table, view: View, explained: ReadonlySet<number>): Accepted[] {
  const found: Accepted[] = [];
  const ratioLines = [...view.lineKinds.keys()].filter((line) => view.lineKinds[line] === "ratio");
  for (const total of ratioLines.length > 0 ? view.active : plainTotals(view)) {
    if (explained.has(total) || says(view.words[total]!, otherwise)) continue;
    const isNamed = namesPlainTotal(view, total);
    if (!isNamed && !ratioLines.some((line) => isWhole(view, line, total))) continue;
    const addends = blockBeside(view, total);
    if (!addends) continue;
    const family = isNamed ? ("outvoted" as const) : ("hidden" as const);
    const shape = { total, addends, family, prior: adjacentPrior + wordPrior };
    const judgement = withoutSumless(view, judgeShape(view, shape));
    const accepted = { ...shape, judgement };
    if ((isNamed || judgement.hits > 0) && isMeant(table, view, accepted)) found.push(accepted);
  }
  return found;
}

/** The only items that count where no line is of ratios. */
const plainTotals = perLabels(
  (view): Int32Array => view.active.filter((item) => namesPlainTotal(view, item)),
);

function namesPlainTotal({ words, worded }: View, item: number): boolean {
  const said = words[item]!;
  return worded[item] === 1 && said.bare && !said.roles.has("period") && namesSum(said);
}

/** Whether an item is a hundred per cent in a line of ratios. */
function isWhole(view: View, line: number, item: number): boolean {
  return isFilled(view, line, item) && figureAt(view, line, item) === 100 * view.one;
}

/** Whether some line that misses is judged by the others, and by what explains it, beyond chance. */
export function isMeant(table: Table, view: View, shape: Accepted): boolean {
  const { hits, misses, verdicts, weights } = shape.judgement;
  if (misses === 0 || hits + misses < 2 || misses > hits + mostBeyond) return false;
  let [all, least] = [plainBits, Number.POSITIVE_INFINITY];
  const known = new Set<string>();
  verdicts.forEach((verdict, line) => {
    if (verdict === hit) all += weights[line]! / Math.LN2;
    if (verdict !== miss) return;
    const balance = balanceSum(table, sumOfSingle(table, view, { ...shape, line, holds: false }));
    // What is missed by the same amount is missed once: a total across carries the fault on. Where it is far more than
    // a figure, the rows are a few of many.
    const missed = balance.difference.trimmed().toString();
    const isNear = isWithinTimes(view, line, shape.total, [...shape.addends], farthest);
    if (isNear && known.has(missed)) return;
    known.add(missed);
    const bits = (hasTelltaleSlip(table, balance) ? bitsOfSlip(table, balance)! : 0) - faultBits;
    all += bits;
    least = Math.min(least, bits);
  });
  // A line has no vote on itself, but for the slip that explains it.
  return all - Math.min(least, 0) >= leastBits;
}

/** The items from a total to the next break or total, above it or else below, where each is a plain amount. */
function blockBeside(view: View, total: number): Int32Array | null {
  const above = blockFrom(view, total, -1);
  const block = above.length > 1 ? above : blockFrom(view, total, 1);
  const isPlain = (item: number) => view.kinds[item] === "amount" && !says(view.words[item]!, otherwise);
  return block.length > 1 && block.every(isPlain) ? Int32Array.from(block).sort() : null;
}

function blockFrom({ isActive, worded, breaks }: View, total: number, step: number): number[] {
  return itemsFrom(
    total,
    step,
    breaks,
    (item) => worded[item] === 1,
    (item) => isActive[item] === 1,
  );
}

/** A judgement in which lines of prices, means and the like have no say. */
function withoutSumless({ lineWords }: View, judgement: Judgement): Judgement {
  const isSumless = (line: number) => says(lineWords[line]!, sumless);
  const verdicts = judgement.verdicts.map((verdict, line) => (isSumless(line) ? silent : verdict));
  const count = (wanted: number) => verdicts.reduce((n, verdict) => n + (verdict === wanted ? 1 : 0), 0);
  return { ...judgement, verdicts, hits: count(hit), misses: count(miss) };
}
