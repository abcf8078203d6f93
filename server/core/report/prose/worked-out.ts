import type { Decimal } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import type { Numeral } from "../../model/numeral.ts";
import { writeNumeral } from "../../number/write.ts";
import type { RunningText } from "../sentence.ts";
import { type ProseChange, readChanges, rightChange } from "./changes-english.ts";
import { readGrowths } from "./growths.ts";
import { readRates } from "./rates.ts";
import { isSlip, type Reckoning, readReckonings, rightReckoning } from "./reckonings.ts";
import { type ProseShare, readShares, rightShare } from "./shares.ts";
import { listedShares, readEnglishShares } from "./shares-english.ts";
import type { ProseSum } from "./sum.ts";

type SpanAt = RunningText["spanAt"];

/** What has to stand in a sentence before shares or rates are looked for in it, products or means, and changes. */
const mayTellShare = /[占增减升降率]|完成|\bof (?:the |our |these |all )?\d/i;
const mayTellReckoning =
  /each|apiece|per |pro |je |par |average|mean |moyenne|[Ss]chnitt|chacun|cada un|\ban? \p{L}+[,;:]? (?:so|or|which|mak|tot|com|=)/u;
const mayTellChange = /\b(?:from|on|over) [$€£\d]/;

/** Figures that miss what they should be by more of it, and by no slip, are none of it. */
const plausibleMiss = 0.5;

/**
 * The figures of a sentence that are worked out from two others of it and are not what these give: shares, rates of
 * growth and changes. Hints, since a sentence may speak of something else. `sums` are its lists that are in order.
 */
export function brokenWorkedOut(
  { sentence, spanAt }: { readonly sentence: string; readonly spanAt: SpanAt },
  numerals: () => readonly Numeral[],
  sums: readonly ProseSum[],
): Finding[] {
  const tellsShares = /[%％]/.test(sentence) && (sums.length > 0 || mayTellShare.test(sentence));
  const shares = tellsShares ? sharesIn(sentence, numerals(), sums) : [];
  const changes = mayTellChange.test(sentence) ? readChanges(sentence, numerals()) : [];
  const reckonings = mayTellReckoning.test(sentence) ? readReckonings(sentence, numerals()) : [];
  return [
    ...shares.flatMap((share) => shareFinding(share, spanAt) ?? []),
    ...changes.flatMap((change) => changeFinding(change, spanAt) ?? []),
    ...reckonings.flatMap((reckoning) => reckoningFinding(reckoning, spanAt) ?? []),
  ];
}

/** All that a sentence tells of shares, each figure once. */
function sharesIn(sentence: string, numerals: readonly Numeral[], sums: readonly ProseSum[]): ProseShare[] {
  const told = [readShares, readRates, readGrowths, readEnglishShares].flatMap((read) =>
    read(sentence, numerals),
  );
  const listed = sums.flatMap((sum) => listedShares(sentence, numerals, sum));
  const all = [...told, ...listed];
  return all.filter(({ share }, at) => all.findIndex((other) => other.share === share) === at);
}

/** Behind 1.2 the word million stands outside of the figure, so its value is shown in full. */
export function shownAs(numeral: Numeral, value: Decimal): string {
  return numeral.style.multiplier ? value.toString() : writeNumeral(numeral, value);
}

/** What is to be said of a share, null where it is right; a warning where others beside it show what it is of. */
export function shareFinding(told: ProseShare, spanAt: SpanAt): Finding | null {
  const right = rightShare(told);
  const { share, part, whole } = told;
  const finding =
    right && findingOf("prose-share", { said: share, right, operands: { part, whole } }, spanAt);
  return finding && told.isShared ? { ...finding, severity: "warning" } : finding;
}

function changeFinding({ said, before, after }: ProseChange, spanAt: SpanAt): Finding | null {
  const right = rightChange({ said, before, after });
  return right && findingOf("prose-change", { said, right, operands: { before, after } }, spanAt);
}

/**
 * What is to be said of a product, a mean or a rest, null where it is right; a warning where a slip explains it, and
 * nothing where the figures are so far from each other that they belong to something else.
 */
export function reckoningFinding(told: Reckoning, spanAt: SpanAt): Finding | null {
  const right = rightReckoning(told);
  if (!right) return null;
  const isSlipped = isSlip(told, right);
  const apart = Math.abs(right.minus(told.said.value).toNumber());
  if (!isSlipped && apart > plausibleMiss * Math.abs(right.toNumber())) return null;
  const operands = Object.fromEntries(told.operands.map((operand, at) => [`operand${at + 1}`, operand]));
  const finding = findingOf("prose-reckoning", { said: told.said, right, operands }, spanAt);
  const worked = told.operands.map((operand) => shownAs(operand, operand.value)).join(` ${told.sign} `);
  const facts = {
    ...finding.note.facts,
    worked,
    stated: shownAs(told.said, told.said.value),
    computed: shownAs(told.said, right),
  };
  return { ...finding, severity: isSlipped ? "warning" : "hint", note: { ...finding.note, facts } };
}

/** A figure, what it should be, and the figures of the sentence that say so, by the names that the message has for them. */
interface WorkedOut {
  readonly said: Numeral;
  readonly right: Decimal;
  readonly operands: Readonly<Record<string, Numeral>>;
}

function findingOf(
  message: "prose-share" | "prose-change" | "prose-reckoning",
  { said, right, operands }: WorkedOut,
  spanAt: SpanAt,
): Finding {
  const each = Object.entries(operands);
  const data = {
    stated: `${said.value}`,
    computed: `${right}`,
    ...Object.fromEntries(each.map(([name, { value }]) => [name, `${value}`])),
  };
  const shown = Object.fromEntries(each.map(([name, operand]) => [name, shownAs(operand, operand.value)]));
  const span = spanAt(said.from, said.to);
  return {
    rule: "prose-mismatch",
    category: "prose",
    severity: "hint",
    span,
    note: { message, facts: { ...data, ...shown, unit: said.unit === "%" ? "%" : "" } },
    data,
    related: each.map(([, operand]) => ({
      span: spanAt(operand.from, operand.to),
      note: { message: "operand", facts: { text: shownAs(operand, operand.value) } },
    })),
    suspects: [{ span, value: data.computed }],
    fixes: [],
  };
}
