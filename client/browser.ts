import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { run } from "./extension.ts";

/** VS Code in the browser: the server is a web worker, a new one after each restart. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist/server-web.js").toString(true);
  let worker: Worker | undefined;
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return run(context, (options) => new LanguageClient("crossfoot", "Crossfoot", connect, options));
}
