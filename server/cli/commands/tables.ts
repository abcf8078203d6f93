import { tablesText } from "../format/tables-text.ts";
import { printEach } from "../print-each.ts";
import type { Session } from "../session.ts";
import type { Status } from "../status.ts";
import { tableReadings } from "../tables.ts";

/** Prints what was read of each table: grid, numbers, relations. */
export function tables(session: Session, paths: readonly string[], format: "text" | "json"): Promise<Status> {
  return printEach(session, paths, format, {
    values: ({ analysis }) => ({ tables: tableReadings(analysis) }),
    text: ({ document, analysis }) => tablesText(document.path, analysis, session),
  });
}
