import { status } from "./status.ts";

/** Where the command line writes and reads; tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Whether `out` shows colours: a terminal, and the user has not said otherwise (https://no-color.org). */
  readonly color: boolean;
  /** Columns of the terminal, or 0 where `out` is none. */
  readonly width: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The terminal of this process. A reader who has seen enough (`| head`) ends it without a complaint; output that cannot
 * be written is trouble.
 */
export function nodeTerminal(): Terminal {
  // What is not asked for is not opened: Node makes each of these streams when it is first named.
  const { stdout, env } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    process.stderr.write(`crossfoot: ${error.message}\n`);
    process.exit(status.trouble);
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    width: stdout.isTTY ? stdout.columns : 0,
    environment: env,
  };
}

/** The language that the environment of a terminal names (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function environmentLocale({ environment }: Terminal): string | undefined {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return LC_ALL || LC_MESSAGES || LANG;
}
