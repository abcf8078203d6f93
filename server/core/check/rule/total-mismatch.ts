import type { Rule } from "../../model/rule.ts";
import { findingsOf } from "../fault-finding.ts";

/** A total that its parts do not add up to. Where a part is known to be wrong, `misfit-figure` tells that instead. */
export const totalMismatch: Rule = {
  name: "total-mismatch",
  check: (facts) => findingsOf(facts, "total-mismatch"),
};
