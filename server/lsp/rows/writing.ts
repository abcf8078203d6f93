import { completionsAt } from "../../features/completions.ts";
import { totalRowAt } from "../../features/inline-completions.ts";
import { alignmentEdits } from "../../features/writing/align.ts";
import { documentRow, type Row } from "../row.ts";
import { toTextEdits } from "../to-edits.ts";
import { toCompletion } from "../to-lsp.ts";

/** Help while writing: what may be meant, and tables kept in line. */
export const writingRows: readonly Row[] = [
  documentRow(
    "textDocument/completion",
    ({ locale }, { analysis }, { position }) => completionsAt(analysis, position, locale).map(toCompletion),
    null,
  ),
  documentRow(
    "textDocument/inlineCompletion",
    (_session, { analysis, settings }, { position }) => {
      const insertText = settings["inlineCompletion.enabled"] ? totalRowAt(analysis, position) : null;
      return insertText === null ? [] : [{ insertText, range: { start: position, end: position } }];
    },
    null,
  ),
  documentRow(
    "textDocument/formatting",
    (_session, { analysis, lines, lineEnd }) => {
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      return toTextEdits(alignmentEdits(analysis, range), lineEnd);
    },
    null,
  ),
  documentRow(
    "textDocument/rangeFormatting",
    (_session, { analysis, lineEnd }, { range }) => toTextEdits(alignmentEdits(analysis, range), lineEnd),
    null,
  ),
  documentRow(
    "textDocument/onTypeFormatting",
    (_session, { analysis, settings, lineEnd }, { position }) => {
      if (!settings["format.onType"] || position.line === 0) return [];
      const above = { line: position.line - 1, character: 0 };
      return toTextEdits(alignmentEdits(analysis, { start: above, end: above }), lineEnd);
    },
    null,
  ),
];
