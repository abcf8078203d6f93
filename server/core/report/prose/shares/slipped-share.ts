import { Decimal } from "../../../model/decimal.ts";
import { slipBetween } from "../../../relation/balance/slip.ts";
import { type ProseShare, rightPercent } from "./right-share.ts";

/** Among more figures a slip finds one by chance. */
const mostMeant = 5;

/** A share with its part and whole; the part may be more than the whole where a slip of the pen explains that. */
export function mayExceed(told: ProseShare): ProseShare {
  const isMore = told.part.value.compare(told.whole.value) > 0;
  return isMore && isSlippedShare(told) ? { ...told, isExceeded: true } : told;
}

/**
 * Whether one slip of the pen, in the share, in the part or in the whole, explains a share that is wrong, even one of a
 * part that is more than its whole.
 */
export function isSlippedShare({ share, part, whole }: ProseShare): boolean {
  const [stated, some, all] = [share.value, part.value, whole.value];
  const right = rightOf(stated, some, all);
  if (right === null) return false;
  if (right.compare(Decimal.hundred) <= 0 && slipBetween(stated, right)) return true;
  const partOf = (percent: Decimal): Decimal => percent.times(all).dividedBy(Decimal.hundred, some.scale);
  const wholeOf = (percent: Decimal): Decimal => some.times(Decimal.hundred).dividedBy(percent, all.scale);
  return (
    meantBetween(partOf, stated, some.scale).some(
      (meant) => rightOf(stated, meant, all) === null && slipBetween(some, meant),
    ) ||
    (stated.sign > 0 &&
      meantBetween(wholeOf, stated, all.scale).some(
        (meant) => meant.sign > 0 && rightOf(stated, some, meant) === null && slipBetween(all, meant),
      ))
  );
}

function rightOf(stated: Decimal, part: Decimal, whole: Decimal): Decimal | null {
  return rightPercent(stated, { value: part, slack: Decimal.zero }, { value: whole, slack: Decimal.zero });
}

/** The figures of so many places that a share may have been worked out from; none where it leaves too many open. */
function meantBetween(figureOf: (percent: Decimal) => Decimal, stated: Decimal, scale: number): Decimal[] {
  const unit = new Decimal(1, scale);
  const about = figureOf(stated);
  // All of it is the same figure.
  if (stated.equals(Decimal.hundred)) return [about];
  const spread = figureOf(stated.plus(new Decimal(1, stated.scale)))
    .minus(about)
    .absolute();
  return spread.compare(unit.times(new Decimal(mostMeant, 0))) > 0
    ? []
    : [about, about.plus(unit), about.minus(unit)];
}
