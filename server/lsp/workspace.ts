import { matchesGlob } from "../config/glob.ts";
import { documentKind, isPlainTextName, isReportName } from "../core/document-kind.ts";
import { readingOf } from "../core/reading.ts";
import { defaultSettings, type Settings } from "../core/setting/settings.ts";
import { LiveText } from "../core/text/live-text.ts";
import { diagnosticsOf, type PlacedDiagnostic, placedFindings, severityIn } from "../features/diagnostics.ts";
import { safeEdits } from "../features/fixes.ts";
import { type OutlineEntry, outlineOf } from "../features/outline.ts";
import type { TextEdit } from "../features/place.ts";
import { addressKey } from "./address.ts";
import type { Configuration } from "./configuration.ts";
import type { Context } from "./context.ts";
import type { Files } from "./host.ts";
import { leftAlone } from "./left-alone.ts";

/** What is kept of a report that nobody has open: never its text. */
export interface ClosedReport {
  readonly uri: string;
  readonly outline: readonly OutlineEntry[];
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly safeEdits: readonly TextEdit[];
  readonly lineEnd: string;
}

/** What a file was found to be, while its stamp is the same; null where it is no report. */
interface Known {
  readonly stamp: string;
  readonly report: ClosedReport | null;
}

/** Larger workspaces are searched so far and no further, and that is logged. */
const mostFiles = 10_000;

/** The reports in the workspace's folders that are not open, read from disk and kept until they change. */
export class Workspace {
  readonly #context: Context;
  readonly #configuration: Configuration;
  #known = new Map<string, Known>();

  constructor(context: Context, configuration: Configuration) {
    this.#context = context;
    this.#configuration = configuration;
  }

  /** Forgets what was read, since the settings or a file changed. */
  forget(uri?: string): void {
    if (uri === undefined) this.#known = new Map();
    else this.#known.delete(addressKey(uri));
  }

  /** Every closed report of the workspace, each read when its turn comes. */
  async *reports(): AsyncGenerator<ClosedReport> {
    const { files } = this.#context.host;
    if (!files) return;
    const seen = new Set<string>();
    for (const folder of this.#context.folders) {
      for await (const uri of files.list(folder, isWanted)) {
        // Folders of a workspace may lie within each other.
        if (seen.has(uri)) continue;
        if (seen.size === mostFiles) {
          this.#context.connection.console.warn(`more than ${mostFiles} files: the rest is not read`);
          return;
        }
        seen.add(uri);
        const report = this.#context.documents.get(uri) ? null : await this.#report(files, uri);
        if (report) yield report;
      }
    }
  }

  async #report(files: Files, uri: string): Promise<ClosedReport | null> {
    const stamp = await files.stamp(uri);
    if (stamp === null) return null;
    // What is being read when all is forgotten is forgotten, too.
    const kept = this.#known;
    const known = kept.get(addressKey(uri));
    if (known?.stamp === stamp) return known.report;
    const text = await files.read(uri);
    if (text === null) return null;
    const report = this.#study(uri, text, await this.#configuration.settingsFor(uri));
    kept.set(addressKey(uri), { stamp, report });
    return report;
  }

  #study(uri: string, text: string, { settings, path }: { settings: Settings; path: string }) {
    const { lines, lineEnd } = new LiveText(text);
    if (leftAlone(lines, settings, path, isPlainTextName(uri))) return null;
    const analysis = this.#context.analyze(lines, readingOf(documentKind(uri), settings));
    const locale = this.#context.localeIn(settings);
    const findings = placedFindings(analysis, severityIn(settings));
    return {
      uri,
      outline: outlineOf(analysis, locale),
      diagnostics: diagnosticsOf(findings, locale),
      safeEdits: safeEdits(findings),
      lineEnd,
    };
  }
}

function isWanted(path: string, isFolder: boolean): boolean {
  if (!isFolder) return isReportName(path);
  return !defaultSettings["files.exclude"].some((glob) => matchesGlob(`${path}/`, glob));
}
