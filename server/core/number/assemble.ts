import {
  type DigitStyle,
  type NegativeMarks,
  type NumberConventions,
  type Numeral,
  type NumeralStyle,
  signOfKind,
} from "../model/numeral.ts";
import type { DigitReading } from "./digits.ts";
import { type Figure, threes } from "./figure.ts";
import type { Lead } from "./lead.ts";
import { minus } from "./plain-style.ts";
import type { Tail } from "./tail.ts";
import { writeNumeral } from "./write.ts";

/** Puts together a number from what was read before, in and behind its digits. */
export function assembleNumeral(
  text: string,
  lead: Lead,
  digits: DigitReading,
  tail: Tail,
  conventions: NumberConventions,
): Numeral {
  const negative = lead.sign === "-" || lead.sign === "(" || tail.trailingMinus;
  const style = styleOf(text, lead, digits, tail, negative, conventions);
  const scaled = tail.multiplier ? digits.value.raised(tail.multiplier.power) : digits.value;
  const from = lead.signFrom >= 0 ? lead.signFrom : lead.at;
  const trust = tail.worded ? "worded" : lead.approximate || tail.approximate ? "approximate" : "clean";
  const numeral: Numeral = {
    value: negative ? scaled.negated() : scaled,
    kind: lead.kind !== "amount" ? lead.kind : tail.kind,
    trust,
    from,
    to: tail.to,
    unit: unitOf(lead, tail),
    style,
  };
  if (isRegular(digits, numeral, negative)) return numeral;
  const written = text.slice(from, tail.to);
  return writeNumeral(numeral, numeral.value) === written
    ? numeral
    : { ...numeral, style: { ...style, irregular: written } };
}

/** Whether the style surely gives the number back as it was; trying is dear. */
function isRegular(digits: DigitReading, { value }: Numeral, negative: boolean): boolean {
  const { figure } = digits;
  return figure !== null && figure.flaw === null && !figure.mixed && !(negative && value.sign === 0);
}

/** What stands behind the digits, else what stands before; "$5/month" is counted by both, and so is "$5/mo". */
function unitOf(lead: Lead, tail: Tail): string {
  const before = lead.currency?.name ?? signOfKind[lead.kind];
  return tail.unit.startsWith("/") ? before + (spans.get(tail.unit) ?? tail.unit) : tail.unit || before;
}

/** Spans of time as they are written short. */
const spans: ReadonlyMap<string, string> = new Map([
  ["/mo", "/month"],
  ["/yr", "/year"],
  ["/hr", "/hour"],
  ["/wk", "/week"],
]);

function styleOf(
  text: string,
  lead: Lead,
  digits: DigitReading,
  tail: Tail,
  negative: boolean,
  conventions: NumberConventions,
): NumeralStyle {
  const { figure } = digits;
  const before = negative && !tail.trailingMinus ? lead.signText : "";
  const usual = conventions.negative ?? usualNegative[digits.digits];
  return {
    digits: digits.digits,
    decimalMark: figure ? decimalMarkOf(figure, conventions) : ".",
    groupMark: figure ? groupMarkOf(figure, conventions) : digits.isGrouped ? "," : "",
    groupSizes: figure?.groupSizes ?? threes,
    negative: negative ? { before, after: tail.closing } : usual,
    plus: lead.sign === "+" ? lead.signText : "",
    inner: lead.inner,
    trail: text.slice(digits.to, tail.to - tail.closing.length),
    leastIntegerDigits: figure && figure.integerDigits === 0 ? 0 : 1,
    multiplier: tail.multiplier && { ...tail.multiplier, places: digits.value.scale },
    irregular: "",
  };
}

const usualNegative: Readonly<Record<DigitStyle, NegativeMarks>> = {
  ascii: minus,
  "full-width": { before: "－", after: "" },
  "ascii-chinese": minus,
  "ascii-traditional": minus,
  "ascii-japanese": minus,
  "ascii-korean": minus,
  chinese: { before: "负", after: "" },
  "chinese-financial": { before: "负", after: "" },
  "chinese-positional": { before: "负", after: "" },
};

/** The mark that a number without decimals would use: not the one that groups its digits. */
function decimalMarkOf(figure: Figure, conventions: NumberConventions): string {
  if (figure.decimalMark !== "") return figure.decimalMark;
  const comma = figure.groupMark === "." || (figure.groupMark !== "," && conventions.decimalMark === ",");
  if (figure.fullWidth && (figure.groupMark === "" || figure.groupMark > "\x7f")) return comma ? "，" : "．";
  return comma ? "," : ".";
}

function groupMarkOf(figure: Figure, conventions: NumberConventions): string {
  if (figure.groupMark !== "" || figure.integerDigits > 3) return figure.groupMark;
  const usual = conventions.groupMark ?? "";
  if (usual === figure.decimalMark) return "";
  return usual === "," && figure.fullWidth ? "，" : usual;
}
