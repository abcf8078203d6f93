import { effectiveConfiguration } from "../features/effective-configuration.ts";
import { safeEditsIn } from "../features/lenses.ts";
import { tableAt } from "../features/place.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-lsp.ts";

/** Applies the safe fixes of one table; takes the document's address and a line of the table. */
export const fixTableCommand = "crossfoot.fixTable";

/** Answers what is set for a document, as YAML; takes the document's address. */
export const configurationCommand = "crossfoot.effectiveConfiguration";

export async function execute(
  session: Session,
  command: string,
  given: readonly unknown[],
): Promise<string | null> {
  const document = session.documents.get(String(given[0]));
  await document?.ready;
  if (!document) return null;
  if (command === configurationCommand) {
    const { files } = await session.configuration.project(document.uri);
    return effectiveConfiguration(document.settings, files, session.locale);
  }
  const placed = command === fixTableCommand ? tableAt(document.analysis, Number(given[1])) : null;
  if (!placed) return null;
  const edits = safeEditsIn(session.findings(document), placed.start, placed.end);
  await session.connection.workspace.applyEdit(toWorkspaceEdit(document, edits, session.abilities));
  return null;
}
