import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { proseSlack } from "../rounding.ts";

/** A percentage that says which share of a whole a part is, and the two figures. Offsets count in the sentence. */
export interface ProseShare {
  readonly share: Numeral;
  readonly part: Numeral;
  readonly whole: Numeral;
  /** Whether other parts with their shares show that this one is of the same whole. */
  readonly isShared?: true;
  /** Whether the part is the change between two figures, which may be more than what was there before it. */
  readonly isChange?: true;
  /** Whether words say how much of a plan is done, which may be more than it. */
  readonly isOfPlan?: true;
  /** Whether the part is more than its whole, which a slip of the pen explains. */
  readonly isExceeded?: true;
}

/**
 * What the share should be, at the printed places, or null where it is right: within one unit of the last place, so
 * that cutting off is as good as rounding.
 */
export function rightShare({ share, part, whole, ...told }: ProseShare): Decimal | null {
  // 412 of the 760 lines: what is counted is said once.
  const isOfUnit = part.unit === whole.unit || part.unit === "";
  const isShare = isOfUnit && part.kind === "amount" && whole.kind === "amount";
  if (!isShare || whole.value.sign <= 0 || part.value.sign < 0) return null;
  const mayBeMore = told.isShared || told.isChange || told.isOfPlan || told.isExceeded;
  if (!mayBeMore && part.value.compare(whole.value) > 0) return null;
  // A change is made of two figures, each as rounded as it is.
  const ofPart = proseSlack(told.isChange ? [part, part] : [part]);
  return rightPercent(
    share.value,
    { value: part.value, slack: ofPart },
    { value: whole.value, slack: proseSlack([whole]) },
  );
}

/** A figure, and how far what it stands for may lie from it. */
interface Rounded {
  readonly value: Decimal;
  readonly slack: Decimal;
}

/**
 * What a part is in percent of a whole above zero, at the places of what is stated; null where that is right, within
 * one unit of its last place and what rounded figures leave open.
 */
export function rightPercent(stated: Decimal, part: Rounded, whole: Rounded): Decimal | null {
  const hundredfold = part.value.times(Decimal.hundred);
  const apart = hundredfold.minus(stated.times(whole.value)).absolute();
  const slack = whole.value
    .times(new Decimal(1, stated.scale))
    .plus(part.slack.times(Decimal.hundred))
    .plus(whole.slack.times(stated));
  return apart.compare(slack) > 0 ? hundredfold.dividedBy(whole.value, stated.scale) : null;
}
