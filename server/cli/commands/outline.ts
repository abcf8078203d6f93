import { outlineOf } from "../../features/outline.ts";
import { outlineText } from "../format/outline-text.ts";
import { printEach } from "../print-each.ts";
import type { Session } from "../session.ts";
import type { Status } from "../status.ts";

/** Prints the section tree. */
export function outline(
  session: Session,
  paths: readonly string[],
  format: "text" | "json",
): Promise<Status> {
  const { locale } = session;
  return printEach(session, paths, format, {
    values: ({ analysis }) => ({ symbols: outlineOf(analysis, locale) }),
    text: ({ document, analysis }) => outlineText(document.path, outlineOf(analysis, locale), session),
  });
}
