import type { Rule } from "../../model/rule.ts";
import { findingsOf } from "../fault-finding.ts";

/** A figure that spoils the sums it is part of, whose change alone would settle them all. */
export const misfitFigure: Rule = {
  name: "misfit-figure",
  check: (facts) => findingsOf(facts, "misfit-figure"),
};
