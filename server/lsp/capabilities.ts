import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "../features/token-legend.ts";
import type { Abilities } from "./abilities.ts";
import {
  actCommand,
  actionKinds,
  configurationCommand,
  fixTableCommand,
  fixWorkspaceCommand,
  madeUpScheme,
} from "./names.ts";

/**
 * What is promised to a client of these abilities; `rows.ts` answers it. Where there are files they are
 * checked, too.
 */
export function capabilitiesOf(abilities: Abilities, hasFiles: boolean): ServerCapabilities {
  return {
    // The one that every client must know; we never need another.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(abilities.madeUpTexts ? { textDocumentContent: { schemes: [madeUpScheme] } } : {}),
    },
    ...diagnostics(abilities, hasFiles),
    ...movement(abilities),
    ...arithmetic(),
    ...actions(abilities),
    ...writing(abilities),
  };
}

/** Pulled where the client can; a client that cannot is told unasked. */
function diagnostics({ pullDiagnostics }: Abilities, hasFiles: boolean): ServerCapabilities {
  if (!pullDiagnostics) return {};
  const provider = { identifier: "crossfoot", interFileDependencies: false };
  return { diagnosticProvider: { ...provider, workspaceDiagnostics: hasFiles } };
}

function movement({ prepareRename }: Abilities): ServerCapabilities {
  return {
    documentSymbolProvider: { label: "Crossfoot" },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    renameProvider: prepareRename ? { prepareProvider: true } : true,
  };
}

function arithmetic(): ServerCapabilities {
  return {
    hoverProvider: true,
    documentHighlightProvider: true,
    callHierarchyProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  };
}

function actions({ codeActionLiterals, lazyEdits, applyEdit }: Abilities): ServerCapabilities {
  const codeActionKinds = Object.values(actionKinds);
  const edits = [
    fixTableCommand,
    fixWorkspaceCommand,
    ...(codeActionLiterals && lazyEdits ? [] : [actCommand]),
  ];
  const commands = [configurationCommand, ...(applyEdit ? edits : [])];
  const literals = { codeActionProvider: { codeActionKinds, resolveProvider: lazyEdits } };
  return {
    ...(codeActionLiterals ? literals : applyEdit ? { codeActionProvider: true } : {}),
    executeCommandProvider: { commands },
  };
}

function writing({ inlineCompletion }: Abilities): ServerCapabilities {
  return {
    completionProvider: {},
    ...(inlineCompletion ? { inlineCompletionProvider: true } : {}),
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
  };
}
