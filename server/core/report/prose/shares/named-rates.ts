import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import { type ProseShare, rightShare } from "./right-share.ts";
import { isSlippedShare } from "./slipped-share.ts";

/** Between what was done and its rate: 件，办结率为. */
const saysRate = /^\p{Script=Han}{1,2}[，,](?:其?中)?(\p{Script=Han}{2,5})率(?:为|达到?|是)?\s*$/u;
/** A rate of growth is of what was there before, not of what there is: 增加率, 减少率. */
const tellsGrowth = /[增减升降涨跌]|成长/;
/** What was not done: 不合格11份. */
const denies = /[不未非无待]/;
/** Right before a figure of all that a rate may be of. */
const namesWhole =
  /(?:共|总|合计|受理|收到|收[取件]|接[到报待]|应|发现|立|抽|检|录取|招|发放|交办|申请|报名|任务|计划|目标|预算|登记)[^，。；\d]{0,12}$/u;
/** What a rate is of is looked for among so many figures before it, and two of them may be put together. */
const farthestWhole = 12;
const mostAdded = 4;

/**
 * Rates that are named after what was done right before them, with that and all of which it was done:
 * 受理1286件，…。办结1241件， 办结率96.5%. None where they are right of any figure, or two together, before them; where
 * words do not tell beyond doubt what they are of, only where a slip of the pen explains them. Offsets count in the
 * text, which is in plain Chinese.
 */
export function namedRates(text: string): ProseShare[] {
  if (!/率[^，。；\d]{0,2}\s?\d/.test(text)) return [];
  const figures = [...scanNumerals(text, groupedConventions)].filter(
    ({ from, unit }) => unit !== "年" && unit !== "月" && !isBracketed(text, from),
  );
  return figures.flatMap((share, at) => (share.kind === "percent" ? (rateAt(text, figures, at) ?? []) : []));
}

function rateAt(text: string, figures: readonly Numeral[], at: number): ProseShare | null {
  const [share, part] = [figures[at]!, figures[at - 1]];
  if (!part || part.unit === "" || !isExact(part) || share.trust === "approximate") return null;
  const stem = saysRate.exec(withoutBrackets(text.slice(part.to, share.from)))?.[1];
  const done = wordsBefore(text, figures, at - 1);
  if (stem === undefined || tellsGrowth.test(stem) || denies.test(done.slice(0, -stem.length).slice(-1)))
    return null;
  const near = figures.slice(Math.max(0, at - 1 - farthestWhole), at - 1);
  const wholes = near.filter((figure) => figure.unit === part.unit && isExact(figure));
  // Of what was done by kinds it may be the first that is meant: 满意181件，基本满意5件，满意率97.3%.
  const meant = wholes.filter((figure) => wordsBefore(text, figures, figures.indexOf(figure)).endsWith(stem));
  if ([part, ...meant].some((one) => isOfAny({ share, part: one }, [...wholes, part]))) return null;
  const first = figures[at - 2];
  const isBeside =
    first !== undefined &&
    /^\p{Script=Han}{1,2}[，,]/u.test(withoutBrackets(text.slice(first.to, part.from)));
  if (isBeside && done.endsWith(stem) && first.unit === part.unit) return { share, part, whole: first };
  const whole = wholes.findLast((figure) => namesWhole.test(text.slice(0, figure.from).slice(-20)));
  return whole && isAlike(done, stem) && isSlippedShare({ share, part, whole })
    ? { share, part, whole }
    : null;
}

/** The words of its clause before a figure. */
function wordsBefore(text: string, figures: readonly Numeral[], at: number): string {
  const words = withoutBrackets(text.slice(figures[at - 1]?.to ?? 0, figures[at]!.from));
  return /[^，。；：、]*$/.exec(words)![0].trim();
}

function withoutBrackets(words: string): string {
  return words.replace(/（[^（）]*）/g, "");
}

/** Whether a figure before it, or two together, have the part for their share. */
function isOfAny(told: Omit<ProseShare, "whole">, wholes: readonly Numeral[]): boolean {
  const last = wholes.slice(-mostAdded);
  const sums = last.flatMap((one, at) =>
    [...last.slice(at + 1), told.part].map((other) => ({ ...one, value: one.value.plus(other.value) })),
  );
  return [...wholes, ...sums].some(
    (whole) => told.part.value.compare(whole.value) <= 0 && rightShare({ ...told, whole }) === null,
  );
}

/** Whether what was done shares a word with the name of its rate: 审结, 结案率; 收回有效问卷, 有效回收率. */
function isAlike(done: string, stem: string): boolean {
  const shared = [...stem].filter((character) => done.includes(character));
  return shared.length > 1 || [...done.slice(-2)].some((character) => stem.includes(character));
}
