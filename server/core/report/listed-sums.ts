import { readLabel } from "../languages.ts";
import { Decimal } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { Numeral } from "../model/numeral.ts";
import { type Span, spanOf } from "../model/span.ts";
import { plainText } from "../number/fold.ts";
import { readNumeral } from "../number/numeral.ts";
import { writeNumeral } from "../number/write.ts";
import { otherwise, says } from "../relation/sum-words.ts";
import { balanceOf } from "./prose-lists.ts";

/** One line of a list: "Rent: 900", "- 差旅费：3400元". */
interface ListedFigure {
  /** As it is written, but for markup. */
  readonly label: string;
  readonly numeral: Numeral;
  readonly span: Span;
}

/** Longer lists are data that nobody added up by hand. */
const mostParts = 64;
/** Longer lines are prose. UTF-16 units. */
const longestLine = 100;
/** A label, a colon, and nothing but a figure with its unit. */
const pattern =
  /^\s*(?:[-*+•]\s+|\d{1,2}[.)、]\s*)?([^:：]{1,40})[:：]\s*(?:[*_]{2}\s*)?(\S[^:：]{0,30}?)[;；。，,]?\s*$/;
const conventions = { decimalMark: ".", groupMark: "," } as const;
const leastParts = 2;
/** A total that is so many times its sum, or its sum the total, may count something else, or even that is too much. */
const farthest = { doubted: 2, told: 12 };

/**
 * Totals that close a list of labelled figures, one a line, and are not their sum. A list that has other
 * lines after its total, or of which some lines alone give it, is one of key figures. Linear in the lines,
 * but for the few before a total.
 */
export function brokenListedSums(lines: readonly string[]): Finding[] {
  const found: Finding[] = [];
  let parts: ListedFigure[] = [];
  for (const [at, line] of lines.entries()) {
    const figure = readListed(line, at);
    const isTotal = figure !== null && namesTotal(figure.label);
    if (isTotal && !readListed(lines[at + 1] ?? "", at + 1)) found.push(...findingOf(figure, parts));
    if (!figure || isTotal) parts = [];
    else parts.push(figure);
  }
  return found;
}

function readListed(line: string, at: number): ListedFigure | null {
  if (line.length > longestLine || !/[:：]/.test(line)) return null;
  const match = pattern.exec(line);
  const numeral = match && readNumeral(match[2]!, conventions);
  if (!match || numeral?.trust !== "clean" || numeral.kind !== "amount") return null;
  const from = line.lastIndexOf(match[2]!) + numeral.from;
  return { label: plainText(match[1]!), numeral, span: spanOf(at, from, from + numeral.to - numeral.from) };
}

function namesTotal(label: string): boolean {
  const words = readLabel(label);
  return words.bare && words.roles.has("total") && !says(words, ["period", ...otherwise]);
}

function findingOf({ label, numeral, span }: ListedFigure, parts: readonly ListedFigure[]): Finding[] {
  const figures = parts.map((part) => part.numeral);
  const isPart = (part: ListedFigure): boolean =>
    part.numeral.unit === numeral.unit && !says(readLabel(part.label), otherwise);
  if (
    parts.length < leastParts ||
    parts.length > mostParts ||
    !parts.every(isPart) ||
    someGive(figures, numeral.value)
  )
    return [];
  const { computed, difference, verdict } = balanceOf({ total: numeral, parts: figures });
  if (verdict !== "broken") return [];
  const apart = ratioBetween(numeral.value, computed);
  if (apart > farthest.told) return [];
  const data = { stated: String(numeral.value), computed: String(computed), difference: String(difference) };
  const [from, to] = [numeral.value, computed].map((value) => writeNumeral(numeral, value)) as [
    string,
    string,
  ];
  return [
    {
      rule: "prose-mismatch",
      category: "prose",
      severity: apart <= farthest.doubted ? "warning" : "information",
      span,
      note: {
        message: "list-mismatch",
        facts: { label, stated: from, computed: to, difference: data.difference, nParts: parts.length },
      },
      data,
      related: parts.map((part) => ({
        span: part.span,
        note: { message: "addend", facts: { text: String(part.numeral.value), name: part.label } },
      })),
      suspects: [{ span, value: data.computed }],
      fixes: [
        {
          title: { message: "fix-recompute", facts: { from, to, count: 1 } },
          applicability: "suggested",
          preferred: true,
          edits: [{ span, text: to }],
        },
      ],
    },
  ];
}

/** How many times the smaller of two figures the greater is. */
function ratioBetween(one: Decimal, other: Decimal): number {
  const [a, b] = [Math.abs(one.toNumber()), Math.abs(other.toNumber())];
  return Math.max(a, b) / Math.min(a, b);
}

/** Whether some lines in a row give the total, and not all do. */
function someGive(figures: readonly Numeral[], total: Decimal): boolean {
  for (let first = 0; first < figures.length; first++) {
    let sum = Decimal.zero;
    for (let last = first; last < figures.length; last++) {
      sum = sum.plus(figures[last]!.value);
      if (last > first && sum.equals(total)) return true;
    }
  }
  return false;
}
