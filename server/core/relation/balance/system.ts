import { Decimal } from "../../model/decimal.ts";
import type { Balance, Relation, Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { fingerprint } from "../fingerprint.ts";
import { type Place, type Places, placesIn } from "../places.ts";

/** A balance as an equation: Σ weight · cell = 0, the total among the terms with weight −1. */
export interface Equation {
  readonly balance: Balance;
  readonly terms: readonly Term[];
  /** What the terms give instead of zero: computed − stated. */
  readonly residual: Decimal;
  readonly broken: boolean;
}

/** The equations of one table, and in which of them each cell stands. */
export interface System {
  readonly table: Table;
  readonly equations: readonly Equation[];
  readonly places: Places;
}

/** A cell that is to change by `delta`. */
export interface Change {
  readonly cell: CellId;
  readonly delta: Decimal;
}

/** What changes would do to a system. */
export interface Effect {
  /** Broken equations that come to hold. */
  readonly settled: readonly number[];
  /** Equations with a changed cell that are broken afterwards, and were before. */
  readonly left: readonly number[];
  /** Equations that hold now and would break. */
  readonly damaged: readonly number[];
  /** Equations that do not hold but are too doubtful to be called broken, and come to hold. */
  readonly supported: readonly number[];
}

/**
 * Makes one system of all balances that are linear and can be judged. Balances over the same cells are one
 * equation (a declared sum that was also inferred is one witness, not two). Linear in the number of terms.
 */
export function systemOf(
  table: Table,
  balances: readonly Balance[],
  isBroken: (balance: Balance) => boolean,
): System {
  const equations: Equation[] = [];
  const seen = new Set<number>();
  for (const balance of balances) {
    if (balance.verdict === "unknown") continue;
    const terms = termsOf(balance.relation);
    if (terms.length === 0) continue;
    const key = fingerprint(terms.length, (at) => terms[at]!.cell);
    if (seen.has(key)) continue;
    seen.add(key);
    const residual = balance.difference.negated();
    equations.push({ balance, terms, residual, broken: isBroken(balance) });
  }
  const places = placesIn(
    table.cells.length,
    equations.map(({ terms }) => terms),
  );
  return { table, equations, places };
}

/** The terms of a relation as Σ weight · cell = 0; none where it is not linear. */
export function termsOf(relation: Relation): readonly Term[] {
  if (relation.type === "sum") return [{ cell: relation.total, weight: -1 }, ...relation.addends];
  if (relation.type === "equal")
    return [
      { cell: relation.left, weight: -1 },
      { cell: relation.right, weight: 1 },
    ];
  return [];
}

/** By how much a cell must change so that the equation of one of its places holds. */
export function deltaAt(system: System, { equation, weight }: Place): Decimal {
  const { residual } = system.equations[equation]!;
  return weight < 0 ? residual : residual.negated();
}

/** What a few changes, made together, would do. Linear in the places of the changed cells. */
export function effectOf(system: System, changes: readonly Change[]): Effect {
  const residuals = new Map<number, Decimal>();
  for (const { cell, delta } of changes)
    for (const { equation, weight } of system.places.get(cell) ?? []) {
      const before = residuals.get(equation) ?? system.equations[equation]!.residual;
      residuals.set(equation, weight < 0 ? before.minus(delta) : before.plus(delta));
    }
  const effect: Record<keyof Effect, number[]> = { settled: [], left: [], damaged: [], supported: [] };
  for (const [id, residual] of residuals) {
    const { balance, broken } = system.equations[id]!;
    const holds = residual.absolute().compare(balance.slack) <= 0;
    if (broken) (holds ? effect.settled : effect.left).push(id);
    else if (balance.verdict === "broken") holds && effect.supported.push(id);
    else if (!holds) effect.damaged.push(id);
  }
  return effect;
}

/** Sets of equations that hang together by shared cells, by union and find. Near linear in their terms. */
export function connectedGroups(system: System, ids: readonly number[]): number[][] {
  const parent = new Map<number, number>(ids.map((id) => [id, id]));
  const find = (id: number): number => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const owner = new Map<CellId, number>();
  for (const id of ids)
    for (const { cell } of system.equations[id]!.terms) {
      const other = owner.get(cell);
      if (other === undefined) owner.set(cell, id);
      else parent.set(find(id), find(other));
    }
  const groups = new Map<number, number[]>();
  for (const id of ids) {
    const root = find(id);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  return [...groups.values()];
}

/** The value of a cell; a blank counts as nothing. */
export function valueAt(table: Table, cell: CellId): Decimal {
  return table.cells[cell]?.numeral?.value ?? Decimal.zero;
}
