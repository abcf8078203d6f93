import type { Analysis } from "../../model/analysis.ts";
import { type Finding, findingOf, type Note, suggested } from "../../model/finding.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import type { Numeral } from "../../model/numeral.ts";
import { asWritten, tellBeside, writeNumeral } from "../../number/write.ts";
import { feetIn } from "./feet.ts";
import type { ListSum } from "./list-sum.ts";
import { listsIn } from "./lists.ts";

/** The sums of lists that do not hold, each with the first line of the list that it counts from. */
export function listFindings(analysis: Analysis): { finding: Finding; line: number }[] {
  return [...listsIn(analysis), ...feetIn(analysis)].flatMap(({ line, sums }) =>
    sums.flatMap((sum) => (sum.standing.verdict === "broken" ? [{ finding: sumFinding(sum), line }] : [])),
  );
}

const messages = {
  before: "list-mismatch",
  below: "list-parent-mismatch",
  behind: "list-opening-mismatch",
  list: "list-lead-mismatch",
  account: "list-account-mismatch",
  column: "foot-mismatch",
} as const;

/** The finding of a sum, the same object for as long as its list is the same. */
const sumFinding = keptBeside((sum: ListSum): Finding => {
  const { total, parts, from: where, column, standing, isSure, isVouched } = sum;
  const { label, numeral, span } = total;
  const { computed, difference } = standing;
  const data = { stated: `${numeral.value}`, computed: `${computed}`, difference: `${difference}` };
  const [from, to] = [asWritten(numeral), writeNumeral(numeral, computed)];
  const title = { message: "fix-recompute", facts: { from, to } };
  return findingOf({
    rule: "prose-mismatch",
    category: "prose",
    severity: isSure ? "warning" : "information",
    span,
    message: messages[where],
    facts: {
      label,
      column,
      stated: from,
      computed: to,
      difference: tellBeside(numeral, difference),
      nParts: parts.length,
    },
    data,
    related: parts.map(({ span, numeral, label }) => ({
      span,
      note: addedOrTaken(numeral, label, where === "account" && numeral.value.sign < 0),
    })),
    suspects: isVouched ? [] : [{ span, value: data.computed }],
    // What a total that holds counts is right, so that one of the lines below it is not.
    fixes: isVouched ? [] : suggested(title, [{ span, text: to }]),
  });
});

/** How a part went into the sum; what was taken off is told without a sign. */
function addedOrTaken(numeral: Numeral, name: string, isTaken: boolean): Note {
  const told = isTaken ? { ...numeral, value: numeral.value.absolute() } : numeral;
  return { message: isTaken ? "subtrahend" : "addend", facts: { text: asWritten(told), name } };
}
