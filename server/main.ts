import { connect } from "node:net";
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { tuneEngine } from "./engine.ts";
import { serve } from "./lsp/serve.ts";
import { nodeHost } from "./node-host.ts";
import { NodeReader } from "./node-reader.ts";
import { NodeWriter } from "./node-writer.ts";

tuneEngine();
serve(...transport(process.argv.slice(2)), nodeHost());

/** Where messages come from and go to, as the arguments say: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
function transport(args: readonly string[]): [MessageReader, MessageWriter] {
  if (args.includes("--node-ipc")) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const given = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return args[at] === name ? args[at + 1] : args[at]?.slice(name.length + 1);
  };
  const [pipe, port] = [given("--pipe"), given("--socket")];
  const socket = pipe ? connect(pipe) : port ? connect(Number(port), "127.0.0.1") : null;
  return [new NodeReader(socket ?? process.stdin), new NodeWriter(socket ?? process.stdout)];
}
