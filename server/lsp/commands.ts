import { effectiveConfiguration } from "../features/effective-configuration.ts";
import { safeEdits } from "../features/fixes.ts";
import { safeEditsAt } from "../features/lenses.ts";
import { tableAt } from "../features/place.ts";
import { phrases } from "../messages.ts";
import { readDocument } from "./read-document.ts";
import type { Session } from "./session.ts";
import { type EditedText, toConfirmedEdit, toWorkspaceEdit } from "./to-lsp.ts";

/** Applies the safe fixes of one table; takes the document's address and a line of the table. */
export const fixTableCommand = "crossfoot.fixTable";

/** The scheme of addresses whose texts we make up. */
export const madeUpScheme = "crossfoot";

/** Applies the safe fixes of every report of the workspace, each file's to be confirmed by the user. */
export const fixWorkspaceCommand = "crossfoot.fixWorkspace";

/** Answers what is set for a document, as YAML, and shows it where the client can; takes the document's address. */
export const configurationCommand = "crossfoot.effectiveConfiguration";

export async function execute(
  session: Session,
  command: string,
  given: readonly unknown[],
): Promise<string | null> {
  if (command === fixWorkspaceCommand) return fixWorkspace(session);
  const uri = String(given[0]);
  if (command === configurationCommand) {
    const shown = `${madeUpScheme}:/configuration.yaml?${encodeURIComponent(uri)}`;
    if (session.abilities.madeUpTexts)
      await session.connection.window.showDocument({ uri: shown, takeFocus: true });
    return configurationOf(session, uri);
  }
  const document = await readDocument(session.documents, uri);
  if (!document) return null;
  const placed = command === fixTableCommand ? tableAt(document.analysis, Number(given[1])) : null;
  if (!placed) return null;
  const edits = safeEditsAt(session.findings(document), placed.start);
  await session.connection.workspace.applyEdit(toWorkspaceEdit(document, edits, session.abilities));
  return null;
}

/** The text behind an address of our own scheme. */
export async function madeUpText(session: Session, shown: string): Promise<string> {
  return (await configurationOf(session, decodeURIComponent(shown.slice(shown.indexOf("?") + 1)))) ?? "";
}

async function configurationOf(
  { documents, configuration, locale }: Session,
  uri: string,
): Promise<string | null> {
  const document = documents.get(uri);
  await document?.ready;
  if (!document) return null;
  const [editor, { layers }] = await Promise.all([
    configuration.editorSettings(uri),
    configuration.project(uri),
  ]);
  return effectiveConfiguration(document.settings, editor, layers, locale);
}

async function fixWorkspace(session: Session): Promise<null> {
  const closed: EditedText[] = [];
  for await (const { uri, safeEdits: edits, lineEnd } of session.workspace.reports())
    closed.push({ uri, version: null, edits, lineEnd });
  const edited = [...(await openTexts(session)), ...closed].filter(({ edits }) => edits.length > 0);
  if (edited.length === 0) return null;
  const label = phrases[session.locale].fixAll(edited.reduce((sum, { edits }) => sum + edits.length, 0));
  await session.connection.workspace.applyEdit(toConfirmedEdit(edited, label, session.abilities));
  return null;
}

/** The safe fixes of all open reports, of one moment: a client refuses edits of a version that it has no more. */
async function openTexts(session: Session): Promise<EditedText[]> {
  const open = [...session.documents.all()];
  await Promise.all(open.map(({ uri }) => readDocument(session.documents, uri)));
  return open
    .filter(({ isClosed }) => !isClosed)
    .map((document) => ({
      uri: document.uri,
      version: document.version,
      edits: safeEdits(session.findings(document)),
      lineEnd: document.lineEnd,
    }));
}
