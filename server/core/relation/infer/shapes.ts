import type { WordRole } from "../../model/language.ts";
import type { Table } from "../../model/table.ts";
import { withHiddenSubtotals } from "./review/hidden-subtotals.ts";
import { withLeftOutRows } from "./review/left-out-rows.ts";
import { withPassedOver } from "./review/passed-over.ts";
import { onOwnSide, withoutEchoes } from "./review/twins.ts";
import { chooseShapes } from "./search/choose.ts";
import { type Accepted, isRemote } from "./search/shape.ts";
import type { Budget } from "./search/walk.ts";
import { isTakenOff, signedView } from "./view/signed.ts";
import type { View } from "./view/view.ts";

/** The shapes that a view shows: those that add up as printed, and those that need the signs that labels give. */
export interface Shapes {
  readonly plain: readonly Accepted[];
  readonly signed: readonly Accepted[];
  /** The view with these signs; null where labels give none. */
  readonly signs: View | null;
}

/** The shapes of a view, chosen and looked at again by what stands around them. */
export function shapesOf(table: Table, view: View, budget: Budget): Shapes {
  const found = chooseShapes(view, budget).filter((shape) => !addsPriceToQuantity(view, shape));
  const signs = signedView(view);
  const signed = signs ? chooseShapes(signs, budget).filter((shape) => isSigned(view, signs, shape)) : [];
  const meant = found.filter((shape) => !signed.some((other) => isMeant(other, shape)));
  const own = onOwnSide(
    view,
    withoutEchoes(view, withPassedOver(view, withLeftOutRows(view, meant), budget)),
  );
  const plain = withHiddenSubtotals(table, view, own);
  return { plain, signed, signs };
}

/** A price and how often it is paid are multiplied, and where that is once, they seem to add up but for that one. */
function addsPriceToQuantity({ words }: View, { addends }: Accepted): boolean {
  const isNamed = (role: WordRole) => addends.some((item) => words[item]!.roles.has(role));
  return isNamed("price") && isNamed("quantity");
}

/**
 * Whether a shape with the signs that labels give says of the same items what one without says, and misses no
 * more lines: where hardly anything goes out, what does go out seems to be added.
 */
function isMeant(signed: Accepted, plain: Accepted): boolean {
  return (
    signed.total === plain.total &&
    signed.addends.length === plain.addends.length &&
    signed.addends.every((item, at) => item === plain.addends[at]) &&
    signed.judgement.misses <= plain.judgement.misses
  );
}

/** Whether a shape found with signs needs them. */
function isSigned(plain: View, signed: View, { addends, total, family }: Accepted): boolean {
  if (isRemote(family)) return false;
  const taken = (item: number) => plain.lines.some((_, line) => isTakenOff(plain, signed, line, item));
  return addends.some(taken) && !taken(total);
}
