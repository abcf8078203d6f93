import type { CancellationToken, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { configDiagnostics, leftAloneDiagnostic } from "../features/config-diagnostics.ts";
import {
  type PlacedDiagnostic,
  type Shown,
  shownIn,
  type Diagnostic as Told,
} from "../features/diagnostics.ts";
import type { Range } from "../features/place.ts";
import { cancelled } from "./cancelled.ts";
import { isConfig } from "./configuration.ts";
import type { OpenDocument } from "./documents.ts";
import { fingerprint } from "./fingerprint.ts";
import { lasting, lastingMoved } from "./lasting.ts";
import type { Session } from "./session.ts";
import { movedBy, toDiagnostic } from "./to-lsp.ts";

/** A diagnostic as it was last sent. */
interface Converted {
  readonly uri: string;
  /** A short name that tells it from others, wherever it stands. */
  readonly print: string;
  start: number;
  item: Diagnostic;
}

/** An answer, and what it was made of. */
interface Answer {
  readonly shown: readonly PlacedDiagnostic[];
  readonly items: Diagnostic[];
  readonly resultId: string;
}

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
    const converted = shown.map((diagnostic) => this.#convert(diagnostic, document.uri));
    const prints = converted.map(({ print, start }) => `${print}${start}`);
    const items = converted.map(({ item }) => item);
    const answer = { shown, items, resultId: fingerprint(prints.join()) };
    this.#answers.set(document, answer);
    return answer;
  }

  /** A diagnostic that was told before is neither converted nor named again. */
  #convert({ diagnostic, start }: PlacedDiagnostic, uri: string): Converted {
    const known = this.#converted.get(diagnostic);
    if (known?.uri === uri) {
      const nLines = start - known.start;
      if (nLines !== 0) known.item = lastingMoved(movedBy(known.item, nLines), known.item, nLines);
      known.start = start;
      return known;
    }
    const item = lasting(toDiagnostic({ diagnostic, start }, uri, this.#session));
    const converted = { uri, print: printOf(diagnostic), start, item };
    this.#converted.set(diagnostic, converted);
    return converted;
  }

  #findings(document: OpenDocument): readonly PlacedDiagnostic[] {
    const { locale } = this.#session;
    if (document.leftAlone === "excluded") return [];
    if (document.leftAlone) return [leftAloneDiagnostic(document.leftAlone, locale)];
    const shown = shownIn(this.#session.findings(document), locale, this.#shown.get(document));
    this.#shown.set(document, shown);
    return shown.made;
  }

  async #configProblems({ uri }: OpenDocument): Promise<PlacedDiagnostic[]> {
    const { problems } = await this.#session.configuration.chain(uri);
    return configDiagnostics(problems.get(uri) ?? [], this.#session.locale);
  }
}

/** Tells a diagnostic from others as its JSON would, at a tenth of the price. */
function printOf({ rule, severity, range, message, related }: Told): string {
  const placeOf = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;
  const places = related.map((place) => `${placeOf(place.range)} ${place.message}`);
  return fingerprint(`${rule} ${severity} ${placeOf(range)} ${message}\n${places.join("\n")}`);
}
