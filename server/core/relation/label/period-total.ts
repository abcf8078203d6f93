import type { LabelWords } from "../../labels.ts";
import { languages } from "../../languages.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import { lately } from "../../text/lately.ts";
import { lazily } from "../../text/lazily.ts";

/** A stretch of time that a label names, the shorter ones first. */
const periods = ["weekday", "week", "month", "quarter", "half", "year"] as const;
type Period = (typeof periods)[number];

/** How many of one period make up another: five or more weekdays a week, three months a quarter. */
const parts: Readonly<
  Partial<Record<Period, Readonly<Partial<Record<Period, readonly [least: number, most: number]>>>>>
> = {
  week: { weekday: [5, 7] },
  quarter: { month: [3, 3] },
  half: { month: [6, 6], quarter: [2, 2] },
  year: { month: [12, 12], quarter: [4, 4], half: [2, 2] },
};

/**
 * The items whose labels name a period of which those right before it name all parts, with these: the year behind four
 * quarters, the week behind five days. Labels are those of rows or columns, in their order. Linear.
 */
export const periodTotals = keptBeside(
  (labels: readonly string[]): ReadonlyMap<number, readonly number[]> => {
    const found = new Map<number, readonly number[]>();
    const named = labels.map(periodsOf);
    // A head that says "Quarter" names no one of them.
    const numbered = named.map((own, item) => (isUnnumbered(labels[item]!) ? [] : own));
    for (const [item, whole] of named.entries()) {
      const [all] = whole.flatMap((period) => partsBefore(numbered, item, period) ?? []);
      if (all) found.set(item, all);
    }
    return found;
  },
);

/** What such an item is taken to be called. */
export const periodTotal: LabelWords = { roles: new Set(["total", "period"]), bare: true, isForeign: false };

/**
 * The items before one that name all parts of its period, of the shortest kind, back to the one that names the period
 * before. Totals of some of these, or longer parts, may stand among them.
 */
function partsBefore(
  named: readonly (readonly Period[])[],
  item: number,
  period: Period,
): (readonly number[])[] | null {
  let first = item;
  const isShorter = (other: Period): boolean => periods.indexOf(other) < periods.indexOf(period);
  while (first > 0 && item - first < longestYear && named[first - 1]!.some(isShorter)) first--;
  for (const [part, [least, most]] of Object.entries(parts[period] ?? {})) {
    const items = [...named.keys()]
      .slice(first, item)
      .filter((other) => named[other]!.includes(part as Period));
    if (items.length >= least && items.length <= most) return [items];
  }
  return null;
}

/** Months, quarters and halves of a year. */
const longestYear = 18;

/**
 * What a label may name, with or without its year: "Q1", "Mar 2024", 第一季度, 2024年1月, "Full year"; "Mar" is a day in
 * Spanish.
 */
const periodsOf: (label: string) => readonly Period[] = lately((label) => {
  if (label.length > longestLabel) return [];
  const text = label.normalize("NFKC").toLowerCase().replace(yearBeside, "").trim();
  if (text === "") return yearBeside.test(label) ? ["year"] : [];
  const pattern = [...patterns, ...unnumbered].find(([, sign]) => sign.test(text));
  return pattern ? [pattern[0]] : (namesOf().get(text.replace(/\.$/, "")) ?? []);
});

/** What such periods are called that stand behind their parts and are none themselves. */
const unnumbered: readonly (readonly [Period, RegExp])[] = [
  ["quarter", /^(?:this |本)?(?:quarter|quartal|trimestre|季度)$/],
  ["half", /^(?:this |本)?(?:half(?:[ -]year)?|(?:halb|semest)\p{L}*|半年)$/u],
];

function isUnnumbered(label: string): boolean {
  const name = label.trim().toLowerCase();
  return unnumbered.some(([, sign]) => sign.test(name));
}

/** Longer labels say more than a period. UTF-16 units. */
const longestLabel = 24;
const yearBeside = /(?:^|[ /])(?:19|20)\d\d(?:年|$)|^(?:19|20)\d\d[ 年]/;

const patterns: readonly (readonly [Period, RegExp])[] = [
  ["month", /^(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?$/],
  [
    "quarter",
    /^(?:第?[一二三四1-4]季度?|q ?[1-4]|[1-4]q|[1-4]\. ?quartal|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter|quarter [1-4]|t[1-4])$/,
  ],
  ["half", /^(?:h ?[12]|[12]h|[上下]半年|(?:1st|2nd|first|second) half(?:[ -]year)?)$/],
  ["weekday", /^(?:周|星期)[一二三四五六日天]$/],
  ["week", /^(?:全周|本周|一周)$/],
  ["year", /^(?:全年|年度|本年|fy ?\d{0,4})$/],
];

/** Names of months and weekdays are cut to so many letters at the least: "Sep", "Mo". */
const shortest = { month: 3, weekday: 2 };

/** What words name, in all languages. */
const namesOf = lazily(() => {
  const names = new Map<string, Period[]>();
  const add = (name: string, period: Period): void => {
    const known = names.get(name);
    if (!known) names.set(name, [period]);
    else if (!known.includes(period)) known.push(period);
  };
  for (const { calendar } of languages) {
    if (!calendar) continue;
    for (const period of ["month", "weekday"] as const)
      for (const name of calendar[`${period}s`].split(" "))
        for (let to = shortest[period]; to <= name.length; to++) add(name.slice(0, to), period);
    for (const period of ["week", "year"] as const) for (const name of calendar[period]) add(name, period);
  }
  return names;
});
