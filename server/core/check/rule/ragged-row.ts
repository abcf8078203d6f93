import { findingOf } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";

/**
 * A row with more figures than the table has columns for. Its sums are not judged by the surplus figure. Where all
 * others have one field, no columns were read at all.
 */
export const raggedRow: Rule = {
  name: "ragged-row",
  check: ({ table }) =>
    table.raggedRows.flatMap(({ span, expected, found }) =>
      expected < 2
        ? []
        : findingOf({
            rule: "ragged-row",
            category: "structure",
            severity: "warning",
            span,
            facts: { expected, found },
            data: { expected: String(expected), found: String(found) },
          }),
    ),
};
