import { connect } from "node:net";
import type { MessageReader, MessageWriter } from "vscode-languageserver";
import { serve } from "./lsp/serve.ts";
import { nodeHost } from "./node/host.ts";
import { IpcReader, IpcWriter } from "./node/ipc.ts";
import { NodeReader } from "./node/reader.ts";
import { installRuntime } from "./node/runtime.ts";
import { NodeWriter } from "./node/writer.ts";

installRuntime();
serve(...transport(process.argv.slice(2)), nodeHost());

/** Where messages come from and go to, as the arguments say: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. */
function transport(args: readonly string[]): [MessageReader, MessageWriter] {
  if (args.includes("--node-ipc")) return [new IpcReader(), new IpcWriter()];
  const given = (name: string): string | undefined => {
    const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    return args[at] === name ? args[at + 1] : args[at]?.slice(name.length + 1);
  };
  const [pipe, port] = [given("--pipe"), given("--socket")];
  const socket = pipe ? connect(pipe) : port ? connect(Number(port), "127.0.0.1") : null;
  return [new NodeReader(socket ?? process.stdin), new NodeWriter(socket ?? process.stdout)];
}
