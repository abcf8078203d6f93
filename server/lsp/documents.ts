import { addressKey } from "./address.ts";
import { type Analyze, OpenDocument } from "./open-document.ts";

/** The open texts. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #analyze: Analyze;

  constructor(analyze: Analyze) {
    this.#analyze = analyze;
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = new OpenDocument(uri, languageId, version, text, this.#analyze);
    this.#open.set(addressKey(uri), document);
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(addressKey(uri));
  }

  close(uri: string): void {
    this.get(uri)?.close();
    this.#open.delete(addressKey(uri));
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }
}
