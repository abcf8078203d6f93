import type { Evidence, Sum, Term } from "../../../model/relation.ts";
import type { Cell, CellId, Table } from "../../../model/table.ts";
import { balanceSum } from "../../balance/balance.ts";
import { isSlipOfPair, miscountIn } from "../../balance/miscount.ts";
import { isSetOff } from "../../emphasis.ts";
import { kindOf } from "../../kinds.ts";
import { closesAsResult, closesBlock, isSection, isTold } from "../search/named.ts";
import { type Accepted, hit, isRemote, loose, miss, silent, trivial } from "../search/shape.ts";
import { isPlainTotal } from "../series/single.ts";
import { cellOf } from "../view/crossing.ts";
import { isTakenOff } from "../view/signed.ts";
import type { View } from "../view/view.ts";
import { asDifference, type Told } from "./as-difference.ts";
import { bitsInProportion, isGrowthByLuck } from "./doubts-apart.ts";
import { keptTerms } from "./kept-terms.ts";
import { holdsWithoutIdle, isTelling } from "./telling.ts";
import { addendIn, sharedTerms } from "./terms.ts";
import { comeToSame, isSecondWay, sharesParts, standsUnder } from "./ways.ts";

/** What a total word tells more where the block under it is whole: from a heading, a rule or a total to the total. */
const wholeBlockBits = 3;

/**
 * The sums of an accepted shape: one for each line in which it holds, and for those in which it does not where
 * the other lines leave little doubt. `plain` and `view` differ where labels give figures their sign.
 */
export function sumsOf(
  table: Table,
  plain: View,
  view: View,
  found: Accepted,
  { byTotal, added }: ShapeIndex,
  kept?: KeptSums,
): Sum[] {
  const shape = asDifference(view, found);
  const { judgement } = found;
  const before = kept?.before.find((other) => isSameShape(other, found))?.sums;
  const byLine: Sum[] = [];
  const { total } = shape;
  const ways = byTotal.get(found.total) ?? [];
  const rivals = ways.filter((other) => other !== found);
  const isFirst = ways[0] === found;
  const isApart = !rivals.some((other) => sharesParts(other, found));
  const isOwnWay =
    isFirst || (isApart && (isSecondWay(view, shape, found, ways[0]!, byTotal) || standsUnder(view, found)));
  const isAgreed = (line: number) =>
    isApart && isTold(view, total, found.addends) && comeToSame(view, ways[0]!, found, line);
  const isNext = isFirst && found.family === "adjacent" && isTold(view, total, found.addends);
  const prior = priorBits(view, found);
  const repeated = isRemote(found.family) && judgement.misses > 0 ? bitsInProportion(view, found) : 0;
  const sums: Sum[] = [];
  const told = plain === view ? keptTerms(table, view, shape) : null;
  const worded = isTold(view, found.total, found.addends) || closesBlock(view, found) || shape.taken >= 0;
  const spoken = spokenFor(view, found, worded);
  let kind: string | null = null;
  for (let line = 0; line < view.nLines; line++) {
    const verdict = judgement.verdicts[line]!;
    const bits = prior + (judgement.weight - judgement.weights[line]!) / Math.LN2;
    if (verdict === silent) continue;
    // What is exactly the sum of others is not nearly that of these, but of those right beside a total that is called
    // so. A near one is rounding at most where all others are exact, and then it is one that misses.
    const isNear =
      verdict === loose && !isNext && rivals.some((other) => other.judgement.verdicts[line] === hit);
    if (isNear && judgement.misses + judgement.loose > 1) continue;
    if (verdict === miss || isNear) {
      const look = {
        isSetOff: () => isSetOff(table, cellsIn(table, view, found, line)),
        isTypo: () =>
          view.kinds[total] === "amount" &&
          isTypo(table, cellOf(table, view, line, total), termsIn(table, plain, view, shape, line)),
        isPlain: () => isPlainTotal(view, line, found),
      };
      if (!(isOwnWay || isAgreed(line)) || !isTelling(view, found, line, bits - repeated, look)) continue;
    }
    if (verdict === loose && holdsWithoutIdle(view, found, line)) continue;
    if (isGrowthByLuck(view, found, line)) continue;
    if (verdict === trivial && !isFirst && found.family !== "adjacent") continue;
    const known = before?.[line];
    const start = view.starts[line]!;
    const terms = known?.addends ?? told?.get(start) ?? termsIn(table, plain, view, shape, line);
    told?.set(start, terms);
    kind ??= kindIn(view, shape, terms, added[total] === 1);
    const holds = judgement.hits + judgement.loose - (verdict === hit || verdict === loose ? 1 : 0);
    const sum =
      known?.kind === kind && speaksAlike(known.evidence, spoken, holds, bits)
        ? known
        : sumOf(kind, cellOf(table, view, line, total), terms, evidenceFor(spoken, holds, bits));
    sums.push(sum);
    byLine[line] = sum;
  }
  kept?.now.push({ total: found.total, addends: found.addends, sums: byLine });
  return sums;
}

/**
 * Whether a slip of the hand explains that a figure is not the sum of others. Where figures grow by equal steps, what
 * is missed is always one of them, which explains nothing.
 */
function isTypo(table: Table, total: CellId, terms: readonly Term[]): boolean {
  const evidence = { holds: 0, trivial: 0, misses: 1, bits: 0, worded: false };
  const balance = balanceSum(table, sumOf("footing", total, terms, evidence));
  return isSlipOfPair(table, balance) && miscountIn(table, balance) === null;
}

/** Shapes that are told together, by their totals, and what they add. */
export interface ShapeIndex {
  readonly byTotal: ReadonlyMap<number, readonly Accepted[]>;
  /** 1 for each of their addends. */
  readonly added: Uint8Array;
}

/** Linear in what the shapes add. */
export function indexOf({ nItems }: View, shapes: readonly Accepted[]): ShapeIndex {
  const byTotal = new Map<number, Accepted[]>();
  const added = new Uint8Array(nItems);
  for (const shape of shapes) {
    const ways = byTotal.get(shape.total);
    if (ways) ways.push(shape);
    else byTotal.set(shape.total, [shape]);
    for (const item of shape.addends) added[item] = 1;
  }
  return { byTotal, added };
}

/** Sums of shapes without signs, by line. After an edit of figures such a shape adds up the same cells in each line. */
export interface KeptSums {
  readonly before: readonly ShapeSums[];
  readonly now: ShapeSums[];
}

export interface ShapeSums {
  readonly total: number;
  readonly addends: Int32Array;
  readonly sums: readonly (Sum | undefined)[];
}

function isSameShape({ total, addends }: ShapeSums, shape: Accepted): boolean {
  return (
    total === shape.total &&
    addends.length === shape.addends.length &&
    addends.every((item, at) => item === shape.addends[at])
  );
}

function kindIn({ axis, words }: View, { total, addends }: Told, terms: readonly Term[], isAddend: boolean) {
  return kindOf({
    axis,
    total: words[total]!.roles,
    addends: Array.from(addends, (item) => words[item]!.roles),
    hasNegative: terms.some(({ weight }) => weight < 0),
    isAddend,
  });
}

/** What speaks for a shape in all of its lines alike. */
type Spoken = Omit<Evidence, "holds" | "bits">;

/** A hidden shape has more than words for its total, and so has one of a section. */
function spokenFor(view: View, shape: Accepted, worded: boolean): Spoken {
  const { trivial, misses } = shape.judgement;
  const isVouched = shape.family === "hidden" || isSection(view, shape);
  return isVouched ? { trivial, misses, worded, vouched: true } : { trivial, misses, worded };
}

/**
 * Written out, since an object that another one is spread into may get a layout of its own, and texts have thousands.
 */
function evidenceFor({ trivial, misses, worded, vouched }: Spoken, holds: number, bits: number): Evidence {
  const evidence = { holds, trivial, misses, bits, worded };
  return vouched ? { ...evidence, vouched } : evidence;
}

/** Whether the evidence of a sum of before is that of its shape and line now; asked at each key of each sum. */
function speaksAlike(before: Evidence | null, spoken: Spoken, holds: number, bits: number): boolean {
  return (
    before !== null &&
    before.bits === bits &&
    before.holds === holds &&
    before.misses === spoken.misses &&
    before.trivial === spoken.trivial &&
    before.worded === spoken.worded &&
    before.vouched === spoken.vouched
  );
}

/** What a shape adds in one line. */
function termsIn(
  table: Table,
  plain: View,
  view: View,
  { addends, taken, isRun }: Told,
  line: number,
): Term[] {
  const { grid, cells } = table;
  const { starts, stride, filled } = view;
  const items = isRun ? addends : itemsAdded(view, addends, line);
  const shared = sharedTerms(table);
  // An array of the length that most have keeps no more than that; one that is pushed to has room for more.
  const terms = new Array<Term>(items.length);
  let n = 0;
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const at = starts[line]! + item * stride;
    const cell = grid[at] ?? -1;
    // What is filled holds a figure: a large table is not looked at cell by cell for that.
    if (cell < 0 || (filled[at] !== 1 && !mayBeAdded(cells[cell]!))) continue;
    const isTaken = taken === item || (plain !== view && isTakenOff(plain, view, line, item));
    terms[n++] = isTaken ? { cell, weight: -1 } : addendIn(shared, cell);
  }
  return n === terms.length ? terms : terms.slice(0, n);
}

/** A sum that was inferred. */
export function sumOf(kind: string, total: CellId, addends: readonly Term[], evidence: Evidence): Sum {
  return { type: "sum", kind, origin: "inferred", total, addends, evidence };
}

/** What place and words say for a shape, in bits; without a word for the total, less the choice of totals there was. */
function priorBits(view: View, shape: Accepted): number {
  const { prior, total, addends, family } = shape;
  const place = Math.min(prior, 1.5) / Math.LN2;
  if (!isTold(view, total, addends)) {
    const choice = closesAsResult(view, shape) ? 0 : Math.log2(view.active.length);
    return place - choice + (closesBlock(view, shape) ? wholeBlockBits : 0);
  }
  return (
    place +
    ((family === "adjacent" || family === "outvoted") && isWholeBlock(view, total, addends)
      ? wholeBlockBits
      : 0)
  );
}

/** Whether a range begins where the table, a rule, a heading or another total lets a block begin. */
function isWholeBlock({ active, breaks, worded }: View, total: number, addends: Int32Array): boolean {
  const isLast = total > addends[0]!;
  const end = isLast ? addends[0]! : addends[addends.length - 1]!;
  const beyond = active[active.indexOf(end) + (isLast ? -1 : 1)];
  return beyond === undefined || worded[beyond] === 1 || breaks[isLast ? end : beyond] === 1;
}

/** The cells of a shape in one line. */
function cellsIn(table: Table, view: View, { total, addends }: Accepted, line: number) {
  return {
    total: cellOf(table, view, line, total),
    addends: Array.from(addends, (item) => ({ cell: cellOf(table, view, line, item) })),
  };
}

/**
 * The items that a range takes in one line: with what it covers where that holds no figure, so that a blank or
 * a mark such as "x" for a withheld figure is seen to be part of it.
 */
function itemsAdded(view: View, addends: Int32Array, line: number): number[] {
  const first = addends[0]!;
  const last = addends[addends.length - 1]!;
  const start = view.starts[line]!;
  const items: number[] = [];
  for (let item = first, next = 0; item <= last; item++) {
    if (item === addends[next]) next++;
    else if (view.filled[start + item * view.stride]) return [...addends];
    items.push(item);
  }
  return items;
}

/** Words in the place of a figure are no addend; a blank or a short mark stands for a figure that is not given. */
function mayBeAdded(cell: Cell): boolean {
  return cell.numeral !== null || cell.text.trim().length <= 4;
}
