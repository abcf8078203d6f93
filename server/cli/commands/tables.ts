import { jsonWriter } from "../format/json.ts";
import { tablesText } from "../format/tables-text.ts";
import { visitDocuments } from "../reading.ts";
import type { Session } from "../session.ts";
import { type Status, status } from "../status.ts";
import { tableReadings } from "../tables.ts";

/** Prints what was read of each table: grid, numbers, relations. */
export async function tables(
  session: Session,
  paths: readonly string[],
  format: "text" | "json",
): Promise<Status> {
  const { terminal } = session;
  const json = format === "json" ? jsonWriter(terminal.out) : null;
  const outcome = await visitDocuments(session, paths, ({ document, analysis }) => {
    if (json) json.file(document, { tables: tableReadings(analysis) });
    else terminal.out(tablesText(document.path, analysis, session));
    return status.clean;
  });
  json?.close();
  return outcome;
}
