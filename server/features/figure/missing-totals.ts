import type { Finding, Related } from "../../core/model/finding.ts";

/** What a finding says of totals that miss by the figure it tells of. */
const missing: ReadonlySet<string> = new Set(["total-stated", "other-equation"]);

/**
 * The totals that miss by a fault which is told on another line. Whoever reads them sees that they do not add up, and
 * nothing there would say why.
 */
export function missingTotals({ span, related }: Finding): Related[] {
  return related.filter(({ span: total, note }) => total.line !== span.line && missing.has(note.message));
}
