import type { Decimal } from "../../model/decimal.ts";
import type { CellId } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import {
  type Change,
  connectedGroups,
  deltaAt,
  type Effect,
  type Equation,
  effectOf,
  type System,
  valueAt,
} from "../balance/system.ts";
import { type Weighed, weigh } from "./evidence.ts";
import type { Group } from "./group.ts";

/**
 * What could settle a group of broken equations. `solutions` are sets of changes, each of which settles all
 * of them; a set of one is a single fault. More than one solution: the evidence must choose, or none does.
 */
export interface Solved {
  readonly ids: readonly number[];
  readonly solutions: readonly Solution[];
  /** Whether other cells of the same group had to change as well. */
  readonly joint: boolean;
  /** Whether a slip explains each of the cells that had to. */
  readonly explained?: boolean;
}

/** Changes that together settle every broken equation of a group. */
export interface Solution {
  readonly changes: readonly Weighed[];
  /** Logarithm (base 2) of its likelihood, comparable with its rivals only. */
  readonly weight: () => number;
}

/** First changes, and pairs of changes, that are tried for one group. */
const mostFirsts = 200;
const mostPairs = 5000;
const mostDeltas = 4;
/** A second fault in the same group is rarer than one alone by about this much. */
const secondFaultBits = 6;

/**
 * The fewest changes that settle a group: one cell, else two, else cells at which two broken equations or
 * more agree are taken out one after another and what is left is solved by itself
 * (I. P. Fellegi, D. Holt: "A Systematic Approach to Automatic Edit and Imputation", JASA 71, 1976).
 */
export function solve(
  system: System,
  ids: readonly number[],
  look: (ids: readonly number[]) => Group,
): readonly Solved[] {
  const parts = partsOf(system, ids, look);
  const explained = parts.every(({ solutions: [first] }) =>
    first?.changes.every(({ slip }) => slip !== null),
  );
  return parts.length > 1 && explained ? parts.map((part) => ({ ...part, explained })) : parts;
}

function partsOf(system: System, ids: readonly number[], look: (ids: readonly number[]) => Group): Solved[] {
  const group = look(ids);
  const singles = singlesOf(system, group);
  if (singles.some(({ effect }) => effect.damaged.length === 0) || ids.length === 1)
    return [{ ids, solutions: singles.map(alone), joint: false }];
  const pairs = pairsOf(system, group);
  if (pairs.length > 0) return apart(system, ids, pairs);
  const peeled = peel(system, group);
  if (peeled.length === 0) return [{ ids, solutions: singles.map(alone), joint: false }];
  const settled = new Set(peeled.flatMap(({ effect }) => effect.settled));
  const rest = ids.filter((id) => !settled.has(id));
  return [
    ...peeled.map((change) => ({ ids: change.effect.settled, solutions: [alone(change)], joint: true })),
    ...connectedGroups(system, rest).flatMap((part) =>
      partsOf(system, part, look).map((solved) => ({ ...solved, joint: true })),
    ),
  ];
}

function alone(change: Weighed): Solution {
  return { changes: [change], weight: change.weight };
}

/** Every cell that alone settles the whole group: it must stand in each of its equations. */
function singlesOf(system: System, group: Group): Weighed[] {
  const found: Weighed[] = [];
  for (const cell of cellsInAll(system, group.ids)) {
    const best = changesOf(system, cell)
      .filter(({ effect }) => effect.settled.length >= group.ids.length && effect.left.length === 0)
      .map(({ change, effect }) => weigh(system, group, change, effect))
      .sort(byWeight)[0];
    if (best) found.push(best);
  }
  return found.sort(byWeight);
}

/** The likeliest first. */
function byWeight(a: Pick<Solution, "weight">, b: Pick<Solution, "weight">): number {
  return b.weight() - a.weight();
}

function cellsInAll(system: System, ids: readonly number[]): CellId[] {
  const wanted = new Set(ids);
  const cells = new Set(shortestOf(system, ids).terms.map(({ cell }) => cell));
  if (ids.length === 1) return [...cells];
  return [...cells].filter((cell) => {
    const places = system.places.get(cell) ?? [];
    return (
      places.length >= ids.length &&
      new Set(places.map((p) => p.equation).filter((id) => wanted.has(id))).size === ids.length
    );
  });
}

interface Tried {
  readonly change: Change;
  readonly effect: Effect;
}

/** The changes of one cell that settle at least one of its broken equations. */
function changesOf(system: System, cell: CellId): Tried[] {
  const deltas: Decimal[] = [];
  for (const place of system.places.get(cell) ?? []) {
    if (!system.equations[place.equation]!.broken || deltas.length >= mostDeltas) continue;
    const delta = deltaAt(system, place);
    if (!deltas.some((known) => known.equals(delta))) deltas.push(delta);
  }
  return deltas
    .map((delta) => ({ cell, delta }))
    .filter((change) => isPossible(system, change))
    .map((change) => ({ change, effect: effectOf(system, [change]) }));
}

/** Whether a figure may be what a change makes of it: what a form counts is never below zero. */
function isPossible({ table, places, equations }: System, { cell, delta }: Change): boolean {
  const value = valueAt(table, cell);
  if (value.sign < 0 || value.plus(delta).sign >= 0) return true;
  return !(places.get(cell) ?? []).some(({ equation }) => {
    const { relation } = equations[equation]!.balance;
    return relation.type === "sum" && relation.isCounted === true;
  });
}

/** Every two changes that together settle the group and break nothing; bounded. */
function pairsOf(system: System, group: Group): Solution[] {
  const solutions = new Map<string, Solution>();
  let [nFirsts, nPairs] = [0, 0];
  for (const { cell } of shortestOf(system, group.ids).terms) {
    if (nFirsts >= mostFirsts || nPairs >= mostPairs) break;
    for (const { change, effect } of changesOf(system, cell)) {
      nFirsts++;
      for (const second of secondsFor(system, group, change, effect)) {
        nPairs++;
        const both = effectOf(system, [change, second]);
        if (both.damaged.length > 0 || both.left.length > 0 || both.settled.length < group.ids.length)
          continue;
        const key = [cell, second.cell].sort((a, b) => a - b).join(" ");
        if (!solutions.has(key)) solutions.set(key, paired(system, group, [change, second], both));
      }
    }
  }
  return [...solutions.values()].sort(byWeight);
}

/** Changes of another cell that settle all that a first change leaves broken, or breaks. */
function secondsFor(system: System, group: Group, change: Change, effect: Effect): Change[] {
  const settled = new Set(effect.settled);
  const open = [...group.ids.filter((id) => !settled.has(id)), ...effect.damaged];
  if (open.length === 0 || open.length > 8) return [];
  const seconds: Change[] = [];
  for (const cell of cellsInAll(system, open)) {
    if (cell === change.cell) continue;
    const place = system.places.get(cell)!.find(({ equation }) => equation === open[0])!;
    const touchesOpen = system.equations[open[0]!]!.terms.filter((term) => term.cell === change.cell);
    let delta = deltaAt(system, place);
    // What the first change already moved in that equation is no longer the second one's to settle.
    for (const term of touchesOpen) {
      const moved = term.weight === place.weight ? change.delta : change.delta.negated();
      delta = delta.minus(moved);
    }
    if (delta.sign !== 0 && isPossible(system, { cell, delta })) seconds.push({ cell, delta });
  }
  return seconds;
}

function paired(system: System, group: Group, changes: readonly [Change, Change], both: Effect): Solution {
  const weighed = changes.map((change) => {
    const own = effectOf(system, [change]);
    const mine = new Set(system.places.get(change.cell)!.map(({ equation }) => equation));
    const effect = {
      settled: both.settled.filter((id) => mine.has(id)),
      left: [],
      damaged: own.damaged,
      supported: own.supported,
    };
    return weigh(system, group, change, effect);
  });
  return {
    changes: exchanged(system, weighed),
    weight: lazily(() => weighed.reduce((sum, change) => sum + change.weight(), 0) - secondFaultBits),
  };
}

/** Two cells that each want the other's figure were exchanged. */
function exchanged(system: System, changes: readonly Weighed[]): readonly Weighed[] {
  const [left, right] = changes as readonly [Weighed, Weighed];
  const swapped =
    left.repair.equals(valueAt(system.table, right.cell)) &&
    right.repair.equals(valueAt(system.table, left.cell));
  return swapped ? changes.map((change) => ({ ...change, slip: "cells-exchanged" as const })) : changes;
}

/** A pair that leads clearly is two faults, each with its own equations; else one fault that stays open. */
function apart(system: System, ids: readonly number[], pairs: readonly Solution[]): Solved[] {
  const [best, next] = pairs;
  const clear = best !== undefined && (next === undefined || best.weight() - next.weight() >= clearLeadBits);
  if (!clear) return [{ ids, solutions: pairs, joint: true }];
  const claimed = new Set<number>();
  return best.changes.map((change) => {
    const own = change.effect.settled.filter((id) => !claimed.has(id) && system.equations[id]!.broken);
    for (const id of own) claimed.add(id);
    return { ids: own.length > 0 ? own : change.effect.settled, solutions: [alone(change)], joint: true };
  });
}

const clearLeadBits = 4;

/** Changes at which two broken equations or more agree and no rival wants the same equations. Linear. */
function peel(system: System, group: Group): Weighed[] {
  const tried = cellsInTwo(system, group.ids)
    .flatMap((cell) => changesOf(system, cell))
    .filter(
      ({ effect: { settled, left, damaged } }) => settled.length >= 2 && left.length + damaged.length === 0,
    )
    .sort((a, b) => b.effect.settled.length - a.effect.settled.length);
  const claims = new Map<number, number>();
  for (const { effect } of tried)
    for (const id of effect.settled) claims.set(id, Math.max(claims.get(id) ?? 0, effect.settled.length));
  const contested = new Map<number, number>();
  for (const { effect } of tried)
    for (const id of effect.settled)
      if (claims.get(id) === effect.settled.length) contested.set(id, (contested.get(id) ?? 0) + 1);
  return tried
    .filter(({ effect }) =>
      effect.settled.every((id) => claims.get(id) === effect.settled.length && contested.get(id) === 1),
    )
    .map(({ change, effect }) => weigh(system, group, change, effect));
}

/** The cells that stand in two equations or more. */
function cellsInTwo({ equations }: System, ids: readonly number[]): CellId[] {
  const [seen, twice] = [new Set<CellId>(), new Set<CellId>()];
  for (const id of ids)
    for (const { cell } of equations[id]!.terms) {
      if (seen.has(cell)) twice.add(cell);
      seen.add(cell);
    }
  return [...twice];
}

/** The first of the equations with the fewest terms. */
function shortestOf({ equations }: System, ids: readonly number[]): Equation {
  return ids.map((id) => equations[id]!).reduce((best, next) => (next.size < best.size ? next : best));
}
