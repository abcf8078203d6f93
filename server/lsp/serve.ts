import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { localeOf } from "../messages.ts";
import { abilitiesOf } from "./abilities.ts";
import { Delivery } from "./delivery.ts";
import { bareHost, type Host } from "./host.ts";
import { documentRow, type Row } from "./row.ts";
import { rows } from "./rows.ts";
import { Session } from "./session.ts";

/** Serves a client: says what there is, keeps its texts, answers. Returns at once; the connection lives on. */
export function serve(connection: Connection, host: Host = bareHost): void {
  connection.onInitialize((params) => initialize(connection, host, params));
  connection.listen();
}

function initialize(connection: Connection, host: Host, params: InitializeParams): InitializeResult {
  const abilities = abilitiesOf(params);
  const session = new Session(connection, host, abilities, localeOf(params.locale));
  const delivery = new Delivery(session);
  keepTexts(session, delivery);
  const capabilities: ServerCapabilities = {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  for (const row of [diagnosticRow(delivery), ...rows]) {
    Object.assign(capabilities, row.offer(abilities));
    row.register(session);
  }
  return { capabilities, serverInfo: { name: "Crossfoot" } };
}

function keepTexts({ connection, documents }: Session, delivery: Delivery): void {
  connection.onNotification(
    DidOpenTextDocumentNotification.type,
    ({ textDocument: { uri, languageId, version, text } }) =>
      delivery.changed(documents.open(uri, languageId, version, text)),
  );
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return;
    document.change(textDocument.version, contentChanges);
    delivery.changed(document);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    documents.close(textDocument.uri);
    delivery.closed(textDocument.uri);
  });
}

/** Pulled where the client can; a client that cannot is told unasked. */
function diagnosticRow(delivery: Delivery): Row {
  return documentRow(
    DocumentDiagnosticRequest.type,
    ({ pullDiagnostics }) =>
      pullDiagnostics
        ? {
            diagnosticProvider: {
              identifier: "crossfoot",
              interFileDependencies: false,
              workspaceDiagnostics: false,
            },
          }
        : {},
    (_session, document, { previousResultId }, token) => delivery.pull(document, previousResultId, token),
    { kind: "full", items: [] },
  );
}
