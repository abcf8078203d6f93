import type { Position, ServerCapabilities } from "vscode-languageserver-protocol";

/** A request about a document, and the promise of the server under which it may be sent. */
export interface Question {
  readonly promise: keyof ServerCapabilities | "";
  readonly method: string;
  readonly params: object;
}

/** Every request that a server of ours answers about a document, each at one place of it. */
export function everyQuestion(uri: string, position: Position): Question[] {
  const textDocument = { uri };
  const range = { start: position, end: position };
  const item = { name: "", kind: 16, uri, range, selectionRange: range };
  const context = { diagnostics: [] };
  const options = { tabSize: 2, insertSpaces: true };
  const about = (promise: Question["promise"], method: string, more: object = {}): Question => ({
    promise,
    method: `textDocument/${method}`,
    params: { textDocument, ...more },
  });
  const beyond = (promise: Question["promise"], method: string, params: object): Question => ({
    promise,
    method,
    params,
  });
  const commands = ["crossfoot.effectiveConfiguration", "crossfoot.fixTable", "crossfoot.fixWorkspace"];
  return [
    about("documentSymbolProvider", "documentSymbol"),
    beyond("workspaceSymbolProvider", "workspace/symbol", { query: "表" }),
    about("foldingRangeProvider", "foldingRange"),
    about("selectionRangeProvider", "selectionRange", { positions: [position, position] }),
    about("definitionProvider", "definition", { position }),
    about("referencesProvider", "references", { position, context: { includeDeclaration: true } }),
    about("documentLinkProvider", "documentLink"),
    about("renameProvider", "prepareRename", { position }),
    about("hoverProvider", "hover", { position }),
    about("documentHighlightProvider", "documentHighlight", { position }),
    about("callHierarchyProvider", "prepareCallHierarchy", { position }),
    beyond("callHierarchyProvider", "callHierarchy/outgoingCalls", { item }),
    beyond("callHierarchyProvider", "callHierarchy/incomingCalls", { item }),
    about("inlayHintProvider", "inlayHint", { range: { start: { line: 0, character: 0 }, end: position } }),
    about("codeLensProvider", "codeLens"),
    about("semanticTokensProvider", "semanticTokens/full"),
    about("semanticTokensProvider", "semanticTokens/full/delta", { previousResultId: "1" }),
    about("semanticTokensProvider", "semanticTokens/range", { range }),
    about("diagnosticProvider", "diagnostic"),
    about("codeActionProvider", "codeAction", { range, context }),
    about("codeActionProvider", "codeAction", { range, context: { ...context, only: ["refactor"] } }),
    about("codeActionProvider", "codeAction", { range, context: { ...context, only: ["quickfix"] } }),
    about("completionProvider", "completion", { position }),
    about("inlineCompletionProvider", "inlineCompletion", { position, context: { triggerKind: 1 } }),
    about("documentFormattingProvider", "formatting", { options }),
    about("documentRangeFormattingProvider", "rangeFormatting", { range, options }),
    about("documentOnTypeFormattingProvider", "onTypeFormatting", { position, ch: "\n", options }),
    ...commands.map((command) =>
      beyond("executeCommandProvider", "workspace/executeCommand", {
        command,
        arguments: [uri, position.line],
      }),
    ),
    beyond("", "crossfoot/selectionStatistics", { textDocument, ranges: [range] }),
    beyond("", "workspace/textDocumentContent", {
      uri: `crossfoot:/configuration.yaml?${encodeURIComponent(uri)}`,
    }),
  ];
}
