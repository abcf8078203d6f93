import type { Decimal } from "../../model/decimal.ts";
import type { CellId } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { greatestOf } from "../../text/ordered.ts";
import { oddOneOf } from "../balance/odd-one.ts";
import { type System, valueAt } from "../balance/system.ts";
import { auxiliaryOf, type Beside } from "./auxiliary.ts";
import type { KnownFigures } from "./known-figures.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** From so many bits on it is no chance that one figure alone is not rounded as the others. */
const leastOddBits = 8;
const longestZeros = 3;

/** A group of broken equations that hang together. */
export interface Group {
  readonly ids: readonly number[];
  readonly totals: ReadonlySet<CellId>;
  /** What its figures look like. */
  readonly figures: () => GroupFigures;
}

/** The figures of a group, by which one change is weighed against another. */
export interface GroupFigures {
  readonly totals: ReadonlySet<CellId>;
  readonly nAddends: number;
  readonly look: Look;
  /** How large the figures are that are not worked out from others, in units of the last place at `scale`. */
  readonly spread: Spread;
  readonly scale: number;
  /** The series beside the sum of an addend that tells of it. */
  readonly beside: (cell: CellId) => Beside | null;
  readonly known: KnownFigures;
}

/** How figures that are not zero look, in counts, so that one of them can be left out in no time. */
export interface Look {
  readonly n: number;
  readonly nNegative: number;
  /** By the place of their last digit that is not zero: 2 for hundredths, 0 for ones, -3 for thousands. */
  readonly nByPlace: ReadonlyMap<number, number>;
  /** The figure that alone is no multiple of the step to which all others are rounded; and that step. */
  readonly odd: { readonly cell: CellId; readonly step: bigint; readonly scale: number } | null;
}

/** A group whose figures are looked at once, and only if they are asked for. */
export function groupOf(system: System, ids: readonly number[], known: () => KnownFigures): Group {
  const totals = new Set(ids.map((id) => system.equations[id]!.terms[0]!.cell));
  return { ids, totals, figures: lazily(() => figuresOf(system, ids, totals, known())) };
}

/** Linear in the terms of a group. */
function figuresOf(
  system: System,
  ids: readonly number[],
  totals: ReadonlySet<CellId>,
  known: KnownFigures,
): GroupFigures {
  const cells = new Set<CellId>();
  for (const id of ids) for (const { cell } of system.equations[id]!.terms) cells.add(cell);
  let [n, nNegative] = [0, 0];
  const nByPlace = new Map<number, number>();
  for (const cell of cells) {
    const value = valueAt(system.table, cell).trimmed();
    if (value.sign === 0) continue;
    n++;
    if (value.sign < 0) nNegative++;
    nByPlace.set(lastPlace(value), (nByPlace.get(lastPlace(value)) ?? 0) + 1);
  }
  const addends = [...cells].filter((cell) => !totals.has(cell));
  const parts = addends.filter((cell) => !isSum(system, cell));
  const scale = greatestOf([0, ...nByPlace.keys()]);
  const look = { n, nNegative, nByPlace, odd: oddIn(system, cells, scale) };
  const sizeOf = (cell: CellId) => sizeIn(valueAt(system.table, cell), scale);
  const spread = spreadOf(parts.map(sizeOf));
  const auxiliaries = new Map(
    ids.map((id) => [
      id,
      lazily(() => auxiliaryOf(system.table, system.equations[id]!.terms.slice(1), spread, sizeOf)),
    ]),
  );
  const beside = (cell: CellId): Beside | null => {
    let last: Beside | null = null;
    for (const { equation } of system.places.get(cell) ?? []) {
      const auxiliary = auxiliaries.get(equation)?.() ?? null;
      const log = auxiliary?.beside(cell) ?? Number.NaN;
      if (auxiliary && !Number.isNaN(log)) last = { auxiliary, log };
    }
    return last;
  };
  const nAddends = Math.max(1, addends.length);
  return { totals, nAddends, look, spread, scale, beside, known };
}

/** The one figure that was not rounded as the others were. */
function oddIn({ table }: System, cells: ReadonlySet<CellId>, scale: number): Look["odd"] {
  const filled = [...cells].filter((cell) => valueAt(table, cell).sign !== 0);
  const odd = oddOneOf(filled.map((cell) => valueAt(table, cell).rescaled(scale)?.coefficient ?? 1n));
  return odd && odd.bits >= leastOddBits ? { cell: filled[odd.at]!, step: odd.step, scale } : null;
}

/** Whether a figure is worked out from others, in any equation. */
export function isSum({ places }: System, cell: CellId): boolean {
  return places.isTakenOff(cell);
}

/** The size of a figure in units of a place. */
export function sizeIn(value: Decimal, scale: number): number {
  return Math.abs(value.toNumber()) * 10 ** scale;
}

/** The place of the last digit that is not zero: 2 for hundredths, 0 for ones, down to -3 for thousands and more. */
export function lastPlace(trimmed: Decimal): number {
  if (trimmed.scale > 0) return trimmed.scale;
  let place = 0;
  for (let rest = trimmed.coefficient; place > -longestZeros && rest !== 0n && rest % 10n === 0n; rest /= 10n)
    place--;
  return place;
}
