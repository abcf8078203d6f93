import { configName } from "../config/config-file.ts";
import { effective, type ProjectSettings, readChain, readProject } from "../config/project.ts";
import { ruleNames } from "../core/check/rules.ts";
import { readSettings } from "../core/setting/read-settings.ts";
import type { Settings } from "../core/setting/settings.ts";
import { addressKey, unescaped } from "./address.ts";
import type { Context } from "./context.ts";
import { type LeftAlone, leftAlone } from "./left-alone.ts";
import type { OpenDocument } from "./open-document.ts";
import { SettingProblems } from "./setting-problems.ts";

/** What counts for a document. */
export interface Standing {
  readonly settings: Settings;
  readonly leftAlone: LeftAlone | null;
}

/** What is set for each document: by the editor, and by the configuration files of its folders. */
export class Configuration {
  readonly #context: Context;
  /** What the client says without being asked, for clients that cannot be asked. */
  #told: unknown = {};
  readonly #texts = new Map<string, Promise<string | null>>();
  /** The files that were asked what is set, whether they are there or not. */
  readonly #asked = new Set<string>();

  readonly #problems: SettingProblems;

  constructor(context: Context, told: unknown) {
    this.#context = context;
    this.#told = told;
    this.#problems = new SettingProblems(context);
  }

  /** Asks to hear of changes, now that the client is ready; it may refuse. */
  listen(): void {
    const { abilities, connection } = this.#context;
    const register = (method: string, registerOptions: object): void => {
      const registrations = [{ id: method, method, registerOptions }];
      connection
        .sendRequest("client/registerCapability", { registrations })
        .catch((fault) => connection.console.warn(String(fault)));
    };
    if (abilities.configurationRegistration)
      register("workspace/didChangeConfiguration", { section: "crossfoot" });
    // A configuration may extend a file of any name.
    const watchers = [
      { globPattern: "**/*.{yaml,yml}" },
      { globPattern: "**/*.{md,markdown,txt,report,csv,tsv}" },
    ];
    if (abilities.watchedFiles) register("workspace/didChangeWatchedFiles", { watchers });
  }

  /** The client says what is set; those that can be asked say only that something changed. */
  changed(told: unknown): void {
    const section = (told as { crossfoot?: unknown } | null)?.crossfoot;
    if (section !== undefined) this.#told = section;
    this.#problems.changed();
  }

  /** Whether a file has a say in what is set: by its name, or since another extends it. */
  counts(uri: string): boolean {
    return isConfig(uri) || this.#asked.has(addressKey(uri));
  }

  /** A configuration file, open or on disk, is not as it was. */
  forget(): void {
    this.#texts.clear();
  }

  /** What is set for a document, and why it is left alone, if it is. */
  async standingOf({ uri, lines, languageId }: OpenDocument): Promise<Standing> {
    const { settings, path } = await this.settingsFor(uri);
    if (isConfig(uri)) return { settings, leftAlone: "excluded" };
    return { settings, leftAlone: leftAlone(lines, settings, path, languageId === "plaintext") };
  }

  /** What is set for a file, and its path from where globs count. */
  async settingsFor(uri: string): Promise<{ settings: Settings; path: string }> {
    const [editor, project] = await Promise.all([this.editorSettings(uri), this.project(uri)]);
    return { settings: effective(editor, project.set), path: this.#pathOf(uri, project) };
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
    this.#asked.add(addressKey(uri));
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

  /** What the editor itself sets for a document. */
  async editorSettings(uri: string): Promise<Partial<Settings>> {
    const section = this.#context.abilities.configuration ? await this.#sectionOf(uri) : this.#told;
    const { set, misfits } = readSettings(section ?? {}, "editor", ruleNames);
    // The editor's own client keeps a setting beside ours that says what it logs.
    const wrong = misfits.filter(({ path }) => path[0] !== "trace");
    this.#problems.tell(wrong, section, this.#context.localeIn(effective(set)));
    return set;
  }

  async #sectionOf(uri: string): Promise<unknown> {
    const items = [{ scopeUri: uri, section: "crossfoot" }];
    const sections = this.#context.connection.sendRequest<unknown[]>("workspace/configuration", { items });
    return sections.then(([section]) => section).catch(() => null);
  }

  /** The path from which globs count: from the configuration's folder, else from the workspace's. */
  #pathOf(uri: string, { folder }: ProjectSettings): string {
    const base = folder ?? this.#context.folders.find((candidate) => uri.startsWith(candidate)) ?? "";
    return unescaped(uri.slice(uri.startsWith(base) ? base.length : 0).replace(/^\/+/, ""));
  }
}

/** Whether an address is that of a folder's configuration file. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}
