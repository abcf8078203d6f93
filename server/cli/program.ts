import { statSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { formNames } from "../core/setting/settings.ts";
import type { CommandName, OptionName, UsagePhrases } from "../message/usage.ts";
import { localeOf } from "../messages.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { fix } from "./commands/fix.ts";
import { outline } from "./commands/outline.ts";
import { server } from "./commands/server.ts";
import { tables } from "./commands/tables.ts";
import { type CheckFormat, checkWriters } from "./formats.ts";
import { packageVersion } from "./package.ts";
import { type Choices, type Session, sessionOf } from "./session.ts";
import { type Status, status } from "./status.ts";
import { environmentLocale, type Terminal } from "./terminal.ts";
import { askedLocale, sayMisuse, speaking, usageIn } from "./usage.ts";

/** Runs one command line; resolves to the exit status and never rejects on what the user wrote. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  let outcome: Status = status.clean;
  const usage = usageIn(localeOf(askedLocale(args) || environmentLocale(terminal)));
  const program = programOf(terminal, usage, (answer) => {
    outcome = answer;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return status.clean;
    if (error.code !== "commander.help") terminal.err(`${sayMisuse(error, usage)}\n`);
    return status.trouble;
  }
  return outcome;
}

type Action<Options> = (session: Session, paths: string[], options: Options) => Promise<Status>;

function existing(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new InvalidArgumentError("There is no such file.");
  return path;
}

type Readable = { readonly format: "text" | "json" };

function programOf(terminal: Terminal, usage: UsagePhrases, answer: (outcome: Status) => void): Command {
  const program = new Command("crossfoot")
    .description(usage.program)
    .option("--version", usage.options.version)
    .on("option:version", () => {
      terminal.out(`${packageVersion()}\n`);
      throw new CommanderError(0, "commander.version", "");
    })
    .option("--locale <language>", usage.options.locale)
    .exitOverride();
  speaking(program, terminal, usage);
  const session = (choices: Choices = {}) => sessionOf(terminal, { ...program.opts<Choices>(), ...choices });
  const command = (name: CommandName) => program.command(name).description(usage.commands[name]);
  const option = (flags: string, name: OptionName) => new Option(flags, usage.options[name]);
  const paths = <Options extends object>(name: CommandName, action: Action<Options>) =>
    command(name)
      .argument("<path...>", usage.arguments.paths)
      .addOption(option("--profile <name>", "profile").choices(formNames))
      .addOption(option("--config <file>", "config").argParser(existing))
      .action(async (files, options) => answer(await action(session(options), files, options)));
  const format = (formats: readonly string[]) =>
    option("--format <format>", "format").choices(formats).default("text");

  paths<{ format: CheckFormat }>("check", (given, files, { format }) =>
    check(given, files, format),
  ).addOption(format(Object.keys(checkWriters)));
  paths<Readable>("outline", (given, files, { format }) => outline(given, files, format)).addOption(
    format(["text", "json"]),
  );
  paths<Readable>("tables", (given, files, { format }) => tables(given, files, format)).addOption(
    format(["text", "json"]),
  );
  paths<{ write?: true; suggested?: true }>("fix", (given, files, { write = false, suggested = false }) =>
    fix(given, files, { write, suggested }),
  )
    .addOption(option("--diff", "diff").conflicts("write"))
    .addOption(option("--write", "write"))
    .addOption(option("--suggested", "suggested"));
  command("explain")
    .argument("[rule]", usage.arguments.rule)
    .action((rule?: string) => answer(explain(session(), rule)));
  command("server")
    .addOption(option("--stdio", "stdio"))
    .allowUnknownOption()
    .action(async () => answer(await server()));
  return program;
}
