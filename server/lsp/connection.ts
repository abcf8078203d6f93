import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { type MessageConnection, MessageType } from "vscode-languageserver";

type Handlers = Pick<MessageConnection, "onRequest" | "onNotification" | "sendRequest" | "sendNotification">;

/** The client at the other end. */
export interface Connection extends Handlers {
  /** What a person reads who looks for a fault. */
  readonly log: { warn(message: string): void; error(message: string): void };
  /** Says what is being done, to a client that wants to know. */
  trace(message: string): void;
  sendDiagnostics(params: PublishDiagnosticsParams): void;
}

/** A connection as a session needs it; `traces` is whether the client asked at its start to be told what is done. */
export function connectionOver(messages: MessageConnection, traces: boolean): Connection {
  const send = (method: string, params: object) =>
    void messages.sendNotification(method, params).catch(() => {});
  const log = (type: number) => (message: string) => send("window/logMessage", { type, message });
  let isTraced = traces;
  messages.onNotification("$/setTrace", ({ value }) => {
    isTraced = value !== "off";
  });
  return {
    onRequest: messages.onRequest.bind(messages),
    onNotification: messages.onNotification.bind(messages),
    sendRequest: messages.sendRequest.bind(messages),
    sendNotification: messages.sendNotification.bind(messages),
    log: { warn: log(MessageType.Warning), error: log(MessageType.Error) },
    trace: (message) => {
      if (isTraced) send("$/logTrace", { message });
    },
    sendDiagnostics: (params) => send("textDocument/publishDiagnostics", params),
  };
}
