import type { CancellationToken } from "vscode-languageserver";
import { whenCancelled } from "./cancelled.ts";
import type { Documents, OpenDocument } from "./documents.ts";

/** What has to be known of a text: all that is wrong in it, or every table besides. */
export type Depth = "findings" | "tables";

/**
 * The open document of an address, once it is known what is set for it and all of it has been read; null where it is
 * not open, or no longer. Waits no longer than the client wants the answer.
 */
export async function readDocument(
  documents: Documents,
  uri: string,
  token?: CancellationToken,
  depth: Depth = "findings",
): Promise<OpenDocument | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const read = document.ready.then(() => (depth === "tables" ? document.study() : document.read()));
  await (token ? Promise.race([read, whenCancelled(token)]) : read);
  return document.isClosed ? null : document;
}
