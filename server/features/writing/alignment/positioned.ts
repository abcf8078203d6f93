import { isRuleLine } from "../../../core/table/layout/aligned-lines.ts";
import { alignedSyntax } from "../../../core/table/syntax/aligned.ts";
import { isMostlyFigures, padded, widest } from "../padding.ts";

const gap = "  ";

/**
 * Columns aligned by position, put under each other with two blanks between them. Null where lines hold more than whole
 * cells of one line each: labels wrapped over lines, leaders of dots, page footers.
 */
export function alignPositioned(lines: readonly string[]): string[] | null {
  const { cells, nColumns } = alignedSyntax.read(lines);
  const rows = lines.map(() => new Array<string>(nColumns).fill(""));
  const firsts = lines.map(() => -1);
  for (const { span, column, columnSpan, text } of cells) {
    if (span.line !== span.lastLine || columnSpan > 1) return null;
    rows[span.line]![column] = text;
    if (column === 0) firsts[span.line] = span.from;
  }
  const isWhole = lines.every(
    (line, at) => isRuleLine(line) || squeezed(line) === squeezed(rows[at]!.join("")),
  );
  if (!isWhole || nColumns < 2) return null;
  const margin = firsts.reduce(
    (least, from) => (from < 0 ? least : Math.min(least, from)),
    Number.MAX_SAFE_INTEGER,
  );
  if (margin === Number.MAX_SAFE_INTEGER) return null;
  const indented = rows.map((row, at) => [
    " ".repeat(Math.max(0, firsts[at]! - margin)) + row[0]!,
    ...row.slice(1),
  ]);
  const isRight = Array.from({ length: nColumns }, (_, column) =>
    isMostlyFigures(rows.map((row) => row[column]!)),
  );
  const widths = isRight.map((_, column) =>
    widest(
      indented.map((row) => row[column]!),
      1,
    ),
  );
  const total = widths.reduce((sum, width) => sum + width, 0) + gap.length * (nColumns - 1);
  const lead = " ".repeat(margin);
  return lines.map((line, at) => {
    if (line.trim() === "") return line;
    if (isRuleLine(line)) return lead + ruled(line.trim(), widths, total);
    const written = indented[at]!.map((text, column) =>
      padded(text, widths[column]!, isRight[column] ? "right" : "left"),
    );
    return (lead + written.join(gap)).trimEnd();
  });
}

/** A rule below all columns, or below each. */
function ruled(rule: string, widths: readonly number[], total: number): string {
  const runs = rule.split(/\s+/);
  const stroke = rule.charAt(0);
  if (runs.length === widths.length && runs.every((run) => new Set(run).size === 1))
    return widths.map((width) => stroke.repeat(width)).join(gap);
  return runs.length === 1 && new Set(rule).size === 1 ? stroke.repeat(total) : rule;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
