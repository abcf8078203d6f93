import type { CancellationToken, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { configDiagnostics, leftAloneDiagnostic } from "../config/diagnostics.ts";
import { sharedEnds } from "../core/text/remapped.ts";
import {
  type PlacedDiagnostic,
  type PlacedFinding,
  type Shown,
  shownIn,
  type Diagnostic as Told,
} from "../features/diagnostics.ts";
import { isHalfTyped } from "../features/half-typed.ts";
import { cancelled } from "./cancelled.ts";
import { isConfig } from "./configuration.ts";
import { lasting, lastingList, movedDown } from "./lasting.ts";
import type { OpenDocument } from "./open-document.ts";
import type { Session } from "./session.ts";
import { lower, toDiagnostic } from "./to-lsp.ts";

/** A diagnostic as it was last sent. Where it moves it is the same object, since hundreds of others move with it. */
interface Converted {
  readonly uri: string;
  start: number;
  readonly item: Diagnostic;
}

/** An answer, and what it was made of. */
interface Answer {
  readonly shown: readonly PlacedDiagnostic[];
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** How long a figure may stand half typed before it is taken to be meant so, in milliseconds. */
const moment = 1000;

/** The result id of an answer that tells nothing. */
const nothing = "none";

/** Brings diagnostics to the client: pushed, or pulled by it, never both. */
export class Delivery {
  readonly #session: Session;
  /** The result id of what was published last, by document. */
  readonly #published = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #converted = new WeakMap<Told, Converted>();
  /** What was last shown of each document, and sent. */
  readonly #shown = new WeakMap<OpenDocument, Shown>();
  readonly #answers = new WeakMap<OpenDocument, Answer>();
  /** Told to nobody before, nor by a server that ran before this one. */
  #nextId = Date.now();
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

  /** What is shown may be wrong for every document, since the settings changed. */
  allChanged(): void {
    for (const document of this.#session.documents.all()) this.changed(document);
  }

  closed(uri: string): void {
    this.#changed.delete(uri);
    if (this.#published.delete(uri)) void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to a pull: the newest version's diagnostics, or that they are still the same. */
  async pull(
    document: OpenDocument,
    known: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    await this.#session.quiet.settled();
    if (token.isCancellationRequested) throw cancelled();
    const { items, resultId } = await this.#tell(document);
    return known === resultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
  }

  async #push(): Promise<void> {
    const { quiet, documents, connection } = this.#session;
    await quiet.settled();
    const changed = [...this.#changed];
    this.#changed.clear();
    this.#pushing = false;
    for (const uri of changed) {
      const document = documents.get(uri);
      // One long text does not keep the others waiting.
      if (document)
        void this.#publish(document).catch((fault) => connection.console.error(String(fault?.stack)));
    }
  }

  async #publish(document: OpenDocument): Promise<void> {
    const { documents, connection } = this.#session;
    const { uri } = document;
    await document.ready;
    await document.read();
    const { version } = document;
    const { items, resultId } = await this.#tell(document);
    if (documents.get(uri) !== document || document.version !== version) return;
    if (this.#published.get(uri) === resultId) return;
    this.#published.set(uri, resultId);
    void connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  async #tell(document: OpenDocument): Promise<Answer> {
    const shown = isConfig(document.uri) ? await this.#configProblems(document) : this.#findings(document);
    const known = this.#answers.get(document);
    if (known?.shown === shown) return known;
    const before = known ?? { shown: [], items: [] };
    const ends = sharedEnds(before.shown, shown);
    const others = shown.slice(ends.head, shown.length - ends.tail);
    const converted = others.map((diagnostic) => this.#convert(diagnostic, document.uri));
    const tail = before.items.slice(before.items.length - ends.tail);
    const items = before.items.slice(0, ends.head).concat(converted, tail);
    const isKnown = known !== undefined && areSame(known, { shown, items }, ends);
    const resultId = isKnown ? known.resultId : items.length === 0 ? nothing : String(this.#nextId++);
    const answer = { shown, items: lastingList(items, before.items, ends), resultId };
    this.#answers.set(document, answer);
    return answer;
  }

  /** A diagnostic that was told before is not converted again. */
  #convert({ diagnostic, start }: PlacedDiagnostic, uri: string): Diagnostic {
    const known = this.#converted.get(diagnostic);
    if (known?.uri === uri) {
      const nLines = start - known.start;
      if (nLines !== 0) {
        lower(known.item, nLines);
        movedDown(known.item, nLines);
      }
      known.start = start;
      return known.item;
    }
    const item = lasting(toDiagnostic({ diagnostic, start }, uri, this.#session));
    this.#converted.set(diagnostic, { uri, start, item });
    return item;
  }

  #findings(document: OpenDocument): readonly PlacedDiagnostic[] {
    const { locale } = this.#session;
    if (document.leftAlone === "excluded") return [];
    if (document.leftAlone) return [leftAloneDiagnostic(document.leftAlone, locale)];
    const shown = shownIn(this.#told(document), locale, this.#shown.get(document));
    this.#shown.set(document, shown);
    return shown.made;
  }

  /** The findings but those of a figure that is half typed, which are told when it has been left so for a moment. */
  #told(document: OpenDocument): readonly PlacedFinding[] {
    const { typedAt, lines, version } = document;
    const findings = this.#session.findings(document);
    if (!typedAt || !this.#canTellLater) return findings;
    const line = lines[typedAt.line]!;
    const told = findings.filter((placed) => !isHalfTyped(placed, typedAt, line));
    if (told.length === findings.length) return findings;
    setTimeout(() => {
      if (document.isClosed || document.version !== version || !document.typedAt) return;
      document.typedAt = null;
      this.#tellLater(document);
    }, moment).unref?.();
    return told;
  }

  /** A client that pulls has to be asked to do so again. */
  get #canTellLater(): boolean {
    const { pullDiagnostics, refreshDiagnostics } = this.#session.abilities;
    return !pullDiagnostics || refreshDiagnostics;
  }

  #tellLater(document: OpenDocument): void {
    if (this.#session.abilities.pullDiagnostics) this.#session.refreshDiagnostics();
    else this.changed(document);
  }

  async #configProblems({ uri }: OpenDocument): Promise<PlacedDiagnostic[]> {
    const { problems } = await this.#session.configuration.chain(uri);
    return configDiagnostics(problems.get(uri) ?? [], this.#session.locale);
  }
}

type Said = Pick<Answer, "shown" | "items">;

/** Whether two answers say the same; so many diagnostics at their starts and ends do. */
function areSame(before: Said, after: Said, { head, tail }: ReturnType<typeof sharedEnds>): boolean {
  const end = after.items.length - tail;
  if (before.items.length !== after.items.length) return false;
  // Of a figure that is typed the message tells most often that it is another, of what has moved its line.
  for (let at = head; at < end; at++) if (!isAlike(before.shown[at]!, after.shown[at]!)) return false;
  return JSON.stringify(before.items.slice(head, end)) === JSON.stringify(after.items.slice(head, end));
}

function isAlike(one: PlacedDiagnostic, other: PlacedDiagnostic): boolean {
  if (one === other) return true;
  const lineOf = ({ diagnostic, start }: PlacedDiagnostic): number => diagnostic.range.start.line + start;
  return one.diagnostic.message === other.diagnostic.message && lineOf(one) === lineOf(other);
}
