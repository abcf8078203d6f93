import { actionsAt, resolved } from "../actions.ts";
import { execute, madeUpText } from "../commands.ts";
import { documentRow, type Row, row } from "../row.ts";

/** What can be done to a report. */
export const actionRows: readonly Row[] = [
  documentRow(
    "textDocument/codeAction",
    (session, document, params) => actionsAt(session, document, params),
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
