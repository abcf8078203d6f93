import type { Severity } from "../../core/model/finding.ts";
import { contains, type Range } from "../../features/place.ts";
import type { Checked, CheckWriter } from "../check-writer.ts";
import type { FindingText } from "../findings.ts";
import type { Session } from "../session.ts";
import { brokenEquations } from "./equation.ts";
import { excerptOf } from "./excerpt.ts";

/** Findings for people: the place, the sentence, the line with carets under the figure, the sum, the way out. */
export function textWriter(session: Session): CheckWriter {
  const { terminal, phrases, paint } = session;
  const tally = { error: 0, warning: 0, information: 0, hint: 0, files: 0 };
  let nFixable = 0;
  return {
    file(checked) {
      tally.files++;
      const { document, findings } = checked;
      for (const finding of findings) {
        tally[finding.severity]++;
        if (finding.fixes.some(({ applicability }) => applicability === "safe")) nFixable++;
      }
      const remark = document.damaged
        ? phrases.damaged(document.encoding)
        : document.encoding === "utf-8"
          ? ""
          : phrases.readAs(document.encoding);
      if (remark) terminal.out(`${paint.bold(document.path)}: ${paint.dim(remark)}\n\n`);
      for (const finding of findings) terminal.out(`${findingText(checked, finding, session)}\n`);
    },
    close() {
      const fixable = nFixable > 0 ? phrases.fixable(nFixable) : "";
      terminal.out(`${phrases.summary(tally)}${fixable}\n`);
    },
  };
}

function findingText(checked: Checked, finding: FindingText, session: Session): string {
  const { phrases, paint } = session;
  const { document, lines } = checked;
  const { range, severity, rule, message } = finding;
  const { line, character } = range.start;
  const source = lines[line] ?? "";
  const excerpt = excerptOf(source, character, range.end.line > line ? source.length : range.end.character);
  const number = String(line + 1);
  const margin = " ".repeat(number.length + 2);
  const tone = toneOf(severity, paint);
  const bar = paint.dim("│");
  const notes = [...reasons(checked, finding, session), ...waysOut(finding, session)];
  return [
    `${paint.bold(`${document.path}:${placeOf(range)}`)} ${tone(phrases.severity[severity])} ${paint.dim(rule)}`,
    `${margin} ${message}`,
    ` ${paint.dim(number)} ${bar} ${excerpt.source}`,
    `${margin}${bar} ${excerpt.blanks}${tone(excerpt.carets)}`,
    ...notes.map(([mark, note]) => `${margin}${paint.dim(mark)} ${note}`),
    "",
  ].join("\n");
}

type Marked = readonly [mark: string, note: string];

/** Related places that are shown where no sum can be written out. */
const mostRelated = 5;

/** The sums that fail, else the places that the finding rests on. */
function reasons(checked: Checked, finding: FindingText, { locale }: Session): Marked[] {
  const equations = brokenEquations(checked, finding, locale);
  if (equations.length > 0) return equations.map((equation) => ["=", equation]);
  return finding.related
    .slice(0, mostRelated)
    .map(({ range, message }) => ["-", `${placeOf(range)} ${message}`]);
}

/** The fixes, with the place of those that change another figure; without any, the figures that could be wrong. */
function waysOut({ range, fixes, suspects }: FindingText, { phrases, paint }: Session): Marked[] {
  if (fixes.length === 0 && suspects.length > 1) {
    const places = suspects.map((suspect) => `${placeOf(suspect.range)} → ${suspect.value}`);
    return [["?", `${phrases.suspects}: ${places.join(", ")}`]];
  }
  return fixes.map(({ title, applicability, edits }) => {
    const word = applicability === "safe" ? paint.green(phrases.fix) : paint.cyan(phrases.suggestion);
    const elsewhere = edits.filter((edit) => !contains(range, edit.range)).map((edit) => placeOf(edit.range));
    return ["+", `${word}: ${title}${elsewhere.length > 0 ? paint.dim(` (${elsewhere.join(", ")})`) : ""}`];
  });
}

function placeOf({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function toneOf(severity: Severity, { red, yellow, blue, cyan }: Session["paint"]): (text: string) => string {
  return { error: red, warning: yellow, information: blue, hint: cyan }[severity];
}
