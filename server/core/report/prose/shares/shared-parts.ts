import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { isExact, isPartOfList } from "../parts.ts";
import type { ProseShare } from "./right-share.ts";

/** A part with its share, and the words for what it is a share of. */
export interface SharedPart extends Pick<ProseShare, "share" | "part"> {
  readonly of: string;
}

/** Behind a part, before its share: 件，占总数的30%; 件（甲类），占30%. What the share is of may be named in between. */
const leadsToShare =
  /^\p{Script=Han}{0,3}\s*(?:（[^（）\d]{0,24}）)?[，（]?占比?([^，。；：（）\d]{0,16}?)的?(?:比重|比例|比)?(?:的|为|达)?\s*$/u;

/** Parts with their shares right behind them. Offsets count in the text, which is in plain Chinese. */
export function sharedPartsOf(text: string, numerals: readonly Numeral[]): SharedPart[] {
  return numerals.flatMap((share, at): SharedPart[] => {
    const part = numerals[at - 1];
    if (!part || !isShare(share) || !mayHaveShare(part)) return [];
    const of = leadsToShare.exec(text.slice(part.to, share.from))?.[1];
    return of === undefined ? [] : [{ share, part, of }];
  });
}

/** What leads to the shares of parts that are told before it, in their order: 占比分别为, 分别占总数的. */
const leadsToShares =
  /分别占比?([^，。；：\d]{0,12}?)的?\s*(?=\d)|(?:占([^，。；：\d]{0,12}?)的?(?:比重|比例|比)?|比[例重])分别(?:为|是|达到?)\s*(?=\d)/g;
/** Between two shares, and between the last part and what leads to the shares. */
const joinsShares = /^[%％](?:[、，]|和|及|与|以及)+$/;
const joinsToShares = /^\p{Script=Han}{1,3}[，、；]?$/u;
/** So many figures that are no parts stand among the parts at most, but for one of each. */
const mostAside = 4;
/** More of these are in no text. */
const mostLists = 12;

/** The parts of each list whose shares are told behind it in order: 甲319份、乙203份、丙58份，占比分别为55%、35%和10%. */
export function orderedShares(text: string, numerals: readonly Numeral[]): SharedPart[][] {
  const leads = [...text.matchAll(leadsToShares)].slice(0, mostLists);
  return leads.flatMap(({ index, 0: lead, 1: named = "", 2: ofWhich = "" }) => {
    const shares = joinedFrom(text, numerals, index + lead.length);
    const parts = partsBefore(text, numerals, index, shares.length);
    if (shares.length < 2 || parts.length !== shares.length) return [];
    return [shares.map((share, at) => ({ share, part: parts[at]!, of: named || ofWhich }))];
  });
}

function joinedFrom(text: string, numerals: readonly Numeral[], from: number): Numeral[] {
  const first = numerals.findIndex((numeral) => numeral.from === from);
  if (first < 0) return [];
  let end = first + 1;
  while (end < numerals.length && joinsShares.test(text.slice(numerals[end - 1]!.to, numerals[end]!.from)))
    end++;
  const joined = numerals.slice(first, end);
  return joined.every(isShare) ? joined : [];
}

/** So many figures of one unit right before a place; none where the list that they stand in has more. */
function partsBefore(text: string, numerals: readonly Numeral[], to: number, count: number): Numeral[] {
  const near = numerals.filter((numeral) => numeral.to <= to).slice(-2 * count - mostAside);
  const amounts = near.filter(
    (numeral) =>
      numeral.kind === "amount" && !isBracketed(text, numeral.from) && isPartOfList(text, numeral, 0),
  );
  const parts = amounts.slice(-count);
  const [before, first] = [amounts[amounts.length - count - 1], parts[0]];
  const last = parts[parts.length - 1];
  if (!first || !last || !joinsToShares.test(text.slice(last.to, to))) return [];
  const isList = parts.every((part) => part.unit === first.unit && mayHaveShare(part));
  const goesOn = before?.unit === first.unit && text.startsWith("、", before.to + before.unit.length);
  return isList && !goesOn && !text.slice(first.to, last.from).includes("。") ? parts : [];
}

function isShare({ kind, trust }: Numeral): boolean {
  return kind === "percent" && trust !== "approximate";
}

function mayHaveShare(part: Numeral): boolean {
  return part.unit !== "" && isExact(part) && part.value.sign >= 0;
}
