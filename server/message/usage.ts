/** What the command line says of its own use. Every language gives all of it, or does not compile. */
export interface UsagePhrases {
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: { readonly paths: string; readonly rule: string };
  readonly options: Readonly<Record<OptionName, string>>;
  /** The headings of a page of help, by their English names; what is not here stays as it is. */
  readonly titles: Readonly<Record<string, string>>;
  /** What an option may be and is by default, behind its description; either may be lacking. */
  readonly choice: (choices: readonly string[], initial: string | undefined) => string;
  /**
   * What is wrong with a command line, by the code of the library that read it; it has English sentences of its own.
   */
  readonly misuse: Readonly<Record<string, (misuse: Misuse) => string>>;
}

export type CommandName = "check" | "outline" | "tables" | "fix" | "explain" | "server" | "help";

export type OptionName =
  | "version"
  | "locale"
  | "help"
  | "profile"
  | "config"
  | "format"
  | "diff"
  | "write"
  | "suggested"
  | "stdio";

/** A command line that cannot be followed. */
export interface Misuse {
  /** The options, arguments or commands that are at fault, as they were written. */
  readonly names: readonly string[];
  /** The closest name that exists, or "". */
  readonly meant: string;
  /** What would have been accepted, or "" where that is no list. */
  readonly choices: string;
}
