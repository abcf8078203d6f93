import type { Finding } from "../../model/finding.ts";
import { perStructure } from "../../model/per-structure.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import type { Cell, Table } from "../../model/table.ts";
import { inferConventions } from "../../number/conventions.ts";
import { oddGrouping } from "../../number/numeral.ts";

/** A figure whose marks fit no way of writing numbers, such as `12,34` or `1,2345`; no sum can count on it. */
export const unreadableNumber: Rule = {
  name: "unreadable-number",
  check: (facts) => unreadIn(facts).map(findingOf),
};

/** Cells of body rows with an odd grouping, in columns that hold numbers. */
function unreadIn({ table }: TableFacts): Cell[] {
  if (!mayHoldOdd(table)) return [];
  const odd = table.cells.filter((cell) => isOdd(table, cell));
  const conventions = inferConventions(table.cells.map(({ text }) => text));
  const isNumeric = new Set(table.cells.filter(({ numeral }) => numeral).map(({ column }) => column));
  return odd.filter(({ column, text }) => isNumeric.has(column) && oddGrouping(text, conventions));
}

function isOdd({ headRows }: Table, { numeral, row, text }: Cell): boolean {
  return !numeral && row >= headRows && /\d[,.'’ ]\d/.test(text);
}

/** Whether some cell without a figure has such marks: most tables have none, and a large one is not looked through again. */
const mayHoldOdd = perStructure((table): boolean => table.cells.some((cell) => isOdd(table, cell)));

function findingOf({ span, text }: Cell): Finding {
  return {
    rule: "unreadable-number",
    category: "text",
    severity: "warning",
    span,
    note: { message: "unreadable-number", facts: { text } },
    data: { text },
    related: [],
    suspects: [],
    fixes: [],
  };
}
