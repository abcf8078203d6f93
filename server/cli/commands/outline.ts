import { outlineOf } from "../../features/outline.ts";
import { jsonWriter } from "../format/json.ts";
import { outlineText } from "../format/outline-text.ts";
import { visitDocuments } from "../reading.ts";
import type { Session } from "../session.ts";
import { type Status, status } from "../status.ts";

/** Prints the section tree. */
export async function outline(
  session: Session,
  paths: readonly string[],
  format: "text" | "json",
): Promise<Status> {
  const { terminal, locale } = session;
  const json = format === "json" ? jsonWriter(terminal.out) : null;
  const outcome = await visitDocuments(session, paths, ({ document, analysis }) => {
    const symbols = outlineOf(analysis, locale);
    if (json) json.file(document, { symbols });
    else terminal.out(outlineText(document.path, symbols, session));
    return status.clean;
  });
  json?.close();
  return outcome;
}
