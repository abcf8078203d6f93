import type { InitializeParams, InitializeResult } from "vscode-languageserver";
import {
  createMessageConnection,
  ErrorCodes,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  ResponseError,
} from "vscode-languageserver";
import { abilitiesOf } from "./abilities.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { connectionOver } from "./connection.ts";
import { bareHost, type Host } from "./host.ts";
import type { Session } from "./session.ts";

/**
 * Serves a client: says at once what there is. All else is loaded when the client, having read that, says something
 * more, which waits so long. Returns at once; the connection lives on.
 */
export function serve(reader: MessageReader, writer: MessageWriter, host: Host = bareHost): void {
  let params: InitializeParams | null = null;
  let opening: Promise<void> | null = null;
  let session: Session | null = null;

  const open = async (params: InitializeParams): Promise<void> => {
    const { openSession } = await import("./open-session.ts");
    session = openSession(connection(), host, params);
  };
  // The connection hands a message on and goes to the next: those that wait for the same promise keep their order.
  const handleMessage: MessageStrategy["handleMessage"] = (message, next) => {
    if (session || !params) return next(message);
    opening ??= open(params);
    return opening.then(async () => next(message));
  };
  const messages = createMessageConnection(reader, writer, undefined, { messageStrategy: { handleMessage } });
  const connection = () => connectionOver(messages, (params?.trace ?? "off") !== "off");
  const leave = () => host.exit(session?.isShutDown ? 0 : 1);

  messages.onRequest("initialize", (given: InitializeParams): InitializeResult => {
    if (params) throw new ResponseError(ErrorCodes.InvalidRequest, "initialized before");
    params = given;
    if (params.processId !== null) host.watch(params.processId, leave);
    const capabilities = capabilitiesOf(abilitiesOf(params), host.files !== null);
    return { capabilities, serverInfo: { name: "Crossfoot" } };
  });
  messages.onRequest((method) => {
    if (params) throw new ResponseError(ErrorCodes.MethodNotFound, `there is no ${method}`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized yet");
  });
  messages.onNotification("exit", leave);
  messages.onClose(leave);
  messages.listen();
}
