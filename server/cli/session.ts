import type { TerminalPhrases } from "../message/terminal.ts";
import { terminalEn } from "../message/terminal-en.ts";
import { terminalZhCn } from "../message/terminal-zh-cn.ts";
import { type Locale, localeOf } from "../messages.ts";
import { type Paint, paint } from "./format/paint.ts";
import type { Terminal } from "./terminal.ts";

/** What every command needs to know of its caller. */
export interface Session {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly phrases: TerminalPhrases;
  readonly paint: Paint;
}

const phrases: Record<Locale, TerminalPhrases> = { en: terminalEn, "zh-cn": terminalZhCn };

/** A session in the language asked for, else in the one that the environment names (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function sessionOf(terminal: Terminal, language: string | undefined): Session {
  const { LC_ALL, LC_MESSAGES, LANG } = terminal.environment;
  const locale = localeOf(language || LC_ALL || LC_MESSAGES || LANG);
  return { terminal, locale, phrases: phrases[locale], paint: paint(terminal.color) };
}
