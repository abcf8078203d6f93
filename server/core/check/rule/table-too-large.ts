import { findingOf } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";

/** A table so large that not every way of adding it up was tried. Reaching a limit is said, never silent. */
export const tableTooLarge: Rule = {
  name: "table-too-large",
  check({ table, isSearched }) {
    const first = table.cells[0];
    if (isSearched || !first) return [];
    const facts = { nRows: table.nRows, nColumns: table.nColumns };
    const { span } = first;
    return [findingOf({ rule: "table-too-large", category: "structure", severity: "hint", span, facts })];
  },
};
