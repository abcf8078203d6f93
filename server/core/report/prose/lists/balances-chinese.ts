import { readLabel } from "../../../labels.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact } from "../parts.ts";
import { oddsOfSlip, telltaleOdds } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** What is left at the end, right before its figure; what was left before has the role of an opening. */
const namesRest = /(?:结余|结存|余额|未结|剩余|库存)[^，。；：、\d]{0,4}$/;
/** Parts of a figure up to the next one that stands by itself: 收入90万元，其中拨款60万元、捐赠30万元；支出80万元. */
const partsOfOne = /其中[^；。]*/g;
/** What is told beside an account: parts of its figures, how they changed, and how much of a plan they are. */
const tellsMore = /其中|包括|比|较|占|完成|平均/;

/**
 * What there was, came in and went out up to what is left, each called so right before its figure: 期初结存412件，新收860件，办结905件，
 * 期末结存367件. Without what there was before, a slip of the pen has to explain why the rest misses it.
 */
export function balancedSums(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const told = sentence.replace(partsOfOne, (parts) => " ".repeat(parts.length));
  const figures = numerals.filter(({ from }) => told[from] !== " ");
  const labels = figures.map(
    ({ from }, at) => /[^，。；：、]*$/.exec(sentence.slice(figures[at - 1]?.to ?? 0, from))![0],
  );
  return figures.flatMap((rest, at): ProseSum[] => {
    if (!namesRest.test(labels[at]!) || roleOf(labels[at]!) === "opening") return [];
    const parts: Numeral[] = [];
    const found = new Set<string>();
    for (let before = at - 1; before >= 0 && !found.has("opening"); before--) {
      const part = figures[before]!;
      if (part.kind !== "amount" || isBracketed(sentence, part.from) || part.unit === "年") continue;
      const role = roleOf(labels[before]!);
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
  const { roles } = readLabel(label.replace(/总(?=收入|支出)/, ""));
  const found = (["opening", "inflow", "outflow"] as const).filter((role) => roles.has(role));
  return found.length === 1 ? found[0]! : null;
}
