import { sidesOf } from "../../core/model/relation.ts";
import { touches } from "../../core/model/span.ts";
import { verdictOn } from "../../core/model/verdict.ts";
import { equationOf } from "../../features/figure/equation.ts";
import { tableAt } from "../../features/place.ts";
import type { Locale } from "../../messages.ts";
import type { Checked } from "../check-writer.ts";
import type { FindingText } from "../findings.ts";

/** The broken relations that a finding's figure takes part in, written out: `26 + 40 = 66 ≠ 65`. */
export function brokenEquations(
  { analysis }: Checked,
  { category, range }: FindingText,
  locale: Locale,
): string[] {
  const placed = category === "arithmetic" ? tableAt(analysis, range.start.line) : null;
  if (!placed) return [];
  const { table, study, start } = placed;
  const stands = (id: number) => {
    const span = table.cells[id]?.span;
    return span !== undefined && touches(span, range.start.line - start, range.start.character);
  };
  return study.balances.flatMap((balance) => {
    if (verdictOn(study, balance) !== "broken") return [];
    const { result, parts } = sidesOf(balance.relation);
    return stands(result) || parts.some(stands) ? [equationOf(table, balance, locale)] : [];
  });
}
