import { keptBeside } from "../model/kept-beside.ts";
import type { NegativeMarks, NumberConventions, NumeralStyle } from "../model/numeral.ts";
import { threes } from "./figure.ts";

/**
 * How the integer part of a plain number shows groups: it does, it is long and does not, or it is too short
 * to.
 */
export type PlainForm = "grouped" | "ungrouped" | "short";

/**
 * The style of plain ASCII digits, made once for each form; a short number takes the group mark of its
 * neighbours.
 */
export function plainStyle(
  conventions: NumberConventions,
  form: PlainForm,
  minusSeen: boolean,
): NumeralStyle {
  const styles = plainStyles(conventions);
  const key = minusSeen ? `-${form}` : form;
  let style = styles.get(key);
  if (!style) {
    style = makePlainStyle(conventions, form, minusSeen);
    styles.set(key, style);
  }
  return style;
}

const plainStyles = keptBeside((_: NumberConventions) => new Map<string, NumeralStyle>());

export const minus: NegativeMarks = { before: "-", after: "" };

function makePlainStyle(conventions: NumberConventions, form: PlainForm, minusSeen: boolean): NumeralStyle {
  const { decimalMark, groupMark } = conventions;
  const marks = { grouped: decimalMark === "." ? "," : ".", ungrouped: "", short: groupMark ?? "" };
  return {
    digits: "ascii",
    decimalMark,
    groupMark: marks[form] === decimalMark ? "" : marks[form],
    groupSizes: threes,
    negative: minusSeen ? minus : (conventions.negative ?? minus),
    plus: "",
    inner: "",
    trail: "",
    leastIntegerDigits: 1,
    multiplier: null,
    irregular: "",
  };
}
