import type { Decimal } from "../../model/decimal.ts";
import { type Facts, type Finding, findingOf, type Related, type Severity } from "../../model/finding.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Span, startKey } from "../../model/span.ts";
import { tellBeside, writeNumeral } from "../../number/write.ts";
import { lazily } from "../../text/lazily.ts";
import { inPlainChinese, type RunningText } from "../sentence.ts";
import { figuresOf } from "./figures.ts";
import { namedTotals } from "./lists/named-totals.ts";
import { slippedPartitions } from "./lists/partitions.ts";
import { mayHaveSums, readProseSums, standingOf, summingSentences } from "./prose-sums.ts";
import { readRests } from "./reckonings/rests.ts";
import { auditedRests } from "./reckonings/rests-chinese.ts";
import { mismatchedShares } from "./shares/common-shares.ts";
import { namedGrowths } from "./shares/named-growths.ts";
import { namedRates } from "./shares/named-rates.ts";
import { type BrokenStructure, brokenStructures } from "./shares/structure.ts";
import type { ProseSum } from "./sum.ts";
import { brokenReckoning, brokenShare, brokenWorkedOut, type WorkedOut } from "./worked-out.ts";

type SpanAt = RunningText["spanAt"];

/**
 * The figures of a text that are not what other figures of it make them: sums, shares and what else is worked out, of a
 * sentence by itself and across sentences, each figure once. Linear in the text.
 */
export function proseFindings({ text, spanAt }: RunningText): Finding[] {
  const within = summingSentences({ text, spanAt }).flatMap((told) => findingsIn(told.sentence, told.spanAt));
  const plain = inPlainChinese(text);
  const rests = mayHaveSums(plain) ? [...readRests(plain), ...auditedRests(plain)] : [];
  const workedOut = [
    ...[mismatchedShares, namedRates, namedGrowths].flatMap((read) =>
      read(plain).flatMap((share) => brokenShare(share) ?? []),
    ),
    ...rests.flatMap((rest) => brokenReckoning(rest) ?? []),
  ];
  const across = [
    ...[...slippedPartitions(plain), ...namedTotals(plain)].flatMap((sum) => sumFinding(sum, spanAt) ?? []),
    ...workedOut.map((broken) => workedOutFinding(broken, placesBy(spanAt))),
  ];
  const told = new Set(within.map(({ span }) => startKey(span)));
  return toldOnce([...within, ...across.filter(({ span }) => !told.has(startKey(span)))]);
}

/**
 * Without the shares of parts in a total that they do not add up to: one of these is wrong, which spoils its share,
 * too.
 */
function toldOnce(findings: readonly Finding[]): Finding[] {
  const isShare = ({ note }: Finding): boolean => note.message === "prose-share";
  const sums = findings.filter((finding) => !isShare(finding));
  const spoilt = new Set(
    sums.flatMap(({ span, related }) => [span, ...related.map((part) => part.span)].map(startKey)),
  );
  return findings.filter(
    (finding) => !isShare(finding) || !finding.related.every(({ span }) => spoilt.has(startKey(span))),
  );
}

function findingsIn(sentence: string, spanAt: SpanAt): Finding[] {
  const numerals = lazily(() => figuresOf(sentence));
  const sums = readProseSums(sentence, numerals).map((sum) => ({ sum, finding: sumFinding(sum, spanAt) }));
  const whole = sums.flatMap(({ sum, finding }) => (finding ? [] : sum));
  return [
    ...sums.flatMap(({ finding }) => finding ?? []),
    ...brokenWorkedOut(sentence, numerals, whole).map((broken) => workedOutFinding(broken, placesBy(spanAt))),
    ...brokenStructures(sentence, numerals).map((broken) => structureFinding(broken, spanAt)),
  ];
}

function sumFinding(sum: ProseSum, spanAt: SpanAt): Finding | null {
  const { total, parts, closed } = sum;
  const standing = standingOf(sum);
  if (standing?.verdict !== "broken") return null;
  const { computed } = standing;
  const difference = standing.difference.toString();
  return proseFinding({
    message: closed ? "prose-mismatch" : "prose-excess",
    severity: standing.isSure ? "warning" : "information",
    span: spanAt(total.from, total.to),
    data: { stated: total.value.toString(), computed: computed.toString(), difference },
    shown: {
      stated: asTold(total),
      computed: shownAs(total, computed),
      difference: total.style.multiplier ? difference : tellBeside(total, standing.difference),
      nParts: parts.length,
      unit: total.unit,
      worked: accountOf(sum),
    },
    related: parts.map(({ from, to, value }) => ({
      span: spanAt(from, to),
      note: {
        message: value.sign < 0 ? "subtrahend" : "addend",
        facts: { text: shownAs(total, value.absolute()) },
      },
    })),
  });
}

/** An account as it is written out, with what is taken off; "" where all is added, which is shown by the parts. */
function accountOf({ total, parts }: ProseSum): string {
  if (!parts.some(({ value }) => value.sign < 0)) return "";
  const terms = parts.map(({ value }) => `${value.sign < 0 ? "−" : "+"} ${shownAs(total, value.absolute())}`);
  return terms.join(" ").replace(/^\+ /, "");
}

/** Where each figure stands by the offsets of one text. */
function placesBy(spanAt: SpanAt): (figure: Numeral) => Span {
  return ({ from, to }) => spanAt(from, to);
}

/** The finding of a figure that is not what others make it; `placeOf` says where each of them stands. */
export function workedOutFinding(
  { message, severity, said, right, operands, sign }: WorkedOut,
  placeOf: (figure: Numeral) => Span,
): Finding {
  const each = Object.entries(operands).map(([name, operand]) => ({
    name,
    value: `${operand.value}`,
    text: asTold(operand),
    span: placeOf(operand),
  }));
  const named = (as: "value" | "text"): Facts =>
    Object.fromEntries(each.map((operand) => [operand.name, operand[as]]));
  const worked = each.map(({ text }) => text).join(` ${sign} `);
  return proseFinding({
    message,
    severity,
    span: placeOf(said),
    data: { stated: `${said.value}`, computed: `${right}`, ...named("value") },
    shown: {
      ...named("text"),
      ...(sign && { worked }),
      stated: asTold(said),
      computed: shownAs(said, right),
      unit: said.unit === "%" ? "%" : "",
    },
    related: each.map(({ text, span }) => ({ span, note: { message: "operand", facts: { text } } })),
  });
}

function structureFinding({ from, to, sum }: BrokenStructure, spanAt: SpanAt): Finding {
  const data = { computed: sum.toString() };
  const finding = proseFinding({
    message: "prose-structure",
    severity: "hint",
    span: spanAt(from, to),
    data,
  });
  // Which of the shares is wrong nobody knows.
  return { ...finding, suspects: [] };
}

/** What one finding of a sentence has that others have not. */
interface Told {
  readonly message: string;
  readonly severity: Severity;
  readonly span: Span;
  /** For programs; `computed` is what would settle it. */
  readonly data: Facts & { readonly computed: string };
  /** For readers, where they are shown it otherwise. */
  readonly shown?: Facts;
  readonly related?: readonly Related[];
}

/** The finding about a figure of running text that is to be looked at. */
function proseFinding({ message, severity, span, data, shown, related = [] }: Told): Finding {
  const suspects = [{ span, value: data.computed }];
  const facts = { ...data, ...shown };
  return findingOf({
    rule: "prose-mismatch",
    category: "prose",
    severity,
    span,
    message,
    facts,
    data,
    related,
    suspects,
  });
}

function asTold(numeral: Numeral): string {
  return shownAs(numeral, numeral.value);
}

/** Behind 1.2 the word million stands outside of the figure, so its value is shown in full. */
function shownAs(numeral: Numeral, value: Decimal): string {
  return numeral.style.multiplier ? value.toString() : writeNumeral(numeral, value);
}
