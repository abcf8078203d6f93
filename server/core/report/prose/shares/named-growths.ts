import type { Numeral } from "../../../model/numeral.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact, isPartOfList } from "../parts.ts";
import { onAnotherBasis, saysGrowth } from "./rates.ts";
import { type ProseShare, rightShare } from "./right-share.ts";

/** A look that spares most texts all others: a change of what is named, and its rate. */
const mayGrow =
  /[，。；：][^，。；：\d]{2,30}(?:增[加长]|减少|下降)了?\s*\d[\d.,]*[^，。；\d]{1,4}[，、][^，。；\d]{0,6}\d/u;
/** What changed, named right before the change and behind what it is held against: 与上年相比，收入总计增加. */
const namesChanged =
  /(?<=[，。；：])([^，。；：\d]{2,30}?)(?:各|均|分别|共|净){0,2}(增[加长]|减少|下降)了?\s*$/u;
/** What holds a change against an earlier time, which is no name. */
const comparing = /^(?:同比|环比)|[比较]|相比|与.*同期/;
/** Between what a figure is called and the figure: 收入总计为98万元, 支出决算数98万元. */
const saysHowMuch = /(?:决算数?|数|额)?(?:累计|共|实际)?(?:完成|达到?|为|实现)?(?:人民币)?\s*$/;
/** A figure is the one that changed where its words end in so many characters of the name, or in all of them. */
const fewestShared = 4;
/** What changed is looked for among so many figures before the change. */
const farthestGrown = 12;
/** Names and what they are held against are no longer. UTF-16 units. */
const longestLead = 64;

/**
 * Rates of growth told of what a sentence or clause before them states under the same name, with the change and the
 * figure without it: 收入总计1200万元。与上年相比，收入总计增加200万元，增长20%. None where the rate is right of any figure of that
 * name before it. Offsets count in the text, which is in plain Chinese. Linear in the text.
 */
export function namedGrowths(text: string): ProseShare[] {
  if (!/[增减降升]/.test(text) || !mayGrow.test(text)) return [];
  const figures = [...scanNumerals(text, groupedConventions)].filter(
    ({ from, unit }) => unit !== "年" && unit !== "月" && !isBracketed(text, from),
  );
  return figures.flatMap((share, at) =>
    share.kind === "percent" ? (growthAt(text, figures, at) ?? []) : [],
  );
}

function growthAt(text: string, figures: readonly Numeral[], at: number): ProseShare | null {
  const [share, change] = [figures[at]!, figures[at - 1]];
  if (!change || !isExact(change) || change.unit === "" || share.trust === "approximate") return null;
  if (share.value.sign < 0 || !saysGrowth.test(text.slice(change.to, share.from).replace(/\s/g, "")))
    return null;
  const words = wordsBefore(text, figures, at - 1);
  const [, name = "", way = ""] = namesChanged.exec(words) ?? [];
  if (name === "" || comparing.test(name) || onAnotherBasis.test(words)) return null;
  const ways = grownBefore(text, figures, at - 1, name).map((grown): ProseShare => {
    const value = way.startsWith("增") ? grown.value.minus(change.value) : grown.value.plus(change.value);
    return { share, part: change, whole: { ...grown, value }, isChange: true };
  });
  return ways.some((told) => rightShare(told) === null) ? null : (ways[0] ?? null);
}

/** The figures of a name before a change, the nearest first, which are of its unit and no changes themselves. */
function grownBefore(
  text: string,
  figures: readonly Numeral[],
  at: number,
  name: string,
): readonly Numeral[] {
  const change = figures[at]!;
  const found: Numeral[] = [];
  for (let before = at - 1; before >= 0 && at - before <= farthestGrown; before--) {
    const figure = figures[before]!;
    const label = wordsBefore(text, figures, before).replace(saysHowMuch, "");
    const isNamed = label.endsWith(name.replace(saysHowMuch, "").slice(-fewestShared));
    if (isNamed && figure.unit === change.unit && isExact(figure) && isPartOfList(text, figure, 0))
      found.push(figure);
  }
  return found;
}

/** The words between a figure and the one before it, as far as they may name it. */
function wordsBefore(text: string, figures: readonly Numeral[], at: number): string {
  const { from } = figures[at]!;
  return text.slice(Math.max(figures[at - 1]?.to ?? 0, from - longestLead), from);
}
