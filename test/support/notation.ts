import { displayColumns } from "../../server/core/text/display-width.ts";
import type { Range } from "../../server/features/place.ts";

/** What a reader expects at a place of a report. */
interface Mark {
  readonly range: Range;
  /** The rule that is to report here. */
  readonly rule: string;
  /** What it is to say, or null where any sentence will serve. */
  readonly message: string | null;
}

/** A report with its marks taken out. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads a report with marks. A line of blanks and carets followed by a rule marks the stretch of the line above
 * that stands over the carets, wide characters taking two columns as in a terminal:
 *
 *     | Total | 66 |
 *               ^^ total-mismatch: Total says 66, but …
 *
 * Where that is hard to read, brackets enclose the stretch and `⟦⟧ rule` lines below name it, in their order:
 *
 *     合计	⟦66⟧
 *     ⟦⟧ total-mismatch
 */
export function readMarks(source: string): MarkedText {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let brackets: { from: number; to: number }[] = [];
  for (const line of source.split("\n")) {
    const caret = /^( *)(\^+) ([a-z]+(?:-[a-z]+)*)(?:: (.*))?$/.exec(line);
    const bracket = /^ *⟦⟧ ([a-z]+(?:-[a-z]+)*)(?:: (.*))?$/.exec(line);
    const above = lines.length - 1;
    if (caret && above >= 0) {
      const from = unitAt(lines[above]!, caret[1]!.length);
      const to = unitAt(lines[above]!, caret[1]!.length + caret[2]!.length);
      marks.push({ range: rangeIn(above, from, to), rule: caret[3]!, message: caret[4] ?? null });
    } else if (bracket) {
      const next = brackets.shift();
      if (!next) throw new Error(`no ⟦…⟧ is left above: ${line}`);
      marks.push({
        range: rangeIn(above, next.from, next.to),
        rule: bracket[1]!,
        message: bracket[2] ?? null,
      });
    } else {
      const plain = withoutBrackets(line);
      brackets = plain.brackets;
      lines.push(plain.line);
    }
  }
  return { text: lines.join("\n"), marks };
}

function withoutBrackets(source: string): { line: string; brackets: { from: number; to: number }[] } {
  const brackets: { from: number; to: number }[] = [];
  let line = "";
  for (const [index, piece] of source.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) brackets.push({ from: line.length, to: line.length + piece.length });
    line += piece;
  }
  return { line, brackets };
}

/** The UTF-16 unit that stands at a display column of a line. */
function unitAt(line: string, column: number): number {
  const columns = displayColumns(line);
  if (!columns) return column;
  const unit = columns.findIndex((start) => start >= column);
  return unit < 0 ? line.length : unit;
}

function rangeIn(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}
