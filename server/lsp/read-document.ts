import type { CancellationToken } from "vscode-languageserver";
import { whenCancelled } from "./cancelled.ts";
import type { Documents, OpenDocument } from "./documents.ts";

/**
 * The open document of an address, once it is known what is set for it and all of it has been read; null where it is
 * not open, or no longer. Waits no longer than the client wants the answer.
 */
export async function readDocument(
  documents: Documents,
  uri: string,
  token?: CancellationToken,
): Promise<OpenDocument | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const read = document.ready.then(() => document.read());
  await (token ? Promise.race([read, whenCancelled(token)]) : read);
  return document.isClosed ? null : document;
}
