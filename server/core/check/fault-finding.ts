import { plainIn, toldAs, writtenIn } from "../fix/restate.ts";
import { columnLabel, labelOf, nameOf, rowLabel, rowLabelAt } from "../model/cell-names.ts";
import type { Candidate, Fault } from "../model/fault.ts";
import type { Facts, Finding, Related } from "../model/finding.ts";
import { type Balance, type Relation, runBothWays, type Sum } from "../model/relation.ts";
import type { TableFacts } from "../model/rule.ts";
import type { CellId, Table } from "../model/table.ts";
import { miscountOf } from "../relation/balance/miscount.ts";
import { lazily } from "../text/lazily.ts";
import { fixesOf } from "./fault-fixes.ts";
import { figureAt, figuresOf, isTotal, spanAt, suspectsOf } from "./fault-place.ts";

/** What a fault is called: by the cell that is wrong, where that is known, else by the total that does not agree. */
export type FaultKind = "total-mismatch" | "misfit-figure" | "missing-amount" | "left-out-addend";

/** Addends past this many are told by number only. */
const mostRelated = 60;
/** Suspects that are named in the sentence. */
const mostNamed = 5;

/** The kind of a fault, or null where its first relation is no sum. */
export function kindOf(table: Table, fault: Fault): FaultKind | null {
  if (fault.balances[0]?.relation.type !== "sum") return null;
  if (fault.grounds === "left-out") return "left-out-addend";
  const [best] = fault.candidates;
  if (!best || fault.verdict !== "located") return "total-mismatch";
  if (!table.cells[best.cell]?.numeral) return "missing-amount";
  return isTotal(fault, best.cell) ? "total-mismatch" : "misfit-figure";
}

/** The findings of all faults of one kind. */
export function findingsOf(facts: TableFacts, kind: FaultKind): Finding[] {
  return facts.faults
    .filter((fault) => kindOf(facts.table, fault) === kind)
    .map((fault) => findingOf(facts, fault, kind));
}

function findingOf(facts: TableFacts, fault: Fault, rule: FaultKind): Finding {
  const { table } = facts;
  const located = fault.verdict === "located" ? (fault.candidates[0] ?? null) : null;
  const balance = shownBalance(fault, located);
  const sentence = sentenceFacts(facts, fault, balance, located);
  // Nobody asks for the fixes of most findings, and while a figure is typed of none.
  const fixes = lazily(() => fixesOf(facts, fault, balance, located));
  return {
    rule,
    category: "arithmetic",
    severity: fault.severity,
    span: spanAt(table, located ? located.cell : (balance.relation as Sum).total),
    note: { message: rule, facts: sentence },
    misses: missesOf(fault),
    data: dataOf(facts, fault, balance, located),
    related: relatedTo(table, fault, balance, located),
    suspects: suspectsOf(table, fault),
    get fixes() {
      return fixes();
    },
  };
}

/** The relations that fail by a fault. */
export function missesOf({ balances }: Fault): Relation[] {
  return balances.map(({ relation }) => relation);
}

/** The sum to show: the one whose total is the located cell, else the shortest, which is read most easily. */
function shownBalance(fault: Fault, located: Candidate | null): Balance {
  const own = fault.balances.find(
    ({ relation }) => relation.type === "sum" && relation.total === located?.cell,
  );
  return own ?? fault.balances.reduce((best, next) => (sizeOf(next) < sizeOf(best) ? next : best));
}

function sizeOf({ relation }: Balance): number {
  return relation.type === "sum" ? relation.addends.length : Number.POSITIVE_INFINITY;
}

function sentenceFacts(
  { table, balances }: TableFacts,
  fault: Fault,
  balance: Balance,
  located: Candidate | null,
): Facts {
  const { total, addends } = balance.relation as Sum;
  const cell = table.cells[total];
  const likely = located ?? fault.candidates[0] ?? null;
  return {
    label: labelOf(table, balance.relation),
    stated: writtenIn(table, total, balance.stated),
    computed: writtenIn(table, total, balance.computed),
    difference: toldAs(cell, balance.difference),
    slack: toldAs(cell, balance.slack),
    nAddends: addends.length - balance.blanks.length,
    worked: workedOut(table, balance.relation as Sum),
    verdict: fault.verdict,
    grounds: fault.grounds,
    bothWays: runBothWays(table, fault.balances),
    slip: likely && (located || isMiscount(likely)) ? (likely.slip ?? "") : "",
    ...(likely && isMiscount(likely) ? miscounted(table, balance) : {}),
    figure: located ? figureAt(table, located.cell) : "",
    repair: located ? writtenIn(table, located.cell, located.repair) : "",
    settles: located ? located.settles : 0,
    totals: located ? totalsOf(table, fault) : [],
    typed: fault.typed.map((id) => figureAt(table, id)),
    ...vouchersOf(balances, balance),
    // A total that alone could be wrong is named already, and two parts could be as well.
    suspects:
      located || fault.candidates.length === 1
        ? []
        : fault.candidates.slice(0, mostNamed).flatMap(({ cell: id }) => figureAt(table, id) || []),
    blank: blankName(table, balance),
  };
}

/** What is taken off from what, where signs matter and a reader can take it in at once; else "". */
function workedOut(table: Table, { addends }: Sum): string {
  if (addends.length > mostNamed || addends.every(({ weight }) => weight > 0)) return "";
  return addends
    .map(({ cell, weight }, at) => `${weight < 0 ? "− " : at > 0 ? "+ " : ""}${figureAt(table, cell)}`)
    .join(" ");
}

/** Whether a total is taken to have been added up wrongly. */
function isMiscount({ slip }: Candidate): boolean {
  return slip === "addend-left-out" || slip === "addend-twice";
}

/** The one addend that a total leaves out or counts twice; nothing where several are as large. */
function miscounted(table: Table, { relation, difference }: Balance): Facts {
  const { total, addends } = relation as Sum;
  const found = miscountOf(table, addends, difference.negated(), 2);
  const value = found && table.cells[found.cell]?.numeral?.value;
  if (!value) return {};
  const isAlike = ({ cell }: Sum["addends"][number]): boolean =>
    cell !== found.cell && table.cells[cell]?.numeral?.value.equals(value) === true;
  if (addends.some(isAlike)) return {};
  const addend = table.cells[found.cell]!;
  const isDown = addend.column === table.cells[total]?.column;
  const line = isDown ? rowLabel(table, addend) : columnLabel(table, addend);
  return { line, miscounted: figureAt(table, found.cell) };
}

/** The totals that a located figure spoils, by row and column. */
function totalsOf(table: Table, { balances }: Fault): string[] {
  return balances
    .slice(0, mostNamed)
    .flatMap(({ relation }) => (relation.type === "sum" ? nameOf(table, relation.total) || [] : []));
}

/** How many sums of the same kind and length hold, as far as the reader is told. */
function vouchersOf(balances: readonly Balance[], { relation }: Balance): Facts {
  const evidence = relation.type === "sum" ? relation.evidence : null;
  if (evidence) return { holds: evidence.holds, lines: evidence.holds + Math.max(1, evidence.misses) };
  const alike = balances.filter(
    (other) => other.relation.kind === relation.kind && other.verdict !== "unknown",
  );
  return { holds: alike.filter(({ verdict }) => verdict !== "broken").length, lines: alike.length };
}

/** The name of a lone blank addend, which would take up the difference. */
function blankName(table: Table, { blanks }: Balance): string {
  return blanks.length === 1 ? nameOf(table, blanks[0]!) : "";
}

function dataOf({ table }: TableFacts, fault: Fault, balance: Balance, located: Candidate | null): Facts {
  return {
    ...figuresOf(table, balance),
    verdict: fault.verdict,
    grounds: fault.grounds,
    origin: balance.relation.origin,
    equations: fault.balances.length,
    ...(located ? { repair: plainIn(table.cells[located.cell], located.repair) } : {}),
    ...(located?.slip ? { slip: located.slip } : {}),
  };
}

/** The addends of the shown sum, then the totals of the fault's other sums. */
function relatedTo(table: Table, fault: Fault, balance: Balance, located: Candidate | null): Related[] {
  const { total, addends } = balance.relation as Sum;
  const place = (cell: CellId, message: string, facts: Facts): Related[] =>
    cell === located?.cell ? [] : [{ span: spanAt(table, cell), note: { message, facts } }];
  const others = fault.balances.filter((other) => other !== balance && other.relation.type === "sum");
  const opposites = fault.balances.flatMap(({ relation }) =>
    relation.type === "equal" ? [relation.left, relation.right] : [],
  );
  return [
    ...(located && located.cell !== total ? place(total, "total-stated", totalFacts(table, balance)) : []),
    ...others.flatMap((other) =>
      place((other.relation as Sum).total, "other-equation", totalFacts(table, other)),
    ),
    ...opposites
      .filter((cell) => cell !== total)
      .flatMap((cell) =>
        place(cell, "other-side", { label: rowLabelAt(table, cell), stated: figureAt(table, cell) }),
      ),
    ...addends.slice(0, mostRelated).flatMap(({ cell, weight }) =>
      place(cell, weight < 0 ? "subtrahend" : "addend", {
        text: figureAt(table, cell),
        name: nameOf(table, cell),
      }),
    ),
  ];
}

function totalFacts(table: Table, { relation, stated, computed, difference }: Balance): Facts {
  const { total } = relation as Sum;
  const cell = table.cells[total];
  return {
    label: labelOf(table, relation),
    stated: writtenIn(table, total, stated),
    computed: writtenIn(table, total, computed),
    difference: toldAs(cell, difference),
  };
}
