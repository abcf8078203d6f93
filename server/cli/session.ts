import type { TerminalPhrases } from "../message/terminal.ts";
import { terminalEn } from "../message/terminal-en.ts";
import { terminalZhCn } from "../message/terminal-zh-cn.ts";
import { type Locale, localeOf, phrases } from "../messages.ts";
import { type Choices as ConfigChoices, type Configuration, configurationOf } from "./configuration.ts";
import { type Paint, paint } from "./format/paint.ts";
import { environmentLocale, type Terminal } from "./terminal.ts";

/** What every command needs to know of its caller. */
export interface Session {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly phrases: TerminalPhrases;
  readonly paint: Paint;
  readonly configuration: Configuration;
  /** Whether something was wrong that is not a document's fault: its configuration. */
  readonly trouble: { found: boolean };
}

/** What the options say that every command takes. */
export interface Choices extends ConfigChoices {
  readonly locale?: string;
}

const terminalPhrases: Record<Locale, TerminalPhrases> = { en: terminalEn, "zh-cn": terminalZhCn };

/** A session in the language asked for, else in the one that the environment names. */
export function sessionOf(terminal: Terminal, choices: Choices): Session {
  const locale = localeOf(choices.locale || environmentLocale(terminal));
  const trouble = { found: false };
  const configuration = configurationOf(choices, (file, { range, kind, name, hint }) => {
    const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
    terminal.err(`crossfoot: ${place}: ${phrases[locale].config[kind](name, hint)}\n`);
    trouble.found = true;
  });
  return {
    terminal,
    locale,
    phrases: terminalPhrases[locale],
    paint: paint(terminal.color),
    configuration,
    trouble,
  };
}
