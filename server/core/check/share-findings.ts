import { restate, writtenIn } from "../fix/restate.ts";
import { Decimal } from "../model/decimal.ts";
import { type Edit, type Finding, type Fix, findingOf, type Suspect, suggested } from "../model/finding.ts";
import type { TableFacts } from "../model/rule.ts";
import type { CellId } from "../model/table.ts";
import { slipBetween } from "../relation/balance/slip.ts";
import { type ShareWithin, sharesWithin } from "../relation/shares-within.ts";
import { figureAt, operandsAt, spanAt } from "./fault-place.ts";
import { ratioData } from "./ratio-data.ts";

/**
 * The shares of a table that stand in one cell with their figures and are not theirs: 18 (15.0%). Figures that a sum
 * blames are left to it.
 */
export function shareFindings(facts: TableFacts, isBlamed: (cell: CellId) => boolean): Finding[] {
  return sharesWithin(facts.table)
    .filter(({ part, whole }) => !isBlamed(part) && (whole.cell === null || !isBlamed(whole.cell)))
    .map((share) => shareFinding(facts, share));
}

function shareFinding(facts: TableFacts, share: ShareWithin): Finding {
  const { table } = facts;
  const { part, whole, span, stated, computed, holds } = share;
  const figures = suspectsOf(facts, share);
  const [said, right] = [stated, computed].map((value) => writtenShare(share, value));
  return findingOf({
    rule: "ratio-mismatch",
    category: "arithmetic",
    severity: "warning",
    span,
    facts: {
      type: "share",
      stated: `${said}%`,
      computed: `${right}%`,
      operands: [
        figureAt(table, part),
        whole.cell === null ? String(whole.value) : figureAt(table, whole.cell),
      ],
      holds,
    },
    data: ratioData({ type: "share", origin: "inferred", stated, computed }),
    related: operandsAt(table, whole.cell === null ? [part] : [part, whole.cell]),
    suspects: figures.map(({ span, value }) => ({ span, value })),
    fixes: figures.flatMap(({ fix }) => fix),
  });
}

/** A figure that may be wrong, with the value that it should have and the fix that writes it. */
interface SuspectWithFix extends Suspect {
  readonly fix: Fix[];
}

/** The share and, where it tells what its figure should be, the figure: first where a slip of the pen explains it. */
function suspectsOf(facts: TableFacts, share: ShareWithin): SuspectWithFix[] {
  const { part, whole, span, stated, computed } = share;
  const { table } = facts;
  const [said, right] = [stated, computed].map((value) => writtenShare(share, value)) as [string, string];
  const fixOf = (from: string, to: string, edits: readonly Edit[]): Fix[] =>
    suggested({ message: "fix-restate", facts: { from, to } }, edits, false);
  const ofShare = {
    span,
    value: String(computed),
    fix: fixOf(`${said}%`, `${right}%`, [{ span, text: right }]),
  };
  const typed = table.cells[part]!.numeral!.value;
  // A share of few digits leaves a figure of many open.
  if (whole.value.compare(Decimal.hundred.raised(stated.scale)) > 0) return [ofShare];
  const repair = stated.times(whole.value).dividedBy(Decimal.hundred, typed.scale);
  const ofPart = {
    span: spanAt(table, part),
    value: String(repair),
    fix: fixOf(figureAt(table, part), writtenIn(table, part, repair), restate(facts, part, repair)),
  };
  return slipBetween(typed, repair) ? [ofPart, ofShare] : [ofShare, ofPart];
}

function writtenShare({ decimalMark }: ShareWithin, value: Decimal): string {
  return value.toString().replace(".", decimalMark);
}
