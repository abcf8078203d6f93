import {
  CodeActionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
} from "vscode-languageserver";
import { foldsOf } from "../features/folding.ts";
import { hoverAt } from "../features/hover.ts";
import { outlineOf } from "../features/outline.ts";
import { actionKinds, actionsAt } from "./actions.ts";
import { documentRow, type Row } from "./row.ts";
import { toFlatSymbols, toFold, toHover, toSymbol } from "./to-lsp.ts";

/** Every feature, a row each: the request, what is promised to the client, and the answer. */
export const rows: readonly Row[] = [
  documentRow(
    DocumentSymbolRequest.type,
    () => ({ documentSymbolProvider: { label: "Crossfoot" } }),
    ({ locale, abilities }, { analysis, uri }) => {
      const symbols = outlineOf(analysis, locale);
      return abilities.hierarchicalSymbols ? symbols.map(toSymbol) : toFlatSymbols(symbols, uri);
    },
    null,
  ),
  documentRow(
    FoldingRangeRequest.type,
    () => ({ foldingRangeProvider: true }),
    ({ abilities }, { analysis }) => foldsOf(analysis, abilities.foldLimit).map(toFold),
    null,
  ),
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
    CodeActionRequest.type,
    ({ codeActionLiterals }) =>
      codeActionLiterals ? { codeActionProvider: { codeActionKinds: Object.values(actionKinds) } } : {},
    (session, document, params) => actionsAt(session, document, params),
    null,
  ),
];
