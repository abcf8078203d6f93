import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../server/cli/program.ts";

/** What a command line printed and returned. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in English unless the environment says otherwise. */
export async function crossfoot(
  args: readonly string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Outcome> {
  let out = "";
  let err = "";
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: async () => Buffer.from(input),
    color: false,
    width: 0,
    environment,
  });
  return { status, out, err };
}

/** Runs a test in a folder of its own that holds these files and is gone afterwards. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A sound table, and one in which the total of a row is mistyped, which its column tells, too: 68 for 86. */
export const sound = `# Visitors

| Desk  | April | May | June | Spring |
|-------|------:|----:|-----:|-------:|
| North |    31 |  40 |   21 |     92 |
| South |    28 |  25 |   33 |     86 |
| East  |    12 |  17 |   12 |     41 |
| West  |     9 |  14 |   18 |     41 |
| Quay  |    44 |  39 |   52 |    135 |
| Total |   124 | 135 |  136 |    395 |
`;

export const faulty = sound.replace("|     86 |", "|     68 |");
