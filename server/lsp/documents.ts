import type { Analysis } from "../core/model/analysis.ts";
import { joined, type LineChange, LiveText } from "../core/text/live-text.ts";
import type { Range } from "../features/place.ts";

/** Makes an analysis of lines; it may reuse an earlier one, told which lines changed since. */
export type Analyze = (lines: readonly string[], previous?: Analysis, change?: LineChange) => Analysis;

/** An edit as the client sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** An open text and the analysis of its present version, made once, when first asked for. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  #text: LiveText;
  #analysis: Analysis | undefined;
  /** What changed since `#analysis` was made; null where nothing did. */
  #change: LineChange | null = null;
  readonly #analyze: Analyze;

  constructor(uri: string, languageId: string, version: number, text: string, analyze: Analyze) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.#text = new LiveText(text);
    this.#analyze = analyze;
  }

  get lines(): readonly string[] {
    return this.#text.lines;
  }

  get lineEnd(): string {
    return this.#text.lineEnd;
  }

  get text(): string {
    return this.#text.text();
  }

  get analysis(): Analysis {
    if (this.#analysis && this.#change === null) return this.#analysis;
    const previous = this.#analysis;
    this.#analysis =
      previous && this.#change
        ? this.#analyze(this.#text.lines, previous, this.#change)
        : this.#analyze(this.#text.lines);
    this.#change = null;
    return this.#analysis;
  }

  change(version: number, changes: readonly ContentChange[]): void {
    this.version = version;
    for (const { range, text } of changes) {
      if (range) {
        const change = this.#text.replace(range.start, range.end, text);
        this.#change = this.#change ? joined(this.#change, change) : change;
      } else {
        this.#text = new LiveText(text);
        this.#analysis = undefined;
        this.#change = null;
      }
    }
  }
}

/** The open texts. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #analyze: Analyze;

  constructor(analyze: Analyze) {
    this.#analyze = analyze;
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = new OpenDocument(uri, languageId, version, text, this.#analyze);
    this.#open.set(uri, document);
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }
}
