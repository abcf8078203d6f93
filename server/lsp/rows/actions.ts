import { actionsAt, resolved } from "../actions.ts";
import { execute, madeUpText } from "../commands.ts";
import { actCommand } from "../names.ts";
import { documentRow, type Row, row } from "../row.ts";
import { toCommand } from "../to-lsp.ts";

/** What can be done to a report. */
export const actionRows: readonly Row[] = [
  documentRow(
    "textDocument/codeAction",
    (session, document, params) => {
      const actions = actionsAt(session, document, params);
      return session.abilities.codeActionLiterals
        ? actions
        : actions.map((action) => toCommand(action, actCommand));
    },
    null,
  ),
  row("codeAction/resolve", resolved, { title: "" }),
  row(
    "workspace/executeCommand",
    (session, { command, arguments: given }) => execute(session, command, given ?? []),
    null,
  ),
  row(
    "workspace/textDocumentContent",
    async (session, { uri }) => {
      session.madeUp.add(uri);
      return { text: await madeUpText(session, uri) };
    },
    { text: "" },
  ),
];
