import { MessageType } from "vscode-languageserver";
import type { Misfit } from "../core/setting/read-settings.ts";
import { type Locale, phrases } from "../messages.ts";
import type { Context } from "./context.ts";

/**
 * Tells the user what is wrong in the settings of the editor, where nobody sees a diagnostic: once, and again only when
 * something is wrong that was not wrong before the last change.
 */
export class SettingProblems {
  readonly #context: Pick<Context, "connection">;
  /** What the user knows to be wrong. */
  #known: ReadonlySet<string> = new Set();
  /** What was found wrong since the settings changed; null where nobody has read them yet. */
  #found: Set<string> | null = null;

  constructor(context: Pick<Context, "connection">) {
    this.#context = context;
  }

  /** The settings are not as they were: what is not found wrong again was put right. */
  changed(): void {
    this.#known = this.#found ?? this.#known;
    this.#found = null;
  }

  /** Shows and logs what is wrong in a section of settings, in one message. */
  tell(misfits: readonly Misfit[], section: unknown, locale: Locale): void {
    this.#found ??= new Set();
    const words = phrases[locale];
    const told: string[] = [];
    for (const misfit of misfits) {
      const key = JSON.stringify([misfit.path, valueAt(section, misfit.path)]);
      const isNew = !this.#known.has(key) && !this.#found.has(key);
      this.#found.add(key);
      if (isNew) told.push(sentence(misfit, locale));
    }
    if (told.length === 0) return;
    const message = words.settingsProblem(told.join(" "));
    const { connection } = this.#context;
    connection.console.warn(message);
    void connection.sendNotification("window/showMessage", { type: MessageType.Warning, message });
  }
}

/** A misfit as its writer reads it, by the name that the setting has in the editor. */
function sentence({ path, kind, hint }: Misfit, locale: Locale): string {
  const name = path.join(".");
  const { config } = phrases[locale];
  if (kind === "unknown-rule") return config[kind](name, hint);
  return config[kind](`crossfoot.${name}`, kind === "unknown-setting" && hint ? `crossfoot.${hint}` : hint);
}

function valueAt(section: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    section,
  );
}
