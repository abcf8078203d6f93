import type { Checked, CheckWriter } from "./check-writer.ts";
import { githubWriter } from "./format/github.ts";
import { jsonWriter } from "./format/json.ts";
import { sarifWriter } from "./format/sarif.ts";
import { textWriter } from "./format/text.ts";
import type { Session } from "./session.ts";

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
