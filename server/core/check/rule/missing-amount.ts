import type { Rule } from "../../model/rule.ts";
import { findingsOf } from "../fault-finding.ts";

/** A blank where the sums around it want a figure. */
export const missingAmount: Rule = {
  name: "missing-amount",
  check: (facts) => findingsOf(facts, "missing-amount"),
};
