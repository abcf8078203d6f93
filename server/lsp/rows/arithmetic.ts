import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  DocumentHighlightRequest,
  HoverRequest,
  InlayHintRequest,
  ProtocolRequestType,
  type Range,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { hoverAt } from "../../features/hover.ts";
import { inlayHintsIn } from "../../features/inlay-hints.ts";
import { lensesOf } from "../../features/lenses.ts";
import {
  semanticTokensIn,
  tokenEdit,
  tokenModifiers,
  tokensOfTable,
  tokenTypes,
} from "../../features/semantic-tokens.ts";
import { type Statistics, statisticsOf } from "../../features/statistics.ts";
import { dependentsAt, precedentsAt, tiesAt, traceAt } from "../../features/trace.ts";
import { fixTableCommand } from "../commands.ts";
import { readDocument } from "../read-document.ts";
import { documentRow, type Row, row } from "../row.ts";
import { toCallItem, toHighlight, toHover, toInlayHint, toLens } from "../to-lsp.ts";

/** Exact sum, mean and count of the figures in some selections; null where there are none. */
const selectionStatistics = new ProtocolRequestType<
  { readonly textDocument: TextDocumentIdentifier; readonly ranges: readonly Range[] },
  Statistics | null,
  never,
  void,
  void
>("crossfoot/selectionStatistics");

/** The sums of a report, seen: at the cursor, beside the figures, and as a trace from figure to figure. */
export const arithmeticRows: readonly Row[] = [
  documentRow(
    HoverRequest.type,
    () => ({ hoverProvider: true }),
    ({ locale, abilities }, { analysis }, { position }) => {
      const hover = hoverAt(analysis, position, locale);
      return hover && toHover(hover, abilities);
    },
    null,
  ),
  documentRow(
    DocumentHighlightRequest.type,
    () => ({ documentHighlightProvider: true }),
    (_session, { analysis }, { position }) => tiesAt(analysis, position).map(toHighlight),
    null,
  ),
  documentRow(
    CallHierarchyPrepareRequest.type,
    () => ({ callHierarchyProvider: true }),
    ({ locale }, { analysis, uri }, { position }) => {
      const figure = traceAt(analysis, position, locale);
      return figure && [toCallItem(figure, uri)];
    },
    null,
  ),
  row(
    CallHierarchyOutgoingCallsRequest.type,
    () => ({}),
    async ({ documents, locale }, { item }, token) => {
      const document = await readDocument(documents, item.uri, token);
      if (!document) return null;
      const parts = precedentsAt(document.analysis, item.selectionRange.start, locale);
      return parts.map((part) => ({ to: toCallItem(part, item.uri), fromRanges: [item.selectionRange] }));
    },
    null,
  ),
  row(
    CallHierarchyIncomingCallsRequest.type,
    () => ({}),
    async ({ documents, locale }, { item }, token) => {
      const document = await readDocument(documents, item.uri, token);
      if (!document) return null;
      const totals = dependentsAt(document.analysis, item.selectionRange.start, locale);
      return totals.map((total) => ({ from: toCallItem(total, item.uri), fromRanges: [total.range] }));
    },
    null,
  ),
  documentRow(
    InlayHintRequest.type,
    () => ({ inlayHintProvider: true }),
    (session, document, { range }) => {
      if (!session.settingsOf(document)["inlayHints.enabled"]) return [];
      const hints = inlayHintsIn(document.analysis, range, session.locale);
      return hints.map((hint) => toInlayHint(hint, document.lineEnd));
    },
    null,
  ),
  documentRow(
    CodeLensRequest.type,
    () => ({ codeLensProvider: {} }),
    (session, document) => {
      if (!session.settingsOf(document)["codeLens.enabled"]) return [];
      const lenses = lensesOf(document.analysis, session.findings(document), session.locale);
      const command = session.abilities.applyEdit ? fixTableCommand : "";
      return lenses.map((lens) => toLens(lens, document.uri, command));
    },
    null,
    ({ balances }) => balances,
  ),
  documentRow(
    SemanticTokensRequest.type,
    () => ({
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: { delta: true },
        range: true,
      },
    }),
    (_session, document) => document.remember("tokens", semanticTokensIn(document.analysis)),
    null,
    tokensOfTable,
  ),
  documentRow(
    SemanticTokensDeltaRequest.type,
    () => ({}),
    (_session, document, { previousResultId }) => {
      const before = document.recall("tokens", previousResultId);
      const { resultId, data } = document.remember("tokens", semanticTokensIn(document.analysis));
      if (!before) return { resultId, data };
      const edit = tokenEdit(before, data);
      return { resultId, edits: edit ? [edit] : [] };
    },
    null,
    tokensOfTable,
  ),
  documentRow(
    SemanticTokensRangeRequest.type,
    () => ({}),
    (_session, { analysis }, { range }) => ({
      data: semanticTokensIn(analysis, range.start.line, range.end.line + 1),
    }),
    null,
  ),
  documentRow(
    selectionStatistics,
    () => ({}),
    (_session, { analysis }, { ranges }) => statisticsOf(analysis, ranges),
    null,
  ),
];
