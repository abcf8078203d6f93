import { lately } from "../../text/lately.ts";

/** Words for a time, in running text as in folded text, which has no blanks, and what each is known by. */
const words: readonly (readonly [pattern: RegExp, nameOf: (word: string) => string])[] = [
  [/(?<!\d)(?:19|20)\d\d(?!\d|[.,]\d|[件条个项次人元万亿%])/g, (year) => year],
  [/[一二三四1-4]季度|(?<![a-z\d])q[1-4](?!\d)|(?:first|second|third|fourth)\s?quarter/gi, folded],
  [/[上下]半年|(?:first|second)\s?half|(?<![a-z\d])h[12](?!\d)/gi, folded],
  [/(?<!\d)\d{1,2}月|[一二三四五六七八九十]月|本月|当月/g, folded],
  // March and may are words besides.
  [/\b(?:january|february|april|june|july|august|september|october|november|december)\b/gi, folded],
  [/上年(?!度?结转)|去年|上一年度(?!结转)|上期|期初|年初|以前年度|往年/g, () => "before"],
  [/(?:last|previous|prior|preceding)\s?(?:year|period|quarter|month)/gi, () => "before"],
  [/本年|今年|当年|(?:this|current)\s?(?:financial\s?|fiscal\s?)?year/gi, () => "now"],
  [/预算|计划|目标|budget|planned|forecast|target/gi, () => "plan"],
];

function folded(word: string): string {
  return word.toLowerCase().replace(/\s/g, "");
}

/** The times that some words name: years and parts of years as they are, "before", "now", "plan". */
export const periodsIn: (text: string) => readonly string[] = lately((text) => {
  const found = words.flatMap(([pattern, nameOf]) =>
    [...text.matchAll(pattern)].map(([word]) => nameOf(word)),
  );
  return [...new Set(found)];
});

/** What a figure is compared with, or differs by, is of that time, not the figure: 比上年增加, "than in 2022". */
const comparisons =
  /[比较与同超](?:\d{4}年|上年|去年|上一?年度|预算|计划|目标)[^，。；,;]{0,6}|\b(?:than|from|against|compared (?:with|to)|versus|vs\.?)\s+(?:in\s+)?(?:the\s+)?(?:last year|previous year|prior year|(?:19|20)\d\d|budget\w*)/gi;

/** The times that the words around a figure name, those that it is compared with left out. */
export function periodsAround(words: string): readonly string[] {
  return periodsIn(words.replace(comparisons, ""));
}

/**
 * Whether the words around a figure speak of a time that neither its labels nor the titles above its table know. A year
 * alone may be the one that nothing else needs to name.
 */
export function isOfAnotherTime(
  around: readonly string[],
  labels: readonly string[],
  titles: () => readonly string[],
): boolean {
  const said = new Set(around.flatMap(periodsAround));
  said.delete("now");
  if (said.size === 0) return false;
  const own = new Set(labels.flatMap(periodsIn));
  const known = new Set([...own, ...titles().flatMap(periodsIn)]);
  if ([...said].every((period) => own.has(period))) return false;
  const [only, another] = said;
  if (own.size > 0 && !own.has("now"))
    return another === undefined || ![...said].every((period) => known.has(period));
  if ([...said].every((period) => known.has(period))) return false;
  return another !== undefined || !isYear(only!) || [...known].some(isYear);
}

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}
