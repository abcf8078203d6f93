import { rateBeside, restate, writtenIn } from "../../fix/restate.ts";
import {
  type Finding,
  type Fix,
  findingOf,
  type Severity,
  type Suspect,
  suggested,
} from "../../model/finding.ts";
import type { Balance, Ratio } from "../../model/relation.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import type { CellId, Table } from "../../model/table.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { type RatioSuspect, ratioSuspects, ratioWitnesses } from "../../relation/judge/ratio-suspects.ts";
import { lazily } from "../../text/lazily.ts";
import { figureAt, operandsAt, spanAt } from "../fault-place.ts";
import { productFindings } from "../product-findings.ts";
import { ratioData } from "../ratio-data.ts";
import { shareFindings } from "../share-findings.ts";

/** What other lines must bring before a ratio that was only inferred is called wrong. */
const leastHolds = 3;
/** The same before a product that is far off is: two lines where labels tell of price and quantity, else more. */
const leastProducts = { worded: 2, bare: 4 };
const leastBits = { named: 9, bare: 18 };
const mostMisses = 0.25;
/** A slip of so many bits explains a ratio that is far off. */
const telltaleBits = 4;

/** A share, growth rate, product or mean that its figures do not give. */
export const ratioMismatch: Rule = {
  name: "ratio-mismatch",
  check: (facts) => {
    const blamed = blamedCells(facts);
    const witnesses = lazily(() => ratioWitnesses(facts.table, facts.balances));
    const byCells = new Map<string, Finding>();
    const settled = new Set<Ratio>();
    for (const balance of facts.balances) {
      const { relation, verdict } = balance;
      if (verdict !== "broken" || relation.type === "sum" || relation.type === "equal") continue;
      if (settled.has(relation)) continue;
      const cells = [relation.result, ...relation.operands];
      // A figure that spoils its sums spoils its share as well; that is one fault and is told once.
      if (cells.some((cell) => blamed.has(cell))) continue;
      const severity = severityOf(relation);
      if (!severity) continue;
      const suspects = ratioSuspects(balance, witnesses());
      const finding = isNear(balance, suspects) ? ratioFinding(facts, balance, suspects, severity) : null;
      if (!finding) continue;
      // A wrong figure of a series spoils its own rate and that of the next, and is told at the first.
      for (const other of suspects[0]?.settled ?? []) settled.add(other);
      const key = cells.sort((a, b) => a - b).join();
      const known = byCells.get(key);
      byCells.set(key, known ? joined(known, finding) : finding);
    }
    const isBlamed = (cell: CellId): boolean => blamed.has(cell);
    return [...byCells.values(), ...shareFindings(facts, isBlamed), ...productFindings(facts, isBlamed)];
  },
};

/** A price, a quantity and their product tell of one fault once, with all ways out of it. */
function joined(first: Finding, other: Finding): Finding {
  const isSuspected = ({ span: { line, from } }: Suspect): boolean =>
    first.suspects.some(({ span }) => span.line === line && span.from === from);
  const isOffered = ({ title: { facts } }: Fix): boolean =>
    first.fixes.some(({ title }) => title.facts.from === facts.from && title.facts.to === facts.to);
  const others = other.fixes.filter((fix) => !isOffered(fix)).map((fix) => ({ ...fix, preferred: false }));
  return {
    ...first,
    misses: [...(first.misses ?? []), ...(other.misses ?? [])],
    suspects: [...first.suspects, ...other.suspects.filter((suspect) => !isSuspected(suspect))],
    fixes: [...first.fixes, ...others],
  };
}

function severityOf({ origin, evidence }: Ratio): Severity | null {
  if (origin !== "inferred") return "error";
  // What its label spells out is told by less: a plain average, or quantity × price in two lines that hold.
  if (evidence?.worded && evidence.misses === 1 && evidence.holds < leastHolds) return "warning";
  if (
    !evidence ||
    evidence.holds < leastHolds ||
    evidence.bits < leastBits[evidence.worded ? "named" : "bare"]
  )
    return null;
  const lines = evidence.holds + evidence.trivial + evidence.misses;
  return evidence.misses <= Math.max(1, mostMisses * lines) ? "warning" : null;
}

/**
 * Whether the figure is of the size that it should have, or is a slip away, or an operand plainly is: else it measures
 * something else.
 */
function isNear({ stated, computed, relation }: Balance, suspects: readonly RatioSuspect[]): boolean {
  if (relation.origin !== "inferred" || slipBetween(stated, computed)) return true;
  if (isCertain(relation as Ratio)) return true;
  if (suspects.some(({ slipBits, settled }) => slipBits >= telltaleBits || settled.length > 0)) return true;
  // Where no line shows what a rate is of, only a slip does.
  if (relation.type === "share" && relation.evidence?.holds === 0) return false;
  const [one, other] = [stated.absolute(), computed.absolute()];
  return (
    stated.sign === computed.sign && one.compare(other.plus(other)) <= 0 && other.compare(one.plus(one)) <= 0
  );
}

/**
 * Whether all other lines agree, and labels call a figure what it is, or it is a product, which few figures are by
 * luck: then it may be off by any amount.
 */
function isCertain({ type, evidence }: Ratio): boolean {
  if (evidence?.misses !== 1) return false;
  const { holds, worded } = evidence;
  if (type === "product") return holds >= leastProducts[worded ? "worded" : "bare"];
  return worded && holds >= leastHolds;
}

/** The cells that could be to blame for a broken sum. */
function blamedCells({ faults }: TableFacts): Set<CellId> {
  return new Set(faults.flatMap(({ candidates }) => candidates.map(({ cell }) => cell)));
}

/** The finding stands at the result, whichever figure is suspected first. */
function ratioFinding(
  facts: TableFacts,
  balance: Balance,
  suspects: readonly RatioSuspect[],
  severity: Severity,
): Finding {
  const { table } = facts;
  const { stated, computed, slack } = balance;
  const relation = balance.relation as Ratio;
  const { type, origin, result, operands, rate, times, evidence } = relation;
  return findingOf({
    rule: "ratio-mismatch",
    category: "arithmetic",
    severity,
    span: spanAt(table, result),
    facts: {
      type,
      stated: figureAt(table, result),
      computed: writtenIn(table, result, computed),
      operands: [
        ...operands.map((id) => (type === "product" ? factorAt(table, id) : figureAt(table, id))),
        ...(times ? [times.toString()] : []),
        ...(rate ? [rateBeside(table.cells[result], rate)] : []),
      ],
      holds: evidence?.holds ?? 0,
    },
    misses: [relation],
    data: ratioData({ type, origin, stated, computed, slack }),
    related: operandsAt(table, operands),
    suspects: suspects.map(({ cell, repair }) => ({ span: spanAt(table, cell), value: String(repair) })),
    fixes: suspects.flatMap((suspect, at) => fixOf(facts, suspect, at === 0)),
  });
}

/** A factor as it is printed, in percent with its sign: the product of 25% and 3.5. */
function factorAt(table: Table, id: CellId): string {
  const { numeral, text } = table.cells[id]!;
  const sign = numeral?.kind === "percent" ? /^\s?[%％]/.exec(text.slice(numeral.to)) : null;
  return figureAt(table, id) + (sign?.[0] ?? "");
}

function fixOf(facts: TableFacts, { cell, repair }: RatioSuspect, preferred: boolean): Fix[] {
  const to = writtenIn(facts.table, cell, repair);
  const title = { message: "fix-restate", facts: { from: figureAt(facts.table, cell), to } };
  return suggested(title, restate(facts, cell, repair), preferred);
}
