import type { Connection, InitializeParams } from "vscode-languageserver";
import { analyze } from "../core/analyze.ts";
import type { Settings } from "../core/settings.ts";
import { type PlacedFinding, placedFindings, severityIn } from "../features/diagnostics.ts";
import { type Locale, localeOf } from "../messages.ts";
import { type Abilities, abilitiesOf } from "./abilities.ts";
import { Configuration } from "./configuration.ts";
import type { Context } from "./context.ts";
import { type Analyze, Documents, type OpenDocument } from "./documents.ts";
import type { Host } from "./host.ts";
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
  readonly analyze: Analyze;
  /** The addresses of the workspace's folders, with a slash at their ends. */
  folders: readonly string[];
  /** The address of the folder with our pages; a client may know better than we do. */
  readonly docs: string | null;
  readonly #clientLocale: Locale;
  #locale: Locale;

  constructor(connection: Connection, host: Host, params: InitializeParams, analyzer: Analyze = analyze) {
    const options = (params.initializationOptions ?? {}) as {
      readonly docs?: unknown;
      readonly crossfoot?: unknown;
    };
    this.connection = connection;
    this.host = host;
    this.abilities = abilitiesOf(params);
    this.analyze = analyzer;
    this.documents = new Documents(analyzer);
    this.configuration = new Configuration(this, options.crossfoot ?? {});
    this.workspace = new Workspace(this, this.configuration);
    this.folders = (params.workspaceFolders ?? []).map(folderOf);
    this.docs = typeof options.docs === "string" ? options.docs : host.docs;
    this.#clientLocale = localeOf(params.locale);
    this.#locale = this.#clientLocale;
  }

  /** The language of messages: as set, else the client's. */
  get locale(): Locale {
    return this.#locale;
  }

  settingsOf({ settings }: OpenDocument): Settings {
    return settings;
  }

  /** Finds out what is set for a document; its features wait for that. */
  configure(document: OpenDocument): void {
    document.ready = this.configuration.configure(document).then(() => {
      const { locale } = document.settings;
      this.#locale = locale === "auto" ? this.#clientLocale : locale;
    });
  }

  changeFolders(
    added: readonly { readonly uri: string }[],
    removed: readonly { readonly uri: string }[],
  ): void {
    const gone = new Set(removed.map(folderOf));
    this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.map(folderOf)];
  }

  /** Has the client ask again for all that is drawn between the lines. */
  refreshHints(): void {
    const { abilities, connection } = this;
    if (abilities.refreshInlayHints) void connection.languages.inlayHint.refresh();
    if (abilities.refreshCodeLenses) void connection.sendRequest("workspace/codeLens/refresh");
    if (abilities.refreshSemanticTokens) void connection.languages.semanticTokens.refresh();
  }

  /** What is wrong in a document, as its writer wants to hear it. */
  findings({ analysis, settings }: OpenDocument): PlacedFinding[] {
    return placedFindings(analysis, severityIn(settings));
  }
}

/** A folder's address with a slash at its end. */
function folderOf({ uri }: { readonly uri: string }): string {
  return uri.endsWith("/") ? uri : `${uri}/`;
}
