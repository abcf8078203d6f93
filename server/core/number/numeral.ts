import { Decimal } from "../model/decimal.ts";
import { keptBeside } from "../model/kept-beside.ts";
import type { NumberConventions, Numeral } from "../model/numeral.ts";
import { lately } from "../text/lately.ts";
import { assembleNumeral } from "./assemble.ts";
import { chineseStarters } from "./chinese.ts";
import { type DigitReading, readDigits, readMisgrouped } from "./digits.ts";
import { type Decoded, decodeReferences } from "./entities.ts";
import { scanFigure } from "./figure.ts";
import { type Lead, mayLead, readLead } from "./lead.ts";
import { readPlain } from "./plain.ts";
import { plainStyle } from "./plain-style.ts";
import { type Digits, readTail, type Tail } from "./tail.ts";
import { writeNumeral } from "./write.ts";
import { mayBeYear } from "./year.ts";

/**
 * Reads a cell whose whole text is one number, with whatever may stand around it: sign, currency, unit,
 * emphasis, footnote mark, words in brackets. Null for prose and for all that only looks like a number:
 * dates, times, versions, ratios, ranges, fractions, codes, phone numbers, odd groupings. Offsets count in
 * `text`, markup included.
 */
export function readNumeral(text: string, conventions: NumberConventions): Numeral | null {
  const plain = readPlain(text, conventions);
  return plain || !mayHoldNumber(text) ? plain : thoroughReading(conventions)(text);
}

/** The thorough reading by some conventions, which are the same objects for most columns of most tables. */
const thoroughReading = keptBeside((conventions: NumberConventions) =>
  lately((text) => readThoroughly(text, conventions)),
);

function readThoroughly(text: string, conventions: NumberConventions): Numeral | null {
  const decoded = decodeReferences(text);
  if (!decoded) return readDressed(text, conventions);
  const numeral = readDressed(decoded.text, conventions);
  return numeral && inSource(text, numeral, decoded);
}

/** A number as its source writes it, with references to characters: `1&nbsp;234`, `&minus;5`. */
function inSource(
  source: string,
  { from, to, style, ...rest }: Numeral,
  { sourceOf, spelledAs }: Decoded,
): Numeral {
  const { negative } = style;
  const encode = spelledAs(from, to);
  const numeral: Numeral = {
    ...rest,
    from: sourceOf(from),
    to: sourceOf(to),
    style: {
      ...style,
      decimalMark: encode(style.decimalMark),
      groupMark: encode(style.groupMark),
      negative: { before: encode(negative.before), after: encode(negative.after) },
      plus: encode(style.plus),
      inner: encode(style.inner),
      trail: encode(style.trail),
      irregular: "",
    },
  };
  const written = source.slice(numeral.from, numeral.to);
  return writeNumeral(numeral, numeral.value) === written
    ? numeral
    : { ...numeral, style: { ...numeral.style, irregular: written } };
}

/**
 * Reads a cell among figures that are grouped by a mark: one of whose groups one is too short or too long ("1,2345") is
 * read by its digits, since whoever typed one digit too many meant a figure. Nobody is to trust it untold.
 */
export function readCell(text: string, conventions: NumberConventions): Numeral | null {
  return readNumeral(text, conventions) ?? readNearly(text, conventions);
}

function readNearly(text: string, conventions: NumberConventions): Numeral | null {
  const { groupMark } = conventions;
  if (groupMark === undefined || !text.includes(groupMark) || !mayHoldNumber(text)) return null;
  const lead = readLead(text);
  const digits = readMisgrouped(text, lead.at, conventions);
  if (!digits || isOtherwiseMarked(text.slice(lead.at, digits.to))) return null;
  const tail = tailOf(text, lead, {
    to: digits.to,
    amount: true,
    integerDigits: digits.figure!.integerDigits,
  });
  return tail && { ...assembleNumeral(text, lead, digits, tail, conventions), trust: "misgrouped" };
}

/** Whether the text is a number but for marks at odd places ("12,34" in an English table, "1,2345"). */
export function oddGrouping(source: string, conventions: NumberConventions): boolean {
  if (!mayHoldNumber(source)) return false;
  const text = decodeReferences(source)?.text ?? source;
  const lead = readLead(text);
  const figure = scanFigure(text, lead.at, conventions);
  if (figure?.flaw !== "grouping" && figure?.flaw !== "group") return false;
  if (isOtherwiseMarked(text.slice(lead.at, figure.to))) return false;
  return tailOf(text, lead, { to: figure.to, amount: true, integerDigits: figure.integerDigits }) !== null;
}

/** "1.2.3" is a version, "31.12" a day, "2023 125" two numbers, whatever the marks of the table. */
function isOtherwiseMarked(figure: string): boolean {
  if (!/^[\d.]+$/.test(figure)) return /\s/.test(figure);
  const [day, month, ...rest] = figure.split(".");
  return rest.length > 0 || (Number(day) <= 31 && Number(month) <= 12 && month!.length === 2);
}

/** Longer texts are prose; the bound keeps every cell's cost bounded too. */
const longestNumeral = 240;
const longestLead = 24;

/** A cheap look that spares nearly every label the thorough reading. */
function mayHoldNumber(text: string): boolean {
  if (text.length === 0 || text.length > longestNumeral || !mayLead(text)) return false;
  const first = text.charCodeAt(0);
  const reach =
    first === 0x3c || first === 0x5b || first === 0x26 ? text.length : Math.min(text.length, longestLead);
  if (opensNumber.test(text.slice(0, reach))) return true;
  return text.length < longestLead && currencyDash.test(text);
}

const opensNumber = new RegExp(`[\\d０-９${chineseStarters}]`);
const currencyDash = /[$€£¥￥].*[\p{Pd}−]/u;

function readDressed(text: string, conventions: NumberConventions): Numeral | null {
  const lead = readLead(text);
  const digits = readDigits(text, lead.at, conventions);
  if (!digits) return readCurrencyDash(text, lead, conventions);
  if (isDashLike(text.slice(lead.at, digits.to))) return null;
  const integerDigits = digits.figure?.integerDigits ?? digits.to - lead.at;
  const amount = digits.figure !== null && (digits.figure.groupMark !== "" || digits.figure.places > 0);
  const tail = tailOf(text, lead, { to: digits.to, amount, integerDigits });
  if (!tail || isPhoneNumber(text, lead, digits) || isEnumeration(lead, digits, tail, conventions))
    return null;
  return assembleNumeral(text, lead, digits, tail, conventions);
}

/** 一 alone in a cell is a mistyped dash as often as a number. */
function isDashLike(word: string): boolean {
  return word === "一";
}

function tailOf(text: string, lead: Lead, digits: Digits): Tail | null {
  return readTail(text, digits, {
    negative: lead.sign === "(",
    framed: lead.framed,
    signed: lead.sign !== "",
    currency: lead.currency !== null,
  });
}

/** A mainland mobile number, or an international one behind a plus. */
function isPhoneNumber(text: string, lead: Lead, digits: DigitReading): boolean {
  if (lead.currency || !digits.figure || digits.figure.groupMark !== "" || digits.figure.places > 0)
    return false;
  const nDigits = digits.figure.integerDigits;
  if (lead.sign === "+") return nDigits > 9;
  return (
    nDigits === 11 && lead.sign === "" && /^1[3-9]/.test(text.slice(lead.at)) && digits.to === text.length
  );
}

/** (3) and (2023) count rows, notes and years, unless the column marks its negative numbers so. */
function isEnumeration(
  lead: Lead,
  digits: DigitReading,
  tail: Tail,
  conventions: NumberConventions,
): boolean {
  if (lead.sign !== "(") return false;
  const { figure } = digits;
  if (!figure) return true;
  if (conventions.negative?.after === tail.closing.trim()) return false;
  if (figure.groupMark !== "" || figure.places > 0 || lead.currency || tail.unit !== "") return false;
  return figure.integerDigits <= 2 || (figure.integerDigits === 4 && mayBeYear(digits));
}

/** `$ -` and `$—`: nothing, in the money column's way of saying zero. */
function readCurrencyDash(text: string, lead: Lead, conventions: NumberConventions): Numeral | null {
  if (!lead.currency || lead.framed) return null;
  const from = lead.signFrom >= 0 ? lead.signFrom : lead.at;
  const dash = /^([\p{Pd}−]+)[\s*_`]*$/u.exec(text.slice(from))?.[1];
  if (!dash) return null;
  const style = { ...plainStyle(conventions, "short", false), irregular: dash };
  const unit = lead.currency.name;
  return { value: Decimal.zero, kind: "amount", trust: "clean", from, to: from + dash.length, unit, style };
}
