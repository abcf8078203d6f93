import { commands, type ExtensionContext, env, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { showSelection } from "./selection-status.ts";

const languages = ["markdown", "plaintext", "report", "csv", "tsv"];

/**
 * Starts the server, stops it with the window and restarts it on command. What reports are and what is
 * wrong in them only the server knows.
 */
export async function run(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const documentSelector = selector();
  const client = createClient({
    documentSelector,
    initializationOptions: { docs: Uri.joinPath(context.extensionUri, "docs").toString() },
  });
  context.subscriptions.push(
    client,
    showSelection(client, documentSelector),
    // A server that hangs may not stop by itself; start makes a new one all the same.
    commands.registerCommand("crossfoot.restart", () => client.stop().finally(() => client.start())),
    commands.registerCommand("crossfoot.openSample", () => openSample(context.extensionUri)),
  );
  await client.start();
}

/** Drafts lie where the workspace lies; the old side of a comparison, say, is nobody's draft. */
function selector() {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(["file", "untitled", ...folders.map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern: "**/crossfoot.yaml" },
  ]);
}

/** A small report with a wrong total, as a new document that can be spoilt without harm. */
async function openSample(extension: Uri): Promise<void> {
  const name = env.language.startsWith("zh") ? "first-look.zh-cn.md" : "first-look.md";
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "examples", name));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
}
