import {
  CodeActionRequest,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  TextDocumentContentRequest,
} from "vscode-languageserver";
import { actionKinds, actionsAt, resolved } from "../actions.ts";
import {
  configurationCommand,
  execute,
  fixTableCommand,
  fixWorkspaceCommand,
  madeUpText,
} from "../commands.ts";
import { documentRow, type Row, row } from "../row.ts";

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
    ({ applyEdit }) => ({
      executeCommandProvider: {
        commands: [configurationCommand, ...(applyEdit ? [fixTableCommand, fixWorkspaceCommand] : [])],
      },
    }),
    (session, { command, arguments: given }) => execute(session, command, given ?? []),
    null,
  ),
  row(
    TextDocumentContentRequest.type,
    () => ({}),
    async (session, { uri }) => {
      session.madeUp.add(uri);
      return { text: await madeUpText(session, uri) };
    },
    { text: "" },
  ),
];
