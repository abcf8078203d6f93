import { languages } from "../../../languages.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { withSpelled } from "../../../number/spelled.ts";
import { thingUnits } from "../../../number/unit-table.ts";
import { unitNamed } from "../../../number/units.ts";
import { isExact } from "../parts.ts";
import type { ProseSum } from "../sum.ts";
import { mostOpenings, piecesOf } from "./lists-chinese.ts";

/** Words that leave a list open or its figures vague. */
const openWords =
  /\b(?:about|around|over|nearly|almost|roughly|some|up to|more than|less than|at least|among others|mostly|mainly|for example|e\.g|etc)\b/i;
/** What stands between a total and its list: a few words, no other clause. */
const few = /^[\p{L}\p{M}' -]{0,40}$/u;

/** What opens a list behind its total, and what it says of the list. */
interface OpeningWords {
  readonly words: RegExp;
  readonly closed: boolean;
  readonly toldBy: ProseSum["toldBy"];
}

const openingsBehind: readonly OpeningWords[] = [
  { words: /:\s/g, closed: true, toldBy: "place" },
  { words: /,? (?:of (?:which|whom|these|them|those)|comprising),?\s/g, closed: true, toldBy: "place" },
  {
    words:
      /,? (?:compris(?:e|es|ed)|(?:(?:is|are|was|were) )?(?:made up|composed) of|consist(?:s|ed|ing)? of|(?:(?:is|are|was|were) )?(?:split|divided|broken down) (?:between|among|into|as)) /g,
    closed: true,
    toldBy: "words",
  },
  {
    words:
      /,? (?:cover(?:s|ed|ing)?|pa(?:ys|id|ying) for|(?:goes|went|going) (?:to|on|into|towards)|(?:comes|came|coming) from) /g,
    closed: true,
    toldBy: "place",
  },
  { words: /,? including /g, closed: false, toldBy: "place" },
];
/** Before a total whose list a comma alone opens: a total of 135 came, 82 from firms and 53 from people. */
const callsTotal =
  /(?<!\p{L})(?:[Aa] total of|[Ii]n (?:total|all),?|[Aa]ll(?: of the)?|[Aa]ltogether,?) [$€£]?$/u;
/** Words that open a sentence about a total: "Of the 12 projects, 5 … and 7 …". */
const openingBefore =
  /\b(?:[Oo]f (?:the|these|those|our|all)|[Oo]ut of(?: the| all| our)?) [$€£]?|(?<=^\s*)Of (?=[$€£]?\d)[$€£]?/g;

/**
 * Lists of an English sentence: "12 projects: 5 …, 4 … and 3 …", "30 staff, of which 12 … and 18 …", "of the 12 …, five
 * … and seven …", "4,500 was split between rent (2,000) and food (2,500)". Every item must begin with its figure or end
 * with it in brackets, or the list is none. Writers list parts that overlap, too, so but for words such as "consists
 * of" a list is taken for whole by its place alone.
 */
export function englishLists(sentence: string, inDigits: readonly Numeral[]): ProseSum[] {
  const numerals = withSpelled(sentence, inDigits);
  const behind = openingsBehind.flatMap(({ words, ...kind }) =>
    [...sentence.matchAll(words)].slice(0, mostOpenings).flatMap(({ index, 0: opened }): ProseSum[] => {
      const total = [...numerals].reverse().find((numeral) => numeral.to <= index);
      if (!total || !isTotal(sentence, total, index, opened)) return [];
      const parts = partsFrom(sentence, numerals, total, index + opened.length);
      if (!parts) return [];
      const isEnumerated = opened.startsWith(":") && parts.length > 2 && isJoined(sentence, parts);
      return [{ total, parts, ...kind, ...(isEnumerated && { isEnumerated }) }];
    }),
  );
  const behindComma = numerals.flatMap((total, at): ProseSum[] => {
    const first = numerals[at + 1];
    if (!first || !callsTotal.test(sentence.slice(Math.max(0, total.from - 24), total.from))) return [];
    const noun = /^([^,]*), [$€£]?$/.exec(sentence.slice(total.to, first.from))?.[1];
    const parts =
      noun !== undefined && few.test(noun) ? partsFrom(sentence, numerals, total, first.from) : null;
    return parts && isJoined(sentence, parts) ? [{ total, parts, closed: true, toldBy: "place" }] : [];
  });
  const before = [...sentence.matchAll(openingBefore)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const at = numerals.findIndex((numeral) => numeral.from === index + words.length);
      const [total, first] = [numerals[at], numerals[at + 1]];
      if (!total || !first) return [];
      const between = sentence.slice(total.to, first.from);
      const comma = between.indexOf(", ");
      if (!few.test(comma < 0 ? between : between.slice(0, comma))) return [];
      const parts = partsFrom(sentence, numerals, total, comma < 0 ? first.from : total.to + comma + 2);
      // Where no comma parts them from the total, "and" has to show that the list is told to its end.
      const isList = parts !== null && (comma >= 0 || isJoined(sentence, parts));
      return isList ? [{ total, parts, closed: true, toldBy: "place" }] : [];
    });
  return [...behind, ...behindComma, ...before];
}

/** Whether a figure counts what a list behind it may part. "Step 10: …" counts nothing, "a team of 10: …" does. */
function isTotal(sentence: string, total: Numeral, opening: number, opened: string): boolean {
  const noun = sentence.slice(total.to, opening);
  if (!few.test(noun)) return false;
  const counts = total.unit !== "" || /\p{L}{2}/u.test(noun);
  return counts || !opened.startsWith(":") || /\p{L} of $/u.test(sentence.slice(0, total.from));
}

/**
 * The figures of a list from there to the end of the sentence; null where it is no list of parts of the total.
 */
export function partsFrom(
  sentence: string,
  numerals: readonly Numeral[],
  total: Numeral,
  from: number,
  joins = /[,;] and |[,;] | and /g,
  lead = /^[$€£A-Z ]{0,5}$/,
): Numeral[] | null {
  const list = sentence.slice(from);
  if (!isExact(total) || openWords.test(sentence.slice(Math.max(0, total.from - 12)))) return null;
  const parts: Numeral[] = [];
  for (const [start, end] of piecesOf(list, joins)) {
    const item = list.slice(start, end);
    const within = numerals.filter(
      (numeral) => numeral.from >= from + start && numeral.to <= from + end && numeral.kind === "amount",
    );
    const amounts = within.filter((numeral, at) => at === 0 || !isPrice(sentence, numeral, total));
    const [first] = amounts;
    // What goes on with the item before has no figure; nor have years and dates, and "the chair", who counts as one.
    if (!first && parts.length > 0 && !/\d|^(?:an?|the|its|our|their|others?|some|several) ?/.test(item))
      continue;
    if (!first || amounts.length > 1 || !isExact(first) || !isOfUnit(first, total)) return null;
    const begins = lead.test(sentence.slice(from + start, first.from));
    if (
      !begins &&
      !closesItem(sentence, first, from + end) &&
      !endsItem(sentence, first, from + start, from + end)
    )
      return null;
    parts.push(first);
  }
  return parts.length > 1 ? parts : null;
}

/** Whether a figure says what each of those before it costs: 66 juniors at £20. */
function isPrice(sentence: string, { from, unit }: Numeral, total: Numeral): boolean {
  return unit !== total.unit && / (?:at|for|à|zu|a) (?:je )?[$€£]?$/.test(sentence.slice(0, from));
}

/** Whether "and" stands before the last part, as it does where all are told. */
export function isJoined(sentence: string, parts: readonly Numeral[]): boolean {
  const [before, last] = parts.slice(-2);
  return before !== undefined && last !== undefined && and.test(sentence.slice(before.to, last.from));
}

/** “And” in all languages, as a part of a pattern. */
export const anyAnd = [...new Set(languages.flatMap((language) => language.and ?? []))].join("|");
const and = new RegExp(` (?:${anyAnd}) (?:\\p{L}{1,24} ){0,2}[$€£]?$`, "u");

/**
 * Parts of 40 hours, or of 40 euros, need not say so again; and of what has no unit some may be called units, files or
 * people.
 */
export function isOfUnit({ unit }: Numeral, total: Numeral): boolean {
  if (unit === total.unit || (total.unit === "" && thingUnits.has(unit))) return true;
  const counted = unit === "" ? unitNamed(total.unit) : null;
  return counted !== null && counted.power === 0;
}

/** What an item is called, right before a figure that ends it: "rent €2,000". */
const name = /^\p{L}[\p{L}\p{M}'’ -]{1,40}[ :] ?[$€£]?$/u;
/** What makes a figure behind it no amount of what is called so: "fees rose to €40". */
const relates =
  /(?<!\p{L})(?:from|to|by|than|per|each|at|in|on|for|of|over|under|about|up|down|was|were|is|are|auf|um|von|zu|je|pro|bei|mit|à|de|par|en|pour|dès|a|al|por|con|su|da|di|till|til|met|van|op)[ :] ?[$€£]?$/iu;

/** Whether an item is a name and its figure, and nothing behind it. */
function endsItem(sentence: string, { from, to, unit }: Numeral, start: number, end: number): boolean {
  const before = sentence.slice(start, from);
  return (
    unit !== "" &&
    name.test(before) &&
    !relates.test(before) &&
    /^ ?(?:[$€£]|\p{L}{2,8})?\.?$/u.test(sentence.slice(to, end))
  );
}

/** Whether the figure stands in brackets at the end of its item: "rent (2,000)". */
function closesItem(sentence: string, { from, to }: Numeral, end: number): boolean {
  return (
    /\([$€£A-Z ]{0,5}$/.test(sentence.slice(Math.max(0, from - 6), from)) &&
    /^[^(),;]{0,12}\)\.?$/.test(sentence.slice(to, end))
  );
}
