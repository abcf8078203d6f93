import type { Analysis, Section, TableStudy } from "../../model/analysis.ts";
import { nameOf } from "../../model/cell-names.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Span, shifted } from "../../model/span.ts";
import { numeralSpan } from "../../model/table.ts";
import { writeNumeral } from "../../number/numeral.ts";
import { lastPlaceOf } from "../../number/quantities.ts";
import { firstFrom } from "../../text/ordered.ts";
import { runningText } from "../sentence.ts";
import { pathTo } from "../tie-findings.ts";
import { type Misquote, misquotesIn } from "./judge-quote.ts";

/**
 * What is to be said of figures in running text that the tables state otherwise. Text and table may still speak of
 * different things, so nothing of this is an error.
 */
export function quoteFindings(analysis: Analysis): Finding[] {
  const { quotes, landmarks, prose, blocks, starts } = analysis;
  if (quotes.of.size === 0) return [];
  const placeOf = new Map(quotes.tables.map((study, k) => [study, landmarks.tables[k]!]));
  const sectionOf = (at: number): number => firstFrom(landmarks.headings, at + 1);
  const lineOf = (study: TableStudy): number => starts[placeOf.get(study)!]!;
  return landmarks.claiming.flatMap((at): Finding[] => {
    const own = quotes.of.get(prose[at]!);
    if (!own?.some(({ agrees }) => !agrees)) return [];
    const { text, spanAt } = runningText(blocks[at]!.lines);
    const misquotes = misquotesIn({
      text,
      quotes: own,
      titlesOf: (study) => titlesAbove(analysis.outline, lineOf(study), study.caption),
      isNear: (study) => sectionOf(placeOf.get(study)!) === sectionOf(at),
    });
    return misquotes.flatMap((misquote) => {
      const { from, to } = misquote.quote.numeral;
      const span = spanAt(from, to);
      // What a form says of its own figures is more than their labels do.
      if (
        prose[at]!.mentions.some(
          (mention) => mention.span.line === span.line && mention.span.from === span.from,
        )
      )
        return [];
      return findingOf(misquote, shifted(span, starts[at]!), lineOf);
    });
  });
}

/** The titles that a table stands under, the text's own and its caption among them. */
function titlesAbove(outline: readonly Section[], line: number, caption: string): string[] {
  const [first] = outline;
  return [...(first?.kind === "title" ? [first.name] : []), ...pathTo(outline, line), caption];
}

function findingOf(
  { quote, severity, siblings }: Misquote,
  span: Span,
  lineOf: (study: TableStudy) => number,
): Finding[] {
  const { numeral, study, cell } = quote;
  const own = numeralSpan(study.table.cells[cell]!);
  if (!own) return [];
  const right = asPrinted(numeral, quote.stated);
  const stated = numeral.value.toString();
  const computed = right.toString();
  const label = nameOf(study.table, cell);
  const from = writeNumeral(numeral, numeral.value);
  const to = writeNumeral(numeral, right);
  return [
    {
      rule: "misquoted-figure",
      category: "prose",
      severity,
      span,
      note: { message: "misquoted-figure", facts: { label, from, to, caption: study.caption, siblings } },
      data: { stated, computed, difference: numeral.value.minus(right).toString(), agreeing: siblings },
      related: [
        {
          span: shifted(own, lineOf(study)),
          note: { message: "stated-here", facts: { label, text: study.table.cells[cell]!.text } },
        },
      ],
      suspects: [{ span, value: computed }],
      fixes: [
        {
          title: { message: "fix-restate", facts: { from, to } },
          applicability: "suggested",
          preferred: true,
          edits: [{ span, text: to }],
        },
      ],
    },
  ];
}

/** A value to the places that a figure is printed with, where it is told in thousands or millions of the table's. */
function asPrinted(numeral: Numeral, value: Decimal): Decimal {
  const place = lastPlaceOf(numeral);
  const isTold = place > 0 || (numeral.value.scale > 0 && value.scale > numeral.value.scale + 1);
  return isTold && value.scale > -place ? value.raised(-place).rounded(0).raised(place) : value;
}
