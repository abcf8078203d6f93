import { recomputeFrom, upperSum } from "../fix/recompute.ts";
import { insertAmount, restate, writtenIn } from "../fix/restate.ts";
import { nameOf } from "../model/cell-names.ts";
import { Decimal } from "../model/decimal.ts";
import type { Candidate, Fault } from "../model/fault.ts";
import type { Edit, Fix } from "../model/finding.ts";
import type { Balance, Sum } from "../model/relation.ts";
import type { TableFacts } from "../model/rule.ts";
import type { CellId } from "../model/table.ts";
import { figureAt, isTotal, sumFor, wholeFigureAt } from "./fault-place.ts";

type Rank = Pick<Fix, "applicability" | "preferred">;

/** Suspects that get a fix of their own. */
const mostSuspects = 5;
const byChoice: Rank = { applicability: "suggested", preferred: false };

/**
 * The fixes of a fault, best first: the located repair, else one for each of the likeliest suspects; the total
 * recomputed, alone and with all that depend on it; two figures exchanged. One that would bend a right
 * total to a wrong part is never safe, and preferred only where the total is located.
 */
export function fixesOf(facts: TableFacts, fault: Fault, balance: Balance, located: Candidate | null): Fix[] {
  if (fault.typed.length > 0) return fixesAfterTyping(facts, fault);
  const suspects = located ? [located] : fault.candidates.slice(0, mostSuspects);
  return [
    ...suspects.flatMap((candidate, at) =>
      toldApart(
        facts,
        candidate,
        suspects,
        repairOf(facts, fault, candidate, rankOf(fault, candidate, at, located)),
      ),
    ),
    ...recomputed(facts, balance, suspects, located),
    ...(located?.slip === "cells-exchanged" ? exchanged(facts, located) : []),
  ];
}

/** The totals over what was typed brought along, in the order in which they depend on it; then that taken back. */
function fixesAfterTyping(facts: TableFacts, fault: Fault): Fix[] {
  const { candidates, typed } = fault;
  const { table, balances } = facts;
  const [first] = typed as [CellId];
  const along = recomputeFrom(facts, balances, first, table.cells[first]?.numeral?.value ?? Decimal.zero);
  const total = candidates[0]!;
  const rank: Rank = { applicability: "suggested", preferred: true };
  const isOne = along.length === 1 && !typed.includes(total.cell);
  const sum = sumFor(fault, total.cell);
  const to = isOne ? writtenIn(table, total.cell, total.repair, sum && upperSum(facts, sum)) : "";
  return [
    ...fix(
      isOne ? "fix-recompute" : "fix-recompute-all",
      isOne ? wholeFigureAt(table, total.cell) : "",
      to,
      along,
      rank,
    ),
    ...candidates.flatMap(({ cell, repair }) => {
      const before = writtenIn(table, cell, repair);
      const edits = typed.includes(cell) ? restate(facts, cell, repair) : [];
      return fix("fix-restate", figureAt(table, cell), before, edits, byChoice);
    }),
  ];
}

/** Fixes of one of several suspects, named where another says the same and so would have the same title. */
function toldApart(
  { table }: TableFacts,
  { cell }: Candidate,
  suspects: readonly Candidate[],
  fixes: readonly Fix[],
): Fix[] {
  const isAlone = suspects.every(
    (other) => other.cell === cell || figureAt(table, other.cell) !== figureAt(table, cell),
  );
  if (isAlone) return [...fixes];
  const at = nameOf(table, cell);
  return fixes.map((fix) => ({ ...fix, title: { ...fix.title, facts: { ...fix.title.facts, at } } }));
}

function rankOf(fault: Fault, candidate: Candidate, at: number, located: Candidate | null): Rank {
  if (located) return { applicability: fault.safe ? "safe" : "suggested", preferred: true };
  return { applicability: "suggested", preferred: at === 0 && isTotal(fault, candidate.cell) };
}

function repairOf(facts: TableFacts, fault: Fault, { cell, repair, slip }: Candidate, rank: Rank): Fix[] {
  const { table } = facts;
  const sum = sumFor(fault, cell);
  // What is applied unasked changes the one end that is known to be wrong.
  const high = sum && rank.applicability !== "safe" ? upperSum(facts, sum) : null;
  const to = writtenIn(table, cell, repair, high);
  if (!table.cells[cell]?.numeral)
    return fix(
      "fix-insert",
      nameOf(table, cell),
      writtenIn(table, cell, repair),
      insertAmount(facts, cell, repair),
      rank,
    );
  const message = sum ? "fix-recompute" : slip === "sign" ? "fix-sign" : "fix-restate";
  const from = high ? wholeFigureAt(table, cell) : figureAt(table, cell);
  return fix(message, from, to, restate(facts, cell, repair, high), rank);
}

/** The total brought to its parts, and with it what depends on it, where that is not the first fix already. */
function recomputed(
  facts: TableFacts,
  balance: Balance,
  suspects: readonly Candidate[],
  located: Candidate | null,
): Fix[] {
  const sum = balance.relation as Sum;
  const { total } = sum;
  const { table, balances } = facts;
  const high = upperSum(facts, sum);
  const to = writtenIn(table, total, balance.computed, high);
  const isListed = suspects.some(({ cell }) => cell === total);
  const alone = isListed ? [] : restate(facts, total, balance.computed, high);
  const all =
    located && located.cell !== total ? [] : recomputeFrom(facts, balances, total, balance.computed, high);
  return [
    ...fix("fix-recompute", wholeFigureAt(table, total), to, alone, byChoice),
    ...(all.length > 1 ? fix("fix-recompute-all", "", "", all, byChoice) : []),
  ];
}

/** Two figures that each stand in the other's place, put right by one edit. */
function exchanged(facts: TableFacts, { cell, repair }: Candidate): Fix[] {
  const { table, faults } = facts;
  const value = table.cells[cell]?.numeral?.value;
  const partner = faults.find(({ candidates: [other] }) => {
    const figure = other?.slip === "cells-exchanged" ? table.cells[other.cell]?.numeral?.value : undefined;
    return value !== undefined && figure?.equals(repair) && other?.repair.equals(value);
  })?.candidates[0];
  if (!partner || partner.cell === cell) return [];
  const edits = [...restate(facts, cell, repair), ...restate(facts, partner.cell, partner.repair)];
  return fix("fix-exchange", figureAt(table, cell), figureAt(table, partner.cell), edits, byChoice);
}

function fix(message: string, from: string, to: string, edits: readonly Edit[], rank: Rank): Fix[] {
  return edits.length === 0
    ? []
    : [{ title: { message, facts: { from, to, count: edits.length } }, ...rank, edits }];
}
