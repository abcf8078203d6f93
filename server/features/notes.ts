import type { Analysis } from "../core/model/analysis.ts";
import { type Locale, phrases } from "../messages.ts";
import type { PlacedFinding } from "./diagnostics.ts";
import { blockAt, lineAt, meetsSpan, type Range, type TextEdit, tableAt } from "./place.ts";

/** A note to us that an action writes into the report. */
export interface NoteAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly finding: PlacedFinding;
}

/** Stands where the writer is to say why; the same whatever language is spoken. */
const reason = "…";

/** Rules about notes themselves cannot be silenced by a note. */
const aboutNotes: ReadonlySet<string> = new Set(["unused-suppression", "unknown-rule"]);

/**
 * Actions that silence the findings at a selection, each with a place for the reason: a comment before the table, or at
 * the end of a line of prose. Plain text, which has no comments, gets a line of its own before the paragraph.
 */
export function suppressions(
  analysis: Analysis,
  findings: readonly PlacedFinding[],
  range: Range,
  isMarkdown: boolean,
  locale: Locale,
): NoteAction[] {
  const seen = new Set<string>();
  return findings.flatMap((placed): NoteAction[] => {
    const { finding, start } = placed;
    const line = finding.span.line + start;
    if (aboutNotes.has(finding.rule) || !meetsSpan(finding.span, start, range)) return [];
    const table = tableAt(analysis, line);
    const key = `${finding.rule} ${table ? table.start : line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const words = phrases[locale];
    const note = `${finding.rule}: ${reason}`;
    const title = words.suppress(finding.rule, table !== null);
    const edit = table
      ? noteBefore(table.start, `crossfoot-ignore ${note}`, isMarkdown)
      : isMarkdown
        ? after(analysis, line, note)
        : noteBefore(analysis.starts[blockAt(analysis, line)]!, `crossfoot-ignore-line ${note}`, false);
    return [{ title, edits: [edit], finding: placed }];
  });
}

/** A line of its own before another one: a comment in Markdown, in plain text a marked line. */
export function noteBefore(line: number, note: string, isMarkdown: boolean): TextEdit {
  const at = { line, character: 0 };
  return { range: { start: at, end: at }, newText: isMarkdown ? `<!-- ${note} -->\n` : `※ ${note}\n` };
}

function after(analysis: Analysis, line: number, note: string): TextEdit {
  const at = { line, character: lineAt(analysis, line).length };
  return { range: { start: at, end: at }, newText: ` <!-- crossfoot-ignore-line ${note} -->` };
}
