import type { Phrases } from "./phrases.ts";

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const phrasesEn: Phrases = {
  table: (number) => `Table ${number}`,
  tableDetail: (rows, columns, holding, broken) =>
    `${rows}×${columns}${broken > 0 ? ` ✗${broken}` : holding > 0 ? " ✓" : ""}`,
  moreFindings: (n) => `${count(n, "more finding")} not shown. Those shown are the gravest.`,
  fixAll: (n) => `Apply ${n === 1 ? "the safe fix" : `all ${n} safe fixes`} of Crossfoot`,
  totalOf: (n) => `Total of ${count(n, "part")}`,
  partOf: (label) => `Part of ${label === "" ? "the total" : `“${label}”`}`,
  holds: "adds up",
  withinRounding: (difference, slack) => `differs by ${difference}, within the rounding of ±${slack}`,
  broken: (difference) => `does not add up: ${difference}`,
  unjudged: "not judged: a figure is missing",
  unit: (unit) => `Unit: ${unit}`,
  moreParts: (n) => `${n} more`,
};
