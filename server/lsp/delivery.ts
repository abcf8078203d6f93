import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { diagnosticsOf } from "../features/diagnostics.ts";
import type { OpenDocument } from "./documents.ts";
import type { Session } from "./session.ts";
import { toDiagnostic } from "./to-lsp.ts";

/** Brings diagnostics to the client: pushed, or pulled by it, never both. */
export class Delivery {
  readonly #session: Session;
  readonly #last = new Map<string, { readonly resultId: string; readonly version: number }>();
  readonly #changed = new Set<string>();
  #pushing = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** A document was opened or changed, or is to be told anew. */
  changed({ uri }: OpenDocument): void {
    this.#session.quiet.touch();
    if (this.#session.abilities.pullDiagnostics) return;
    this.#changed.add(uri);
    if (this.#pushing) return;
    this.#pushing = true;
    void this.#push();
  }

  closed(uri: string): void {
    this.#changed.delete(uri);
    const told = this.#last.delete(uri);
    if (told) void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to a pull: the newest version's diagnostics, or that they are still the same. */
  async pull(
    document: OpenDocument,
    known: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    await this.#session.quiet.settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    const { items, resultId } = this.#tell(document);
    return known === resultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
  }

  async #push(): Promise<void> {
    try {
      await this.#session.quiet.settled();
      for (const uri of this.#changed) {
        const document = this.#session.documents.get(uri);
        if (document) this.#publish(document);
      }
    } finally {
      this.#changed.clear();
      this.#pushing = false;
    }
  }

  #publish(document: OpenDocument): void {
    const { uri, version } = document;
    const { items, resultId } = this.#tell(document);
    const last = this.#last.get(uri);
    if (last?.resultId === resultId) return;
    this.#last.set(uri, { resultId, version });
    void this.#session.connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  #tell(document: OpenDocument): { items: Diagnostic[]; resultId: string } {
    const { locale, host } = this.#session;
    const told = diagnosticsOf(this.#session.findings(document), locale);
    const items = told.map((diagnostic) => toDiagnostic(diagnostic, document.uri, host.pages));
    return { items, resultId: fingerprint(JSON.stringify(items)) };
  }
}

/** A short name for a text: 53 bits of a multiplicative hash (cyrb53), enough to tell two versions apart. */
function fingerprint(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
