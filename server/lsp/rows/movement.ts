import type { SymbolInformation } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { foldsOf } from "../../features/folding.ts";
import { definitionsAt, linksOf, referencesAt } from "../../features/navigation.ts";
import { type OutlineEntry, outlineOf } from "../../features/outline.ts";
import { renamableAt, renamed } from "../../features/renaming.ts";
import { selectionsAt } from "../../features/selection.ts";
import { matchingSymbols } from "../../features/symbols.ts";
import { phrases } from "../../messages.ts";
import { cancelled } from "../cancelled.ts";
import { readDocument } from "../read-document.ts";
import { documentRow, type Row, row } from "../row.ts";
import { toWorkspaceEdit } from "../to-edits.ts";
import { toFlatSymbols, toFold, toLink, toSelection, toSymbol, toWorkspaceSymbol } from "../to-lsp.ts";

/** No list of symbols is read further than this; editors narrow it down by typing on. */
const mostSymbols = 500;

/** Outline, folds, selections, and ways from one place of a report to another. */
export const movementRows: readonly Row[] = [
  documentRow(
    "textDocument/documentSymbol",
    ({ locale, abilities }, { analysis, uri }) => {
      const outline = outlineOf(analysis, locale);
      return abilities.hierarchicalSymbols ? outline.map(toSymbol) : toFlatSymbols(outline, uri);
    },
    null,
  ),
  row(
    "workspace/symbol",
    async (session, { query }, token) => {
      const found: SymbolInformation[] = [];
      const add = (uri: string, outline: readonly OutlineEntry[]) =>
        found.push(...matchingSymbols(outline, query).map((symbol) => toWorkspaceSymbol(symbol, uri)));
      for (const { uri } of [...session.documents.all()]) {
        const document = await readDocument(session.documents, uri, token);
        if (document) add(uri, outlineOf(document.analysis, session.locale));
      }
      for await (const { uri, outline } of session.workspace.reports()) {
        if (token.isCancellationRequested) throw cancelled();
        if (found.length >= mostSymbols) break;
        add(uri, outline);
      }
      return found.slice(0, mostSymbols);
    },
    null,
  ),
  documentRow(
    "textDocument/foldingRange",
    ({ abilities }, { analysis }) => foldsOf(analysis, abilities.foldLimit).map(toFold),
    null,
  ),
  documentRow(
    "textDocument/selectionRange",
    (_session, document, { positions }) =>
      positions
        .map((position) => document.within(position))
        .map((position) => toSelection(selectionsAt(document.analysis, position), position)),
    null,
  ),
  documentRow(
    "textDocument/definition",
    (_session, { analysis, uri }, { position }) =>
      definitionsAt(analysis, position).map((range) => ({ uri, range })),
    null,
  ),
  documentRow(
    "textDocument/references",
    (_session, { analysis, uri }, { position, context }) =>
      referencesAt(analysis, position, context.includeDeclaration).map((range) => ({ uri, range })),
    null,
  ),
  documentRow(
    "textDocument/documentLink",
    (_session, { analysis, uri }) => linksOf(analysis).map((link) => toLink(link, uri)),
    null,
  ),
  documentRow(
    "textDocument/prepareRename",
    (_session, { analysis }, { position }) => renamableAt(analysis, position),
    null,
  ),
  documentRow(
    "textDocument/rename",
    (session, document, { position, newName }) => {
      const renaming = renamed(document.analysis, position, newName);
      if ("edits" in renaming) return toWorkspaceEdit(document, renaming.edits, session.abilities);
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        phrases[session.locale].renameRefused[renaming.refused],
      );
    },
    null,
  ),
];
