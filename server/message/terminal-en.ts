import type { TerminalPhrases } from "./terminal.ts";

/** What the command line says, in English. */
export const terminalEn: TerminalPhrases = {
  severity: { error: "error", warning: "warning", information: "note", hint: "hint" },
  missing: "no such file or folder",
  forbidden: "not allowed to read it",
  nothingMatches: "matches no file",
  unreadable: "cannot be read",
  ourMistake: "this is a mistake of Crossfoot, not of the report; please tell us",
  readAs: (encoding) => `read as ${encoding}`,
  damaged: (encoding) => `some bytes are not ${encoding}; they stand as \uFFFD`,
  fix: "fix",
  suggestion: "suggestion",
  suspects: "could be wrong",
  figures: (count) => `${count} figures`,
  noTable: "no table",
  noHeading: "no heading",
  summary: ({ error, warning, information, hint, files }) => {
    if (files === 0) return "Nothing was checked: there was no report to read.";
    const found = [
      counted(error, "error"),
      counted(warning, "warning"),
      counted(information, "note"),
      counted(hint, "hint"),
    ].filter((part) => part !== "");
    return `${found.length > 0 ? found.join(", ") : "Nothing wrong found"} in ${counted(files, "file")}.`;
  },
  fixable: (count) => ` ${counted(count, "finding")} can be repaired safely: crossfoot fix --write`,
  fixed: (nFixes, nFiles, written) =>
    `${counted(nFixes, "fix", "fixes")} in ${counted(nFiles, "file")}${written ? "" : "; nothing is written without --write"}.`,
  nothingToFix: "Nothing to fix.",
  notWritten: (encoding) => `left as it was: the fixed text cannot be written as ${encoding} without loss`,
  unknownRule: (rule, meant, known) =>
    `there is no rule “${rule}”${meant ? `; did you mean “${meant}”?` : `; the rules are: ${known.join(", ")}`}`,
  unwritable: (detail) => `left as it was: it cannot be written (${detail})`,
};

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
