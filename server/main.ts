import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { optimizeLater } from "./engine.ts";
import { serve } from "./lsp/serve.ts";
import { nodeHost } from "./node-host.ts";

optimizeLater();
serve(...transport(process.argv.slice(2)), nodeHost());

/** Where messages come from and go to, as the arguments say: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
function transport(args: readonly string[]): [MessageReader, MessageWriter] {
  const given = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return args[at] === name ? args[at + 1] : args[at]?.slice(name.length + 1);
  };
  const [pipe, socket] = [given("--pipe"), given("--socket")];
  if (pipe) return createServerPipeTransport(pipe);
  if (socket) return createServerSocketTransport(Number(socket));
  if (args.includes("--node-ipc")) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}
