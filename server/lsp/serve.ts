import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  InitializedNotification,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver";
import { madeUpScheme } from "./commands.ts";
import { Delivery } from "./delivery.ts";
import type { OpenDocument } from "./documents.ts";
import { bareHost, type Host } from "./host.ts";
import { documentRow, type Row, row } from "./row.ts";
import { rows } from "./rows.ts";
import { Session } from "./session.ts";
import { WorkspaceDiagnostics } from "./workspace-diagnostics.ts";

/** Serves a client: says what there is, keeps its texts, answers. Returns at once; the connection lives on. */
export function serve(connection: Connection, host: Host = bareHost): void {
  let session: Session | null = null;
  connection.onInitialize((params) => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, "initialized before");
    session = new Session(connection, host, params);
    return initialize(session);
  });
  connection.onShutdown(() => {
    if (session) session.isShutDown = true;
  });
  connection.onRequest((method) => {
    if (session) throw new ResponseError(ErrorCodes.MethodNotFound, `there is no ${method}`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized yet");
  });
  connection.listen();
}

function initialize(session: Session): InitializeResult {
  const delivery = new Delivery(session);
  const workspace = new WorkspaceDiagnostics(session);
  keepTexts(session, delivery, workspace);
  keepSettings(session, delivery, workspace);
  const capabilities: ServerCapabilities = {
    // The one that every client must know; we never need another.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(session.abilities.madeUpTexts ? { textDocumentContent: { schemes: [madeUpScheme] } } : {}),
    },
  };
  for (const feature of [...diagnosticRows(delivery, workspace, session.host), ...rows]) {
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
    session.workspace.forget(uri);
    session.configure(document);
    if (session.configuration.counts(uri)) reconfigure(session, delivery, workspace);
    else delivery.changed(document);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return;
    document.change(textDocument.version, contentChanges);
    if (session.configuration.counts(document.uri)) reconfigure(session, delivery, workspace);
    else delivery.changed(document);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    documents.close(uri);
    delivery.closed(uri);
    if (session.configuration.counts(uri)) reconfigure(session, delivery, workspace);
    else workspace.changed();
  });
}

function keepSettings(session: Session, delivery: Delivery, workspace: WorkspaceDiagnostics): void {
  const { connection, configuration } = session;
  connection.onNotification(InitializedNotification.type, () => configuration.listen());
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    configuration.changed(settings);
    reconfigure(session, delivery, workspace);
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    for (const { uri } of changes) session.workspace.forget(uri);
    if (changes.some(({ uri }) => configuration.counts(uri))) reconfigure(session, delivery, workspace);
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
    session.refresh();
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
