import type { TableStudy, Tally } from "./analysis.ts";
import type { Finding } from "./finding.ts";
import { keptBeside } from "./kept-beside.ts";
import type { Balance, Relation } from "./relation.ts";
import type { Table } from "./table.ts";

/**
 * How a relation stands as far as a reader is told. What does not hold by its figures, but is told by no finding, is
 * doubtful: nobody may mean it, or the writer wants to hear nothing of it.
 */
export type Verdict = Balance["verdict"] | "doubtful";

/**
 * The verdict on a balance of a table. Whatever marks a figure as wrong asks here, so that no mark is without a
 * finding.
 */
export function verdictOn({ findings }: Pick<TableStudy, "findings">, balance: Balance): Verdict {
  if (balance.verdict !== "broken") return balance.verdict;
  return missesIn(findings).has(balance.relation) ? "broken" : "doubtful";
}

/** How large a table is, and how much of what its figures have to agree in holds and fails. */
export function tallyOf(
  { nRows, nColumns }: Pick<Table, "nRows" | "nColumns">,
  { balances, findings }: Pick<TableStudy, "balances" | "findings">,
): Tally {
  let [holding, broken] = [0, lonelyFaults(findings).length];
  for (const balance of balances) {
    const verdict = verdictOn({ findings }, balance);
    if (verdict === "broken") broken++;
    else if (verdict === "holds" || verdict === "rounding") holding++;
  }
  return { nRows, nColumns, holding, broken };
}

/** The findings of wrong figures that stand in no relation: a part that is more than its whole, a total of nothing. */
export function lonelyFaults(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ category, misses }) => category === "arithmetic" && !misses);
}

const missesIn = keptBeside(
  (findings: readonly Finding[]): ReadonlySet<Relation> =>
    new Set(findings.flatMap((finding) => finding.misses ?? [])),
);
