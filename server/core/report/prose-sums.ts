import { Decimal } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { Numeral } from "../model/numeral.ts";
import { scanNumerals } from "../number/scan.ts";
import { type RunningText, sentencesOf } from "./sentence.ts";

/** A total and its parts as a sentence lists them. Offsets count in the sentence. */
export interface ProseSum {
  readonly total: Numeral;
  readonly parts: readonly Numeral[];
  /** Whether the list says of itself that it is whole; an open one may only not exceed its total. */
  readonly closed: boolean;
}

const conventions = { decimalMark: ".", groupMark: "," } as const;

/** What opens the list of parts after a total, with at most a few words between. */
const opening = /其中|包括|分别为|分别是|其分布为|of which|including|comprising|consisting of/;
/** Words that leave a list open or its figures vague. */
const open =
  /等|余|多[件条个项次人篇]|[近约]\s*\d|以上|主要|左右|不少于|超过|about|around|over|more than|at least|among others|etc/;
/** How far after a total its list may open, in UTF-16 units. */
const farthestOpening = 12;
/** Parts that miss their total by more than this share of it belong to something else. */
const plausibleShare = 0.5;

/** The sums that the sentences of a text state and that do not hold. Linear in the text. */
export function brokenProseSums({ text, spanAt }: RunningText): Finding[] {
  if (!opening.test(text)) return [];
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sum = readProseSum(text.slice(from, to));
    const broken = sum && balance(sum);
    return broken ? [findingOf(sum, broken, (start, end) => spanAt(from + start, from + end))] : [];
  });
}

/**
 * The sum in a sentence: a total with its counter word, then 其中 or the like, then at least two parts with the same
 * counter up to the end of the clause (2748条，其中甲690条，乙…条). Percentages and other counters between are no parts.
 */
export function readProseSum(sentence: string): ProseSum | null {
  const opens = opening.exec(sentence);
  if (!opens) return null;
  const numerals = [...scanNumerals(sentence, conventions)];
  const at = numerals.filter((numeral) => numeral.to <= opens.index).length - 1;
  const total = numerals[at];
  if (!total || total.unit === "" || total.kind !== "amount" || total.trust === "approximate") return null;
  if (opens.index - total.to > farthestOpening + total.unit.length) return null;
  const inner = sentence.slice(opens.index + opens[0].length);
  if (opening.test(inner)) return null;
  const end = endOfList(sentence, opens.index);
  const parts = numerals
    .slice(at + 1)
    .filter(({ unit, kind, to }) => unit === total.unit && kind === "amount" && to <= end);
  const others = numerals
    .slice(at + 1)
    .some(({ unit, kind, to }) => unit !== total.unit && kind === "amount" && to <= end);
  if (parts.length < 2) return null;
  return { total, parts, closed: !others && !open.test(sentence.slice(opens.index, end)) };
}

/** A list ends at its semicolon or closing bracket, unless that bracket opened within it. */
function endOfList(sentence: string, from: number): number {
  let depth = 0;
  for (let at = from; at < sentence.length; at++) {
    const c = sentence[at]!;
    if (c === "；" || c === ";") return at;
    if (c === "（" || c === "(") depth++;
    else if ((c === "）" || c === ")") && --depth < 0) return at;
  }
  return sentence.length;
}

interface BrokenSum {
  readonly computed: Decimal;
  readonly difference: Decimal;
}

function balance({ total, parts, closed }: ProseSum): BrokenSum | null {
  const computed = Decimal.sum(parts.map((part) => part.value));
  const difference = total.value.minus(computed);
  if (difference.sign === 0 || (!closed && difference.sign > 0)) return null;
  const share = Math.abs(difference.toNumber() / total.value.toNumber());
  return share <= plausibleShare ? { computed, difference } : null;
}

function findingOf(
  { total, parts, closed }: ProseSum,
  { computed, difference }: BrokenSum,
  spanAt: (from: number, to: number) => Finding["span"],
): Finding {
  const stated = total.value.toString();
  const facts = {
    stated,
    computed: computed.toString(),
    difference: difference.toString(),
    nParts: parts.length,
    unit: total.unit,
  };
  return {
    rule: "prose-mismatch",
    category: "prose",
    severity: "warning",
    span: spanAt(total.from, total.to),
    note: { message: closed ? "prose-mismatch" : "prose-excess", facts },
    data: { stated, computed: facts.computed, difference: facts.difference },
    related: parts.map((part) => ({
      span: spanAt(part.from, part.to),
      note: { message: "addend", facts: { text: part.value.toString() } },
    })),
    suspects: [{ span: spanAt(total.from, total.to), value: facts.computed }],
    fixes: [],
  };
}
