import type { InitializeParams } from "vscode-languageserver";

/** What the client can take, asked once. An ability that is not declared is not there. */
export interface Abilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedDocuments: boolean;
  readonly diagnosticVersion: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly foldLimit: number;
  readonly markdownHover: boolean;
  readonly codeActionLiterals: boolean;
  /** Whether a code action's edit may come later, when it is chosen. */
  readonly lazyEdits: boolean;
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  readonly disabledActions: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFiles: boolean;
  readonly applyEdit: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly inlineCompletion: boolean;
  readonly prepareRename: boolean;
  /** Whether the client can show a text that we make up. */
  readonly madeUpTexts: boolean;
}

export function abilitiesOf({ capabilities }: InitializeParams): Abilities {
  const { textDocument, window, workspace } = capabilities;
  const action = textDocument?.codeAction;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedDocuments:
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic !== undefined,
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldLimit: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    lazyEdits: (action?.dataSupport && action.resolveSupport?.properties.includes("edit")) ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    disabledActions: action?.disabledSupport ?? false,
    configuration: workspace?.configuration ?? false,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    applyEdit: workspace?.applyEdit ?? false,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    inlineCompletion: textDocument?.inlineCompletion !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    madeUpTexts: workspace?.textDocumentContent !== undefined && (window?.showDocument?.support ?? false),
  };
}
