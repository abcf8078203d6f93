import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { diagnosticOf } from "../features/diagnostics.ts";
import { quickFixes, safeEdits } from "../features/fixes.ts";
import { phrases } from "../messages.ts";
import type { OpenDocument } from "./documents.ts";
import type { Session } from "./session.ts";
import { toDiagnostic, toQuickFix, toWorkspaceEdit } from "./to-lsp.ts";

/** The kinds of actions on offer, as the client sorts and filters them. */
export const actionKinds = {
  quickFix: `${CodeActionKind.QuickFix}.crossfoot`,
  fixAll: `${CodeActionKind.SourceFixAll}.crossfoot`,
  rewrite: `${CodeActionKind.RefactorRewrite}.crossfoot`,
} as const;

/** What can be done at a selection, of the kinds that are asked for. */
export function actionsAt(session: Session, document: OpenDocument, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const wanted = (kind: string) =>
    !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  return [
    ...(wanted(actionKinds.quickFix) ? quickFixActions(session, document, params) : []),
    ...(wanted(actionKinds.fixAll) ? fixAllActions(session, document) : []),
  ];
}

function quickFixActions(
  session: Session,
  document: OpenDocument,
  { range }: CodeActionParams,
): CodeAction[] {
  const { locale, abilities, pages } = session;
  return quickFixes(session.findings(document), range, locale).map((fix) => {
    const diagnostic = toDiagnostic(diagnosticOf(fix.finding, locale), document.uri, pages);
    return toQuickFix(fix, document, diagnostic, abilities);
  });
}

function fixAllActions(session: Session, document: OpenDocument): CodeAction[] {
  const edits = safeEdits(session.findings(document));
  if (edits.length === 0) return [];
  const title = phrases[session.locale].fixAll(edits.length);
  return [{ title, kind: actionKinds.fixAll, edit: toWorkspaceEdit(document, edits, session.abilities) }];
}
