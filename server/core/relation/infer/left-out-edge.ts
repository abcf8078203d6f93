import { namesSum, otherwise, says } from "../sum-words.ts";
import type { Accepted } from "./shape.ts";
import { hit, judgeShape, silent } from "./shape.ts";
import type { View } from "./sheet.ts";

/** A figure so much smaller than the least of the others measures another thing: heads beside what they cost. */
const leastShare = 0.25;
/** Months, quarters, halves and the like of a total stand beside it and not in it. */
const partsOfTotal = [2, 3, 4, 5, 6, 12];

/**
 * The shapes of a view, those of plain totals that add up all rows of their block but the first or last in
 * their whole length. The run that is left adds up by itself, so figures alone never show that a row is
 * missing: only a label that says "total" and nothing else, over rows that differ in nothing, does.
 */
export function withLeftOutEdges(view: View, shapes: readonly Accepted[]): readonly Accepted[] {
  return view.axis === "rows" ? shapes.map((shape) => wholeBlockOf(view, shape, shapes) ?? shape) : shapes;
}

function wholeBlockOf(view: View, shape: Accepted, shapes: readonly Accepted[]): Accepted | null {
  const { active, breaks, worded, words } = view;
  const { total, addends } = shape;
  const said = words[total]!;
  if (worded[total] !== 1 || !said.bare || said.roles.has("period") || !namesSum(said)) return null;
  const place = active.indexOf(total);
  const begins = (at: number): boolean =>
    at === 0 || breaks[active[at]!] === 1 || worded[active[at - 1]!] === 1;
  let first = place;
  while (first > 0 && !(first < place && begins(first)) && breaks[total] !== 1) first--;
  const block = active.subarray(first, place);
  if (block.length !== addends.length + 1) return null;
  const [top, bottom] = [block[0]!, block[block.length - 1]!];
  const edge = addends[0] === top ? bottom : top;
  // Addends go down the table, so as many as these within the block are all of it but the edge.
  const [nearest, farthest] = edge === top ? [block[1]!, bottom] : [top, block[block.length - 2]!];
  if (addends[0] !== nearest || addends[addends.length - 1] !== farthest) return null;
  const isOnly = shapes.every(
    (other) =>
      other === shape || (other.total !== total && other.total !== edge && !other.addends.includes(edge)),
  );
  if (!isOnly || !isPlainBlock(view, block, edge) || !isMissed(view, shape, edge)) return null;
  const whole = { total, addends: block.slice(), prior: shape.prior };
  const judgement = judgeShape(view, whole);
  const verdicts = judgement.verdicts.map((verdict, line) =>
    shape.judgement.verdicts[line] === hit ? verdict : silent,
  );
  return { ...whole, family: "outvoted", judgement: { ...judgement, verdicts } };
}

/** Whether nothing parts a row from the others but that it stands at their edge. */
function isPlainBlock({ words, labels, kinds, depths }: View, block: Int32Array, edge: number): boolean {
  return block.every(
    (item) =>
      labels[item] !== "" &&
      kinds[item] === "amount" &&
      depths[item] === depths[edge] &&
      !says(words[item]!, otherwise) &&
      (item !== edge || words[item]!.roles.size === 0),
  );
}

/**
 * Whether what is left out is a figure of the size of the others in each line, and in no line what no other
 * total counts.
 */
function isMissed(view: View, { total, addends, judgement }: Accepted, edge: number): boolean {
  const { starts, stride, nLines, values, filled, active, places } = view;
  let isPart = true;
  for (let line = 0; line < nLines; line++) {
    if (judgement.verdicts[line] !== hit) continue;
    const at = (item: number): number => starts[line]! + item * stride;
    const [left, stated] = [values[at(edge)]!, values[at(total)]!];
    const least = Math.min(...Array.from(addends, (item) => values[at(item)]!));
    if (filled[at(edge)] !== 1 || left < Math.max(leastShare * least, 1) || left >= stated || least < 0)
      return false;
    if (places[at(edge)] !== places[at(addends[0]!)]) return false;
    if (active.some((item) => values[at(item)] === stated + left)) return false;
    if (!partsOfTotal.some((parts) => Math.abs(left * parts - stated) <= parts)) isPart = false;
  }
  return !isPart;
}
