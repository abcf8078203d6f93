import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
} from "vscode-languageserver";
import { Delivery } from "./delivery.ts";
import type { Host } from "./host.ts";
import type { OpenDocument } from "./open-document.ts";
import { documentRow, type Row, row } from "./row.ts";
import { rows } from "./rows.ts";
import { Session } from "./session.ts";
import { WorkspaceDiagnostics } from "./workspace-diagnostics.ts";

/** Begins to keep a client's texts and settings, and to answer what `capabilities.ts` promised. */
export function openSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const session = new Session(connection, host, params);
  const delivery = new Delivery(session);
  const workspace = new WorkspaceDiagnostics(session);
  keepTexts(session, delivery, workspace);
  keepSettings(session, delivery, workspace);
  for (const { register } of [...diagnosticRows(delivery, workspace), ...rows]) register(session);
  connection.onShutdown(() => {
    session.isShutDown = true;
  });
  return session;
}

function keepTexts(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  const { connection, documents } = session;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    const document = documents.open(uri, languageId, version, text);
    session.workspace.forget(uri);
    session.configure(document);
    if (session.configuration.counts(uri)) reconfigure(session, delivery, workspace);
    else delivery.changed(document);
  });
  connection.onDidChangeTextDocument((params) => {
    const { textDocument, contentChanges } = params;
    const document = documents.get(textDocument.uri);
    if (!document) return;
    document.change(textDocument.version, contentChanges);
    if (session.configuration.counts(document.uri)) reconfigure(session, delivery, workspace);
    else delivery.changed(document);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const { uri } = textDocument;
    documents.close(uri);
    delivery.closed(uri);
    if (session.configuration.counts(uri)) reconfigure(session, delivery, workspace);
    else workspace.changed();
  });
}

function keepSettings(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  const { connection, configuration } = session;
  connection.onInitialized(() => configuration.listen());
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    reconfigure(session, delivery, workspace);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) session.workspace.forget(uri);
    if (changes.some(({ uri }) => configuration.counts(uri))) reconfigure(session, delivery, workspace);
    else workspace.changed();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    session.changeFolders(event.added, event.removed);
    workspace.changed();
  });
}

/** Settings count at once: for what is shown, and for what will be asked. */
function reconfigure(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  session.configuration.forget();
  session.workspace.forget();
  const open: OpenDocument[] = [...session.documents.all()];
  for (const document of open) session.configure(document);
  void Promise.all(open.map(({ ready }) => ready)).then(() => {
    delivery.allChanged();
    session.refresh();
    workspace.changed();
  });
}

function diagnosticRows(delivery: Delivery, workspace: WorkspaceDiagnostics): Row[] {
  return [
    documentRow(
      "textDocument/diagnostic",
      (_session, document, { previousResultId }, token) => delivery.pull(document, previousResultId, token),
      { kind: "full", items: [] },
    ),
    row("workspace/diagnostic", (_session, params, token) => workspace.pull(params, token), { items: [] }),
  ];
}
