import type { Balance } from "../../core/model/relation.ts";
import { touches } from "../../core/model/span.ts";
import type { Table } from "../../core/model/table.ts";
import { tableAt } from "../../features/place.ts";
import type { PlacedFinding } from "../findings.ts";
import type { Checked } from "../formats.ts";

/** Terms that are written out before an ellipsis takes over. */
const mostTerms = 12;

/** The broken sums that a finding's figure takes part in, written out: `26 + 40 = 66 ≠ 65`. */
export function equationsOf({ analysis }: Checked, { category, range }: PlacedFinding): string[] {
  const placed = category === "arithmetic" ? tableAt(analysis, range.start.line) : null;
  if (!placed) return [];
  const { table, study, start } = placed;
  const broken = study.balances.filter(({ verdict }) => verdict === "broken");
  const stands = (id: number) => {
    const span = table.cells[id]?.span;
    return span !== undefined && touches(span, range.start.line - start, range.start.character);
  };
  return broken.flatMap((balance) => (cellsOf(balance).some(stands) ? [equation(table, balance)] : []));
}

function cellsOf({ relation }: Balance): readonly number[] {
  switch (relation.type) {
    case "sum":
      return [relation.total, ...relation.addends.map(({ cell }) => cell)];
    case "equal":
      return [relation.left, relation.right];
    default:
      return [relation.result, ...relation.operands];
  }
}

function equation(table: Table, { relation, computed, stated }: Balance): string {
  const end = `${computed} ≠ ${stated}`;
  if (relation.type !== "sum") return end;
  const terms = relation.addends.flatMap(({ cell, weight }) => {
    const value = table.cells[cell]?.numeral?.value;
    return value && value.sign !== 0
      ? [{ sign: weight * value.sign < 0 ? "−" : "+", digits: value.absolute().toString() }]
      : [];
  });
  const shown = terms.slice(0, terms.length > mostTerms ? mostTerms - 1 : mostTerms);
  const written = shown.map(({ sign, digits }, at) =>
    at === 0 ? (sign === "−" ? `−${digits}` : digits) : `${sign} ${digits}`,
  );
  if (shown.length < terms.length) written.push("+ …");
  return `${written.join(" ") || "0"} = ${end}`;
}
