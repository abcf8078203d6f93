import { Decimal } from "../../model/decimal.ts";
import type { Balance, Relation, Term } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { isHandedOn, mayBeEdited } from "../figure-edit.ts";
import { fingerprint, roomFor } from "../fingerprint.ts";
import { type Footing, type Place, type Places, placesIn } from "../places.ts";

/** A balance as an equation: Σ weight · cell = 0, the total among the terms with weight −1. */
export interface Equation {
  readonly balance: Balance;
  readonly terms: readonly Term[];
  /** How many terms there are. */
  readonly size: number;
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
  readonly footings: readonly Footing[];
  readonly places: Places;
}

/** What does not hang on figures: the relations of all balances, what they add up and where cells stand in them. */
interface Known extends Pick<Frame, "footings" | "places"> {
  readonly relations: readonly Relation[];
}

/** That of tables, by what stays the same while figures are typed. */
const known = new WeakMap<Table["grid"], Known>();

/**
 * The equations that balances make. Balances over the same cells are one equation (a declared sum that was also
 * inferred is one witness, not two). Linear in the number of terms; in that of the balances, where a table has the same
 * sums as before.
 */
export function frameOf(table: Table, balances: readonly Balance[]): Frame {
  const judged = balances.filter(({ verdict }) => verdict !== "unknown");
  const before = known.get(table.grid);
  if (before && areSameSums(before.relations, judged))
    return { table, balances: judged, footings: before.footings, places: before.places };
  const seen = new Set<number>();
  const [kept, footings]: [Balance[], Footing[]] = [[], []];
  for (const balance of judged) {
    const footing = footingOf(balance.relation);
    if (!footing) continue;
    const { total, addends } = footing;
    const cells = roomFor(addends.length + 1);
    cells[0] = total;
    for (let at = 0; at < addends.length; at++) cells[at + 1] = addends[at]!.cell;
    const key = fingerprint(cells, addends.length + 1);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(balance);
    footings.push(footing);
  }
  const places = placesIn(table.cells.length, footings);
  if (kept.length === judged.length && mayBeEdited(table))
    known.set(table.grid, { relations: kept.map(({ relation }) => relation), footings, places });
  return { table, balances: kept, footings, places };
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
  { table, balances, footings, places }: Frame,
  isBroken: (balance: Balance) => boolean,
): System {
  const equations = balances.map(
    (balance, at) => new FootingEquation(balance, footings[at]!, isBroken(balance)),
  );
  return { table, equations, places };
}

/** The equation of a balance. A large table has many, few are looked into, and most are long. */
class FootingEquation implements Equation {
  readonly balance: Balance;
  readonly broken: boolean;
  readonly #footing: Footing;
  #terms: readonly Term[] | null = null;

  constructor(balance: Balance, footing: Footing, broken: boolean) {
    this.balance = balance;
    this.broken = broken;
    this.#footing = footing;
  }

  get terms(): readonly Term[] {
    this.#terms ??= termsIn(this.#footing);
    return this.#terms;
  }

  get size(): number {
    return this.#footing.addends.length + 1;
  }

  get residual(): Decimal {
    return this.balance.difference.negated();
  }
}

/** The terms of a relation as Σ weight · cell = 0; none where it is not linear. */
export function termsOf(relation: Relation): readonly Term[] {
  const footing = footingOf(relation);
  return footing ? termsIn(footing) : [];
}

function termsIn({ total, addends }: Footing): readonly Term[] {
  const stated: Term = { cell: total, weight: -1 };
  return [stated].concat(addends);
}

/** What a relation adds up, and to what; null where it is not linear. */
function footingOf(relation: Relation): Footing | null {
  if (relation.type === "sum") return relation;
  if (relation.type === "equal")
    return { total: relation.left, addends: [{ cell: relation.right, weight: 1 }] };
  return null;
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
