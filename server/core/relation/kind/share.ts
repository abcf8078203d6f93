import { foldLabel } from "../../number/fold.ts";
import type { View } from "../infer/view/view.ts";
import { namesSum, says } from "../label/sum-words.ts";
import {
  amountsBeside,
  givenBy,
  hasTwoAmounts,
  type Place,
  type RatioKind,
  type RatioShape,
} from "../ratio-kind.ts";

/**
 * A part of a whole in percent: the whole stands in the line that says 100, in that of the total, or beside the part.
 */
export const share: RatioKind = {
  name: "share",
  type: "share",
  factors: [1, 100],
  // 执行率 and "rate" name what a share does.
  isNamedBy: (roles) => roles.has("share") || roles.has("rate"),
  value: ([part, whole]) => part! / whole!,

  // What is called a share, beside figures of which one is the total, is one of that; the coverage of lines is that of
  // those covered.
  isSpelledBy(view, { result, operands }) {
    const { labels, words } = view;
    const [part, whole] = operands(0);
    if (part!.item === whole!.item) return says(words[result]!, ["share"]);
    // Beside two amounts alone it is one of these, whatever it is called.
    if (part!.line === whole!.line && hasTwoAmounts(view)) return true;
    const isAkin = ({ item }: Place): boolean => areAkin(labels[result]!, labels[item]!);
    return part!.line === whole!.line && isAkin(part!) && !isAkin(whole!);
  },

  // 受理数, 办结数, 办结率: the rate is named after the second of the first two figures.
  isSaidBy(view, { result, operands }) {
    const [part, whole] = operands(0);
    const [first, second] = view.active.filter((item) => view.kinds[item] === "amount");
    if (whole!.item !== first || part!.item !== second || whole!.line !== part!.line) return false;
    if (!says(view.words[result]!, ["rate"])) return false;
    const [rate, done, all] = [result, second, first].map((item) => nameOf(view.labels[item] ?? ""));
    return isRateOf(rate!, done!, all!);
  },

  looksAtFigures: true,
  propose(view) {
    const shapes: RatioShape[] = [];
    // Those who may vote stand before all who did.
    const first = view.active.find((item) => view.kinds[item] === "amount");
    for (const result of view.active) {
      // 平均成本 and "per head" name one amount for each of another.
      if (view.kinds[result] !== "ratio" || says(view.words[result]!, ["growth", "average"])) continue;
      const beside = [...new Set([...namesakes(view, result), ...amountsBeside(view, result, 3)])];
      for (const whole of wholeLines(view, result))
        for (const part of beside)
          shapes.push({
            result,
            operands: (line) => [
              { line, item: part },
              { line: whole, item: part },
            ],
          });
      // Of tests those that passed stand first, those that failed or were left out behind them.
      const near = first === undefined ? beside : [...new Set([...beside, first])];
      for (const part of near)
        for (const whole of near) if (part !== whole) shapes.push(givenBy(result, part, whole));
    }
    return shapes;
  },
};

/**
 * The amounts that are called what a share is: "For", wherever it stands, is what "For %" or "Share for" is a share of.
 */
function namesakes({ active, kinds, labels }: View, result: number): number[] {
  const name = nameOf(labels[result] ?? "");
  const [last] = lastWord.exec(labels[result] ?? "") ?? [];
  const names = new Set([name, ...(last ? [foldLabel(last)] : [])]);
  names.delete("");
  return [...active].filter((item) => kinds[item] === "amount" && names.has(nameOf(labels[item] ?? "")));
}

/** The word that a label of several ends in. */
const lastWord = /(?<=\p{L}\s)\p{L}+$/u;

function nameOf(label: string): string {
  return foldLabel(label)
    .replace(/[%％()（）]/g, "")
    .trim();
}

/**
 * So many letters that two words begin with, of which either has two more at most, make them akin: covered and
 * coverage.
 */
const leastAkin = 4;

function areAkin(one: string, other: string): boolean {
  const [first, second] = [one, other].map((label) => nameOf(label).split(/\s/, 1)[0]!);
  const least = Math.max(leastAkin, Math.min(first!.length, second!.length) - 2);
  return /^\p{Script=Latin}/u.test(first!) && first!.slice(0, least) === second!.slice(0, least);
}

/** What makes a word the name of a rate. */
const saysRate = /\s*(?:率|rates?)$/;

/** Whether a rate is named after what was done (办结数, 办结率), or that after what should have been (应到人数, 实到人数, 出勤率). */
function isRateOf(rate: string, done: string, all: string): boolean {
  const stem = rate.replace(saysRate, "");
  const isNamedAfter = stem.length > 1 && stem !== rate && done.includes(stem) && !all.includes(stem);
  return (
    isNamedAfter ||
    (rate.endsWith("率") && /^应/.test(all) && done.startsWith(all.replace(/^应(.).*/, "实$1")))
  );
}

/** The lines in which a share is the whole, or those of totals without a share; the last ones first, two at most. */
function wholeLines(
  { starts, stride, nLines, values, filled, one, lineWords }: View,
  result: number,
): number[] {
  const lines: number[] = [];
  for (let line = nLines - 1; line >= 0 && lines.length < 2; line--) {
    const at = starts[line]! + result * stride;
    const isFull = values[at] === 100 * one || values[at] === one;
    if (filled[at] === 1 ? isFull : namesSum(lineWords[line]!)) lines.push(line);
  }
  return lines;
}
