import type { Ratio } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { growth } from "../kind/growth.ts";
import { seriesKinds } from "../kinds.ts";
import { type Formula, ratioOf } from "../ratio-kind.ts";
import { bothWays, linesBeside } from "./beside.ts";
import { readStated } from "./ratio/stated.ts";
import { cellOf } from "./view/crossing.ts";
import type { View } from "./view/view.ts";

/**
 * Steps that have to hold: fewer where a label says that figures are changes. Others are none unless they are rates.
 */
const leastHolds = { named: 2, bare: 4 };
const leastBits = { named: 12, bare: 24 };
/** The steps that hold, as a share of those that say anything, faults counted once. */
const leastCoverage = { named: 0.6, bare: 0.8 };
/** Where more is wrong, something else is meant in those steps. */
const mostFaults = 0.1;
/** Steps after which lines of which none holds are given up. */
const patience = 4;

/** The change from one figure of a line to the next, stated in another line. */
interface Step {
  readonly item: number;
  readonly previous: number;
  readonly holds: boolean;
}

/** What a line of changes says of the figures of another, as far as that is proved. */
interface Series {
  readonly line: number;
  readonly steps: readonly Step[];
  readonly holds: number;
  readonly faults: number;
  readonly bits: number;
}

/**
 * Changes of figures on those before them, as amounts or in percent, in the row or column beside: the members of each
 * year, and how many more or less they are than in the year before. The first may stand last. `known` are the figures
 * that are explained already. A figure of the series that is wrong spoils two changes, which are one fault. Linear in
 * the figures.
 */
export function runningChanges(table: Table, view: View, known: () => ReadonlySet<CellId>): Ratio[] {
  const orders = lazily(() => bothWays(view));
  return seriesKinds.flatMap((kind) =>
    view.lineWords.flatMap(({ roles }, line) => {
      const isNamed = kind.isNamedBy(roles);
      if (!isNamed && (view.lineKinds[line] !== "ratio" || kind !== growth)) return [];
      const found = seriesTold(view, kind, { line, isNamed, orders: orders() });
      return found ? changesOf(table, view, { kind, line, isNamed, found, known }) : [];
    }),
  );
}

/** A line of changes of some kind, and what it was found to say. */
interface Found {
  readonly kind: Formula;
  readonly line: number;
  readonly isNamed: boolean;
  readonly found: Series;
  readonly known: () => ReadonlySet<CellId>;
}

/** The changes of a line: those that hold, and, where words name them and nearly all hold, the others. */
function changesOf(table: Table, view: View, { kind, line, isNamed, found, known }: Found): Ratio[] {
  const { holds, faults, bits } = found;
  const isSure = isNamed && faults <= Math.max(1, mostFaults * (holds + faults));
  const evidence = { holds, trivial: 0, misses: faults, bits, worded: isNamed };
  return found.steps.flatMap((step): Ratio[] => {
    const result = cellOf(table, view, line, step.item);
    if (known().has(result) || (!step.holds && !isSure)) return [];
    const operands = [step.item, step.previous].map((item) => cellOf(table, view, found.line, item));
    return [ratioOf(kind, result, operands, evidence)];
  });
}

/** A line that may hold changes, whether it is called so, and the orders in which its figures may follow each other. */
interface Changes {
  readonly line: number;
  readonly isNamed: boolean;
  readonly orders: readonly Int32Array[];
}

/** The series that a line tells the changes of best, where it does so well enough. */
function seriesTold(view: View, kind: Formula, { line: changes, isNamed, orders }: Changes): Series | null {
  const told = isNamed ? "named" : "bare";
  let best: Series | null = null;
  for (const line of linesBeside(view, changes)) {
    if (view.lineKinds[line] !== "amount") continue;
    for (const order of orders) {
      const found = seriesAlong(view, kind, { changes, line, order });
      if (!found || found.holds < leastHolds[told] || found.bits < leastBits[told]) continue;
      if (found.holds < leastCoverage[told] * (found.holds + found.faults)) continue;
      if (!best || found.holds > best.holds) best = found;
    }
  }
  return best;
}

/** A line of changes, one of figures that may change by them, and the order in which they follow each other. */
interface Track {
  readonly changes: number;
  readonly line: number;
  readonly order: Int32Array;
}

/** The steps along a line; null where none of the first holds, or where some are in percent and some plain ratios. */
function seriesAlong(view: View, kind: Formula, { changes, line, order }: Track): Series | null {
  const { starts, stride, filled, worded } = view;
  const steps: Step[] = [];
  let [previous, form, holds, faults, bits] = [-1, -1, 0, 0, 0];
  for (const item of order) {
    const figure = starts[line]! + item * stride;
    if (worded[item] === 1 || filled[figure] !== 1) continue;
    const before = previous;
    previous = item;
    const operands = [figure, starts[line]! + before * stride];
    const told = before < 0 ? null : readStated(view, kind, starts[changes]! + item * stride, operands);
    if (!told) continue;
    const isHit = told.form >= 0;
    if (isHit && form >= 0 && told.form !== form) return null;
    // Of two misses in a row the figure between them is wrong.
    const isSecond = steps.at(-1)?.holds === false && steps.at(-2)?.holds !== false;
    if (isHit) [form, holds, bits] = [told.form, holds + 1, bits + told.bits];
    else if (!isSecond) faults++;
    steps.push({ item, previous: before, holds: isHit });
    if (holds === 0 && steps.length >= patience) return null;
  }
  return { line, steps, holds, faults, bits };
}
