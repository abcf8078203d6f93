import type { Earlier, Reading } from "../core/analyze.ts";
import { type DocumentKind, documentKind } from "../core/document-kind.ts";
import type { Analysis } from "../core/model/analysis.ts";
import { defaultSettings, type Settings } from "../core/settings.ts";
import { joined, type LineChange, LiveText } from "../core/text/live-text.ts";
import type { Range } from "../features/place.ts";
import type { LeftAlone } from "./left-alone.ts";

/** Makes an analysis of lines; it may reuse an earlier one, told which lines changed since. */
export type Analyze = (lines: readonly string[], reading: Reading, earlier?: Earlier) => Analysis;

/** An edit as the client sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** An open text and the analysis of its present version, made once, when first asked for. */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly kind: DocumentKind;
  version: number;
  /** Resolves when it is known what is set for this document. */
  ready: Promise<void> = Promise.resolve();
  settings: Settings = defaultSettings;
  /** Why the text is not read as a report; null where it is. */
  leftAlone: LeftAlone | null = null;
  #text: LiveText;
  #analysis: Analysis | undefined;
  /** What changed since `#analysis` was made; null where nothing did. */
  #change: LineChange | null = null;
  readonly #analyze: Analyze;
  readonly #answers = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #answered = 0;

  constructor(uri: string, languageId: string, version: number, text: string, analyze: Analyze) {
    this.uri = uri;
    this.languageId = languageId;
    this.kind = documentKind(uri, languageId);
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

  /** How the text is to be read, by its name and what is set for it. */
  get reading(): Reading {
    return { kind: this.kind, profile: this.settings.profile };
  }

  get analysis(): Analysis {
    if (this.leftAlone) return this.#analyze([], { kind: "text", profile: "none" });
    if (this.#analysis && this.#change === null) return this.#analysis;
    const earlier =
      this.#analysis && this.#change ? { analysis: this.#analysis, change: this.#change } : undefined;
    this.#analysis = this.#analyze(this.#text.lines, this.reading, earlier);
    this.#change = null;
    return this.#analysis;
  }

  configure(settings: Settings, leftAlone: LeftAlone | null): void {
    if (settings.profile !== this.settings.profile) this.#analysis = undefined;
    this.settings = settings;
    this.leftAlone = leftAlone;
  }

  /** Keeps the last answer of a kind, so that the next one can be told as its difference. */
  remember(kind: string, data: number[]): { resultId: string; data: number[] } {
    const answer = { resultId: String(++this.#answered), data };
    this.#answers.set(kind, answer);
    return answer;
  }

  /** The last answer of a kind, if it is the one that the client still has. */
  recall(kind: string, resultId: string): readonly number[] | null {
    const answer = this.#answers.get(kind);
    return answer?.resultId === resultId ? answer.data : null;
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
