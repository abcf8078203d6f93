import type { LabelWords } from "../../../labels.ts";
import { greatestOf, leastOf } from "../../../text/ordered.ts";
import { type Accepted, hit, type Judgement, type Shape } from "../search/shape.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/** Figures that were rounded after they were multiplied are so nearly in proportion, as a share of each. */
const nearness = 0.001;

/**
 * What lines weigh, in bits, whose figures are those of an earlier line at another scale: amounts at the prices of each
 * year, or as shares. What adds up by accident in one adds up in all of them, so that they vouch for it once.
 * Linear in the lines that hold and what the shape adds.
 */
export function bitsInProportion(
  view: View,
  { total, addends, judgement }: Pick<Shape, "total" | "addends"> & { readonly judgement: Judgement },
): number {
  const known = new Map<number, number>();
  const [first, last] = [addends[0]!, addends[addends.length - 1]!];
  let weight = 0;
  for (const [line, verdict] of judgement.verdicts.entries()) {
    if (verdict !== hit) continue;
    const at = (item: number, own = line): number => figureAt(view, own, item);
    const place = Math.round(Math.log(Math.abs(at(first) / at(last))) / nearness);
    const like = [place - 1, place, place + 1].find((near) => {
      const other = known.get(near);
      if (other === undefined) return false;
      const scale = at(total) / at(total, other);
      return addends.every(
        (item) => Math.abs(at(item) - scale * at(item, other)) <= nearness * Math.abs(at(item)),
      );
    });
    if (like === undefined) known.set(place, line);
    else weight += judgement.weights[line]!;
  }
  return weight / Math.LN2;
}

/**
 * Whether a line that misses adds up with another of its figures in the place of one that is added and has the same
 * figure in most lines that hold: a rate by one award and by another are the same but where the awards differ. Linear
 * in the items for each of the few that are added, and in the lines for those that fit.
 */
export function addsAnother(
  view: View,
  { total, addends, judgement }: Pick<Accepted, "total" | "addends" | "judgement">,
  line: number,
): boolean {
  const at = (item: number, own = line): number => figureAt(view, own, item);
  const missing = addends.reduce((left, item) => left - at(item), at(total));
  const isMostlySame = (item: number, other: number): boolean => {
    let same = 0;
    for (const [own, verdict] of judgement.verdicts.entries())
      if (verdict === hit && at(item, own) === at(other, own)) same++;
    return 2 * same > judgement.hits;
  };
  return view.active.some(
    (item) =>
      item !== total &&
      !addends.includes(item) &&
      isFilled(view, line, item) &&
      addends.some((other) => at(other) + missing === at(item) && isMostlySame(item, other)),
  );
}

/**
 * Whether a line of growth rates adds up by luck: that of a whole lies between those of its parts, and no other line of
 * such rates adds up, as those of what each part contributes do. Linear in what is added and the lines that hold.
 */
export function isGrowthByLuck(
  view: View,
  { total, addends, judgement }: Pick<Shape, "total" | "addends"> & { readonly judgement: Judgement },
  line: number,
): boolean {
  const { lineWords, lineKinds } = view;
  // How many people more there are is called growth as well, and is an amount.
  if (lineKinds[line] === "amount") return false;
  const isRate = ({ roles }: LabelWords): boolean => roles.has("growth") && !roles.has("points");
  if (!isRate(lineWords[line]!)) return false;
  const at = (item: number): number => figureAt(view, line, item);
  const parts = Array.from(addends, at);
  if (at(total) < leastOf(parts) || at(total) > greatestOf(parts)) return false;
  return !judgement.verdicts.some(
    (verdict, other) => other !== line && verdict === hit && isRate(lineWords[other]!),
  );
}
