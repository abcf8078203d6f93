import type { Candidate, Fault, Grounds } from "../../model/fault.ts";
import type { Severity } from "../../model/finding.ts";
import { type Balance, runBothWays } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { lazily } from "../../text/lazily.ts";
import { greatestOf } from "../../text/ordered.ts";
import { connectedGroups, frameOf, type System, systemOf } from "../balance/system.ts";
import { type Group, groupOf } from "./group.ts";
import { type Judgement, judge } from "./judge.ts";
import { knownFigures } from "./known-figures.ts";
import { isSafe } from "./safe.ts";
import { type Solution, type Solved, solve } from "./solve.ts";
import { type Edited, type Stale, staleIn } from "./stale.ts";

/** A candidate as likely as this, or likelier, is located; below, it is one among others. */
const locatedFrom = 0.9;
const mostNarrowed = 5;
/** Share of the likelihood that the narrowed suspects must hold between them. */
const narrowedMass = 0.9;
const mostCandidates = 24;

/** What may tell of a table's figures besides the table. */
export interface Witnesses {
  /** The lines around it. */
  readonly around?: readonly string[];
  /** The line above it that says what it shows. */
  readonly title?: string;
  /** Whether rows of the same list stand above it. */
  readonly isCutOff?: boolean;
  /** What cells held when all was well; asked where something is wrong. */
  readonly edited?: () => Edited;
}

/**
 * What is wrong in a table, and which cell: broken balances that are errors, joined into one system of
 * equations and split into faults, each with the cells that could be wrong, best first. Equal evidence
 * stays a tie. Near linear in the number of terms.
 */
export function localize(
  table: Table,
  balances: readonly Balance[],
  { around = [], title = "", isCutOff = false, edited = () => new Map() }: Witnesses = {},
): Fault[] {
  const frame = lazily(() => frameOf(table, balances));
  const judgements = judge(table, balances, frame, { title, isCutOff });
  if (judgements.size === 0) return [];
  const isSerious = (balance: Balance) => (judgements.get(balance)?.severity ?? null) !== null;
  const system = systemOf(frame(), isSerious);
  const broken = system.equations.flatMap(({ broken }, id) => (broken ? [id] : []));
  const known = lazily(() => knownFigures(table, balances, around));
  const look = (ids: readonly number[]): Group => groupOf(system, ids, known);
  const before = broken.length > 0 ? edited() : null;
  const stale: Fault[] = [];
  const solved = connectedGroups(system, broken).flatMap((ids) => {
    const found = before && staleIn(system, ids, before);
    const fault = found && staleFault(system, ids, found, judgements);
    if (!fault || fault.severity === "hint") return solve(system, ids, look);
    stale.push(fault);
    return [];
  });
  return [...stale, ...withoutRepeated(solved).map((part) => faultOf(system, part, judgements))];
}

/**
 * A sum that was settled with others is not told by itself once more: it may hang on a wrong figure by sums that hold.
 */
function withoutRepeated(solved: readonly Solved[]): readonly Solved[] {
  const settled = new Set(solved.flatMap(({ ids, joint }) => (joint ? ids : [])));
  return solved.filter(({ ids, joint }) => joint || !ids.every((id) => settled.has(id)));
}

/** A fault that typing made: what to bring along is a choice, so it is never located, and never safe. */
function staleFault(
  system: System,
  ids: readonly number[],
  { typed, candidates }: Stale,
  judgements: ReadonlyMap<Balance, Judgement>,
): Fault {
  const balances = ids.map((id) => system.equations[id]!.balance);
  const judged = strongest(balances.map((balance) => judgements.get(balance)!));
  return { balances, candidates, verdict: "narrowed", ...judged, safe: false, typed };
}

function faultOf(system: System, solved: Solved, judgements: ReadonlyMap<Balance, Judgement>): Fault {
  const balances = solved.ids.map((id) => system.equations[id]!.balance);
  const candidates = candidatesOf(solved.solutions);
  const verdict = verdictOf(candidates, solved.solutions);
  const judged = strongest(balances.map((balance) => judgements.get(balance)!));
  const isCrossing =
    judged.grounds === "lines" && verdict === "located" && runBothWays(system.table, balances);
  const { severity, grounds }: typeof judged = isCrossing ? { ...judged, grounds: "crossing" } : judged;
  const fault = { balances, candidates, verdict, severity, grounds, safe: false, typed: [] };
  return verdict === "located" ? { ...fault, safe: isSafe(system, fault, solved) } : fault;
}

/** Each cell once, with the share of the likelihood of the solutions it is part of. */
function candidatesOf(solutions: readonly Solution[]): Candidate[] {
  const likelihoods = likelihoodsOf(solutions);
  const all = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
  const byCell = new Map<CellId, Candidate>();
  solutions.forEach(({ changes }, k) => {
    for (const { cell, repair, slip, effect } of changes) {
      const known = byCell.get(cell);
      const probability = (known?.probability ?? 0) + likelihoods[k]! / all;
      if (known) byCell.set(cell, { ...known, probability });
      else
        byCell.set(cell, {
          cell,
          repair,
          slip,
          damage: effect.damaged.length,
          settles: effect.settled.length,
          probability,
        });
    }
  });
  return [...byCell.values()].sort((a, b) => b.probability - a.probability).slice(0, mostCandidates);
}

/** How likely solutions are, against each other. One without a rival need not be weighed. */
function likelihoodsOf(solutions: readonly Solution[]): number[] {
  if (solutions.length === 1) return [1];
  const most = greatestOf(solutions.map(({ weight }) => weight()));
  return solutions.map(({ weight }) => 2 ** (weight() - most));
}

function verdictOf(candidates: readonly Candidate[], solutions: readonly Solution[]): Fault["verdict"] {
  const [best] = candidates;
  if (!best) return "unlocated";
  const isSingle = solutions[0]!.changes.length === 1;
  // One broken sum and no slip: where a figure merely fits better than its rivals, two may be wrong.
  const isWitnessed = best.settles > 1 || best.slip !== null;
  if (isSingle && isWitnessed && best.probability >= locatedFrom) return "located";
  const few = candidates.slice(0, mostNarrowed);
  const mass = few.reduce((sum, { probability }) => sum + probability, 0);
  return candidates.length <= mostNarrowed || (isSingle && mass >= narrowedMass) ? "narrowed" : "unlocated";
}

const bySeverity: readonly Severity[] = ["error", "warning", "information", "hint"];
const byGrounds: readonly Grounds[] = [
  "declared",
  "profile",
  "crossing",
  "lines",
  "slip",
  "left-out",
  "plain-total",
  "doubtful",
];

function strongest(judgements: readonly Judgement[]): { severity: Severity; grounds: Grounds } {
  const severities = judgements.map(({ severity }) => severity ?? "hint");
  return {
    severity: bySeverity.find((severity) => severities.includes(severity)) ?? "hint",
    grounds:
      byGrounds.find((grounds) => judgements.some((judgement) => judgement.grounds === grounds)) ??
      "doubtful",
  };
}
