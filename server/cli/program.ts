import { statSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { profileNames } from "../core/report/profiles.ts";
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
import type { Terminal } from "./terminal.ts";

/** Runs one command line; resolves to the exit status and never rejects on what the user wrote. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  let outcome: Status = status.clean;
  const program = programOf(terminal, (answer) => {
    outcome = answer;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? status.clean : status.trouble;
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

function programOf(terminal: Terminal, answer: (outcome: Status) => void): Command {
  const program = new Command("crossfoot")
    .description("Finds what does not add up in report drafts, and recomputes it.")
    .option("--version", "print the version")
    .on("option:version", () => {
      terminal.out(`${packageVersion()}\n`);
      throw new CommanderError(0, "commander.version", "");
    })
    .option("--locale <language>", "language of the output: en or zh-cn (default: LC_ALL, LC_MESSAGES, LANG)")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const session = (choices: Choices = {}) => sessionOf(terminal, { ...program.opts<Choices>(), ...choices });
  const paths = <Options extends object>(command: Command, action: Action<Options>) =>
    command
      .argument("<path...>", "files, folders, globs, or - for standard input")
      .addOption(new Option("--profile <name>", "the form that the reports follow").choices(profileNames))
      .option("--config <file>", "settings to use in place of crossfoot.yaml in the folders", existing)
      .action(async (files, options) => answer(await action(session(options), files, options)));
  const readable = () =>
    new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text");

  paths<{ format: CheckFormat }>(
    program.command("check").description("print what does not add up"),
    (given, files, { format }) => check(given, files, format),
  ).addOption(
    new Option("--format <format>", "how to print findings")
      .choices(Object.keys(checkWriters))
      .default("text"),
  );
  paths<Readable>(
    program.command("outline").description("print the section tree"),
    (given, files, { format }) => outline(given, files, format),
  ).addOption(readable());
  paths<Readable>(
    program.command("tables").description("print what was read: grids, numbers, relations"),
    (given, files, { format }) => tables(given, files, format),
  ).addOption(readable());
  paths<{ write?: true; suggested?: true }>(
    program.command("fix").description("recompute: print a unified diff, or change the files"),
    (given, files, { write = false, suggested = false }) => fix(given, files, { write, suggested }),
  )
    .addOption(new Option("--diff", "print a unified diff and change nothing (default)").conflicts("write"))
    .option("--write", "change the files")
    .option("--suggested", "apply fixes, too, that need your judgement");
  program
    .command("explain")
    .description("print a rule's page")
    .argument("<rule>", "the rule's name, as findings give it")
    .action((rule: string) => answer(explain(session(), rule)));
  program
    .command("server")
    .description("start the language server")
    .option("--stdio", "talk over standard input and output")
    .allowUnknownOption()
    .action(async () => answer(await server()));
  return program;
}
