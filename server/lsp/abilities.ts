import { DiagnosticTag, type InitializeParams } from "vscode-languageserver";

/** What the client can take, asked once. An ability that is not declared is not there. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  /** Whether a diagnostic may point at other places, mark what is superfluous, link to its page, carry its facts. */
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly foldLimit: number;
  readonly markdownHover: boolean;
  /** Whether a code action may be more than a command. */
  readonly codeActionLiterals: boolean;
  /** Whether a code action's edit may come later, when it is chosen; that of a command always does. */
  readonly lazyEdits: boolean;
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFiles: boolean;
  readonly applyEdit: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly refreshFolds: boolean;
  readonly inlineCompletion: boolean;
  readonly prepareRename: boolean;
  /** Whether the client can show a text that we make up. */
  readonly madeUpTexts: boolean;
}

export function abilitiesOf({ capabilities }: InitializeParams): Abilities {
  const { textDocument, window, workspace } = capabilities;
  const action = textDocument?.codeAction;
  const codeActionLiterals = action?.codeActionLiteralSupport !== undefined;
  // What a diagnostic may hold was first said of pushed ones only; clients that pull say it there, too.
  const diagnostic = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: diagnostic.relatedInformation ?? false,
    unnecessaryTag: diagnostic.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) ?? false,
    codeDescription: diagnostic.codeDescriptionSupport ?? false,
    diagnosticData: diagnostic.dataSupport ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    codeActionLiterals,
    lazyEdits:
      !codeActionLiterals ||
      ((action?.dataSupport && action.resolveSupport?.properties.includes("edit")) ?? false),
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    configuration: workspace?.configuration ?? false,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    applyEdit: workspace?.applyEdit ?? false,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshFolds: workspace?.foldingRange?.refreshSupport ?? false,
    inlineCompletion: textDocument?.inlineCompletion !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    madeUpTexts: workspace?.textDocumentContent !== undefined && (window?.showDocument?.support ?? false),
  };
}
