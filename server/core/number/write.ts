import { Decimal } from "../model/decimal.ts";
import type { Numeral, NumeralStyle } from "../model/numeral.ts";
import { writeChinese } from "./chinese.ts";
import { writeDuration } from "./duration.ts";
import { isMixed, writeMixed } from "./mixed.ts";

/**
 * Writes `value` in the style of `numeral`: the text that takes the place of the stretch `from` … `to` it was
 * read from. It shows as many places as the old number did, and more only where the value needs them.
 */
export function writeNumeral(numeral: Numeral, value: Decimal): string {
  const { style } = numeral;
  if (style.irregular !== "" && value.equals(numeral.value)) return style.irregular;
  if (style.duration) {
    const written = writeDuration(value.absolute(), style.duration);
    return (value.sign < 0 ? style.negative.before : value.sign > 0 ? style.plus : "") + written;
  }
  const shifted = new Decimal(value.coefficient, value.scale + (style.multiplier?.power ?? 0)).absolute();
  const places = style.multiplier?.places ?? numeral.value.scale;
  const body = style.inner + writeDigits(printed(shifted, places), style) + style.trail;
  return value.sign < 0 ? style.negative.before + body + style.negative.after : style.plus + body;
}

/** The text that a numeral was read from. */
export function asWritten(numeral: Numeral): string {
  return writeNumeral(numeral, numeral.value);
}

/** A figure with its digits in the groups that its marks stand for: 7,6400 as 76,400. */
export function regrouped(numeral: Numeral): string {
  return writeNumeral({ ...numeral, style: { ...numeral.style, irregular: "" } }, numeral.value);
}

/**
 * A value as a sentence tells it beside a numeral's: with the marks of that between plain digits, the sign before them,
 * in the unit of the word behind them; a length of time as it is written, since nobody thinks in seconds.
 */
export function tellBeside(numeral: Numeral, value: Decimal): string {
  const { style } = numeral;
  const { multiplier } = style;
  if (style.duration) return writeNumeral(numeral, value);
  const own = multiplier ? value.raised(-multiplier.power) : value;
  const told = printed(own, multiplier?.places ?? numeral.value.scale);
  if (style.digits !== "ascii") return told.toString();
  return `${told.sign < 0 ? "-" : ""}${writeFigure(told.absolute(), style)}`;
}

/** A value of its own beside a numeral, such as a rate: to its own places, with that numeral's decimal mark. */
export function markedAs({ style: { decimalMark } }: Numeral, value: Decimal): string {
  return value.toString().replace(".", decimalMark);
}

function printed(value: Decimal, places: number): Decimal {
  return value.rescaled(places) ?? value.trimmed();
}

function writeDigits(value: Decimal, style: NumeralStyle): string {
  switch (style.digits) {
    case "ascii":
      return writeFigure(value, style);
    case "full-width":
      return widened(writeFigure(value, style));
    default:
      return isMixed(style.digits)
        ? writeMixed(value, style.digits, style.groupMark)
        : writeChinese(value, style.digits);
  }
}

function writeFigure(value: Decimal, style: NumeralStyle): string {
  const plain = value.toString();
  const point = plain.indexOf(".");
  const whole = point < 0 ? plain : plain.slice(0, point);
  const shown = style.leastIntegerDigits === 0 && whole === "0" && point > 0 ? "" : grouped(whole, style);
  return point < 0 ? shown : shown + style.decimalMark + plain.slice(point + 1);
}

/** Puts the group marks in, from the right; the last size repeats. */
function grouped(digits: string, { groupMark, groupSizes }: NumeralStyle): string {
  if (groupMark === "" || digits.length <= groupSizes[0]!) return digits;
  const groups: string[] = [];
  let end = digits.length;
  for (let group = 0; end > 0; group++) {
    const size = groupSizes[Math.min(group, groupSizes.length - 1)]!;
    groups.unshift(digits.slice(Math.max(0, end - size), end));
    end -= size;
  }
  return groups.join(groupMark);
}

function widened(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
