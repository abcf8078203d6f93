import type { FindingText } from "./findings.ts";
import { githubWriter } from "./format/github.ts";
import { jsonWriter } from "./format/json.ts";
import { sarifWriter } from "./format/sarif.ts";
import { textWriter } from "./format/text.ts";
import type { Reading } from "./reading.ts";
import type { Session } from "./session.ts";

/** A document with its findings in the order of the file. */
export interface Checked extends Reading {
  readonly findings: readonly FindingText[];
}

/** One way of printing findings. */
export interface CheckWriter {
  file(checked: Checked): void;
  close(): void;
}

/** Every format of `check`. */
export const checkWriters = {
  text: textWriter,
  json: ({ terminal }: Session) => {
    const writer = jsonWriter(terminal.out);
    const file = ({ document, findings }: Checked) => writer.file(document, { findings });
    return { file, close: writer.close };
  },
  sarif: sarifWriter,
  github: githubWriter,
} as const satisfies Record<string, (session: Session) => CheckWriter>;

export type CheckFormat = keyof typeof checkWriters;
