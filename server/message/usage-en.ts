import type { UsagePhrases } from "./usage.ts";

/** How the command line is used, in English. */
export const usageEn: UsagePhrases = {
  program: "Finds what does not add up in report drafts, and recomputes it.",
  commands: {
    check: "print what does not add up",
    outline: "print the section tree",
    tables: "print what was read: grids, numbers, relations",
    fix: "recompute: print a unified diff, or change the files",
    explain: "print a rule's page, or list the rules",
    server: "start the language server",
    help: "print how a command is used",
  },
  arguments: {
    paths: "files, folders, globs, or - for standard input",
    rule: "the rule's name, as findings give it; without it, all are listed",
  },
  options: {
    version: "print the version",
    locale: "language of the output: en or zh-cn (default: LC_ALL, LC_MESSAGES, LANG)",
    help: "print this page",
    profile: "the form that the reports follow",
    config: "settings to use in place of crossfoot.yaml in the folders",
    format: "how to print it",
    diff: "print a unified diff and change nothing (default)",
    write: "change the files",
    suggested: "apply fixes, too, that need your judgement",
    stdio: "talk over standard input and output",
  },
  titles: {},
  choice: (choices, initial) => {
    const said = [
      choices.length > 0 ? `choices: ${choices.join(", ")}` : "",
      initial === undefined ? "" : `default: ${initial}`,
    ].filter((part) => part !== "");
    return said.length > 0 ? ` (${said.join("; ")})` : "";
  },
  misuse: {},
};
