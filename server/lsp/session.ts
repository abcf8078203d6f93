import type { Connection, InitializeParams } from "vscode-languageserver";
import { analyze } from "../core/analyze.ts";
import type { Analysis } from "../core/model/analysis.ts";
import type { Settings } from "../core/setting/settings.ts";
import { type PlacedFinding, placedFindings, severityIn } from "../features/diagnostics.ts";
import { type Locale, localeOf } from "../messages.ts";
import { type Abilities, abilitiesOf } from "./abilities.ts";
import { Configuration } from "./configuration.ts";
import type { Context } from "./context.ts";
import { Documents } from "./documents.ts";
import type { Host } from "./host.ts";
import type { Analyze, OpenDocument } from "./open-document.ts";
import { Quiet } from "./quiet.ts";
import { Workspace } from "./workspace.ts";

/** One client and all that is known of its texts. */
export class Session implements Context {
  readonly connection: Connection;
  readonly host: Host;
  readonly abilities: Abilities;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly workspace: Workspace;
  readonly quiet = new Quiet();
  /** Whether the client has taken its leave; nothing is answered any more. */
  isShutDown = false;
  /** The addresses of texts of ours that the client has been shown. */
  readonly madeUp = new Set<string>();
  readonly analyze: Analyze;
  /** The addresses of the workspace's folders, with a slash at their ends. */
  folders: readonly string[];
  /** The address of the folder with our pages; a client may know better than we do. */
  readonly docs: string | null;
  readonly #clientLocale: Locale;
  /** What was last found in each document. */
  readonly #findings = new WeakMap<OpenDocument, Found>();
  #locale: Locale;

  constructor(connection: Connection, host: Host, params: InitializeParams, analyzer: Analyze = analyze) {
    const options = (params.initializationOptions ?? {}) as {
      readonly docs?: unknown;
      readonly crossfoot?: unknown;
    };
    this.connection = connection;
    this.host = host;
    this.abilities = abilitiesOf(params);
    this.analyze = traced(analyzer, connection);
    this.documents = new Documents(this.analyze);
    this.configuration = new Configuration(this, options.crossfoot ?? {});
    this.workspace = new Workspace(this, this.configuration);
    this.folders = foldersOf(params).map(folderOf);
    this.docs = typeof options.docs === "string" ? options.docs : host.docs;
    this.#clientLocale = localeOf(params.locale);
    this.#locale = this.#clientLocale;
  }

  /** The language of messages: as set, else the client's. */
  get locale(): Locale {
    return this.#locale;
  }

  localeIn({ locale }: Settings): Locale {
    return locale === "auto" ? this.#clientLocale : locale;
  }

  /** Finds out what is set for a document; its features wait for that. */
  configure(document: OpenDocument): void {
    const configure = async (): Promise<void> => {
      const { settings, leftAlone } = await this.configuration.standingOf(document);
      // Where something has changed meanwhile, it is being found out anew.
      if (document.ready !== ready) return document.ready;
      document.configure(settings, leftAlone);
      this.#locale = this.localeIn(settings);
    };
    const ready: Promise<void> = configure().catch((fault) =>
      this.connection.console.error(String(fault?.stack)),
    );
    document.ready = ready;
  }

  changeFolders(
    added: readonly { readonly uri: string }[],
    removed: readonly { readonly uri: string }[],
  ): void {
    const gone = new Set(removed.map(folderOf));
    this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.map(folderOf)];
  }

  /** Has the client ask again for all that it keeps of a document. */
  refresh(): void {
    const { abilities } = this;
    if (abilities.pullDiagnostics && abilities.refreshDiagnostics) this.refreshDiagnostics();
    if (abilities.refreshInlayHints) this.#tell("workspace/inlayHint/refresh");
    if (abilities.refreshCodeLenses) this.#tell("workspace/codeLens/refresh");
    if (abilities.refreshSemanticTokens) this.#tell("workspace/semanticTokens/refresh");
    if (abilities.refreshFolds) this.#tell("workspace/foldingRange/refresh");
    for (const uri of this.madeUp) this.#tell("workspace/textDocumentContent/refresh", { uri });
  }

  refreshDiagnostics(): void {
    this.#tell("workspace/diagnostic/refresh");
  }

  /** Asks of the client what it may refuse without harm. */
  #tell(method: string, params?: object): void {
    this.connection.sendRequest(method, params).catch(() => {});
  }

  /** What is wrong in a document, as its writer wants to hear it: the same list for as long as nothing changes. */
  findings(document: OpenDocument): readonly PlacedFinding[] {
    const { analysis, settings } = document;
    const found = this.#findings.get(document);
    const known = found?.settings === settings ? found : undefined;
    if (known?.analysis === analysis) return known.placed;
    const placed = placedFindings(analysis, severityIn(settings), known?.placed);
    this.#findings.set(document, { analysis, settings, placed });
    return placed;
  }
}

interface Found {
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly placed: readonly PlacedFinding[];
}

/** Where the workspace lies, as new clients say it, and old ones. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly { readonly uri: string }[] {
  return workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
}

/** Says of each analysis that it is made, to a client that traces: one can count that each version has one. */
function traced(analyzer: Analyze, connection: Connection): Analyze {
  return (lines, reading, earlier, history) => {
    connection.tracer.log(
      `analysis of ${lines.length} lines, ${earlier?.change.added ?? lines.length} of them new`,
    );
    return analyzer(lines, reading, earlier, history);
  };
}

/** A folder's address with a slash at its end. */
function folderOf({ uri }: { readonly uri: string }): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}
