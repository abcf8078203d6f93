import type { Command, CommanderError } from "commander";
import type { UsagePhrases } from "../message/usage.ts";
import { usageEn } from "../message/usage-en.ts";
import { usageZhCn } from "../message/usage-zh-cn.ts";
import type { Locale } from "../messages.ts";
import type { Terminal } from "./terminal.ts";

const usagePhrases: Record<Locale, UsagePhrases> = { en: usageEn, "zh-cn": usageZhCn };

/** What the command line says of its use, in one language. */
export function usageIn(locale: Locale): UsagePhrases {
  return usagePhrases[locale];
}

/** The language that a command line asks for, before it is parsed: help is written before any option is known. */
export function askedLocale(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^--locale(?:=|$)/.test(arg));
  return at < 0 ? undefined : (/=(.+)/.exec(args[at]!)?.[1] ?? args[at + 1]);
}

/** Lets a program and its commands print help in one language; what is misused is said by whoever runs it. */
export function speaking(program: Command, { out, err }: Terminal, usage: UsagePhrases): void {
  program
    .helpOption("-h, --help", usage.options.help)
    .helpCommand("help [command]", usage.commands.help)
    .configureOutput({ writeOut: out, writeErr: err, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => usage.titles[title] ?? title,
      optionDescription: ({ description, argChoices, defaultValue }) =>
        description + usage.choice(argChoices ?? [], defaultValue),
    });
}

/** What is wrong with a command line, in the library's own words where the language has none. */
export function sayMisuse({ code, message }: CommanderError, { misuse }: UsagePhrases): string {
  const names = Array.from(message.matchAll(/'([^']+)'/g), ([, name]) => name!);
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1] ?? "";
  const choices = /Allowed choices are (.+)\./.exec(message)?.[1] ?? "";
  return misuse[code]?.({ names, meant, choices }) ?? message;
}
