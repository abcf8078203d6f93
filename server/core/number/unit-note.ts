import { lately } from "../text/lately.ts";
import { scaledUnit, type Unit, unitNamed } from "./units.ts";

/** Longer texts are prose, which may hold any of these words. */
const longestNote = 200;

/**
 * The unit that a head cell, a caption or a line states for the numbers that it governs: "单位：万元",
 * "收入（万元）", "in thousands of USD", "$ millions", "in Tsd. EUR", "%". Null where it states none.
 */
export const readUnitNote: (text: string) => Unit | null = lately(unitNotedIn);

function unitNotedIn(text: string): Unit | null {
  if (text.length > longestNote) return null;
  const labelled = colon.test(text) ? label.exec(text) : null;
  if (labelled) return unitOfPhrase(labelled[1]!);
  for (const [, inner] of text.matchAll(bracketed)) {
    const unit = unitOfPhrase(inner!);
    if (unit) return unit;
  }
  const behindIn = mayBeIn.test(text) ? saysIn.exec(text)?.[1] : undefined;
  if (behindIn !== undefined) return unitOfPhrase(text) ?? unitNamed(behindIn);
  return nWords(text) <= 3 ? unitOfPhrase(text) : null;
}

/** What a note of the unit is headed by, in the languages that reports are written in. */
const labels = String.raw`单\s*位|單位|単位|단위|(?<!\p{L})(?:units?|einheit|unité|unidad|enhet|ед\.(?: ?изм\.?)?)`;
const label = new RegExp(String.raw`(?:${labels})\s*[:：]\s*([^,，;；)）\]】|]+)`, "iu");
const colon = /[:：]/;
const bracketed = /[(（[【]([^()（）[\]【】]{1,40})[)）\]】]/g;
/** What tells letters takes a millisecond to compile, so it is first asked whether it could matter. */
const mayBeIn = /[inв]\s/i;
const saysIn = /(?<!\p{L})(?:in|en|i|в)\s+(\S+)/iu;

function nWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A unit alone, a power of ten with or without a currency, or the first of several units ("万元、%"). */
function unitOfPhrase(phrase: string): Unit | null {
  const words = phrase.trim().replace(/^(?:in|en|i|в|以|按)\s+/iu, "");
  return unitNamed(words) ?? readScale(words) ?? unitNamed(words.replace(/[、，,].*$/u, ""));
}

const powers = {
  9: "billions?|bn|milliarden|mrd|milliards?|млрд|miljarder|mdkr",
  6: "millions?|mn|mio|mln|millionen|millones|млн|miljoner|mkr|mnkr",
  3: "thousands?|tsd|tausend|milliers|miles|тыс|tusental|tkr",
};
const scales: readonly (readonly [words: RegExp, power: number])[] = [
  [word(powers[9]), 9],
  [word(powers[6], "m"), 6],
  [word(powers[3], "k"), 3],
  [/['’]000s?(?![\p{L}\d])|(?<!\p{L})[kt](?=[$€£])/iu, 3],
];
/** What stands in whatever one of the scales is found in. */
const mayScale = new RegExp(`${Object.values(powers).join("|")}|[$€£¥]|000`, "i");

/** One of the words as a whole, or one of the letters behind a currency sign. */
function word(words: string, letters = ""): RegExp {
  const glued = letters === "" ? "" : `|(?<=[$€£¥])\\s?[${letters}](?!\\p{L})`;
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})${glued}`, "iu");
}

/**
 * "thousands of USD", "$ millions", "USD '000", "€m", "тыс. руб.": a power of ten with or without a
 * currency.
 */
function readScale(text: string): Unit | null {
  if (!mayScale.test(text)) return null;
  const scale = scales.find(([words]) => words.test(text));
  return scale ? scaledUnit(currencyWithin(text), scale[1]) : null;
}

const currencyNames = "dollars?|euros?|yuan|pounds?|руб|рублей|t?kr|mn?kr|kronor";
const currencyWords = new RegExp(
  String.raw`[A-Z]{0,2}[$€£¥￥]|(?<!\p{L})(?:[A-Z]{3}|${currencyNames})(?!\p{L})`,
  "gu",
);

function currencyWithin(text: string): string {
  for (const [word] of text.matchAll(currencyWords)) {
    const unit = unitNamed(word) ?? unitNamed(word.at(-1)!);
    if (unit?.currency) return unit.base;
  }
  return "";
}
