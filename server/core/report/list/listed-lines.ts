import { type LabelWords, readLabel } from "../../labels.ts";
import { isMisgrouped, type NumberConventions, type Numeral } from "../../model/numeral.ts";
import type { ListedLine } from "../../model/prose.ts";
import { spanOf } from "../../model/span.ts";
import { groupedConventions, inferConventions } from "../../number/conventions.ts";
import { plainText } from "../../number/fold.ts";
import { readCell } from "../../number/numeral.ts";
import { isNoun } from "../../number/units.ts";
import { noAmounts, otherwise, results, says } from "../../relation/label/sum-words.ts";
import { openingBlanks, withoutComments } from "../../text/lines.ts";
import { type MarkFamily, readMark } from "../../text/marks.ts";
import { leadOf, openingTotal } from "./told-totals.ts";

/** Longer lines are prose. UTF-16 units. */
const longestLine = 100;
/** A figure with all that may stand around it. */
const longestTail = 36;
/** The same of a line that leads into a list, which says more. */
const longestLead = 200;
const longestLeadTail = 60;
/** The mark of an item with the box of a task. */
const bullet = /^[-*+•·](?:[ \t]+\[[ xX]\])?[ \t]+/;
/** What a line ends with besides its figure. */
const tail = "[;；。，,.]?\\s*$";
/** A label and its figure, with a colon between; a dash; or nothing but blanks, if those. */
const apart = [
  new RegExp(`^([^:：]{1,40})[:：]\\s*(?:[*_]{2}\\s*)?(\\S[^:：]{0,30}?)${tail}`),
  new RegExp(`^([^:：]{1,40}?)\\s[—–-]{1,2}\\s+(\\S[^:：]{0,30}?)${tail}`),
];
const together = new RegExp(`^([^\\d:：]{1,40}?)((?:[$€£¥￥]\\s?)?\\d[^:：]{0,30}?)${tail}`);
/** An item whose figure is followed by more: 1.助学58万元，受益160人次；  - 交通：1177元，其中…. */
const counted = "(\\d[\\d,]*(?:\\.\\d+)?\\s?\\p{Script=Han}{1,3})(?=[，。；（])";
const followed = [
  new RegExp(`^(?:[^\\d。]{1,20}。)?([^:：，。；]{1,30})[:：]\\s*${counted}`, "u"),
  new RegExp(
    `^(?:[^\\d。]{1,20}。)?((?:\\d{4}年度?)?[^\\d:：，。；]{1,40}?[\\p{Script=Han}）”])${counted}`,
    "u",
  ),
];
/** The marks of items from the outermost on, in the order of formal Chinese text; other marks stand by their blanks. */
const markDepths: Partial<Record<MarkFamily, number>> = {
  "一、": 1,
  "（一）": 2,
  "1.": 3,
  "（1）": 4,
  "1）": 5,
  "①": 6,
};
const depthOfBullet = 7;
/** Words alone, which name what is set in below them. */
const words = /^([^\d:：。；]{1,40})[:：]?\s*$/;

/**
 * What the lines of a block list, one a line: "Rent: 900", "- 差旅费：3400元", "2. Food — 450", **Total: 1,350**. Null for
 * all other lines but blank ones, which are left out; empty where no figure is listed. Linear in the lines.
 */
export function listedIn(written: readonly string[]): readonly (ListedLine | null)[] {
  const lines = written.map((line) => (line.includes("<!--") ? withoutComments(line).trimEnd() : line));
  if (!lines.some((line) => mayOpenList(line) || beginsWithFigure.test(line))) return nothing;
  const areItems = lines.map((line) => unmarked(line).isItem);
  const mayListAt = (line: string, at: number): boolean =>
    mayList(line) || (areItems[at]! && beginsWithFigure.test(line));
  const mayTell = (line: string, at: number): boolean => !areItems[at] && beginsWithFigure.test(line);
  const mayLead = (line: string, at: number): boolean =>
    !areItems[at] && (areItems[at + 1] ?? true) && mayOpenList(line);
  const listing = lines.filter((line, at) => mayListAt(line, at) || mayTell(line, at) || mayLead(line, at));
  if (listing.length === 0) return nothing;
  const conventions = marksOf(listing);
  const figures: (ListedLine | null)[] = [];
  lines.forEach((line, at) => {
    const mayOpen = !areItems[at] && (areItems[at + 1] ?? true);
    const listed = mayListAt(line, at) ? readLine(line, at, conventions) : null;
    const isBeside = at === 0 || (figures[at - 1] ?? null) !== null;
    const told = { mayOpen: mayLead(line, at), mayClose: isBeside && mayTell(line, at) };
    figures.push(listed ? { ...listed, opens: mayOpen } : readTold(line, at, conventions, told));
  });
  if (!figures.some((line) => line !== null)) return nothing;
  const listed = figures.map((figure, at) => figure ?? (figures[at + 1] ? readName(lines[at]!, at) : null));
  // A paragraph that a semicolon carries over a blank line is one block: the blank parts no list.
  return listed.filter((_, at) => lines[at]!.trim() !== "");
}

const nothing: readonly never[] = [];

/** A line that says nothing of its place in a list. */
export const bareLine: Omit<ListedLine, "label" | "span"> = {
  numeral: null,
  figure: "",
  indent: 0,
  isItem: false,
  closes: null,
  opens: false,
  isOfSomething: false,
};

/** What the marks of the last figures of some texts mean, by the votes of all. */
export function marksOf(texts: readonly string[]): NumberConventions {
  const marked = texts.some((text) => /\d[.,]\d/.test(text));
  return marked ? inferConventions(texts.map(lastFigure), groupedConventions) : groupedConventions;
}

/** The last digits of a text with the marks between them. */
function lastFigure(text: string): string {
  let end = text.length;
  while (end > 0 && !isDigit(text, end - 1)) end--;
  let start = end;
  while (start > 0 && (isDigit(text, start - 1) || (isMark(text, start - 1) && isDigit(text, start - 2))))
    start--;
  return text.slice(start, end);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isMark(text: string, at: number): boolean {
  return ".,'’\u00a0\u202f ".includes(text[at]!);
}

/** A line of a list with its figure read by other marks; as it is where they say nothing else of it. */
export function readBy(line: ListedLine, conventions: NumberConventions): ListedLine {
  const { numeral, figure, span } = line;
  const other = numeral && readCell(figure, conventions);
  if (!other || isSameNumeral(other, numeral)) return line;
  const from = span.from - numeral.from + other.from;
  return { ...line, numeral: other, span: spanOf(span.line, from, from + other.to - other.from) };
}

function isSameNumeral(a: Numeral, b: Numeral): boolean {
  return a.value.equals(b.value) && a.value.scale === b.value.scale && a.style === b.style;
}

/** Whether a line may tell the total of a list below it. */
export function mayOpenList(line: string): boolean {
  return mayList(line) || leadsOn(line);
}

/** A look that spares most lines all others: a figure near the end of a short line. */
function mayList(line: string): boolean {
  if (line.length > longestLine) return false;
  return /[\d０-９]/.test(line.slice(-longestTail)) || /[:：].*[〇零一二三四五六七八九十百千两]/.test(line);
}

/** Whether a colon ends a line that tells a figure not long before it. */
function leadsOn(line: string): boolean {
  return line.length <= longestLead && /[:：]\s*$/.test(line) && /\d/.test(line.slice(-longestLeadTail));
}

function readLine(line: string, at: number, conventions: NumberConventions): ListedLine | null {
  const { text, from, isItem, depth } = unmarked(line);
  for (const pattern of [...apart, together, ...(isItem ? followed : [])]) {
    const match = pattern.exec(text);
    if (!match || (pattern === together && !endsLabel(match[1]!))) continue;
    const numeral = readFigure(match[2]!, conventions);
    if (!numeral) continue;
    const label = plainText(match[1]!);
    const { closes, isOfSomething } = closing(label);
    if (pattern === together && !isItem && !closes) continue;
    const start = from + match[0].lastIndexOf(match[2]!) + numeral.from;
    const span = spanOf(at, start, start + numeral.to - numeral.from);
    const figure = match[2]!;
    return {
      ...bareLine,
      label,
      numeral,
      figure,
      span,
      indent: indentOf(line) + depth,
      isItem,
      closes,
      isOfSomething,
    };
  }
  return null;
}

/** What is said of a figure behind it. */
const note = /\s*[(（][^()（）]*[)）](?=[*_]*$)/;

/** A figure with a counter word and what it counts: 340个文件, 25名学员. */
const countedNoun = /^\d[\d,]*\s?(?:个(?!月|百分)|[名条项台套份家])\p{Script=Han}{1,4}[*_]*$/u;

/** A figure that nothing but a note in brackets stands behind: "$25 (10 GB)". One of about so much stays one. */
function readFigure(text: string, conventions: NumberConventions): Numeral | null {
  const unnoted = text.replace(note, "");
  if (countedNoun.test(unnoted)) return readCell(unnoted, conventions);
  const numeral = readCell(text, conventions);
  if (numeral?.kind !== "amount") return null;
  const bare = numeral.trust === "worded" ? readCell(unnoted, conventions) : numeral;
  return bare && (bare.trust !== "worded" || isMisgrouped(numeral) || isNoun(bare.unit)) ? numeral : null;
}

/** A look that spares most sentences all others: a figure near their start. */
const beginsWithFigure = /^[^\d]{0,50}\d/;

/** A sentence right before or behind the lines of a list that tells what they come to: it may open or close them. */
function readTold(
  line: string,
  at: number,
  conventions: NumberConventions,
  { mayOpen, mayClose }: { readonly mayOpen: boolean; readonly mayClose: boolean },
): ListedLine | null {
  const lead = mayOpen ? leadOf(line, conventions) : null;
  const opening = !lead && mayClose ? openingTotal(line, conventions) : null;
  const told = lead ?? opening;
  if (!told) return null;
  const { label, numeral, figure, from } = told;
  const start = from + numeral.from;
  const span = spanOf(at, start, start + numeral.to - numeral.from);
  const role = opening ? closing(label) : { opens: true, isOfSomething: true };
  return { ...bareLine, label, numeral, figure, span, indent: indentOf(line), ...role };
}

/** A line of words alone. */
function readName(line: string, at: number): ListedLine | null {
  if (line.length > longestLine) return null;
  const { text, from, isItem, depth } = unmarked(line);
  const match = isItem ? words.exec(text) : null;
  if (!match || !/\p{L}/u.test(match[1]!)) return null;
  const span = spanOf(at, from, from + match[1]!.length);
  return { ...bareLine, label: plainText(match[1]!), span, indent: indentOf(line) + depth, isItem };
}

/**
 * A line without what marks it as an item of a list, and how deep that mark stands among those of other kinds, below 1.
 */
function unmarked(line: string): { text: string; from: number; isItem: boolean; depth: number } {
  const start = openingBlanks(line);
  const from = start + (bullet.exec(line.slice(start))?.[0].length ?? 0);
  if (from > start) return { text: line.slice(from), from, isItem: true, depth: depthOfBullet / 10 };
  const mark = readMark(line, start);
  const behind = mark ? mark.to + /^\s*/.exec(line.slice(mark.to))![0].length : start;
  const depth = (mark ? (markDepths[mark.family] ?? depthOfBullet) : 0) / 10;
  return { text: line.slice(behind), from: behind, isItem: mark !== null, depth };
}

/** Whether a figure may follow some words without a mark between: a word ends there, or Chinese characters do. */
function endsLabel(words: string): boolean {
  return /\p{L}[\p{L}\s.)）*_]*(?:[\s*_]|\p{Script=Han})$/u.test(words);
}

function closing(label: string): Pick<ListedLine, "closes" | "isOfSomething"> {
  const words = readLabel(label);
  const isOfSomething = !words.bare;
  const name = nameIn(label);
  if (says(name, results) && !says(name, [...noAmounts, "opening"]))
    return { closes: "result", isOfSomething };
  if (says(words, ["period", ...otherwise])) return { closes: null, isOfSomething };
  if (words.roles.has("subtotal")) return { closes: words.bare ? "subtotal" : null, isOfSomething };
  const isTotal = words.roles.has("total") || allOfSomething.test(label);
  return { closes: isTotal ? "total" : null, isOfSomething };
}

/** A name of all of something that is none of the words for a total: 总样本数, 总支出. */
const allOfSomething = /^总(?!结|监|部|统|理|站|行|局|公司|体)\p{Script=Han}{2,6}$/u;

/**
 * What a label says but for what stands behind its name, where "in" brings nothing in: "Spending in the term", "Deficit
 * for the year".
 */
export function nameIn(label: string): LabelWords {
  return readLabel(label.replace(behindName, ""));
}

const behindName = / (?:in|of|for|from|during|on) .*$/i;

/** How far a line is set in, in columns; a TAB is as good as four blanks. */
function indentOf(line: string): number {
  return /^[ \t\u3000]*/.exec(line)![0].replace(/\t/g, "    ").length;
}
