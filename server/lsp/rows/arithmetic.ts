import { hoverAt } from "../../features/hover.ts";
import { inlayHintsIn } from "../../features/inlay-hints.ts";
import { lensesOf } from "../../features/lenses.ts";
import { semanticTokensIn, tokenEdit, tokensOfTable } from "../../features/semantic-tokens.ts";
import { statisticsOf } from "../../features/statistics.ts";
import { dependentsAt, precedentsAt, tiesAt, traceAt } from "../../features/trace.ts";
import { fixTableCommand } from "../names.ts";
import { readDocument } from "../read-document.ts";
import { documentRow, type Row, row } from "../row.ts";
import { toCallItem, toHighlight, toHover, toInlayHint, toLens } from "../to-lsp.ts";

/** The sums of a report, seen: at the cursor, beside the figures, and as a trace from figure to figure. */
export const arithmeticRows: readonly Row[] = [
  documentRow(
    "textDocument/hover",
    ({ locale, abilities }, { analysis }, { position }) => {
      const hover = hoverAt(analysis, position, locale);
      return hover && toHover(hover, abilities);
    },
    null,
  ),
  documentRow(
    "textDocument/documentHighlight",
    (_session, { analysis }, { position }) => tiesAt(analysis, position).map(toHighlight),
    null,
  ),
  documentRow(
    "textDocument/prepareCallHierarchy",
    ({ locale }, { analysis, uri }, { position }) => {
      const figure = traceAt(analysis, position, locale);
      return figure && [toCallItem(figure, uri)];
    },
    null,
  ),
  row(
    "callHierarchy/outgoingCalls",
    async ({ documents, locale }, { item }, token) => {
      const document = await readDocument(documents, item.uri, token);
      if (!document) return null;
      const parts = precedentsAt(document.analysis, item.selectionRange.start, locale);
      return parts.map((part) => ({ to: toCallItem(part, item.uri), fromRanges: [item.selectionRange] }));
    },
    null,
  ),
  row(
    "callHierarchy/incomingCalls",
    async ({ documents, locale }, { item }, token) => {
      const document = await readDocument(documents, item.uri, token);
      if (!document) return null;
      const totals = dependentsAt(document.analysis, item.selectionRange.start, locale);
      return totals.map((total) => ({ from: toCallItem(total, item.uri), fromRanges: [total.range] }));
    },
    null,
  ),
  documentRow(
    "textDocument/inlayHint",
    ({ locale }, { analysis, settings, lineEnd }, { range }) => {
      if (!settings["inlayHints.enabled"]) return [];
      return inlayHintsIn(analysis, range, locale).map((hint) => toInlayHint(hint, lineEnd));
    },
    null,
  ),
  documentRow(
    "textDocument/codeLens",
    (session, document) => {
      if (!document.settings["codeLens.enabled"]) return [];
      const lenses = lensesOf(document.analysis, session.findings(document), session.locale);
      const command = session.abilities.applyEdit ? fixTableCommand : "";
      return lenses.map((lens) => toLens(lens, document.uri, command));
    },
    null,
    ({ balances }) => balances,
  ),
  documentRow(
    "textDocument/semanticTokens/full",
    (_session, document) => document.rememberTokens(semanticTokensIn(document.analysis)),
    null,
    tokensOfTable,
  ),
  documentRow(
    "textDocument/semanticTokens/full/delta",
    (_session, document, { previousResultId }) => {
      const before = document.recallTokens(previousResultId);
      const { resultId, data } = document.rememberTokens(semanticTokensIn(document.analysis));
      if (!before) return { resultId, data };
      const edit = tokenEdit(before, data);
      return { resultId, edits: edit ? [edit] : [] };
    },
    null,
    tokensOfTable,
  ),
  documentRow(
    "textDocument/semanticTokens/range",
    (_session, { analysis }, { range }) => ({
      data: semanticTokensIn(analysis, range.start.line, range.end.line + 1),
    }),
    null,
  ),
  documentRow(
    "crossfoot/selectionStatistics",
    ({ locale }, { analysis }, { ranges }) => statisticsOf(analysis, ranges, locale),
    null,
  ),
];
