import type { CancellationToken } from "vscode-languageserver";
import type { TableStudy } from "../core/model/analysis.ts";
import { whenCancelled } from "./cancelled.ts";
import type { Documents } from "./documents.ts";
import type { OpenDocument } from "./open-document.ts";

/** What will be asked of every table of a text, for its own sake or that of what is kept beside it. */
export type Ask = (study: TableStudy) => unknown;

/**
 * The open document of an address, once it is known what is set for it and all of it has been read; null where it is
 * not open, or no longer. Waits no longer than the client wants the answer.
 */
export async function readDocument(
  documents: Documents,
  uri: string,
  token?: CancellationToken,
  about?: Ask,
): Promise<OpenDocument | null> {
  const document = documents.get(uri);
  if (!document) return null;
  const read = document.ready.then(() => (about ? document.ask(about) : document.read()));
  await (token ? Promise.race([read, whenCancelled(token)]) : read);
  return document.isClosed ? null : document;
}
