import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import { effectiveConfiguration } from "../features/effective-configuration.ts";
import { safeEdits } from "../features/fixes.ts";
import { safeEditsAt } from "../features/lenses.ts";
import { tableAt } from "../features/place.ts";
import { phrases } from "../messages.ts";
import { resolved } from "./actions.ts";
import {
  actCommand,
  configurationCommand,
  fixTableCommand,
  fixWorkspaceCommand,
  madeUpScheme,
} from "./names.ts";
import { readDocument } from "./read-document.ts";
import type { Session } from "./session.ts";
import { type EditedText, toConfirmedEdit, toWorkspaceEdit } from "./to-edits.ts";

/** Carries out a command; what it answers is for those who call it by themselves. */
export async function execute(
  session: Session,
  command: string,
  given: readonly unknown[],
): Promise<string | null> {
  if (command === fixWorkspaceCommand) return fixWorkspace(session);
  if (command === actCommand) return act(session, given[0] as CodeAction);
  const uri = String(given[0]);
  if (command === configurationCommand) {
    const shown = `${madeUpScheme}:/configuration.yaml?${encodeURIComponent(uri)}`;
    if (session.abilities.madeUpTexts)
      await session.connection.sendRequest("window/showDocument", { uri: shown, takeFocus: true });
    return configurationOf(session, uri);
  }
  const document = await readDocument(session.documents, uri);
  if (!document) return null;
  const placed = command === fixTableCommand ? tableAt(document.analysis, Number(given[1])) : null;
  if (!placed) return null;
  const edits = safeEditsAt(session.findings(document), placed.start);
  await applyEdit(session, toWorkspaceEdit(document, edits, session.abilities));
  return null;
}

async function act(session: Session, action: CodeAction): Promise<null> {
  const { edit } = resolved(session, action);
  if (edit) await applyEdit(session, edit);
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
  await applyEdit(session, toConfirmedEdit(edited, label, session.abilities));
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

async function applyEdit({ connection }: Session, edit: WorkspaceEdit): Promise<void> {
  await connection.sendRequest("workspace/applyEdit", { edit });
}
