import type { Analysis, Section, TableStudy } from "../../model/analysis.ts";
import { nameOf } from "../../model/cell-names.ts";
import type { Decimal } from "../../model/decimal.ts";
import { type Finding, findingOf, suggested } from "../../model/finding.ts";
import type { Numeral } from "../../model/numeral.ts";
import { type Span, shifted, startKey } from "../../model/span.ts";
import { figureSpan } from "../../model/table.ts";
import { lastPlaceOf } from "../../number/quantities.ts";
import { writeNumeral } from "../../number/write.ts";
import { firstFrom } from "../../text/ordered.ts";
import { runningText } from "../sentence.ts";
import { titlesAt } from "../tie/tie-findings.ts";
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
    // What a form says of its own figures is more than their labels do.
    const mentioned = new Set(prose[at]!.mentions.map(({ span }) => startKey(span)));
    return misquotes.flatMap((misquote) => {
      const { from, to } = misquote.quote.numeral;
      const span = spanAt(from, to);
      return mentioned.has(startKey(span))
        ? []
        : [quoteFinding(misquote, shifted(span, starts[at]!), lineOf)];
    });
  });
}

/** The titles that a table stands under, the text's own and its caption among them. */
function titlesAbove(outline: readonly Section[], line: number, caption: string): string[] {
  const [first] = outline;
  return [...(first?.kind === "title" ? [first.name] : []), ...titlesAt(outline, line), caption];
}

function quoteFinding(
  { quote, severity, agreeing, isRepair }: Misquote,
  span: Span,
  lineOf: (study: TableStudy) => number,
): Finding {
  const { numeral, place } = quote;
  const { table, caption } = place.study;
  const cell = table.cells[place.cell]!;
  const elsewhere = shifted(figureSpan(cell), lineOf(place.study));
  const right = asPrinted(numeral, quote.stated);
  const [from, to] = [writeNumeral(numeral, numeral.value), writeNumeral(numeral, right)];
  const [stated, computed] = [`${numeral.value}`, `${right}`];
  const label = nameOf(table, place.cell);
  return findingOf({
    rule: "misquoted-figure",
    category: "prose",
    severity,
    span,
    message: isRepair ? "quoted-repair" : "misquoted-figure",
    facts: { label, from, to, caption, agreeing },
    data: { stated, computed, agreeing },
    related: [{ span: elsewhere, note: { message: "stated-here", facts: { label, text: cell.text } } }],
    suspects: isRepair ? [{ span: elsewhere, value: stated }] : [{ span, value: computed }],
    // What its own sums want of the table is put right there.
    fixes: isRepair ? [] : suggested({ message: "fix-restate", facts: { from, to } }, [{ span, text: to }]),
  });
}

/** A value to the places that a figure is printed with, where it is told in thousands or millions of the table's. */
function asPrinted(numeral: Numeral, value: Decimal): Decimal {
  const place = lastPlaceOf(numeral);
  const isTold = place > 0 || (numeral.value.scale > 0 && value.scale > numeral.value.scale + 1);
  return isTold && value.scale > -place ? value.raised(-place).rounded(0).raised(place) : value;
}
