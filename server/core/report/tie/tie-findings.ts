import { englishMonths } from "../../languages.ts";
import type { PlacedFigure, Section, TableStudy, Tie, Ties } from "../../model/analysis.ts";
import { nameOf } from "../../model/cell-names.ts";
import { type Finding, findingOf } from "../../model/finding.ts";
import { sectionsAt } from "../../model/sections.ts";
import { type Span, shifted } from "../../model/span.ts";
import { figureSpan } from "../../model/table.ts";
import { asWritten } from "../../number/write.ts";
import { isTold, vouchers } from "./figure-pair.ts";
import { isTitle, unnumbered } from "./stated.ts";

/** The first line of a table in the document. */
type LineOf = (study: TableStudy) => number;

/**
 * What is to be said of figures that two tables state differently: each figure once, and not where its own table speaks
 * of it already, nor where the tables stand in parts of the text about different years or versions. Two tables may
 * still speak of different things, so these are remarks, never errors.
 */
export function tieFindings(
  { between, summaries }: Ties,
  outline: readonly Section[],
  lineOf: LineOf,
): Finding[] {
  const told = new Set<unknown>();
  const findings: Finding[] = [];
  for (const tie of [...between, ...summaries]) {
    const { left, right } = tie;
    const cells = [left, right].map(({ study, cell }) => study.table.cells[cell]);
    if (isTold(left) || isTold(right) || cells.some((cell) => told.has(cell))) continue;
    if (areApart(periodsOf(outline, left, lineOf), periodsOf(outline, right, lineOf))) continue;
    for (const cell of cells) told.add(cell);
    findings.push(tieFinding(tie, lineOf));
  }
  return findings;
}

/** The one that fewer sums of its own table vouch for is the suspect; else the later one, which was copied. */
function tieFinding({ left, right, agreeing }: Tie, lineOf: LineOf): Finding {
  const [suspect, other] = vouchers(left) < vouchers(right) ? [left, right] : [right, left];
  const [span, elsewhere] = [spanOf(suspect, lineOf), spanOf(other, lineOf)];
  const [stated, computed] = [suspect.numeral.value, other.numeral.value];
  const text = asWritten(other.numeral);
  return findingOf({
    rule: "table-mismatch",
    category: "arithmetic",
    severity: "information",
    span,
    facts: {
      label: nameIn(suspect),
      stated: asWritten(suspect.numeral),
      computed: text,
      caption: other.study.caption,
      agreeing,
    },
    data: {
      stated: `${stated}`,
      computed: `${computed}`,
      difference: `${stated.minus(computed)}`,
      agreeing,
    },
    related: [{ span: elsewhere, note: { message: "stated-here", facts: { label: nameIn(other), text } } }],
    suspects: [
      { span, value: `${computed}` },
      { span: elsewhere, value: `${stated}` },
    ],
  });
}

function nameIn({ study, cell }: PlacedFigure): string {
  return nameOf(study.table, cell);
}

function spanOf({ study, cell }: PlacedFigure, lineOf: LineOf): Span {
  return shifted(figureSpan(study.table.cells[cell]!), lineOf(study));
}

const period = new RegExp(
  String.raw`\d+|[一二三四]季度|[上下]半年|[一二三四五六七八九十]{1,2}月|预算|决算|执行|调整|计划|实际|\b${englishMonths}\b|\bq[1-4]\b|\b(?:first|second|third|fourth|spring|summer|autumn|winter|budget|actual|plan|planned|forecast|draft|before|after|base|baseline|revised|old|new|scenario|option|case) ?[a-z]?\b`,
  "g",
);

/** The years, quarters and versions that the titles above a table name. */
function periodsOf(outline: readonly Section[], { study }: PlacedFigure, lineOf: LineOf): string {
  const own = study.surroundings.before.filter(isTitle);
  const titles = [...titlesAt(outline, lineOf(study)), ...own, study.caption];
  const words = titles.flatMap(
    (title) => unnumbered(title).normalize("NFKC").toLowerCase().match(period) ?? [],
  );
  return [...new Set(words)].sort().join(" ");
}

function areApart(left: string, right: string): boolean {
  return left !== right && left !== "" && right !== "";
}

/** The titles of the sections that a line stands in, outermost first. */
export function titlesAt(outline: readonly Section[], line: number): string[] {
  return sectionsAt(outline, line).map(({ name }) => name);
}
