import { readLabel } from "../../../labels.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import { oddsOfSlip, telltaleOdds } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** What is left at the end, right before its figure; what was left before has the role of an opening. */
const namesRest =
  /(?:结余|结存|余额|未结|剩余|库存|正在办理|办理中|在办)[^，。；：、\d]{0,4}$|结转[至到]?下一?年[^，。；：、\d]{0,6}$/;
/** How requests are settled one way or another, and what all that were are called. */
const outcome = /(?:予以|部分|不予)公开|无法提供|不予处理|其他处理/;
const settled = /办结|[办处]理完毕|答复/;
/** Parts of a figure up to the next one that stands by itself: 收入90万元，其中拨款60万元、捐赠30万元；支出80万元. */
const partsOfOne = /其中[^；。]*/g;
/** How a figure grew is told beside it: 受理1840件，环比上升17.4%，办结1620件. */
const growthOfOne =
  /，(?=[^，。；]{0,16}\d[\d.]*(?:[%％]|个百分点))(?:环比|同比|[比较](?:上年|去年|上[半个]?[年月]))[^，。；]*/g;
/** What is told beside an account: parts of its figures, how they changed, and how much of a plan they are. */
const tellsMore = /其中|包括|比|较|占|完成|平均/;

/**
 * What there was, came in and went out up to what is left, each called so right before its figure:
 * 期初结存412件，新收860件，办结905件， 期末结存367件. Without what there was before, a slip of the pen has to explain
 * why the rest misses it.
 */
export function balancedSums(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  // 新收35件，上年结转2件。其中，予以公开20件: these are no parts of the last, unless all that were settled are told before them.
  const areParts = !outcome.test(sentence) || settled.test(sentence);
  const blank = (aside: string): string => " ".repeat(aside.length);
  const told = (areParts ? sentence : sentence.replace("其中", "，，"))
    .replace(partsOfOne, blank)
    .replace(growthOfOne, blank);
  const figures = numerals.filter(({ from }) => told[from] !== " ");
  const labels = figures.map(
    ({ from }, at) => /[^，。；：、]*$/.exec(sentence.slice(figures[at - 1]?.to ?? 0, from))![0],
  );
  return figures.flatMap((rest, at): ProseSum[] => {
    if (!namesRest.test(labels[at]!) || roleOf(labels[at]!) === "opening") return [];
    const parts: Numeral[] = [];
    const found = new Set<string>();
    for (let before = at - 1; before >= 0; before--) {
      const part = figures[before]!;
      if (part.kind !== "amount" || isBracketed(sentence, part.from) || part.unit === "年") continue;
      const role = roleOf(labels[before]!);
      // What came in may be told before what there was.
      if (found.has("opening") && (found.has("inflow") || role !== "inflow")) break;
      if (part.unit !== rest.unit && parts.length > 0) break;
      if (role === null || part.unit !== rest.unit || !isExact(part)) return [];
      found.add(role);
      parts.unshift(role === "outflow" ? { ...part, value: part.value.negated() } : part);
    }
    const isWhole = found.has("outflow") && (found.has("inflow") || found.has("opening"));
    if (!isWhole || rest.unit === "" || !isExact(rest)) return [];
    if (tellsMore.test(told.slice(parts[0]!.from, rest.from))) return [];
    const toldBy = found.size > 2 ? "words" : "place";
    const sum: ProseSum = { total: rest, parts, closed: true, toldBy };
    return balanceOf(sum).holds || oddsOfSlip(sum) >= telltaleOdds ? [sum] : [];
  });
}

function roleOf(label: string): "opening" | "inflow" | "outflow" | null {
  const { roles } = readLabel(label);
  const [found, another] = (["opening", "inflow", "outflow"] as const).filter((role) => roles.has(role));
  if (found) return another ? null : found;
  if (outcome.test(label) || settled.test(label)) return "outflow";
  return /新收|收到|受理/.test(label) ? "inflow" : null;
}
