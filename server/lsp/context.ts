import type { Connection } from "vscode-languageserver";
import type { Settings } from "../core/setting/settings.ts";
import type { Locale } from "../messages.ts";
import type { Abilities } from "./abilities.ts";
import type { Documents } from "./documents.ts";
import type { Host } from "./host.ts";
import type { Analyze } from "./open-document.ts";

/** What the parts of a session may know of it. */
export interface Context {
  readonly connection: Connection;
  readonly host: Host;
  readonly abilities: Abilities;
  readonly documents: Documents;
  readonly analyze: Analyze;
  /** The addresses of the workspace's folders, with a slash at their ends. */
  readonly folders: readonly string[];
  /** The language of messages: as set, else the client's. */
  readonly locale: Locale;
  /** The language of messages where these settings count. */
  localeIn(settings: Settings): Locale;
}
