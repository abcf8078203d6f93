import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit as Edit } from "../features/place.ts";
import type { Abilities } from "./abilities.ts";

/** What an edit is made for. */
export interface Target {
  readonly uri: string;
  readonly version: number;
  readonly lineEnd: string;
}

export function toTextEdits(edits: readonly Edit[], lineEnd: string): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll("\n", lineEnd) }));
}

/** An edit of one document, of that version only where the client can say so. */
export function toWorkspaceEdit(
  target: Target,
  edits: readonly Edit[],
  { versionedEdits }: Abilities,
): WorkspaceEdit {
  const converted = toTextEdits(edits, target.lineEnd);
  if (!versionedEdits) return { changes: { [target.uri]: converted } };
  return {
    documentChanges: [{ textDocument: { uri: target.uri, version: target.version }, edits: converted }],
  };
}

/** The edits of one of several texts; the version is null for those that nobody has open. */
export interface EditedText {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly Edit[];
  readonly lineEnd: string;
}

/** Edits of several texts, shown for confirmation first where the client can. */
export function toConfirmedEdit(
  texts: readonly EditedText[],
  label: string,
  { changeAnnotations, versionedEdits }: Abilities,
): WorkspaceEdit {
  if (!versionedEdits) {
    const changes = texts.map(({ uri, edits, lineEnd }) => [uri, toTextEdits(edits, lineEnd)]);
    return { changes: Object.fromEntries(changes) };
  }
  const annotationId = "safe-fixes";
  const documentChanges = texts.map(({ uri, version, edits, lineEnd }) => ({
    textDocument: { uri, version },
    edits: toTextEdits(edits, lineEnd).map((edit) => (changeAnnotations ? { ...edit, annotationId } : edit)),
  }));
  if (!changeAnnotations) return { documentChanges };
  return { documentChanges, changeAnnotations: { [annotationId]: { label, needsConfirmation: true } } };
}
