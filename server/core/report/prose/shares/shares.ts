import type { Numeral } from "../../../model/numeral.ts";
import { isPartOfList } from "../parts.ts";
import type { ProseShare } from "./right-share.ts";
import { mayExceed } from "./slipped-share.ts";

/** What stands between a part and its share: 30件，占总数的25%. A share of something else is named otherwise. */
const saysShare =
  /^\p{Script=Han}{0,2}[，,（(]?占(?:比|比重|比例|其|总\p{Script=Han}?数|总量|总额|总人口|总面积|全部)?(?:的|为|达)?\s*$/u;

/**
 * Behind a part, or what else is told of it, before a share of what is named: ，占预算支出的25%; what the part is
 * called may be said again (，税收占财政收入的66%).
 */
const namesItsWhole =
  /^[%％]?\p{Script=Han}{0,2}(?:[，,（]?|[，,（](\p{Script=Han}{2,8}))占到?([^，。；\d]{3,16}?)的?(?:比重|比例)?(?:的|为|达)?\s*$/u;
/** Between what a figure is called and the figure: 预算支出累计完成98万元. */
const saysReached = /(?:累计|共|实际)?(?:完成|达到?|为|实现)?(?:人民币)?\s*$/;
/** A whole is the one that is named by words that end in so many characters of its own name, or in all of them. */
const fewestShared = 4;

/** Before what a whole holds of an earlier time: 53件，包括上年结转3件. */
const holdsEarlier = /(?:包括|包含|含)上[^，。；\d]{0,20}$/;

/** Shares whose whole stands in the same sentence, before 其中 or under its name: 40件，其中信函12件，占30%. */
export function readShares(sentence: string, numerals: readonly Numeral[]): ProseShare[] {
  const opens = sentence.indexOf("其中");
  return numerals.flatMap((share, at): ProseShare[] => {
    const part = numerals[at - 1];
    if (!part || share.kind !== "percent" || share.trust === "approximate") return [];
    const before = sentence.slice(part.to, share.from);
    if (opens >= 0 && part.from > opens && part.unit !== "" && saysShare.test(before)) {
      const wholes = numerals.filter(
        ({ from, to, unit }) =>
          to <= opens &&
          unit === part.unit &&
          !holdsEarlier.test(sentence.slice(Math.max(0, from - 24), from)),
      );
      const [whole, another] = wholes;
      return whole && !another ? [mayExceed({ share, part, whole })] : [];
    }
    const named = namedWhole(sentence, numerals, at);
    return named ? [named] : [];
  });
}

/** A share of a whole that stands before it in the sentence and is called by the end of its name: 占预算支出的25%. */
function namedWhole(sentence: string, numerals: readonly Numeral[], at: number): ProseShare | null {
  const share = numerals[at]!;
  const [, again = "", name] = namesItsWhole.exec(sentence.slice(numerals[at - 1]!.to, share.from)) ?? [];
  if (name === undefined) return null;
  let own = at - 1;
  const isAside = (figure: Numeral): boolean =>
    figure.kind === "percent" || !isPartOfList(sentence, figure, 0);
  while (own > 0 && isAside(numerals[own]!)) own--;
  const part = numerals[own]!;
  if (part.unit === "" || /[；。]/.test(sentence.slice(part.to, share.from))) return null;
  const labelAt = (place: number): string =>
    sentence.slice(numerals[place - 1]?.to ?? 0, numerals[place]!.from).replace(saysReached, "");
  if (!labelAt(own).endsWith(again)) return null;
  const wholes = numerals
    .slice(0, own)
    .filter(
      (whole, place) =>
        whole.kind === "amount" &&
        whole.unit === part.unit &&
        labelAt(place).endsWith(name.slice(-fewestShared)),
    );
  return wholes.length === 1 ? { share, part, whole: wholes[0]! } : null;
}
