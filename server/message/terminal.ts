import type { Severity } from "../core/model/finding.ts";

/** What the command line says of its own accord. Every language gives all of it, or does not compile. */
export interface TerminalPhrases {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly missing: string;
  readonly forbidden: string;
  readonly nothingMatches: string;
  readonly unreadable: string;
  /** Before the trace of an error that is Crossfoot's own. */
  readonly ourMistake: string;
  readonly readAs: (encoding: string) => string;
  readonly damaged: (encoding: string) => string;
  readonly fix: string;
  readonly suggestion: string;
  readonly suspects: string;
  readonly figures: (count: number) => string;
  readonly noTable: string;
  readonly noHeading: string;
  /** The last line of a check: what was found in how many files, or that there was none to check. */
  readonly summary: (count: Tally) => string;
  /** Behind the summary, parted from it as the language does. */
  readonly fixable: (count: number) => string;
  readonly fixed: (nFixes: number, nFiles: number, written: boolean) => string;
  readonly nothingToFix: string;
  readonly notWritten: (encoding: string) => string;
  /** There is no such rule; `meant` is the closest name there is, or "". */
  readonly unknownRule: (rule: string, meant: string, known: readonly string[]) => string;
  /** A file could not be changed; `detail` is what the system said. */
  readonly unwritable: (detail: string) => string;
}

/** How many findings of each severity stand in how many files. */
interface Tally extends Readonly<Record<Severity, number>> {
  readonly files: number;
}
