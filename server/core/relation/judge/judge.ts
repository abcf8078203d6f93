import { type LabelWords, readLabel } from "../../labels.ts";
import { columnLabel } from "../../model/cell-names.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Grounds } from "../../model/fault.ts";
import type { Severity } from "../../model/finding.ts";
import { panelTable } from "../../model/panel-table.ts";
import type { Balance, Equality, Sum } from "../../model/relation.ts";
import type { CellId, Table } from "../../model/table.ts";
import { hasTelltaleSlip, isSlipOfPair } from "../balance/miscount.ts";
import { approximationSlack, plainnessOf } from "../balance/plainness.ts";
import { type Siblings, siblingsOf } from "../balance/siblings.ts";
import { deltaAt, effectOf, type Frame, type System, systemOf } from "../balance/system.ts";
import { closingRow, closingWord } from "../closing-row.ts";
import { isSetOff } from "../emphasis.ts";
import { wholesOfHalves } from "../halves.ts";
import { rollForward } from "../kind/roll-forward.ts";
import { runningTotal } from "../kind/running-total.ts";
import { countsParts, withoutUnit } from "../label/counted-label.ts";
import { givesSign } from "../label/label-sign.ts";
import { periodTotal, periodTotals } from "../label/period-total.ts";
import { addsQuotients } from "./quotients.ts";
import { showsSelection } from "./selection.ts";
import { crossesRows, shiftedRows } from "./shifted.ts";
import { isTrap } from "./traps.ts";
import { signOf } from "./unsaid-signs.ts";

/** Whether a broken balance is an error, and why. Severity null: too doubtful to be said. */
export interface Judgement {
  readonly severity: Severity | null;
  readonly grounds: Grounds;
}

const doubtful: Judgement = { severity: null, grounds: "doubtful" };

/** Bits that the other lines must bring; words and a block of its own have been weighed by inference. */
const leastBits = {
  worded: 6,
  whole: 12,
  all: 11,
  bold: 12,
  nameless: 12,
  result: 12,
  bare: 18,
  bareError: 30,
  outvoted: 10,
};
/**
 * Without a word for a sum, lines that hold before another one is judged by them: fewer where "all" or "both" stands,
 * where a figure is the sum of all others of its line, where bold print sets it off, or where its row alone has no
 * name.
 */
const leastHolds = { whole: 2, all: 2, bold: 2, nameless: 2, result: 1, bare: 3 };
const mostMisses = { worded: 0.34, bare: 0.25 };
const leastCrossingBits = 5;
const hintBits = 6;

/**
 * Which broken balances are errors. The line under judgement has no vote: it is judged by a structure that
 * the other lines vouch for, by a crossing line that misses by the same amount, by a slip that explains the
 * difference, or, for a single series, by a plain total word over a block of its own. A shape that misses in
 * most lines is a misreading, and of the few that a table shows the total may be that of all. `title` is the
 * line above the table, which is cut off where rows of the same list stand there. Balances that do not appear in the
 * answer are not broken.
 */
export function judge(
  table: Table,
  balances: readonly Balance[],
  frame: () => Frame,
  { title, isCutOff }: { readonly title: string; readonly isCutOff: boolean },
): Map<Balance, Judgement> {
  const judgements = new Map<Balance, Judgement>();
  const misses = balances.filter(({ verdict }) => verdict === "broken");
  if (misses.length === 0) return judgements;
  const isOfRates = addsQuotients(table, balances);
  const broken = misses.filter((balance) => !isOfRates(balance));
  const siblings = siblingsOf(table, balances);
  const isOfFew = isCutOff || showsSelection(table, title);
  const shifted = shiftedRows(table, siblings.values());
  const moved = new Set(broken.filter((balance) => crossesRows(table, balance, shifted)));
  for (const balance of broken) {
    if (moved.has(balance)) continue;
    const shape = siblings.get(balance);
    const isOfAll = isOfFew && shape?.axis === "rows" && shape.holds === 0 && exceedsParts(balance);
    judgements.set(balance, isOfAll ? doubtful : judgeOne(table, balance, shape));
  }
  for (const balance of crossings(judgements, frame)) {
    const { relation } = balance;
    const judgement: Judgement = { severity: "error", grounds: "crossing" };
    // What an approximation leaves open does not miss, whatever crosses it.
    const isSum = relation.type === "sum" && relation.origin === "inferred";
    judgements.set(balance, isSum ? lowered(table, balance, relation, judgement) : judgement);
  }
  // Two figures that moved together are no witnesses of each other.
  for (const balance of moved) judgements.set(balance, doubtful);
  return judgements;
}

/** Whether an inferred total is more than its parts. */
function exceedsParts({ relation: { origin }, difference }: Balance): boolean {
  return origin === "inferred" && difference.sign > 0;
}

function judgeOne(table: Table, balance: Balance, shape: Siblings | undefined): Judgement {
  const { relation } = balance;
  if (relation.origin !== "inferred") return { severity: "error", grounds: relation.origin };
  if (relation.type === "equal") return judgeEquality(relation);
  if (relation.type !== "sum") return { severity: "hint", grounds: "lines" };
  if (relation.kind === runningTotal.name) return lowered(table, balance, relation, judgeStep(relation));
  const isWritten = relation.evidence?.isWritten === true;
  if (!shape || (!isWritten && isTrap(table, balance, shape))) return doubtful;
  const judgement = judgeInferred(panelTable(table, relation.total), balance, relation, shape);
  return lowered(table, balance, relation, judgement);
}

/**
 * What is unequal is a fault where its labels demand it to be equal; else it is none by itself, but speaks
 * for the total that would make it equal. Several that are all unequal are read wrongly.
 */
function judgeEquality({ evidence }: Equality): Judgement {
  if (!evidence?.worded || evidence.misses > Math.max(1, evidence.holds)) return doubtful;
  return evidence.holds > 0
    ? { severity: "error", grounds: "lines" }
    : { severity: "warning", grounds: "plain-total" };
}

/** A step of a running total is judged by the other steps, which inference has counted. */
function judgeStep({ evidence }: Sum): Judgement {
  const isSure = evidence?.worded === true && evidence.holds >= leastHolds.bare;
  return { severity: isSure ? "error" : "warning", grounds: "lines" };
}

function judgeInferred(table: Table, balance: Balance, relation: Sum, shape: Siblings): Judgement {
  const evidence = relation.evidence;
  if (!evidence) return doubtful;
  const { bits } = evidence;
  const { roles, bare } = labelOfTotal(table, relation, shape);
  // "All" and "nationwide" name what is often, but not always, a sum: bold print under all that it adds up says so.
  const isNamed = roles.has("total") || roles.has("subtotal");
  // Such a label names a sum only where those above it give each figure its sign.
  const isLedger =
    evidence.worded &&
    (roles.has("closing") ||
      roles.has("difference") ||
      relation.kind === rollForward.name ||
      hasDeductions(relation) ||
      addsOn(table, relation));
  const isOfParts = evidence.worded && (relation.kind === "of-which" || hasBranches(table, relation));
  const isInBold = shape.holds > 0 && isSetOff(table, relation);
  const isSpelledOut = evidence.isWritten === true || evidence.isTallied === true;
  const worded = evidence.worded && (isNamed || isLedger || isOfParts || isInBold || isSpelledOut);
  const misses = Math.max(1, shape.unexplained);
  const holds = shape.sides > 1 ? shape.holds : Math.max(evidence.holds, shape.holds);
  const most = mostMisses[worded ? "worded" : "bare"] * (holds + shape.trivial + misses);
  const isVouched = evidence.vouched === true;
  if (!worded && isVouched && misses <= holds) return { severity: "warning", grounds: "lines" };
  // Of two that miss, neither vouches for the other, and what drifts in one was rounded in both.
  if (isVouched && evidence.holds === 0 && shape.balances.some(({ verdict }) => verdict === "rounding"))
    return doubtful;
  if (!worded) {
    const missesInAll = Math.max(misses, evidence.misses);
    const unsaid = signOf(table, relation, shape);
    const told = evidence.worded ? "whole" : unsaid;
    // "All wheat" in two columns: one that holds shows that a slip in the other is one.
    const isSlipOfTwo = evidence.worded && shape.holds === 1 && missesInAll === 1 && bits >= leastBits.whole;
    if (isSlipOfTwo && hasTelltaleSlip(table, balance)) return { severity: "warning", grounds: "lines" };
    if (shape.holds < leastHolds[told] || bits < leastBits[told]) return doubtful;
    if (missesInAll > Math.max(1, most)) {
      const isPair = missesInAll === 2 && shape.holds > 2 && bits >= leastBits.bare;
      const isTypo =
        isPair &&
        (hasTelltaleSlip(table, balance) || shape.broken.every((other) => isSlipOfPair(table, other)));
      return isTypo ? { severity: "warning", grounds: "lines" } : doubtful;
    }
    return { severity: bits >= leastBits.bareError ? "error" : "warning", grounds: "lines" };
  }
  if (misses <= Math.max(1, most) && holds >= 1 && bits >= leastBits.worded) {
    // Of two columns one may count what the classes share: patients, who are in several, beside cases, which are not.
    const isSure = holds > 1 || hasTelltaleSlip(table, balance);
    return { severity: isSure ? "error" : "warning", grounds: "lines" };
  }
  if (shape.leftOut !== null) return { severity: "warning", grounds: "left-out" };
  if (holds > 0 && misses <= holds && bits >= leastBits.worded)
    return { severity: "warning", grounds: "lines" };
  const isCalledSo =
    isNamed && (bare || countsParts(table.rowLabels[rowOf(table, relation)] ?? "", relation.addends.length));
  const isPlain = isCalledSo || isLedger || isVouched;
  if (isPlain && (misses === 1 || (isCalledSo && isVouched && missesInBoth(shape))))
    return { severity: "warning", grounds: "plain-total" };
  if (misses <= holds + 1 && hasTelltaleSlip(table, balance)) return { severity: "warning", grounds: "slip" };
  if (misses <= holds + 1 && bare && bits >= leastBits.outvoted)
    return { severity: "warning", grounds: "plain-total" };
  return holds > 0 && bits >= hintBits ? { severity: "hint", grounds: "doubtful" } : doubtful;
}

/** Whether a total that stands in two lines is the sum of its parts in neither. */
function missesInBoth({ balances, broken }: Siblings): boolean {
  return balances.length === 2 && broken.length === 2;
}

/** Whether all that a sum adds stands deeper in the outline than its total. */
function hasBranches({ cells, rowDepths }: Table, { total, addends }: Sum): boolean {
  const depthOf = (cell: CellId): number => rowDepths[cells[cell]?.row ?? -1] ?? 0;
  return addends.every(({ cell }) => depthOf(cell) > depthOf(total));
}

/** Whether some figure is taken off. */
function hasDeductions({ addends }: Sum): boolean {
  return addends.some(({ weight }) => weight < 0);
}

/** Whether a tax is added to a net amount, or labels add or take off all but the first figure. */
function addsOn({ cells, rowLabels }: Table, { addends }: Sum): boolean {
  const labelAt = (at: number): string => rowLabels[cells[addends[at]!.cell]?.row ?? -1] ?? "";
  // Seen at the second figure of most sums: a column may be long.
  let at = 1;
  while (at < addends.length && givesSign(labelAt(at))) at++;
  return at >= addends.length || (addends.length === 2 && readLabel(labelAt(1)).roles.has("tax"));
}

function rowOf({ cells }: Table, { total }: Sum): number {
  return cells[total]?.row ?? -1;
}

/** The words that stand at a total. */
function labelOfTotal(table: Table, { total }: Sum, { axis }: Siblings): LabelWords {
  const cell = table.cells[total];
  if (axis === "columns") {
    const { columnDepths: depths, columnLabels } = table;
    const column = cell?.column ?? -1;
    if (periodTotals(columnLabels).has(column)) return periodTotal;
    if (wholesOfHalves(columnLabels).has(column)) return readLabel(closingWord);
    // What it is the total of is said by the heads above it.
    const opens = cell !== undefined && depths[column + 1]! > depths[column]!;
    return readLabel(withoutUnit(opens ? columnLabel(table, cell) : (columnLabels[column] ?? "")));
  }
  const row = cell?.row ?? -1;
  if (periodTotals(table.rowLabels).has(row)) return periodTotal;
  const isClosing = row === closingRow(table) || wholesOfHalves(table.rowLabels).has(row);
  return readLabel(row >= 0 && isClosing ? closingWord : withoutUnit(table.rowLabels[row] ?? ""));
}

/**
 * Approximations and figures with remarks behind them are worth a hint, unless what they leave open explains the
 * difference; so is a sure structure that has text where a figure should stand.
 */
function lowered(table: Table, balance: Balance, relation: Sum, judgement: Judgement): Judgement {
  if (judgement.severity === null) return judgement;
  const plainness = plainnessOf(table, relation);
  if (plainness === "plain") return judgement;
  if (plainness === "unread" && judgement.severity !== "error") return doubtful;
  const isOpen = balance.difference.absolute().compare(approximationSlack(table, relation)) <= 0;
  return isOpen ? doubtful : { ...judgement, severity: "hint" };
}

/**
 * Doubtful balances that are broken by the same amount as a line that crosses them, where one cell would
 * settle both and break nothing: two weak witnesses that agree are a strong one.
 */
function crossings(judgements: ReadonlyMap<Balance, Judgement>, frame: () => Frame): Balance[] {
  const weak = (balance: Balance) => {
    const judgement = judgements.get(balance);
    return judgement?.grounds === "doubtful" || judgement?.severity === "warning";
  };
  if (judgements.size < 2 || ![...judgements.keys()].some(weak)) return [];
  const system = systemOf(frame(), (balance) => judgements.has(balance));
  return system.equations
    .filter((equation, id) => weak(equation.balance) && isCrossed(system, id))
    .map(({ balance }) => balance);
}

function isCrossed(system: System, id: number): boolean {
  const equation = system.equations[id]!;
  if (bitsOf(equation.balance) - Math.log2(equation.size) < leastCrossingBits) return false;
  return equation.terms.some(({ cell, weight }) => {
    const places = system.places.get(cell)!;
    if (places.filter(({ equation }) => system.equations[equation]!.broken).length < 2) return false;
    const { settled, left, damaged } = effectOf(system, [
      { cell, delta: deltaAt(system, { equation: id, weight }) },
    ]);
    return settled.length >= 2 && left.length === 0 && damaged.length === 0;
  });
}

/** Bits in a difference: how unlikely another one is to equal it by chance. */
function bitsOf({ stated, computed }: Balance): number {
  const unit = new Decimal(1, Math.max(stated.scale, computed.scale)).toNumber();
  return Math.log2(1 + Math.max(Math.abs(stated.toNumber()), Math.abs(computed.toNumber())) / unit);
}
