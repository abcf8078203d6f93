import { chineseInteger } from "./chinese-integers.ts";
import { withoutRadicals } from "./radicals.ts";

/**
 * Numbering marks: what opens a heading or a row label in formal Chinese and English text. The usual Chinese
 * order is 一、 （一） 1. （1） (GB/T 9704—2012 section 7.3.3), with ① by custom and 第X部分, 章, 节 above.
 */
export interface Mark {
  /** The family, named by its first member. Marks of one family are siblings. */
  readonly family: MarkFamily;
  /** The number stated: 3 for 三、, （3） and ③. */
  readonly ordinal: number;
  /** UTF-16 offsets of the mark in its line, without the blanks around it. */
  readonly from: number;
  readonly to: number;
}

export type MarkFamily =
  | "第一部分"
  | "第一章"
  | "第一节"
  | "一、"
  | "（一）"
  | "1."
  | "1.1"
  | "1.1.1"
  | "（1）"
  | "1）"
  | "①"
  | "Part"
  | "Chapter"
  | "Section"
  | "Appendix"
  | "I."
  | "A.";

/** The longest mark that is looked for; marks are short, so reading one is constant work. */
const longestMark = 24;

interface MarkPattern {
  readonly family: MarkFamily;
  readonly pattern: RegExp;
}

const han = "〇零一二三四五六七八九十百";
const patterns: readonly MarkPattern[] = [
  { family: "第一部分", pattern: new RegExp(`^第([${han}\\d]{1,4})(?:部分|编|篇)`) },
  { family: "第一章", pattern: new RegExp(`^第([${han}\\d]{1,4})章`) },
  { family: "第一节", pattern: new RegExp(`^第([${han}\\d]{1,4})节`) },
  { family: "一、", pattern: new RegExp(`^([${han}]{1,4})[、.．]`) },
  { family: "（一）", pattern: new RegExp(`^[（(]([${han}―－—]{1,4})[）)]`) },
  { family: "（1）", pattern: /^[（(](\d{1,2})[）)]/ },
  { family: "1.1.1", pattern: /^([1-9]\d?)\.[1-9]\d?\.[1-9]\d?(?=\s*[^\s\d万亿元%])/ },
  { family: "1.1", pattern: /^([1-9]\d?)\.[1-9]\d?\.?(?=\s*[^\s\d.万亿元%])/ },
  { family: "1.", pattern: /^(\d{1,3})[.．、](?!\d)/ },
  { family: "1）", pattern: /^(\d{1,2})[）)]/ },
  { family: "①", pattern: /^([①-⑳])/ },
  { family: "I.", pattern: /^([IVXLC]{1,6})\.(?=\s)/ },
  { family: "A.", pattern: /^([A-Z])\.(?=\s)/ },
  { family: "Part", pattern: /^Part\s([IVXLC\d]{1,6})\b/i },
  { family: "Chapter", pattern: /^Chapter\s([IVXLC\d]{1,6})\b/i },
  { family: "Section", pattern: /^Section\s([IVXLC\d]{1,6})\b/i },
  { family: "Appendix", pattern: /^Appendix\s([A-Z\d]{1,3})\b/i },
];

/** One look for all of them, which most lines of words are refused by; it takes other cases of letters as well. */
const anyMark = new RegExp(patterns.map(({ pattern }) => pattern.source).join("|"), "i");

/** The mark at `from` (blanks before it are passed over), or null. */
export function readMark(line: string, from = 0): Mark | null {
  let start = from;
  while (start < line.length && isBlankCode(line.charCodeAt(start))) start++;
  const head = withoutRadicals(line.slice(start, start + longestMark));
  if (!anyMark.test(head)) return null;
  for (const { family, pattern } of patterns) {
    const match = pattern.exec(head);
    if (match) return { family, ordinal: ordinalOf(match[1]!), from: start, to: start + match[0].length };
  }
  return null;
}

/** Space, TAB, no-break and other blanks that stand before a mark; full-width space included. */
export function isBlankCode(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0xfeff
  );
}

function ordinalOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 0x2460 && first <= 0x2473) return first - 0x2460 + 1;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[IVXLC]+$/i.test(text)) return romanOf(text.toUpperCase());
  if (/^[A-Z]$/i.test(text)) return text.toUpperCase().charCodeAt(0) - 64;
  return Number(chineseInteger(text.replace(/[―－—]/g, "一")) ?? 0n);
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanOf(text: string): number {
  let total = 0;
  for (let k = 0; k < text.length; k++) {
    const value = romanValues[text[k]!] ?? 0;
    total += value < (romanValues[text[k + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
