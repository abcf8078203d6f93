import type { Note } from "./core/model/finding.ts";
import { en } from "./message/en.ts";
import type { Phrases } from "./message/phrases.ts";
import { phrasesEn } from "./message/phrases-en.ts";
import { phrasesZhCn } from "./message/phrases-zh-cn.ts";
import type { Sentence } from "./message/sentence.ts";
import { zhCn } from "./message/zh-cn.ts";

/** The languages in which Crossfoot speaks; the language of a report is another matter. */
export type Locale = "en" | "zh-cn";

const sentences: Record<Locale, Readonly<Record<string, Sentence>>> = { en, "zh-cn": zhCn };

/** The words of an editor's or terminal's interface. */
export const phrases: Record<Locale, Phrases> = { en: phrasesEn, "zh-cn": phrasesZhCn };

/** The nearest language we speak to a tag such as `zh-Hans-CN` or `en_GB.UTF-8`. */
export function localeOf(tag: string | null | undefined): Locale {
  return /^zh\b|^zh[-_]/i.test(tag ?? "") ? "zh-cn" : "en";
}

/** The sentence of a note. A note that no language knows shows its name: a report must never fail for a word. */
export function render({ message, facts }: Note, locale: Locale): string {
  const sentence = Object.hasOwn(sentences[locale], message) ? sentences[locale][message] : undefined;
  return sentence ? sentence(facts) : message;
}

/** The page that explains a rule in a language, below our docs. */
export function pageOf(rule: string, locale: Locale): string {
  return `${locale === "en" ? "" : `${locale}/`}rules/${rule}.md`;
}
