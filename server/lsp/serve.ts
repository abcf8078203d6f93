import {
  type Connection,
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  type InitializeParams,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  ResponseError,
  type WatchDog,
} from "vscode-languageserver";
import { abilitiesOf } from "./abilities.ts";
import { capabilitiesOf } from "./capabilities.ts";
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
    session = openSession(connection, host, params);
  };
  // The connection hands a message on and goes to the next: those that wait for the same promise keep their order.
  const handleMessage: MessageStrategy["handleMessage"] = (message, next) => {
    if (session || !params) return next(message);
    opening ??= open(params);
    return opening.then(async () => next(message));
  };
  const watchDog = watchDogOf(host);
  const connection: Connection = createConnection((logger) => {
    const options = { messageStrategy: { handleMessage } };
    const messages = createProtocolConnection(reader, writer, logger, options);
    messages.onClose(() => watchDog.exit(watchDog.shutdownReceived ? 0 : 1));
    return messages;
  }, watchDog);

  connection.onInitialize((given) => {
    if (params) throw new ResponseError(ErrorCodes.InvalidRequest, "initialized before");
    params = given;
    const capabilities = capabilitiesOf(abilitiesOf(params), host.files !== null);
    return { capabilities, serverInfo: { name: "Crossfoot" } };
  });
  connection.onRequest((method) => {
    if (params) throw new ResponseError(ErrorCodes.MethodNotFound, `there is no ${method}`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized yet");
  });
  connection.listen();
}

/** Ends the server when its client says so, or is there no more. */
function watchDogOf(host: Host): WatchDog {
  return {
    shutdownReceived: false,
    initialize({ processId }) {
      if (processId !== null) host.watch(processId, () => this.exit(this.shutdownReceived ? 0 : 1));
    },
    exit: host.exit,
  };
}
