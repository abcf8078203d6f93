import type { Rule } from "../model/rule.ts";
import { blankFigure } from "./rule/blank-figure.ts";
import { gluedFigures } from "./rule/glued-figures.ts";
import { leftOutAddend } from "./rule/left-out-addend.ts";
import { misfitFigure } from "./rule/misfit-figure.ts";
import { missingAmount } from "./rule/missing-amount.ts";
import { misspeltLabel } from "./rule/misspelt-label.ts";
import { partExceedsWhole } from "./rule/part-exceeds-whole.ts";
import { raggedRow } from "./rule/ragged-row.ts";
import { ratioMismatch } from "./rule/ratio-mismatch.ts";
import { roundingDrift } from "./rule/rounding-drift.ts";
import { tableTooLarge } from "./rule/table-too-large.ts";
import { totalMismatch } from "./rule/total-mismatch.ts";
import { unequalSides } from "./rule/unequal-sides.ts";
import { unmatchedTotal } from "./rule/unmatched-total.ts";
import { unreadableNumber } from "./rule/unreadable-number.ts";

/** Every rule, each in a file of its name. */
export const rules: readonly Rule[] = [
  totalMismatch,
  misfitFigure,
  missingAmount,
  leftOutAddend,
  unequalSides,
  partExceedsWhole,
  ratioMismatch,
  roundingDrift,
  unmatchedTotal,
  raggedRow,
  unreadableNumber,
  gluedFigures,
  blankFigure,
  misspeltLabel,
  tableTooLarge,
];

/** Rules about suppressions, and about relations between tables and prose, which no single table shows. */
const documentRules = [
  "unused-suppression",
  "unknown-rule",
  "unknown-label",
  "prose-mismatch",
  "prose-table-mismatch",
  "misquoted-figure",
  "table-mismatch",
  "missing-section",
  "repeated-section",
];

/** The names of all rules, as suppressions and settings may use them. */
export const ruleNames: readonly string[] = [...rules.map(({ name }) => name), ...documentRules];
