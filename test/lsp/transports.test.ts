import { strict as assert } from "node:assert";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import {
  createClientPipeTransport,
  createClientSocketTransport,
  createMessageConnection,
  generateRandomPipeName,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

type Ends = readonly [MessageReader, MessageWriter];

/** Starts the server as VS Code's client does. */
function started(argument: string): ChildProcess {
  return fork("dist/server.js", [argument, `--clientProcessId=${process.pid}`], {
    silent: true,
    execArgv: [],
  });
}

const transports: Readonly<Record<string, () => Promise<readonly [ChildProcess, Ends]>>> = {
  stdio: async () => {
    const server = started("--stdio");
    return [server, [new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!)]];
  },
  ipc: async () => {
    const server = started("--node-ipc");
    return [server, [new IPCMessageReader(server), new IPCMessageWriter(server)]];
  },
  pipe: async () => {
    const name = generateRandomPipeName();
    const { onConnected } = await createClientPipeTransport(name);
    const server = started(`--pipe=${name}`);
    return [server, await onConnected()];
  },
  socket: async () => {
    const { port, onConnected } = await createClientSocketTransport(0);
    const server = started(`--socket=${port()}`);
    return [server, await onConnected()];
  },
};

const uri = "file:///report.md";
const text = "| Quay | Count |\n|---|---:|\n| 北 | 1 |\n| South | 2 |\n| Total | 4 |\n";

for (const [name, open] of Object.entries(transports)) {
  it(`the server speaks over ${name}, and leaves when it is told to`, async () => {
    const [server, [reader, writer]] = await open();
    const complaints: string[] = [];
    server.stderr!.on("data", (data) => complaints.push(String(data)));
    const exited = once(server, "exit");
    const connection = createMessageConnection(reader, writer);
    connection.listen();
    const capabilities = { textDocument: { diagnostic: {} } };
    const { processId, rootUri } = { processId: process.pid, rootUri: null };
    await connection.sendRequest("initialize", { processId, rootUri, capabilities });
    await connection.sendNotification("initialized", {});
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    const request = { textDocument: { uri } };
    const { items } = await connection.sendRequest<{ items: { code: string }[] }>(
      "textDocument/diagnostic",
      request,
    );
    assert.deepEqual(
      items.map(({ code }) => code),
      ["total-mismatch"],
    );
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    assert.deepEqual(await exited, [0, null]);
    assert.deepEqual(complaints, []);
    connection.dispose();
  });
}
