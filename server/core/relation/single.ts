import type { WordRole } from "../model/language.ts";
import { slackOf } from "./shape.ts";
import type { View } from "./sheet.ts";

/** A total that stands in one line only, with the block it closes or opens. */
export interface SingleTotal {
  readonly line: number;
  readonly total: number;
  readonly addends: Int32Array;
  readonly holds: boolean;
}

/** Words that make a total something else than the sum of the figures beside it. */
const otherwise: readonly WordRole[] = [
  "average",
  "share",
  "growth",
  "rate",
  "cumulative",
  "ofWhich",
  "period",
  "number",
  "difference",
  "less",
  "opening",
  "closing",
  "price",
];
/** Lines of such figures have no sum. */
const sumless: readonly WordRole[] = ["average", "growth", "rate", "cumulative", "number", "price"];

/**
 * Plain totals of a single series: a label that says "total" and nothing else, over a block of its own. No
 * other line can vouch for them, so words and layout must: the block runs from the total to a blank, a
 * heading, a rule or an earlier total, and the total is the only one that closes it.
 */
export function singleTotals(view: View, explained: ReadonlySet<number>, breaks: Uint8Array): SingleTotal[] {
  const { nItems, nLines, filled, worded, words, active, lineWords } = view;
  const found: SingleTotal[] = [];
  for (const total of active) {
    if (worded[total] !== 1 || !isPlain(words[total]!)) continue;
    const lines: number[] = [];
    for (let line = 0; line < nLines; line++) if (filled[line * nItems + total] === 1) lines.push(line);
    const summed = lines.filter(
      (line) =>
        view.lineKinds[line] === "amount" && !sumless.some((role) => lineWords[line]!.roles.has(role)),
    );
    const line = summed[0];
    if (summed.length !== 1 || line === undefined || explained.has(total)) continue;
    const single = readBlocks(view, line, total, breaks);
    if (single) found.push(single);
  }
  return found.filter(({ addends }) => !found.some(({ total }) => addends.includes(total)));
}

function isPlain({ roles, bare }: View["words"][number]): boolean {
  return bare && (roles.has("total") || roles.has("subtotal")) && !otherwise.some((role) => roles.has(role));
}

/**
 * The natural blocks of a total, the likeliest first. The first that adds up is meant; where none does and
 * the layout leaves one way to read it, that one is.
 */
function readBlocks(view: View, line: number, total: number, breaks: Uint8Array): SingleTotal | null {
  const none = new Uint8Array(view.nItems);
  const above = [blockFrom(view, line, total, -1, breaks), blockFrom(view, line, total, -1, none)];
  const below = [blockFrom(view, line, total, 1, breaks), blockFrom(view, line, total, 1, none)];
  const sides = above.some(({ length }) => length >= 2) ? above : [...above, ...below];
  const outer = sides.map((block) => outermost(view, block));
  const natural = [...outer, ...sides, totalsBefore(view, line, total)].filter(({ length }) => length >= 2);
  const held = natural.find((addends) => holds(view, line, total, addends));
  if (held) return { line, total, addends: Int32Array.from(held).sort(), holds: true };
  const [first, ...others] = outer.filter(({ length }) => length >= 2);
  if (!first || !isClean(view, line, first) || others.some(({ length }) => length !== first.length))
    return null;
  return { line, total, addends: Int32Array.from(first).sort(), holds: false };
}

/** The items of a block that are not part of another of its items. */
function outermost({ words, depths }: View, block: readonly number[]): number[] {
  const whole = block.filter((item) => !words[item]!.roles.has("ofWhich"));
  const top = Math.min(...whole.map((item) => depths[item]!));
  return whole.filter((item) => depths[item] === top);
}

/** The items from a total outward up to a break or another total. */
function blockFrom(
  { nItems, filled, worded, withheld }: View,
  line: number,
  total: number,
  step: number,
  breaks: Uint8Array,
): number[] {
  const block: number[] = [];
  for (let item = total + step; item >= 0 && item < nItems; item += step) {
    const at = line * nItems + item;
    if (worded[item] === 1 && filled[at] === 1) break;
    // A break stands before its item, so going up it ends the block with that item.
    if (step > 0 && breaks[item] === 1) break;
    if (filled[at] === 1 || withheld[at] === 1) block.push(item);
    if (step < 0 && breaks[item] === 1) break;
  }
  return block;
}

function totalsBefore({ nItems, filled, worded }: View, line: number, total: number): number[] {
  const totals: number[] = [];
  for (let item = 0; item < total; item++)
    if (worded[item] === 1 && filled[line * nItems + item] === 1) totals.push(item);
  return totals;
}

function holds(
  { nItems, values, rounded, steps, blur }: View,
  line: number,
  total: number,
  addends: readonly number[],
): boolean {
  const base = line * nItems;
  let sum = 0;
  let inexact = rounded[base + total]!;
  for (const item of addends) {
    sum += values[base + item]!;
    inexact += rounded[base + item]!;
  }
  const target = values[base + total]!;
  return Math.abs(sum - target) <= slackOf(target, inexact, steps[line]!, addends.length, blur);
}

/** Whether every addend is a figure of the total's kind, under a label that stands for an item of its own. */
function isClean({ nItems, filled, kinds, words }: View, line: number, addends: readonly number[]): boolean {
  return addends.every(
    (item) =>
      filled[line * nItems + item] === 1 &&
      kinds[item] === "amount" &&
      !otherwise.some((role) => words[item]!.roles.has(role) && role !== "difference"),
  );
}
