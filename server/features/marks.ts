import type { Finding, Related } from "../core/model/finding.ts";
import { type Locale, render } from "../messages.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { rangeOf } from "./place.ts";

/** What a finding says of totals that miss by the figure it tells of. */
const missing: ReadonlySet<string> = new Set(["total-stated", "other-equation"]);

/**
 * The totals that miss by a fault which is told on another line. Whoever reads them sees that they do not add up, and
 * nothing there would say why.
 */
export function missingTotals({ span, related }: Finding): Related[] {
  return related.filter(({ span: total, note }) => total.line !== span.line && missing.has(note.message));
}

/**
 * Marks for the totals that miss by a fault told elsewhere: one fault is one finding, so they are no more than hints,
 * which editors show in the text and in no list of problems. Each leads to the figure that is wrong.
 * @param start the line of the finding's block
 */
export function marksOf(
  finding: Finding,
  start: number,
  told: Pick<Diagnostic, "rule" | "range" | "message" | "page">,
  locale: Locale,
): Diagnostic[] {
  const { rule, page, range, message } = told;
  return missingTotals(finding).map(({ span, note: { facts } }) => ({
    rule,
    severity: "hint",
    range: rangeOf(span, start),
    message: render({ message: "total-stated", facts }, locale),
    data: facts,
    unnecessary: false,
    page,
    related: [{ range, message }],
    marks: [],
  }));
}
