import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver";
import { madeUpScheme } from "./commands.ts";
import { isConfig } from "./configuration.ts";
import { Delivery } from "./delivery.ts";
import type { OpenDocument } from "./documents.ts";
import { bareHost, type Host } from "./host.ts";
import { documentRow, type Row, row } from "./row.ts";
import { rows } from "./rows.ts";
import { Session } from "./session.ts";
import { WorkspaceDiagnostics } from "./workspace-diagnostics.ts";

/** Serves a client: says what there is, keeps its texts, answers. Returns at once; the connection lives on. */
export function serve(connection: Connection, host: Host = bareHost): void {
  connection.onInitialize((params) => initialize(connection, host, params));
  connection.listen();
}

function initialize(connection: Connection, host: Host, params: InitializeParams): InitializeResult {
  const session = new Session(connection, host, params);
  const delivery = new Delivery(session);
  const workspace = new WorkspaceDiagnostics(session);
  keepTexts(session, delivery, workspace);
  keepSettings(session, delivery, workspace);
  const capabilities: ServerCapabilities = {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(session.abilities.madeUpTexts ? { textDocumentContent: { schemes: [madeUpScheme] } } : {}),
    },
  };
  for (const feature of [...diagnosticRows(delivery, workspace, host), ...rows]) {
    Object.assign(capabilities, feature.offer(session.abilities));
    feature.register(session);
  }
  return { capabilities, serverInfo: { name: "Crossfoot" } };
}

function keepTexts(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  const { connection, documents } = session;
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    const document = documents.open(uri, languageId, version, text);
    session.configure(document);
    session.workspace.forget(uri);
    delivery.changed(document);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return;
    document.change(textDocument.version, contentChanges);
    if (isConfig(document.uri)) reconfigure(session, delivery, workspace);
    else delivery.changed(document);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    documents.close(uri);
    delivery.closed(uri);
    if (isConfig(uri)) reconfigure(session, delivery, workspace);
    else workspace.changed();
  });
}

function keepSettings(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  const { connection, configuration } = session;
  connection.onNotification(InitializedNotification.type, () => void configuration.listen());
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    configuration.changed(settings);
    reconfigure(session, delivery, workspace);
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    for (const { uri } of changes) session.workspace.forget(uri);
    if (changes.some(({ uri }) => isConfig(uri))) reconfigure(session, delivery, workspace);
    else workspace.changed();
  });
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }) => {
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
    session.refreshHints();
    workspace.changed();
  });
}

/** Pulled where the client can; a client that cannot is told unasked. */
function diagnosticRows(delivery: Delivery, workspace: WorkspaceDiagnostics, { files }: Host): Row[] {
  const workspaceDiagnostics = files !== null;
  const provider = { identifier: "crossfoot", interFileDependencies: false, workspaceDiagnostics };
  return [
    documentRow(
      DocumentDiagnosticRequest.type,
      ({ pullDiagnostics }) => (pullDiagnostics ? { diagnosticProvider: provider } : {}),
      (_session, document, { previousResultId }, token) => delivery.pull(document, previousResultId, token),
      { kind: "full", items: [] },
    ),
    row(
      WorkspaceDiagnosticRequest.type,
      () => ({}),
      (_session, params, token) => workspace.pull(params, token),
      { items: [] },
    ),
  ];
}
