import type { Candidate, Fault } from "../model/fault.ts";
import type { Balance } from "../model/relation.ts";
import type { CellId, Table } from "../model/table.ts";

/**
 * Groups broken balances that share cells into faults and finds the cells that could be wrong: those whose
 * one repair value settles every broken balance of the group and breaks no holding one
 * (I. P. Fellegi, D. Holt: "A Systematic Approach to Automatic Edit and Imputation", JASA 71, 1976).
 */
export function localize(table: Table, balances: readonly Balance[]): Fault[] {
  const broken = balances.filter((balance) => balance.verdict === "broken");
  const holding = countHolding(balances);
  return connectedGroups(broken).map((group) => {
    const candidates = candidatesOf(table, group, holding);
    const verdict = candidates.length === 1 ? "located" : candidates.length > 1 && candidates.length <= 5 ? "narrowed" : "unlocated";
    return { balances: group, candidates, verdict };
  });
}

function termsOf({ relation }: Balance): readonly { cell: CellId; weight: 1 | -1 }[] {
  if (relation.type !== "sum") return [];
  return [{ cell: relation.total, weight: -1 }, ...relation.addends];
}

function countHolding(balances: readonly Balance[]): Map<CellId, number> {
  const count = new Map<CellId, number>();
  for (const balance of balances) {
    if (balance.verdict !== "holds") continue;
    for (const { cell } of termsOf(balance)) count.set(cell, (count.get(cell) ?? 0) + 1);
  }
  return count;
}

function connectedGroups(broken: readonly Balance[]): Balance[][] {
  const groups: { cells: Set<CellId>; balances: Balance[] }[] = [];
  for (const balance of broken) {
    const cells = new Set(termsOf(balance).map((term) => term.cell));
    const joined = { cells, balances: [balance] };
    for (let k = groups.length - 1; k >= 0; k--) {
      const group = groups[k]!;
      if (![...cells].some((cell) => group.cells.has(cell))) continue;
      for (const cell of group.cells) joined.cells.add(cell);
      joined.balances.push(...group.balances);
      groups.splice(k, 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.balances);
}

function candidatesOf(table: Table, group: readonly Balance[], holding: Map<CellId, number>): Candidate[] {
  const repairs = new Map<CellId, { candidate: Candidate; covered: number }>();
  for (const balance of group) {
    for (const { cell, weight } of termsOf(balance)) {
      const numeral = table.cells[cell]?.numeral;
      if (!numeral) continue;
      // computed − stated must become zero: the total takes the difference off, an addend puts it on by its sign.
      const repair = weight < 0 ? numeral.value.minus(balance.difference) : numeral.value.plus(balance.difference);
      const known = repairs.get(cell);
      if (!known) repairs.set(cell, { candidate: { cell, repair, slip: null, damage: holding.get(cell) ?? 0 }, covered: 1 });
      else if (known.candidate.repair.equals(repair)) known.covered++;
    }
  }
  return [...repairs.values()]
    .filter(({ candidate, covered }) => covered === group.length && candidate.damage === 0)
    .map(({ candidate }) => candidate);
}
