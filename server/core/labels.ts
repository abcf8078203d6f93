import { english } from "./language/en.ts";
import { languages } from "./languages.ts";
import type { ReportLanguage, WordRole } from "./model/language.ts";
import { isLastWord } from "./text/last-word.ts";
import { lately } from "./text/lately.ts";
import { lazily } from "./text/lazily.ts";

/** What the words of one label say. */
export interface LabelWords {
  readonly roles: ReadonlySet<WordRole>;
  /** Whether all words of the label are known ones: "Total", "Total income" or "Total assets", not "Total minutes". */
  readonly bare: boolean;
  /** Whether a word was read that counts only where its language is at work: "media" is a mean in three of them. */
  readonly isForeign: boolean;
}

const longestPhrase = 4;
/** Scripts that put no blanks between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const gapsInUnspaced = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}])/gu;
const apartBefore = "(?<!\\p{Script=Han})";
const apartAfter = "(?!\\p{Script=Han})";
/**
 * "N°" is a word of its own: a bare N names an item. The sign of "VAT 20%" and "sample (20 %)" belongs to the figure,
 * not that of "2024 %" and of "Grade 5 % public". "+/-" is the head of what is more or less.
 */
export const wordsOfLabel =
  /[\p{L}\p{M}]+°?|(?<!(?<![\p{L}\d-])\d{1,3}(?:[.,]\d+)?)(?!(?<=(?<![\p{L}\d-])\d{1,3}\s)%(?:[)）]|$))[%‰]|[#№±∆]|\+\/[-−–]/gu;

const wordsOfAscii =
  /[a-z]+|(?<!(?<![a-z\d-])\d{1,3}(?:[.,]\d+)?)(?!(?<=(?<![a-z\d-])\d{1,3} )%(?:\)|$))%|#|\+\/-/g;
const ascii = /^[ -~]*$/;
/** In few words of ours there is something to fold: to fold them all would be felt at a start. */
const hasToFold = /[!-"$&-@[-`{-¿№]/;
const latin = /^\p{Script=Latin}/u;

/** The roles of each phrase, and the languages that give it them. */
const meanings = new Map<string, Map<WordRole, ReportLanguage[]>>();
/** Words that begin a phrase of several. */
const phraseOpeners = new Set<string>();
const greekAccents = /[ά-ώ]/;
for (const language of languages) {
  for (const phrase of language.idle ?? []) leaveIdle(phrase);
  for (const role of Object.keys(language.words) as WordRole[]) {
    for (const word of language.words[role] ?? []) {
      const phrase = phraseOf(word);
      for (const name of greekAccents.test(phrase) ? [phrase, withoutTonos(phrase)] : [phrase]) {
        means(name, role, language);
        // What something has changed by is a difference of two others, too.
        if (role === "change") means(name, "difference", language);
      }
    }
  }
}

/** Such a phrase has no roles, so that none of its words is read by itself. */
function leaveIdle(phrase: string): void {
  phraseOpeners.add(phrase.slice(0, phrase.indexOf(" ")));
  meanings.set(phrase, new Map());
}

function means(phrase: string, role: WordRole, language: ReportLanguage): void {
  const space = phrase.indexOf(" ");
  if (space > 0) phraseOpeners.add(phrase.slice(0, space));
  const roles = meanings.get(phrase);
  const speakers = roles?.get(role);
  if (speakers) speakers.push(language);
  else if (roles) roles.set(role, [language]);
  else meanings.set(phrase, new Map([[role, [language]]]));
}

/** Whoever writes in any language may call a sum so. */
const everywhere: readonly WordRole[] = ["total", "subtotal", "whole", "difference", "change"];

/**
 * All words of scripts that put no blanks between them; the longest is found first (增减率 before 率). A single
 * character is part of too many other words (减 of 减免), so it must stand alone; 率 may end a word.
 */
const unspacedWords = lazily(
  () =>
    new RegExp(
      [...meanings.keys()]
        .filter((phrase) => unspaced.test(phrase))
        .sort((a, b) => b.length - a.length)
        .map((phrase) =>
          phrase.length > 1 ? phrase : `${phrase === "率" ? "" : apartBefore}${phrase}${apartAfter}`,
        )
        .join("|"),
      "gu",
    ),
);

const currentWords = new RegExp(languages.flatMap(({ current }) => current ?? []).join("|"), "g");

/** Whether "including" stands in a remark behind the words only: "Operations (incl. travel)" is no part of another. */
function isRemarkAlone(label: string): boolean {
  const words = label.replace(remark, "");
  return words !== label && !readLabel(words).roles.has("ofWhich");
}

const remark = /(?<=[\p{L}\d]\s?)[（(][^（）()]*[)）]/gu;

const none: LabelWords = { roles: new Set(), bare: false, isForeign: false };

/**
 * Reads the words of a label in all languages. Spaced scripts match whole words and phrases ("share" is not
 * in "Shareholder"), the longest phrase first; unspaced ones match anywhere. Linear in the label.
 */
export const readLabel: (label: string) => LabelWords = lately((label) => readLabelIn(label, null));

/** The same where words that mean nothing but in a language count only if it is one of some; null stands for all. */
export function readLabelIn(label: string, atWork: ReadonlySet<ReportLanguage> | null): LabelWords {
  if (label === "") return none;
  const isAscii = ascii.test(label);
  const text = (isAscii ? label : label.normalize("NFKC")).toLowerCase();
  const found: Found = { roles: new Set(), isForeign: false, atWork };
  const { roles } = found;
  let unexplained = 0;
  if (!isAscii && unspaced.test(text)) {
    const closed = text.replace(gapsInUnspaced, "$1");
    for (const match of closed.matchAll(unspacedWords()))
      for (const role of meanings.get(match[0])!.keys()) {
        // 年 alone heads a column of years, and 年度 what is told by the year; 2024年度 is one year, and its figures
        // are neither.
        if ((role === "number" || role === "period") && /\d/.test(closed[match.index - 1] ?? "")) continue;
        if (!lastWords.includes(role) || isLastWord(closed, match.index, match[0], withoutKnown))
          roles.add(role);
      }
    unexplained = withoutKnown(closed).replace(/[^\p{L}\d]+/gu, "").length;
  }
  const words = text.match(isAscii ? wordsOfAscii : wordsOfLabel) ?? [];
  for (let at = 0; at < words.length; ) {
    const length = unspaced.test(words[at]!) ? 1 : phraseLength(words, at, found);
    if (length === 0) unexplained++;
    at += Math.max(1, length);
  }
  if (roles.has("ofWhich") && isRemarkAlone(label)) roles.delete("ofWhich");
  if (roles.size === 0) return none;
  const bare = unexplained === 0 || (roles.has("total") && sideNamed(label) !== null);
  return { roles, bare, isForeign: found.isForeign };
}

/** Whether a label is that of a total and of nothing else: "Total", "Total income", 合计. */
export function isBareTotal(label: string): boolean {
  const { roles, bare } = readLabel(label);
  return bare && roles.has("total");
}

/** What a label in an unspaced script is about stands last in it: of these roles words elsewhere say nothing. */
const lastWords: readonly WordRole[] = ["number", "price", "rate", "reduction", "share"];

const withoutKnown = (words: string) => words.replace(unspacedWords(), "").replace(currentWords, "");

/** What has been read of a label. */
interface Found {
  readonly roles: Set<WordRole>;
  isForeign: boolean;
  readonly atWork: ReadonlySet<ReportLanguage> | null;
}

/** One side of an account, by its name. */
export interface NamedSide {
  /** The account, by what its first side is called. */
  readonly account: string;
  readonly isFirst: boolean;
}

const sidesByName = new Map<string, NamedSide>();
for (const { sides } of languages)
  for (const [first, second] of sides ?? []) {
    sidesByName.set(sideName(first), { account: first, isFirst: true });
    sidesByName.set(sideName(second), { account: first, isFirst: false });
  }

/** The side of an account that a label says to be the total of, or null: "Total assets", 支出总计. */
export function totalOfSide(label: string): NamedSide | null {
  return readLabel(label).roles.has("total") ? sideNamed(label) : null;
}

function sideNamed(label: string): NamedSide | null {
  const name = sideName(label.replace(/[（(][^）)]*[）)]/g, " "));
  const known = sidesByName.get(name);
  if (known) return known;
  const isTotal = (words: string) => meanings.get(words)?.has("total") === true;
  const rest = unspaced.test(name)
    ? name.replace(unspacedWords(), (words) => (isTotal(words) ? "" : words))
    : name
        .split(" ")
        .filter((word) => !isTotal(word))
        .join(" ");
  return sidesByName.get(rest) ?? null;
}

/** Names of sides as they are compared: words alone, "&" as "and". */
function sideName(label: string): string {
  const words =
    label
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll("&", " and ")
      .replace(/[%‰#°]/g, " ")
      .match(wordsOfLabel) ?? [];
  return words.join(unspaced.test(label) ? "" : " ");
}

/** How many words from `at` form a known phrase, whose roles are added; 0 where none does, or one that says nothing. */
function phraseLength(words: readonly string[], at: number, found: Found): number {
  const longest = phraseOpeners.has(words[at]!) ? Math.min(longestPhrase, words.length - at) : 1;
  for (let length = longest; length > 0; length--) {
    const known = meanings.get(length === 1 ? words[at]! : words.slice(at, at + length).join(" "));
    if (!known) continue;
    if (known.size === 0) return 0;
    let isMeant = false;
    for (const [role, speakers] of known) {
      const isForeign = length === 1 && latin.test(words[at]!) && isForeignRole(role, speakers);
      if (isForeign && found.atWork && !speakers.some((language) => found.atWork!.has(language))) continue;
      if (isForeign) found.isForeign = true;
      found.roles.add(role);
      isMeant = true;
    }
    if (isMeant) return length;
  }
  return 0;
}

/** Whether a word may well be another one in a table that is written in English, where it stands alone. */
function isForeignRole(role: WordRole, speakers: readonly ReportLanguage[]): boolean {
  return !everywhere.includes(role) && !speakers.includes(english);
}

/** Greek capitals are written without accents: ΣΥΝΟΛΟ. */
function withoutTonos(phrase: string): string {
  return phrase
    .normalize("NFD")
    .replace(/\u0301/g, "")
    .normalize("NFC");
}

function phraseOf(written: string): string {
  if (!hasToFold.test(written)) return written;
  const word = written.normalize("NFKC");
  return unspaced.test(word) ? word : (word.match(wordsOfLabel) ?? [word]).join(" ");
}
