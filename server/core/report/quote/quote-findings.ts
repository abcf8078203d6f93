import type { Analysis, Section, TableStudy } from "../../model/analysis.ts";
import { nameOf } from "../../model/cell-names.ts";
import type { Decimal } from "../../model/decimal.ts";
import { type Finding, suggested } from "../../model/finding.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Span, shifted } from "../../model/span.ts";
import { numeralSpan } from "../../model/table.ts";
import { lastPlaceOf } from "../../number/quantities.ts";
import { writeNumeral } from "../../number/write.ts";
import { firstFrom } from "../../text/ordered.ts";
import { runningText } from "../sentence.ts";
import { pathTo } from "../tie/tie-findings.ts";
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
  { quote, severity, agreeing, isRepair }: Misquote,
  span: Span,
  lineOf: (study: TableStudy) => number,
): Finding[] {
  const { numeral, place } = quote;
  const { table, caption } = place.study;
  const inTable = numeralSpan(table.cells[place.cell]!);
  if (!inTable) return [];
  const cell = shifted(inTable, lineOf(place.study));
  const right = asPrinted(numeral, quote.stated);
  const [from, to] = [numeral.value, right].map((value) => writeNumeral(numeral, value));
  const [stated, computed] = [numeral.value, right].map(String);
  const label = nameOf(table, place.cell);
  const title = { message: "fix-restate", facts: { from: from!, to: to! } };
  return [
    {
      rule: "misquoted-figure",
      category: "prose",
      severity,
      span,
      note: {
        message: isRepair ? "quoted-repair" : "misquoted-figure",
        facts: { label, from: from!, to: to!, caption, agreeing },
      },
      data: { stated: stated!, computed: computed!, agreeing },
      related: [
        {
          span: cell,
          note: { message: "stated-here", facts: { label, text: table.cells[place.cell]!.text } },
        },
      ],
      suspects: isRepair ? [{ span: cell, value: stated! }] : [{ span, value: computed! }],
      // What its own sums want of the table is put right there.
      fixes: isRepair ? [] : suggested(title, [{ span, text: to! }]),
    },
  ];
}

/** A value to the places that a figure is printed with, where it is told in thousands or millions of the table's. */
function asPrinted(numeral: Numeral, value: Decimal): Decimal {
  const place = lastPlaceOf(numeral);
  const isTold = place > 0 || (numeral.value.scale > 0 && value.scale > numeral.value.scale + 1);
  return isTold && value.scale > -place ? value.raised(-place).rounded(0).raised(place) : value;
}
