import { namesRemainder } from "../../../label-mentions.ts";
import { languages } from "../../../languages.ts";
import { lazily } from "../../../text/lazily.ts";
import { greatestOf, leastOf } from "../../../text/ordered.ts";
import { results, says } from "../../label/sum-words.ts";
import { differenceOf } from "../search/addend-block.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** A named total comes so near to what it closes: at most so much of it is missing or too much. */
const nearest = 0.15;
const leastClosed = 3;
/** What says that a total leaves something out. */
const leavesOut =
  /(?<!\p{L})(?:without|excl\p{L}*|except|before|after|ohne|sans|hors|senza|sin|sem|zonder|utan|uden|bez|без)(?!\p{L})|不含|不包括|除|扣/iu;
/** So many of its words must a heading share with a total for each that is its own. */
const sharedForOwn = 2;

/**
 * Whether the place of a total of something says what it adds up: it is the last figure of its line, or of a part of
 * it, and comes near to all that stands above it; or what stands above it stands under a heading of its name.
 */
export function isNamedByPlace(view: View, line: number, total: number, addends: readonly number[]): boolean {
  if (leavesOut.test(view.labels[total]!) || addends.some((item) => item > total)) return false;
  const isSaid =
    (view.axis === "rows" && isHeaded(view, total, addends)) || closesItsOwn(view, total, addends);
  return isSaid || closesLine(view, line, total, addends) || closesTotals(view, line, total, addends);
}

/**
 * Whether all that stands right above a total begins as its name does, and nothing before it: 东港, 东湾, 东合计, or the
 * rows of one group where each is told its group: 2031 Income Dues, 2031 Income Gifts, 2031 Income Total.
 */
export function closesItsOwn(view: View, total: number, addends: readonly number[]): boolean {
  const { labels, worded, axis } = view;
  const first = leastOf(addends);
  if (
    axis !== "rows" ||
    addends.length === 0 ||
    addends.length !== total - first ||
    addends.some((item) => worded[item] === 1)
  )
    return false;
  const shared = sharedStart(addends.map((item) => labels[item]!));
  const names = [/^\p{L}{2,}/u.exec(shared)?.[0] ?? "", shared.slice(0, shared.lastIndexOf(" ") + 1)];
  return names.some(
    (name) =>
      /\p{L}{2}/u.test(name) && labels[total]!.startsWith(name) && !labels[first - 1]?.startsWith(name),
  );
}

function sharedStart(labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  let length = first.length;
  for (const label of others) {
    let at = 0;
    while (at < length && label[at] === first[at]) at++;
    length = at;
  }
  return first.slice(0, length);
}

/** Whether the row right above a block only names what follows, and the total below the block says that again. */
function isHeaded({ labels, isActive }: View, total: number, addends: readonly number[]): boolean {
  const heading = leastOf(addends) - 1;
  if (heading < 0 || isActive[heading] === 1) return false;
  const named = wordsOf(labels[heading]!);
  const again = new Set(wordsOf(labels[total]!));
  const shared = named.filter((word) => again.has(word)).length;
  const own = named.filter((word) => !again.has(word) && !linkingWords().has(word)).length;
  return shared > 0 && shared >= sharedForOwn * own;
}

/**
 * The two parts below a total of which the second is called what is left of it, "Remaining hours" of "Total hours";
 * none where more stand between them, which may be parts of the first: done by hand, by machine, and in all.
 */
export function partAndRest(view: View, line: number, total: number): readonly number[] {
  const { labels, worded, breaks, nItems } = view;
  const parts: number[] = [];
  for (let item = total + 1; item < nItems && parts.length < 2; item++) {
    if (worded[item] === 1 || breaks[item] === 1) return [];
    if (isFilled(view, line, item)) parts.push(item);
  }
  const rest = parts[1];
  return rest !== undefined && isRestOf(labels[rest]!, labels[total]!) ? parts : [];
}

function isRestOf(label: string, total: string): boolean {
  if (!namesRemainder(label)) return false;
  const own = wordsOf(label).filter((word) => !namesRemainder(word) && !linkingWords().has(word));
  const of = wordsOf(total);
  return own.every((word) => of.includes(word));
}

function wordsOf(label: string): readonly string[] {
  return label.match(/\p{L}{3,}/gu) ?? [];
}

/** Words that stand in labels of any kind, and name nothing by themselves. */
const linkingWords = lazily(
  () => new Set(languages.flatMap(({ common }) => common ?? []).flatMap((words) => words.split(" "))),
);

/**
 * Whether a total stands below two others or more, right behind the last of them and at the end of its line, and is
 * greater than each, so that it is not what one leaves of the other: total rent, total wages, total planned.
 */
function closesTotals(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const { worded, words } = view;
  const at = (item: number): number => figureAt(view, line, item);
  const isTotal = (item: number): boolean => worded[item] === 1 && at(item) > 0 && at(item) < at(total);
  if (addends.length < 2 || !addends.every(isTotal) || says(words[total]!, results)) return false;
  const last = greatestOf(addends);
  for (let item = last + 1; item < total; item++) if (isFilled(view, line, item)) return false;
  return !isFollowed(view, line, total);
}

/** Whether another figure stands behind a total before the next break. */
function isFollowed(view: View, line: number, total: number): boolean {
  const { breaks, nItems } = view;
  let next = total + 1;
  while (next < nItems && breaks[next] !== 1 && !isFilled(view, line, next)) next++;
  return next < nItems && breaks[next] !== 1;
}

/**
 * Where all is of one sign no part is as great as the total, which the parts come near to; what comes in and goes out
 * may be far more than what is left, which is then told by its place at the end of both.
 */
function closesLine(view: View, line: number, total: number, addends: readonly number[]): boolean {
  const at = (item: number): number => figureAt(view, line, item);
  const stated = Math.abs(at(total));
  const apart = Math.abs(differenceOf(view, line, total, addends));
  if (addends.length < leastClosed) return false;
  const isNet = addends.some((item) => at(item) < 0) && addends.some((item) => at(item) > 0);
  const moved = addends.reduce((sum, item) => sum + Math.abs(at(item)), 0);
  if (apart > nearest * (isNet ? moved : stated)) return false;
  if (!isNet && addends.some((item) => at(item) * at(total) < 0 || Math.abs(at(item)) >= stated))
    return false;
  return !isFollowed(view, line, total);
}
