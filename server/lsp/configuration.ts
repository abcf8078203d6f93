import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { configName } from "../config/config-file.ts";
import { effective, type ProjectSettings, readChain, readProject } from "../config/project.ts";
import { readSettings } from "../core/read-settings.ts";
import type { Settings } from "../core/settings.ts";
import type { Context } from "./context.ts";
import type { OpenDocument } from "./documents.ts";
import { leftAlone } from "./left-alone.ts";

/** What is set for each document: by the editor, and by the configuration files of its folders. */
export class Configuration {
  readonly #context: Context;
  /** What the client says without being asked, for clients that cannot be asked. */
  #told: unknown = {};
  readonly #texts = new Map<string, Promise<string | null>>();

  constructor(context: Context, told: unknown) {
    this.#context = context;
    this.#told = told;
  }

  /** Asks to hear of changes, now that the client is ready. */
  async listen(): Promise<void> {
    const { abilities, connection } = this.#context;
    if (abilities.configurationRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "crossfoot" });
    }
    if (abilities.watchedFiles) {
      const watchers = [
        { globPattern: `**/${configName}` },
        { globPattern: "**/*.{md,markdown,txt,report,csv,tsv}" },
      ];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  /** The client says what is set; those that can be asked say only that something changed. */
  changed(told: unknown): void {
    const section = (told as { crossfoot?: unknown } | null)?.crossfoot;
    if (section !== undefined) this.#told = section;
  }

  /** A configuration file, open or on disk, is not as it was. */
  forget(): void {
    this.#texts.clear();
  }

  /** Finds out what is set for a document, and whether it is a draft at all. */
  async configure(document: OpenDocument): Promise<void> {
    const [editor, project] = await Promise.all([
      this.#editorSettings(document.uri),
      this.project(document.uri),
    ]);
    const settings = effective(editor, project.set);
    const path = await this.#pathOf(document.uri, project);
    document.configure(
      settings,
      leftAlone(document.lines, settings, path, document.languageId === "plaintext"),
    );
  }

  /** What is set for a file that nobody has open. */
  async settingsFor(uri: string): Promise<{ settings: Settings; path: string }> {
    const [editor, project] = await Promise.all([this.#editorSettings(uri), this.project(uri)]);
    return { settings: effective(editor, project.set), path: await this.#pathOf(uri, project) };
  }

  project(uri: string): Promise<ProjectSettings> {
    return readProject(uri, this.read);
  }

  /** A configuration file with what it extends, and what is wrong in each. */
  chain(uri: string): Promise<ProjectSettings> {
    return readChain(uri, uri.slice(0, uri.lastIndexOf("/") + 1), this.read);
  }

  /** A text as the user sees it: as it is open, else as it is on disk. */
  readonly read = async (uri: string): Promise<string | null> => {
    const open = this.#context.documents.get(uri);
    if (open) return open.text;
    const { files } = this.#context.host;
    if (!files) return null;
    let text = this.#texts.get(uri);
    if (!text) {
      text = files.read(uri);
      this.#texts.set(uri, text);
    }
    return text;
  };

  async #editorSettings(uri: string): Promise<Partial<Settings>> {
    const { abilities, connection } = this.#context;
    const section = abilities.configuration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: "crossfoot" }).catch(() => null)
      : this.#told;
    const { set, misfits } = readSettings(section ?? {}, "editor");
    for (const { path, hint } of misfits) {
      const name = path.join(".");
      if (this.#warned.has(name)) continue;
      this.#warned.add(name);
      connection.console.warn(`crossfoot.${name}: not understood${hint ? ` (${hint}?)` : ""}`);
    }
    return set;
  }

  readonly #warned = new Set<string>();

  /** The path from which globs count: from the configuration's folder, else from the workspace's. */
  async #pathOf(uri: string, { folder }: ProjectSettings): Promise<string> {
    const base = folder ?? this.#context.folders.find((candidate) => uri.startsWith(candidate)) ?? "";
    return decodeURIComponent(uri.slice(uri.startsWith(base) ? base.length : 0).replace(/^\/+/, ""));
  }
}

/** Whether a watched change is one of configuration, or of a report. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}
