import type { Rule } from "../model/rule.ts";
import { raggedRow } from "./rule/ragged-row.ts";
import { totalMismatch } from "./rule/total-mismatch.ts";

/** Every rule, each in a file of its name. */
export const rules: readonly Rule[] = [totalMismatch, raggedRow];
