import { Command, CommanderError, Option } from "commander";
import { check } from "./commands/check.ts";
import { outline } from "./commands/outline.ts";
import { tables } from "./commands/tables.ts";
import { type CheckFormat, checkWriters } from "./formats.ts";
import { type Session, sessionOf } from "./session.ts";
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

type Readable = { readonly format: "text" | "json" };

function programOf(terminal: Terminal, answer: (outcome: Status) => void): Command {
  const program = new Command("crossfoot")
    .description("Finds what does not add up in report drafts, and recomputes it.")
    .option("--locale <language>", "language of the output: en or zh-cn (default: LC_ALL, LC_MESSAGES, LANG)")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  const session = () => sessionOf(terminal, program.opts().locale);
  const paths = <Options>(command: Command, action: Action<Options>) =>
    command
      .argument("<path...>", "files, folders, globs, or - for standard input")
      .action(async (files, options) => answer(await action(session(), files, options)));
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
  return program;
}
