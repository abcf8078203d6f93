import { CodeActionRequest, CodeActionResolveRequest, ExecuteCommandRequest } from "vscode-languageserver";
import { safeEditsIn } from "../../features/lenses.ts";
import { tableAt } from "../../features/place.ts";
import { actionKinds, actionsAt, resolved } from "../actions.ts";
import { documentRow, type Row, row } from "../row.ts";
import { fixTableCommand, toWorkspaceEdit } from "../to-lsp.ts";

/** What can be done to a report. */
export const actionRows: readonly Row[] = [
  documentRow(
    CodeActionRequest.type,
    ({ codeActionLiterals, lazyEdits }) => {
      const codeActionKinds = Object.values(actionKinds);
      return codeActionLiterals
        ? { codeActionProvider: { codeActionKinds, resolveProvider: lazyEdits } }
        : {};
    },
    (session, document, params) => actionsAt(session, document, params),
    null,
  ),
  row(CodeActionResolveRequest.type, () => ({}), resolved, { title: "" }),
  row(
    ExecuteCommandRequest.type,
    ({ applyEdit }) => (applyEdit ? { executeCommandProvider: { commands: [fixTableCommand] } } : {}),
    async (session, { command, arguments: given }) => {
      const [uri, line] = given ?? [];
      const document = command === fixTableCommand ? session.documents.get(String(uri)) : undefined;
      const placed = document && tableAt(document.analysis, Number(line));
      if (!document || !placed) return null;
      const edits = safeEditsIn(session.findings(document), placed.start, placed.end);
      await session.connection.workspace.applyEdit(toWorkspaceEdit(document, edits, session.abilities));
      return null;
    },
    null,
  ),
];
