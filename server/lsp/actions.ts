import type { CodeAction, CodeActionContext, CodeActionParams } from "vscode-languageserver";
import { settleLines } from "../core/fix/settle.ts";
import type { Edit } from "../core/model/finding.ts";
import { declarationAt } from "../features/declaring.ts";
import { diagnosticOf, placedFindings, severityIn } from "../features/diagnostics.ts";
import { findingsNear, quickFixes, safeEdits } from "../features/fixes.ts";
import { suppressions } from "../features/notes.ts";
import { type Position, spanIn, type TextEdit } from "../features/place.ts";
import { rewriteEdits, rewritesAt } from "../features/rewrites.ts";
import { changeBetween, changedLines } from "../features/writing/line-edits.ts";
import type { RewriteName } from "../message/phrases.ts";
import { phrases } from "../messages.ts";
import { actCommand, actionKinds, configurationCommand } from "./names.ts";
import type { OpenDocument } from "./open-document.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-edits.ts";
import { toCommand, toDiagnostic, toQuickFix } from "./to-lsp.ts";

/** What an action whose edit comes later must remember. */
type Deferred = { readonly uri: string; readonly version: number } & (
  | { readonly fixAll: true }
  | { readonly rewrite: RewriteName; readonly position: Position }
);

/** What can be done at a selection, of the kinds that are asked for. */
export function actionsAt(session: Session, document: OpenDocument, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const isWithin = (kind: string, outer: string) => kind === outer || kind.startsWith(`${outer}.`);
  const isAsked = (kind = "") => !only || only.some((asked) => isWithin(kind, asked));
  const wanted = (kind: string) => isAsked(kind) || only?.some((asked) => isWithin(asked, kind));
  // Nobody looks for it among the fixes, so it is there for those who ask for source actions.
  const configuration =
    only && isAsked(actionKinds.configuration) ? [configurationAction(session, document)] : [];
  if (document.leftAlone !== null) return configuration;
  const actions = [
    ...(wanted(actionKinds.quickFix) ? quickFixActions(session, document, params) : []),
    ...(wanted(actionKinds.fixAll) ? fixAllActions(session, document, params) : []),
    ...(wanted(actionKinds.rewrite) ? rewriteActions(session, document, params) : []),
  ];
  return [...actions.filter(({ kind }) => isAsked(kind)), ...configuration];
}

function configurationAction({ locale }: Session, { uri }: OpenDocument): CodeAction {
  const title = phrases[locale].showConfiguration;
  return {
    title,
    kind: actionKinds.configuration,
    command: { title, command: configurationCommand, arguments: [uri] },
  };
}

/** The action with its edit, or as it is where its text has changed since. */
export function resolved(session: Session, action: CodeAction): CodeAction {
  const data = action.data as Deferred | undefined;
  const document = data && session.documents.get(data.uri);
  if (!document || document.version !== data.version) return action;
  const edits =
    "fixAll" in data
      ? settledEdits(session, document)
      : rewriteEdits(document.analysis, data.position, data.rewrite, document);
  return edits.length > 0 ? { ...action, edit: toWorkspaceEdit(document, edits, session.abilities) } : action;
}

function quickFixActions(
  session: Session,
  document: OpenDocument,
  { range }: CodeActionParams,
): CodeAction[] {
  const { locale, abilities } = session;
  const findings = findingsNear(session.findings(document), range);
  const diagnostic = (placed: (typeof findings)[number]) =>
    toDiagnostic(diagnosticOf(placed, locale), document.uri, session);
  const fixes = quickFixes(findings, range, locale).map((fix) =>
    toQuickFix(fix, document, diagnostic(fix.finding), abilities),
  );
  if (document.kind !== "text") return fixes;
  const notes = suppressions(document.analysis, findings, range, document.isMarkdown, locale);
  return [
    ...fixes,
    ...notes.map(({ title, edits, finding }) => ({
      title,
      kind: actionKinds.quickFix,
      diagnostics: [diagnostic(finding)],
      edit: toWorkspaceEdit(document, edits, abilities),
    })),
  ];
}

function fixAllActions(
  session: Session,
  document: OpenDocument,
  { context }: CodeActionParams,
): CodeAction[] {
  const count = safeEdits(session.findings(document)).length;
  if (count === 0) return [];
  const title = phrases[session.locale].fixAll(count);
  const action = { title, kind: actionKinds.fixAll, data: { ...target(document), fixAll: true } };
  return [deferred(session, action, context)];
}

function rewriteActions(
  session: Session,
  document: OpenDocument,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const position = range.start;
  const { analysis } = document;
  const rewrites = rewritesAt(analysis, position, document, session.locale);
  const actions = rewrites.map(({ name, title }) => {
    const data: Deferred = { ...target(document), rewrite: name, position };
    return deferred(session, { title, kind: `${actionKinds.rewrite}.${name}`, data }, context);
  });
  // Where the edits had to be made at once, those that would change nothing are known.
  const useful = actions.filter(({ edit, command, data }) => edit || command || data);
  return [...useful, ...declareActions(session, document, position)];
}

function declareActions(session: Session, document: OpenDocument, position: Position): CodeAction[] {
  if (document.kind !== "text") return [];
  const declared = declarationAt(document.analysis, position, document.isMarkdown);
  if (!declared) return [];
  const edit = toWorkspaceEdit(document, [declared], session.abilities);
  return [{ title: phrases[session.locale].declare, kind: `${actionKinds.rewrite}.declare`, edit }];
}

function target({ uri, version }: OpenDocument) {
  return { uri, version };
}

/**
 * Leaves the edit for later, since it is work and rarely wanted: until the client asks for it, or where it cannot,
 * until the action is carried out, as a command. Editors ask for whatever there is at each move of the cursor; one that
 * names the kind it wants is about to use it, and gets the edit at once.
 */
function deferred(session: Session, action: CodeAction, { only }: CodeActionContext): CodeAction {
  const { lazyEdits, applyEdit } = session.abilities;
  if (lazyEdits) return action;
  if (applyEdit && !only)
    return { title: action.title, kind: action.kind!, command: toCommand(action, actCommand) };
  const { data: _, ...whole } = resolved(session, action);
  return whole;
}

/** The edits that are left when all safe fixes are made, and those they call for, until none is left. */
function settledEdits(session: Session, document: OpenDocument): TextEdit[] {
  const { lines, reading, settings } = document;
  let [known, analysis] = [lines, document.analysis];
  const editsOf = (current: readonly string[]): Edit[] => {
    if (current !== known) {
      const earlier = { analysis, change: changeBetween(known, current) };
      [known, analysis] = [current, session.analyze(current, reading, earlier)];
    }
    const edits = safeEdits(placedFindings(analysis, severityIn(settings)));
    return edits.map(({ range, newText }) => ({ span: spanIn(range), text: newText }));
  };
  return changedLines(lines, settleLines(lines, editsOf));
}
