import { Decimal } from "../../model/decimal.ts";
import type { Balance, Relation, Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { isHandedOn, isLarge } from "../figure-edit.ts";
import { fingerprint, roomFor } from "../fingerprint.ts";
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

/** The balances of a table that are linear and can be judged, and in which of them each cell stands. */
export interface Frame {
  readonly table: Table;
  readonly balances: readonly Balance[];
  readonly terms: readonly (readonly Term[])[];
  readonly places: Places;
}

/** What does not hang on figures: the relations of all balances, their terms and where cells stand in them. */
interface Known extends Pick<Frame, "terms" | "places"> {
  readonly relations: readonly Relation[];
}

/** That of large tables, by what stays the same while figures are typed. */
const known = new WeakMap<Table["grid"], Known>();

/**
 * The equations that balances make. Balances over the same cells are one equation (a declared sum that was also
 * inferred is one witness, not two). Linear in the number of terms; in that of the balances, where a large table has
 * the same sums as before.
 */
export function frameOf(table: Table, balances: readonly Balance[]): Frame {
  const judged = balances.filter(({ verdict }) => verdict !== "unknown");
  const before = known.get(table.grid);
  if (before && areSameSums(before.relations, judged))
    return { table, balances: judged, terms: before.terms, places: before.places };
  const seen = new Set<number>();
  const [kept, terms]: [Balance[], (readonly Term[])[]] = [[], []];
  for (const balance of judged) {
    const own = termsOf(balance.relation);
    if (own.length === 0) continue;
    const cells = roomFor(own.length);
    for (let at = 0; at < own.length; at++) cells[at] = own[at]!.cell;
    const key = fingerprint(cells, own.length);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(balance);
    terms.push(own);
  }
  const places = placesIn(table.cells.length, terms);
  if (isLarge(table) && kept.length === judged.length)
    known.set(table.grid, { relations: kept.map(({ relation }) => relation), terms, places });
  return { table, balances: kept, terms, places };
}

/** Whether balances are of the very sums that a frame was made of: those that the search handed on. */
function areSameSums(relations: readonly Relation[], balances: readonly Balance[]): boolean {
  return (
    relations.length === balances.length &&
    relations.every((relation, at) => isHandedOn(balances[at]!.relation, relation))
  );
}

/** The system of a frame's equations, of which some are broken. */
export function systemOf(
  { table, balances, terms, places }: Frame,
  isBroken: (balance: Balance) => boolean,
): System {
  const equations = balances.map((balance, at): Equation => {
    return { balance, terms: terms[at]!, residual: balance.difference.negated(), broken: isBroken(balance) };
  });
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
