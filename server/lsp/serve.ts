import type { Connection } from "vscode-languageserver";

/** Answers one client until it leaves. */
export function serve(connection: Connection): void {
  connection.onInitialize(() => ({ capabilities: {} }));
  connection.listen();
}
