import type { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Balance } from "../../model/relation.ts";
import { inPlainChinese, type RunningText, sentencesOf } from "../sentence.ts";
import { figuresOf } from "./figures.ts";
import { accountedSums, vitalRates } from "./lists/accounts-chinese.ts";
import { easternAccounts } from "./lists/accounts-eastern.ts";
import { balancedSums } from "./lists/balances-chinese.ts";
import { writtenEquations } from "./lists/equations.ts";
import { listsAbroad, mayListAbroad } from "./lists/lists-abroad.ts";
import { openedLists } from "./lists/lists-chinese.ts";
import { closedLists } from "./lists/lists-closed.ts";
import { englishLists } from "./lists/lists-english.ts";
import { mayOppose, opposedLists } from "./lists/lists-opposed.ts";
import { addedLists, bracketedLists, colonLists, countedLists } from "./lists/lists-placed.ts";
import { mayJoin, slippedLists } from "./lists/lists-slipped.ts";
import { mayTally, talliedLists } from "./lists/lists-tallied.ts";
import { readComparisons } from "./shares/growths.ts";
import { sharedLists } from "./shares/shared-lists.ts";
import { oddsOfSlip, seemsWhole, telltaleOdds } from "./slip.ts";
import { balanceOf, type ProseSum } from "./sum.ts";

/** The ways to list parts, each with what must stand in a sentence before it is looked at closely. */
const forms: readonly {
  readonly sign: RegExp;
  readonly read: (sentence: string, numerals: readonly Numeral[]) => ProseSum[];
}[] = [
  { sign: /占[^占]*[%％][^占]*占/, read: sharedLists },
  { sign: /其中|信息中，|申请中，|内訳|包括|分别|其分布为|[构组]成|分：|分类：/, read: openedLists },
  { sign: /[（(][^（()）\d]{0,40}\d[^（()）]*?(?:[、，,；;和]| (?:\p{L}{1,4}|\+) )/u, read: bracketedLists },
  { sign: /\d\p{Script=Han}{1,3}：/u, read: colonLists },
  { sign: /共|总|合计|累计/, read: countedLists },
  { sign: /，(?:[合共总]计|共\s?\d)/, read: addedLists },
  { sign: /[比较与同].*[增减升降多少]/, read: readComparisons },
  { sign: /[=＝]/, read: writtenEquations },
  { sign: /から|より|差し?引|合わせ|合計し|足し|에서|합한|더한|합친|차액|잔액|차감/, read: easternAccounts },
  { sign: /扣除|坐扣|减除|减去|扣减|，加/, read: accountedSums },
  { sign: /自然增[长加]率/, read: vitalRates },
  { sign: /结余|结存|余额|未结|剩余|库存|办理|在办|结转[至到]?下/, read: balancedSums },
  {
    sign: /: |\b(?:total of|in total|in all|all|altogether) |\bof (?:which|whom|th|our|all|\d)|compris|consist|(?:made up|composed|out) of|(?:split|divided|broken down) |including|\b(?:cover|pa(?:ys|id|ying) for|(?:go|went)\p{L}* |(?:com|cam)\p{L}* from)/iu,
    read: englishLists,
  },
  { sign: mayListAbroad, read: listsAbroad },
  {
    sign: /\b(?:in all|in total|altogether|together|overall|all told|total\p{L}*|c[ao]mes? to|add\p{L}* (?:up )?to|making|insgesamt|zusammen|macht|au total|en tout|en total|en conjunto)\b/iu,
    read: closedLists,
  },
  { sign: mayTally, read: talliedLists },
  { sign: mayOppose, read: opposedLists },
  { sign: mayJoin, read: slippedLists },
];

/** Longer ones are no sentences. UTF-16 units. */
const longestSentence = 2000;
/**
 * Parts that miss their total by more than this share of it belong to something else, or overlap: women and members
 * under forty are often told side by side, which three parts or more behind a colon are less often. A part that words
 * give to a total is not more than it by itself, though: then so many times the total are told. Where words say that
 * these are all parts, they may come to twice as much. What 其中 leads to may be kinds of people, if it comes no nearer.
 */
const plausibleMiss = {
  allInWords: 1,
  words: 0.5,
  signs: 0.5,
  place: 0.2,
  enumerated: 0.4,
  people: 0.05,
  ofOnePart: 11,
};
/** From these odds on a slip may explain what is told as information; it is sure from `telltaleOdds` on. */
const likelyOdds = 1.5;
/** Counters of people and of those who come together. */
const countsPeople = /^万?(?:人|名|位|户|批|人次|户次|批次)$/;

type SpanAt = RunningText["spanAt"];

/** The sentences of a text that may state a sum, each with the way back from its offsets to places. */
export function summingSentences({ text, spanAt }: RunningText): { sentence: string; spanAt: SpanAt }[] {
  if (!mayHaveSums(text)) return [];
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = inPlainChinese(text.slice(from, to));
    if (to - from > longestSentence || !mayHaveSums(sentence)) return [];
    return [{ sentence, spanAt: (start: number, end: number) => spanAt(from + start, from + end) }];
  });
}

/**
 * Whether there are three figures in digits or in English words, or a word for parts whose figures may be in Chinese.
 */
export function mayHaveSums(text: string): boolean {
  // Each test goes on where the one before it ended.
  const figure = /[\d０-９]+|\b(?:one|t(?:wo|en|hirteen)|three|four|five|six|seven|eight|nine|eleven|twel)/gi;
  return (figure.test(text) && figure.test(text) && figure.test(text)) || text.includes("其中");
}

/**
 * The sums in a sentence, whether they hold or not; each total once, the form that says most first, and once more where
 * that one holds and another list of it does not. `numerals` are its figures, for those who ask for them anyway.
 */
export function readProseSums(
  sentence: string,
  numerals: () => readonly Numeral[] = () => figuresOf(sentence),
): ProseSum[] {
  const fitting = forms.filter(({ sign }) => sign.test(sentence));
  if (fitting.length === 0) return [];
  const found = numerals();
  const sums = fitting.flatMap(({ read }) => read(sentence, found));
  return sums.filter((sum) => {
    const first = sums.find(({ total }) => total === sum.total)!;
    return first === sum || isMissedBeside(sum, first);
  });
}

/** Whether a list misses by a slip the total of which another list, of other parts, is right. */
function isMissedBeside(sum: ProseSum, first: ProseSum): boolean {
  if (!balanceOf(first).holds || sum.parts.some((part) => first.parts.includes(part))) return false;
  return !balanceOf(sum).holds && oddsOfSlip(sum) > 0;
}

/** How a sum of a sentence stands: "open" where the list may name some of the parts only. */
export interface Standing {
  readonly verdict: Balance["verdict"] | "open";
  readonly computed: Decimal;
  /** stated − computed. */
  readonly difference: Decimal;
  readonly slack: Decimal;
  /** Whether words say that these are all parts, or one slip of the pen explains why they miss the total. */
  readonly isSure?: boolean;
}

/** What says that parts are those of a total; 其中 may lead to kinds of people, who may be of several. */
function tellerOf({
  toldBy,
  mayNameSome,
  isEnumerated,
  closed,
  total,
}: ProseSum): keyof typeof plausibleMiss {
  if (isEnumerated) return "enumerated";
  if (toldBy !== "words") return toldBy;
  if (mayNameSome) return countsPeople.test(total.unit) ? "people" : "words";
  return closed ? "allInWords" : "words";
}

/** How a sum stands; null where its parts miss the total by so much that they belong to something else. */
export function standingOf(sum: ProseSum): Standing | null {
  const { computed, difference, slack, verdict } = balanceOf(sum);
  if (verdict !== "broken") return { verdict, computed, difference, slack };
  const apart = Math.abs(difference.toNumber() / sum.total.value.toNumber());
  const isClosed = sum.closed && (!sum.mayNameSome || seemsWhole(sum));
  if (!isClosed && difference.sign > 0) return { verdict: "open", computed, difference, slack };
  const exceeds = sum.toldBy === "words" && sum.parts.some(({ value }) => value.compare(sum.total.value) > 0);
  const odds = oddsOfSlip(sum);
  const isSlip = odds >= telltaleOdds;
  // Of nothing there are no parts.
  const isOfNothing = sum.total.value.sign === 0 && sum.toldBy === "words";
  const isPlausible = isOfNothing || apart <= plausibleMiss[exceeds ? "ofOnePart" : tellerOf(sum)];
  const isSure = sum.toldBy !== "place" && (isSlip || exceeds || !sum.mayNameSome);
  return odds >= likelyOdds || isPlausible ? { verdict, computed, difference, slack, isSure } : null;
}
