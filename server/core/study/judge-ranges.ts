import type { Finding } from "../model/finding.ts";
import { type Balance, type Relation, sidesOf } from "../model/relation.ts";
import type { Table } from "../model/table.ts";
import type { Judged } from "./judge-table.ts";

/**
 * The table with the upper ends of its ranges in the place of the lower ones, by which it was read; null
 * without any.
 */
export function upperEnds(table: Table): Table | null {
  if (table.isReadByCell || !table.cells.some(({ numeral }) => numeral?.high)) return null;
  const cells = table.cells.map((cell) =>
    cell.numeral?.high ? { ...cell, numeral: cell.numeral.high } : cell,
  );
  return { ...table, cells };
}

/**
 * Lower and upper ends add up apart from each other. A sum holds where it does in both, and what concerns both is told
 * once.
 */
export function bothEnds(lower: Judged, upper: Judged): Judged {
  const above = new Map(upper.balances.map((balance) => [keyOf(balance.relation), balance]));
  const below = new Map(lower.balances.map(({ relation }) => [keyOf(relation), relation]));
  const told = new Set(lower.findings.map(placeOf));
  const others = upper.findings.filter((finding) => !told.has(placeOf(finding)));
  return {
    ...lower,
    balances: lower.balances.map((balance) => worse(balance, above.get(keyOf(balance.relation)))),
    findings: [...lower.findings, ...others.map((finding) => ofRelations(finding, below))],
  };
}

const byVerdict: readonly Balance["verdict"][] = ["unknown", "holds", "rounding", "broken"];

function worse(lower: Balance, upper: Balance | undefined): Balance {
  const isWorse = upper && byVerdict.indexOf(upper.verdict) > byVerdict.indexOf(lower.verdict);
  return isWorse ? { ...lower, verdict: upper.verdict } : lower;
}

/** A finding of upper ends as one of the relations that were found by the lower ones. */
function ofRelations({ misses, ...finding }: Finding, below: ReadonlyMap<string, Relation>): Finding {
  const known = misses?.flatMap((relation) => below.get(keyOf(relation)) ?? []);
  return misses?.length && !known?.length ? finding : { ...finding, ...(known && { misses: known }) };
}

/** What is the same for two relations of the same cells. */
function keyOf(relation: Relation): string {
  const { result, parts } = sidesOf(relation);
  return `${relation.type} ${result} ${parts}`;
}

function placeOf({ rule, span }: Finding): string {
  return `${rule} ${span.line}:${span.from}-${span.to}`;
}
