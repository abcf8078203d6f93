import { analyze, type Earlier } from "../core/analyze.ts";
import { type DocumentKind, documentKind } from "../core/document-kind.ts";
import { historyAfter } from "../core/history.ts";
import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import { type History, noHistory } from "../core/model/history.ts";
import { plainReading, type Reading, readingOf, sameReading } from "../core/reading.ts";
import { defaultSettings, type Settings } from "../core/setting/settings.ts";
import { joined, type LineChange, LiveText } from "../core/text/live-text.ts";
import type { Position, Range } from "../features/place.ts";
import type { LeftAlone } from "./left-alone.ts";
import { nextTurn } from "./quiet.ts";

/** Makes an analysis of lines; it may reuse an earlier one, told which lines changed since. */
export type Analyze = (
  lines: readonly string[],
  reading: Reading,
  earlier?: Earlier,
  history?: History,
) => Analysis;

/** What is known of a text that is left alone. */
const nothing = analyze([], plainReading);

/** An edit as the client sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** How long a slice of reading may keep others waiting, in milliseconds, and how many lines are worth a slice. */
const slice = { most: 10, fewest: 400 };

/** Semantic tokens as the protocol counts them, and what they are called by. */
interface SentTokens {
  readonly resultId: string;
  readonly data: number[];
}

/**
 * An open text and the analysis of its present version, made once, when first asked for. A long text is read from its
 * start, slice by slice, as if it were being typed at its end.
 */
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
  /** Where the last edit ended, if something is being typed there; null when nothing has been for a moment. */
  typedAt: Position | null = null;
  #text: LiveText;
  #analysis: Analysis | undefined;
  /** What was typed into tables that have not added up since. */
  #history: History = noHistory;
  /** How many lines from the first `#analysis` and `#change` reach; all of them once a text has been read. */
  #nRead = 0;
  /** The lines that have been read, as long as others follow. */
  #head: string[] = [];
  #reading: Promise<void> | null = null;
  #isClosed = false;
  /** What changed since `#analysis` was made; null where nothing did. */
  #change: LineChange | null = null;
  readonly #analyze: Analyze;
  #tokens: SentTokens | null = null;
  #answered = 0;

  constructor(uri: string, languageId: string, version: number, text: string, analyze: Analyze) {
    this.uri = uri;
    this.languageId = languageId;
    this.kind = documentKind(uri, languageId);
    this.version = version;
    this.#text = new LiveText(text);
    this.#analyze = analyze;
  }

  get isMarkdown(): boolean {
    return this.languageId === "markdown";
  }

  get lines(): readonly string[] {
    return this.#text.lines;
  }

  get lineEnd(): string {
    return this.#text.lineEnd;
  }

  /** The nearest position that the text has. */
  within(position: Position): Position {
    return this.#text.within(position);
  }

  get text(): string {
    return this.#text.text();
  }

  /** How the text is to be read, by its name and what is set for it. */
  get reading(): Required<Reading> {
    return readingOf(this.kind, this.settings);
  }

  get analysis(): Analysis {
    if (this.leftAlone) return nothing;
    return this.#readTo(this.lines.length);
  }

  /** Resolves when all of the newest version has been read; whoever asks next then waits for nothing. */
  read(): Promise<void> {
    this.#reading ??= this.#readSlices().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /**
   * Resolves when all has been read and every table has been asked something, slice by slice: of tables that plainly
   * add up little is known until somebody asks.
   */
  async ask(about: (study: TableStudy) => unknown): Promise<void> {
    await this.read();
    for (let block = 0; !this.isClosed; await nextTurn()) {
      const { studies } = this.analysis;
      const began = Date.now();
      for (; block < studies.length && Date.now() - began < slice.most; block++)
        if (studies[block]) about(studies[block]!);
      if (block >= studies.length) return;
    }
  }

  close(): void {
    this.#isClosed = true;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async #readSlices(): Promise<void> {
    for (let nLines = slice.fewest; this.#isUnread; await nextTurn()) {
      const began = Date.now();
      this.#readTo(this.#sliceEnd(nLines));
      const took = Date.now() - began;
      if (took < slice.most / 2) nLines *= 2;
      if (took > slice.most) nLines = Math.max(slice.fewest, nLines >> 1);
    }
  }

  /** Whether more than a keystroke is left to read. */
  get #isUnread(): boolean {
    return this.kind === "text" && !this.leftAlone && !this.#isClosed && this.#nRead < this.lines.length;
  }

  /**
   * Where a slice of about so many lines ends: at a blank line, so that few tables are read in two parts. Where one
   * block goes on through the last slice, twice as much is read, so that the work on it stays in proportion.
   */
  #sliceEnd(nLines: number): number {
    const { lines } = this;
    const nInLast = this.#analysis?.blocks.at(-1)?.lines.length ?? 0;
    let end = this.#nRead + Math.max(nLines, 2 * nInLast);
    while (end < lines.length && lines[end] !== "") end++;
    return Math.min(end, lines.length);
  }

  /** The analysis of the lines before `end`, at which reading has not arrived yet. */
  #readTo(end: number): Analysis {
    if (this.#analysis && this.#change) this.#analyzeTo(this.#nRead, this.#change);
    if (!this.#analysis || end > this.#nRead)
      this.#analyzeTo(end, { line: this.#nRead, removed: 0, added: end - this.#nRead });
    return this.#analysis!;
  }

  #analyzeTo(end: number, change: LineChange): void {
    const lines = this.#linesTo(end);
    const before = this.#analysis;
    // Features ask for the analysis of the version that they answer for, and keep none.
    const earlier = before && { analysis: before, change, isSpent: true };
    if (before) this.#history = historyAfter(this.#history, before, change);
    this.#analysis = undefined;
    this.#analysis = this.#analyze(lines, this.reading, earlier, this.#history);
    this.#change = null;
    this.#nRead = end;
  }

  #linesTo(end: number): readonly string[] {
    const { lines } = this;
    if (end === lines.length) {
      this.#head = [];
      return lines;
    }
    for (let line = this.#head.length; line < end; line++) this.#head.push(lines[line]!);
    return this.#head;
  }

  #forget(): void {
    this.#analysis = undefined;
    this.#history = noHistory;
    this.#change = null;
    this.#nRead = 0;
  }

  configure(settings: Settings, leftAlone: LeftAlone | null): void {
    if (!sameReading(readingOf(this.kind, settings), this.reading)) this.#forget();
    this.settings = settings;
    this.leftAlone = leftAlone;
  }

  /** Keeps the last tokens that were sent, so that the next ones can be told as their difference. */
  rememberTokens(data: number[]): SentTokens {
    this.#tokens = { resultId: String(++this.#answered), data };
    return this.#tokens;
  }

  /** The last tokens, if they are those that the client still has. */
  recallTokens(resultId: string): readonly number[] | null {
    return this.#tokens?.resultId === resultId ? this.#tokens.data : null;
  }

  change(version: number, changes: readonly ContentChange[]): void {
    this.version = version;
    this.typedAt = endOfTyping(changes);
    this.#head = [];
    for (const { range, text } of changes) {
      if (range) {
        this.#note(this.#text.replace(range.start, range.end, text));
      } else {
        this.#text = new LiveText(text);
        this.#forget();
      }
    }
  }

  /** Remembers a change to what has been read; what comes after that will be read anyway. */
  #note(change: LineChange): void {
    if (change.line >= this.#nRead) return;
    const isWithin = change.line + change.removed <= this.#nRead;
    const noted = isWithin ? change : { line: change.line, removed: this.#nRead - change.line, added: 0 };
    this.#change = this.#change ? joined(this.#change, noted) : noted;
    this.#nRead += noted.added - noted.removed;
  }
}

/** Where a change ends that a few keys may make; null where more than that was changed. */
function endOfTyping([change, ...others]: readonly ContentChange[]): Position | null {
  if (!change?.range || others.length > 0 || change.text.includes("\n")) return null;
  const { line, character } = change.range.start;
  return { line, character: character + change.text.length };
}
