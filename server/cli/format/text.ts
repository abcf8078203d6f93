import type { Severity } from "../../core/model/finding.ts";
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
      const fixable = nFixable > 0 ? ` ${phrases.fixable(nFixable)}` : "";
      terminal.out(`${phrases.summary(tally)}${fixable}\n`);
    },
  };
}

function findingText(checked: Checked, finding: FindingText, { phrases, paint, locale }: Session): string {
  const { document, lines } = checked;
  const { range, severity, rule, message, fixes, suspects } = finding;
  const { line, character } = range.start;
  const place = `${document.path}:${line + 1}:${character + 1}`;
  const number = String(line + 1);
  const gutter = " ".repeat(number.length + 1);
  const source = lines[line] ?? "";
  const to = range.end.line > line ? source.length : range.end.character;
  const excerpt = excerptOf(source, character, to);
  const bar = paint.dim("│");
  const tone = toneOf(severity, paint);
  const out = [
    `${paint.bold(place)} ${tone(phrases.severity[severity])} ${paint.dim(rule)}`,
    ` ${gutter} ${message}`,
    ` ${paint.dim(number)} ${bar} ${excerpt.source}`,
    ` ${gutter}${bar} ${excerpt.blanks}${tone(excerpt.carets)}`,
  ];
  for (const equation of brokenEquations(checked, finding, locale))
    out.push(` ${gutter}${paint.dim("=")} ${equation}`);
  if (fixes.length === 0 && suspects.length > 1) {
    const places = suspects.map(
      ({ range: { start }, value }) => `${start.line + 1}:${start.character + 1} → ${value}`,
    );
    out.push(` ${gutter}${paint.dim("?")} ${phrases.suspects}: ${places.join(", ")}`);
  }
  for (const { title, applicability } of fixes) {
    const word = applicability === "safe" ? paint.green(phrases.fix) : paint.cyan(phrases.suggestion);
    out.push(` ${gutter}${paint.dim("+")} ${word}: ${title}`);
  }
  return `${out.join("\n")}\n`;
}

function toneOf(severity: Severity, { red, yellow, blue, cyan }: Session["paint"]): (text: string) => string {
  return { error: red, warning: yellow, information: blue, hint: cyan }[severity];
}
