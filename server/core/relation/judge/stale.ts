import type { Decimal } from "../../model/decimal.ts";
import type { Candidate } from "../../model/fault.ts";
import type { CellId } from "../../model/table.ts";
import { deltaAt, type System, valueAt } from "../balance/system.ts";

/** The figures that cells held when their table last added up, where they hold others now. */
export type Edited = ReadonlyMap<CellId, Decimal>;

/** A group of sums that all held until figures were typed. */
export interface Stale {
  readonly typed: readonly CellId[];
  /** What could be put right: the totals that were not brought along, then the figures that were typed. */
  readonly candidates: readonly Candidate[];
}

/**
 * How likely it is that a total was left behind when one of its parts was typed, rather than the part mistyped. People
 * change figures on purpose more often than by mistake, and work from the parts to the totals.
 */
const leftBehind = 0.8;

/**
 * Whether all broken equations of a group held before some figures were typed, and what then is to be brought along.
 * Null where what was typed does not explain all of them. Linear in the terms.
 */
export function staleIn(system: System, ids: readonly number[], edited: Edited): Stale | null {
  if (edited.size === 0) return null;
  const totals = new Map<CellId, number>();
  const typed = new Set<CellId>();
  for (const id of ids) {
    const { terms, residual, balance } = system.equations[id]!;
    let before = residual;
    for (const { cell, weight } of terms) {
      const earlier = edited.get(cell);
      if (!earlier) continue;
      typed.add(cell);
      const moved = earlier.minus(valueAt(system.table, cell));
      before = weight < 0 ? before.minus(moved) : before.plus(moved);
    }
    if (before.absolute().compare(balance.slack) > 0) return null;
    const total = terms[0]!.cell;
    if (!edited.has(total) && !totals.has(total)) totals.set(total, id);
  }
  const share = totals.size === 0 ? 1 : 1 - leftBehind;
  return {
    typed: [...typed],
    candidates: [
      ...[...totals].map(([cell, equation]) =>
        candidate(system, cell, deltaAt(system, { equation, weight: -1 }), leftBehind / totals.size),
      ),
      ...[...typed].map((cell) =>
        candidate(system, cell, edited.get(cell)!.minus(valueAt(system.table, cell)), share / typed.size),
      ),
    ],
  };
}

function candidate(
  { table, places, equations }: System,
  cell: CellId,
  delta: Decimal,
  probability: number,
): Candidate {
  const own = new Set((places.get(cell) ?? []).map(({ equation }) => equation));
  const settles = [...own].filter((id) => equations[id]!.broken).length;
  const repair = valueAt(table, cell).plus(delta);
  return { cell, repair, slip: null, damage: own.size - settles, settles, probability };
}
