import { keptBeside } from "../../model/kept-beside.ts";
import type { Profile, ProfileMention } from "../../model/profile.ts";
import type { Mention } from "../../model/prose.ts";
import { groupedConventions } from "../../number/conventions.ts";
import { scanNumerals } from "../../number/scan.ts";
import { greatestOf } from "../../text/ordered.ts";
import { inPlainChinese, isBracketed, type RunningText } from "../sentence.ts";

/** The figures of a text that a form's tables state, too, by the words of their clause. Linear in the text. */
export function mentionsIn(running: RunningText, profiles: readonly Profile[]): Mention[] {
  const text = inPlainChinese(running.text);
  const kinds = kindsIn(text, profiles);
  if (kinds.length === 0) return [];
  const found: Mention[] = [];
  let last = 0;
  for (const numeral of scanNumerals(text, groupedConventions)) {
    const { unit, trust, from, to } = numeral;
    const counted = trust === "approximate" ? [] : kinds.filter(({ counters }) => counters.includes(unit));
    if (counted.length > 0) {
      const behind = clauseBehind(text, text.startsWith(unit, to) ? to + unit.length : to);
      const told = { clause: clauseBefore(text, from), lead: leadTo(text, last, from), behind: behind.text };
      const under = counted.filter((kind) => isUnder(kind, text, behind.to));
      const fitting = under.filter((kind) => isMention(kind, told));
      // What stands right before a figure says more than what its clause speaks of, and both more than what follows.
      const named =
        fitting.find(({ isClose }) => isClose) ?? fitting[0] ?? under.find((kind) => isTold(kind, told));
      if (named) found.push({ span: running.spanAt(from, to), numeral, kind: named.kind });
    }
    last = text.startsWith(unit, to) ? to + unit.length : to;
  }
  return found;
}

/** A kind of mention with its place among all, and the topics of its form. */
type Kind = ProfileMention & Pick<Profile, "topics"> & { readonly kind: number };

/** The kinds of mentions whose words are in a text at all. */
function kindsIn(text: string, profiles: readonly Profile[]): readonly Kind[] {
  const { kinds, initials } = kindsOf(profiles);
  if (!initials.test(text)) return [];
  return kinds.filter(({ words, under }) => hasWords(text, words) && (!under || hasWords(text, [under])));
}

/** All kinds of mentions, and what one of their words starts with: every paragraph with a figure is asked for them. */
const kindsOf = keptBeside((profiles: readonly Profile[]) => {
  const kinds: readonly Kind[] = profiles
    .flatMap(({ mentions, topics }) => mentions.map((mention) => ({ ...mention, topics })))
    .map((mention, kind) => ({ ...mention, kind }));
  const initials = new Set(kinds.flatMap(({ words }) => words[0]!.map((word) => word[0]!)));
  return { kinds, initials: new RegExp(`[${[...initials].join("")}]`) };
});

/** The words before a figure. */
interface Told {
  /** From the last mark that ends a clause. */
  readonly clause: string;
  /** From the last mark of any kind, or the figure before, without a remark in brackets at its end. */
  readonly lead: string;
  /** What stands between the counter and the next mark or figure. */
  readonly behind: string;
}

function isMention({ words, without, isClose }: Kind, { clause, lead, behind }: Told): boolean {
  if (without.some((word) => clause.includes(word))) return false;
  if (isClose) return words.every((oneOf) => oneOf.some((word) => leadsUp(lead, word)));
  const [first, second, another] = words;
  if (!first || !hasWords(clause, [first])) return false;
  if (!second || another || hasWords(clause, [second])) return hasWords(clause, words);
  // 收到12件政府信息公开申请: what is counted may follow its figure.
  return second.some((word) => follows(behind, word, counting));
}

/** Whether nothing but what a figure is stands around it: 其中3件予以公开, 3件由自然人提出. */
function isTold({ words, without }: Kind, { lead, behind }: Told): boolean {
  const [names, another] = words;
  if (another || !names || !opening.test(lead) || without.some((word) => behind.includes(word))) return false;
  return names.some((name) => follows(behind, name, copula));
}

/** Whether a name stands behind a figure, with nothing but words that lead up to it between, and names no other. */
function follows(behind: string, name: string, between: RegExp): boolean {
  const at = behind.indexOf(name);
  return at >= 0 && between.test(behind.slice(0, at)) && behind[at + name.length] !== "的";
}

/** Whether the sentence speaks of what a kind of mention is about, where that matters. */
function isUnder({ under, topics }: Kind, text: string, from: number): boolean {
  if (under === undefined) return true;
  const topic =
    lastOf(topics, sentenceBefore(text, from)) ??
    lastOf(topics, text.slice(Math.max(0, from - longestSentence), from));
  return topic !== undefined && under.includes(topic);
}

function hasWords(text: string, words: ProfileMention["words"]): boolean {
  return words.every((oneOf) => oneOf.some((word) => text.includes(word)));
}

/** Words that may stand before a figure that what follows names, and between the two. */
const opening = /^(?:其中|另|还|[有共“\s])*$/;
const counting = /^(?:[的依\s]|政府|信息|公开)*$/;
const copula = /^(?:[为是由系属作被均已予\s]|依法|申请)*$/;

/** Words that may stand before what names a figure, and between that and the figure. */
const leadIn =
  /^(?:其中|[其已均共按由为因和及在“\s]|年内|法定期限内|\d{4}年度?|全[年部]|本年度?|当年|依法|依规|分别|作出?|做出?|决定|给予|属于?|提出|来自|申请人|按[时期]|及时|未经|复议|经|行政)*$/;
const leadOut =
  /^(?:[的共计为有了”：\s]|数量?|申请|提出|政府信息|公开|答复|处理|办理|情况|结果|决定|案件|总计|合计|完毕|依)*$/;

/** Whether nothing but words that lead up to a figure stands before it besides a name. */
function leadsUp(lead: string, name: string): boolean {
  const at = lead.indexOf(name);
  return at >= 0 && leadIn.test(lead.slice(0, at)) && leadOut.test(lead.slice(at + name.length));
}

function leadTo(text: string, last: number, to: number): string {
  const before = text.slice(Math.max(last, to - longestClause), to).replace(/（[^（）]*）\s*$/, "");
  return before.slice(1 + greatestOf(leadMarks.map((mark) => before.lastIndexOf(mark))));
}

/** The words before a figure, back to the last mark that ends a clause, or so far as a clause may reach. */
function clauseBefore(text: string, to: number): string {
  const before = text.slice(Math.max(0, to - longestClause), to);
  // A remark in brackets is about a part of what stands before them.
  const remark = isBracketed(before, before.length) ? before.lastIndexOf("（") : -1;
  return before.slice(1 + greatestOf([remark, ...clauseEnds.map((mark) => before.lastIndexOf(mark))]));
}

/** What stands behind a figure's counter as far as the next mark or figure, and where that ends. */
function clauseBehind(text: string, from: number): { text: string; to: number } {
  const behind = /^[^，。；、：（）\d]*/.exec(text.slice(from, from + longestClause))![0];
  return { text: behind, to: from + behind.length };
}

function sentenceBefore(text: string, to: number): string {
  const before = text.slice(Math.max(0, to - longestSentence), to);
  return before.slice(1 + before.lastIndexOf("。"));
}

/** Which of some words stands last in a text. */
function lastOf(words: readonly string[], text: string): string | undefined {
  let found: string | undefined;
  let at = -1;
  for (const word of words) {
    const own = text.lastIndexOf(word);
    if (own > at) [found, at] = [word, own];
  }
  return found;
}

const longestClause = 60;
const longestSentence = 400;
const clauseEnds = ["，", "。", "；"] as const;
const leadMarks = [...clauseEnds, "、", "：", "（"] as const;
