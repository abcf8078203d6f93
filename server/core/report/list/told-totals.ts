import { readLabel } from "../../labels.ts";
import type { NumberConventions, Numeral } from "../../model/numeral.ts";
import { plainText } from "../../number/fold.ts";
import { readNumeral } from "../../number/numeral.ts";
import { otherwise, says } from "../../relation/label/sum-words.ts";

/** A total that a sentence tells beside a list. */
export interface ToldTotal {
  /** The words around the figure, as they are written. */
  readonly label: string;
  readonly numeral: Numeral;
  readonly figure: string;
  /** Where the figure with what stands around it begins in the line. */
  readonly from: number;
}

/** A figure with its currency before it or a word behind it. */
const figure = /(?:[$€£¥￥] ?)?\d(?:[.,'’ \u00a0\u202f]?\d)*(?:[ \u00a0\u202f]?(?:[€£$]|\p{L}+))?/gu;
const year = /^(?:19|20)\d\d(?:\D|$)/;
/** What may stand between the figure of a lead and the end of its line. */
const behindLead = /^(?:,?\s+\p{L}+){0,8}\)?[*_]{0,2}[:：]\s*$/u;
const behindChinese =
  /^ ?\p{Script=Han}{0,4}(?:[，。；]?\s*(?!主要)\p{Script=Han}{0,8}(?:其中|包括|具体为|分别为|如下))?[:：]\s*$/u;
const behindTotal = /^(?:\s+\p{L}+){1,3}\)?[*_]{0,2}[:：.]?\s*$/u;
/** The first clause of a sentence: a mark between digits does not end it. */
const firstClause = /^(?:[^.,;:。，；：\d]|\d(?:[.,]\d)*|:\s){1,70}(?=[.,;。，；])/;

/** The figure that a line leads into a list with: "We ask for €18,500:", "Saturday (€87.40 in total)". */
export function leadOf(line: string, conventions: NumberConventions): ToldTotal | null {
  // A figure that ends the line leads into nothing.
  if (/\d\s*$/.test(line)) return null;
  const last = [...line.matchAll(figure)].at(-1);
  if (!last || year.test(last[0])) return null;
  const rest = line.slice(last.index + withoutWord(last[0]).length);
  const isLead = behindLead.test(rest) || behindChinese.test(rest);
  if (!isLead && !(behindTotal.test(rest) && namesTotal(rest))) return null;
  return toldTotal(line, last.index, last[0], conventions);
}

/**
 * The figure that a sentence begins with a total of: "160 trees in all, 20 more than …", "Total 57 hours, of which …".
 */
export function openingTotal(line: string, conventions: NumberConventions): ToldTotal | null {
  const clause = firstClause.exec(line)?.[0] ?? "";
  const [only, another] = clause.matchAll(figure);
  if (!only || another || year.test(only[0])) return null;
  const told = toldTotal(line, only.index, only[0], conventions);
  if (!told) return null;
  const words = `${clause.slice(0, only.index)} ${clause.slice(only.index + told.figure.length)}`;
  return namesTotal(words) ? { ...told, label: plainText(words.replace(/[:：]/g, " ")) } : null;
}

/** A figure without the word behind it. */
function withoutWord(text: string): string {
  return text.replace(/[ \u00a0\u202f]?\p{L}+$/u, "");
}

function namesTotal(words: string): boolean {
  const said = readLabel(plainText(words));
  return said.roles.has("total") && !says(said, ["period", ...otherwise]);
}

/** The figure with the word behind it where that is its unit. */
function toldTotal(line: string, at: number, text: string, conventions: NumberConventions): ToldTotal | null {
  for (const written of [text, withoutWord(text)]) {
    const numeral = readNumeral(written, conventions);
    if (numeral?.trust === "clean" && numeral.kind === "amount")
      return { label: plainText(line.slice(0, at)), numeral, figure: written, from: at };
  }
  return null;
}
