import { jsonWriter } from "./format/json.ts";
import { type Reading, visitDocuments } from "./reading.ts";
import type { Session } from "./session.ts";
import { type Status, status } from "./status.ts";

/** What to print of a document: as values for programs, as text for people. */
export interface Printed {
  readonly values: (reading: Reading) => object;
  readonly text: (reading: Reading) => string;
}

/** Prints something of every document that the paths name. */
export async function printEach(
  session: Session,
  paths: readonly string[],
  format: "text" | "json",
  { values, text }: Printed,
): Promise<Status> {
  const { terminal } = session;
  const json = format === "json" ? jsonWriter(terminal.out) : null;
  const outcome = await visitDocuments(session, paths, (reading) => {
    if (json) json.file(reading.document, values(reading));
    else terminal.out(text(reading));
    return status.clean;
  });
  json?.close();
  return outcome;
}
