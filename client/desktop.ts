import { type ExtensionContext, tasks } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { checkTasks } from "./check-task.ts";
import { run } from "./extension.ts";

/** VS Code on the desktop or over remote: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  context.subscriptions.push(tasks.registerTaskProvider("crossfoot", checkTasks(context)));
  return run(context, (options) => new LanguageClient("crossfoot", "Crossfoot", server, options));
}
