import { restate, writtenIn } from "../fix/restate.ts";
import { type Finding, findingOf, suggested } from "../model/finding.ts";
import type { TableFacts } from "../model/rule.ts";
import type { CellId } from "../model/table.ts";
import { type LabelProduct, labelProducts } from "../relation/label-products.ts";
import { figureAt, spanAt } from "./fault-place.ts";
import { ratioData } from "./ratio-data.ts";

/**
 * The figures of a table that are not the product that their label writes out: Tickets (164 × $75). Those that a sum
 * blames are left to it.
 */
export function productFindings(facts: TableFacts, isBlamed: (cell: CellId) => boolean): Finding[] {
  return labelProducts(facts.table)
    .filter(({ cell }) => !isBlamed(cell))
    .map((told) => productFinding(facts, told));
}

function productFinding(facts: TableFacts, { cell, factors, computed }: LabelProduct): Finding {
  const { table } = facts;
  const span = spanAt(table, cell);
  const stated = table.cells[cell]!.numeral!.value;
  const [from, to] = [figureAt(table, cell), writtenIn(table, cell, computed)];
  return findingOf({
    rule: "ratio-mismatch",
    category: "arithmetic",
    severity: "warning",
    span,
    facts: { type: "product", stated: from, computed: to, operands: [...factors], holds: 0 },
    data: ratioData({ type: "product", origin: "inferred", stated, computed }),
    suspects: [{ span, value: String(computed) }],
    fixes: suggested({ message: "fix-restate", facts: { from, to } }, restate(facts, cell, computed), false),
  });
}
