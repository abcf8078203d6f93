import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/**
 * Runs the built programs on the examples and keeps beside them what Node compiled meanwhile, for starts to come.
 * @param {{ cli: string, server: string }} programs their first parts
 * @returns {Promise<string[]>} the files
 */
export async function compile({ cli, server }) {
  const { outputFiles } = await bundle({
    entryPoints: ["scripts/compile-run.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
  });
  const run = (/** @type {string[]} */ ...args) =>
    spawn(process.execPath, ["-e", outputFiles[0]?.text ?? "", "--", ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
  const check = run(cli, "check", "examples");
  check.stdout.resume();
  await ended(check, 1);
  const serving = run(server, "--stdio");
  await Promise.all([ended(serving, 0), talk(serving)]);
  const files = readdirSync("dist/compiled", { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".bin")).map((file) => `dist/compiled/${file}`);
}

/**
 * A short session with the server: each example is opened, asked about as editors do, typed into and closed.
 * @param {import("node:child_process").ChildProcessByStdio<import("node:stream").Writable,
 * import("node:stream").Readable, null>} server
 */
async function talk(server) {
  const messages = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  messages.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  messages.onRequest("client/registerCapability", () => null);
  messages.listen();
  const diagnostic = { dynamicRegistration: true };
  const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic } };
  await messages.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await messages.sendNotification("initialized", {});
  for (const file of examples()) {
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, "utf8");
    const opened = { uri, languageId: file.endsWith(".md") ? "markdown" : "plaintext", version: 1, text };
    await messages.sendNotification("textDocument/didOpen", { textDocument: opened });
    const textDocument = { uri };
    const { items } = await messages.sendRequest("textDocument/diagnostic", { textDocument });
    await messages.sendRequest("textDocument/documentSymbol", { textDocument });
    for (const { range } of items.slice(0, 1)) {
      const context = { diagnostics: [] };
      await messages.sendRequest("textDocument/codeAction", { textDocument, range, context });
      const contentChanges = [{ range, text: "12" }];
      await messages.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges,
      });
      await messages.sendRequest("textDocument/diagnostic", { textDocument });
    }
    await messages.sendNotification("textDocument/didClose", { textDocument });
  }
  await messages.sendRequest("shutdown");
  await messages.sendNotification("exit");
}

function examples() {
  return readdirSync("examples", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((name) => `examples/${name}`);
}

/**
 * @param {import("node:child_process").ChildProcess} run
 * @param {number} expected
 */
async function ended(run, expected) {
  const [status] = await once(run, "exit");
  if (status !== expected) throw new Error(`a program of ours ended with ${status}`);
}
