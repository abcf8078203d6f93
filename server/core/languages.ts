import { danish } from "./language/da.ts";
import { german } from "./language/de.ts";
import { english } from "./language/en.ts";
import { spanish } from "./language/es.ts";
import { finnish } from "./language/fi.ts";
import { french } from "./language/fr.ts";
import { italian } from "./language/it.ts";
import { japanese } from "./language/ja.ts";
import { korean } from "./language/ko.ts";
import { norwegian } from "./language/nb.ts";
import { dutch } from "./language/nl.ts";
import { polish } from "./language/pl.ts";
import { portuguese } from "./language/pt.ts";
import { russian } from "./language/ru.ts";
import { swedish } from "./language/sv.ts";
import { chinese } from "./language/zh.ts";
import type { ReportLanguage, WordRole } from "./model/language.ts";
import { lately } from "./text/lately.ts";

/** The languages that reports are read in. A draft may mix them, so all are known at once. */
export const languages: readonly ReportLanguage[] = [
  chinese,
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  russian,
  japanese,
  korean,
  polish,
];

/** What the words of one label say. */
export interface LabelWords {
  readonly roles: ReadonlySet<WordRole>;
  /** Whether all words of the label are known ones: "Total", "Total income" or "Total assets", not "Total minutes". */
  readonly bare: boolean;
}

const longestPhrase = 4;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const gapsInUnspaced =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\s\u3000]+(?=[\p{Script=Han}])/gu;
const apartBefore = "(?<!\\p{Script=Han})";
const apartAfter = "(?!\\p{Script=Han})";
/** "N°" is a word of its own: a bare N names an item. */
const wordsOfLabel = /[\p{L}\p{M}]+°?|[%‰#№]/gu;

const wordsOfAscii = /[a-z]+|[%#]/g;
const ascii = /^[ -~]*$/;

const rolesByPhrase = new Map<string, WordRole[]>();
/** Words that begin a phrase of several. */
const phraseOpeners = new Set<string>();
for (const { words } of languages) {
  for (const role of Object.keys(words) as WordRole[]) {
    for (const word of words[role] ?? []) {
      const phrase = phraseOf(word);
      const space = phrase.indexOf(" ");
      if (space > 0) phraseOpeners.add(phrase.slice(0, space));
      const roles = rolesByPhrase.get(phrase);
      if (!roles) rolesByPhrase.set(phrase, [role]);
      else if (!roles.includes(role)) roles.push(role);
    }
  }
}

/**
 * All words of scripts that put no blanks between them; the longest is found first (增减率 before 率). A single
 * character is part of too many other words (减 of 减免), so it must stand alone; 率 may end a word.
 */
const unspacedWords = new RegExp(
  [...rolesByPhrase.keys()]
    .filter((phrase) => unspaced.test(phrase))
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase.length > 1 ? phrase : `${phrase === "率" ? "" : apartBefore}${phrase}${apartAfter}`,
    )
    .join("|"),
  "gu",
);

const currentWords = new RegExp(languages.flatMap(({ current }) => current ?? []).join("|"), "g");

const none: LabelWords = { roles: new Set(), bare: false };

/**
 * Reads the words of a label in all languages. Spaced scripts match whole words and phrases ("share" is not
 * in "Shareholder"), the longest phrase first; unspaced ones match anywhere. Linear in the label.
 */
export const readLabel: (label: string) => LabelWords = lately(wordsOf);

function wordsOf(label: string): LabelWords {
  if (label === "") return none;
  const isAscii = ascii.test(label);
  const text = (isAscii ? label : label.normalize("NFKC")).toLowerCase();
  const roles = new Set<WordRole>();
  let unexplained = 0;
  if (!isAscii && unspaced.test(text)) {
    const closed = text.replace(gapsInUnspaced, "$1");
    for (const match of closed.matchAll(unspacedWords))
      for (const role of rolesByPhrase.get(match[0])!) roles.add(role);
    const rest = closed.replace(unspacedWords, "").replace(currentWords, "");
    unexplained = rest.replace(/[^\p{L}\d]+/gu, "").length;
  }
  const words = text.match(isAscii ? wordsOfAscii : wordsOfLabel) ?? [];
  for (let at = 0; at < words.length; ) {
    const length = phraseLength(words, at, roles);
    if (length === 0 && !unspaced.test(words[at]!)) unexplained++;
    at += Math.max(1, length);
  }
  if (roles.size === 0) return none;
  return { roles, bare: unexplained === 0 || (roles.has("total") && sideNamed(label) !== null) };
}

/** Whether a caption, or what stands over labels, says that these are a few of many: "Top countries", 主要客户. */
export function namesSelection(text: string): boolean {
  return mentions(text, selections);
}

/** Whether a label names the rest of what stands above it: "Other", 其他地区. */
export function namesRemainder(label: string): boolean {
  return mentions(label, remainders);
}

const selections = phrasesOf(({ selection }) => selection);
const remainders = phrasesOf(({ remainder }) => remainder);

function phrasesOf(pick: (language: ReportLanguage) => readonly string[] | undefined): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => pick(language) ?? []));
}

/** Whether one of some words stands in a text: as a word of its own, or, in unspaced scripts, anywhere. */
function mentions(text: string, phrases: ReadonlySet<string>): boolean {
  const folded = text.normalize("NFKC").toLowerCase();
  if ((folded.match(wordsOfLabel) ?? []).some((word) => phrases.has(word))) return true;
  return unspaced.test(folded) && [...phrases].some((word) => unspaced.test(word) && folded.includes(word));
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
  const isTotal = (words: string) => rolesByPhrase.get(words)?.includes("total") === true;
  const rest = unspaced.test(name)
    ? name.replace(unspacedWords, (words) => (isTotal(words) ? "" : words))
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
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.join(unspaced.test(label) ? "" : " ");
}

/** How many words from `at` form a known phrase, whose roles are added; 0 where none does. */
function phraseLength(words: readonly string[], at: number, roles: Set<WordRole>): number {
  const longest = phraseOpeners.has(words[at]!) ? Math.min(longestPhrase, words.length - at) : 1;
  for (let length = longest; length > 0; length--) {
    const found = rolesByPhrase.get(length === 1 ? words[at]! : words.slice(at, at + length).join(" "));
    if (!found) continue;
    for (const role of found) roles.add(role);
    return length;
  }
  return 0;
}

function phraseOf(written: string): string {
  const word = written.normalize("NFKC");
  return unspaced.test(word) ? word : (word.match(wordsOfLabel) ?? [word]).join(" ");
}
