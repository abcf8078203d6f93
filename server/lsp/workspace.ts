import { matchesGlob } from "../config/glob.ts";
import { documentKind } from "../core/document-kind.ts";
import { defaultSettings } from "../core/settings.ts";
import { splitLines } from "../core/text/lines.ts";
import { type Diagnostic, diagnosticsOf, placedFindings, severityIn } from "../features/diagnostics.ts";
import { safeEdits, type TextEdit } from "../features/fixes.ts";
import { type OutlineEntry, outlineOf } from "../features/outline.ts";
import type { Configuration } from "./configuration.ts";
import type { Context } from "./context.ts";
import { leftAlone } from "./left-alone.ts";

/** What is kept of a report that nobody has open: never its text. */
export interface ClosedReport {
  readonly uri: string;
  readonly stamp: string;
  readonly outline: readonly OutlineEntry[];
  readonly diagnostics: readonly Diagnostic[];
  readonly safeEdits: readonly TextEdit[];
}

const reportName = /\.(?:md|markdown|txt|report|csv|tsv)$/i;

/** Larger workspaces are searched so far and no further, and that is logged. */
const mostFiles = 10_000;

/** The reports in the workspace's folders that are not open, read from disk and kept until they change. */
export class Workspace {
  readonly #context: Context;
  readonly #configuration: Configuration;
  readonly #known = new Map<string, ClosedReport>();

  constructor(context: Context, configuration: Configuration) {
    this.#context = context;
    this.#configuration = configuration;
  }

  /** Forgets what was read, since the settings or a file changed. */
  forget(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }

  /** Every closed report of the workspace, each read when its turn comes. */
  async *reports(): AsyncGenerator<ClosedReport> {
    const { files } = this.#context.host;
    if (!files) return;
    let count = 0;
    for (const folder of this.#context.folders) {
      for await (const uri of files.list(folder, isWanted)) {
        if (++count > mostFiles) {
          this.#context.connection.console.warn(`more than ${mostFiles} files: the rest is not read`);
          return;
        }
        if (this.#context.documents.get(uri)) continue;
        const report = await this.#report(uri);
        if (report) yield report;
      }
    }
  }

  async #report(uri: string): Promise<ClosedReport | null> {
    const { host, analyze, locale } = this.#context;
    const stamp = (await host.files?.stamp(uri)) ?? null;
    if (stamp === null) return null;
    const known = this.#known.get(uri);
    if (known?.stamp === stamp) return known;
    const text = await host.files!.read(uri);
    if (text === null) return null;
    const { settings, path } = await this.#configuration.settingsFor(uri);
    const lines = splitLines(text);
    if (leftAlone(lines, settings, path, /\.txt$/i.test(uri))) return null;
    const analysis = analyze(lines, { kind: documentKind(uri), profile: settings.profile });
    const findings = placedFindings(analysis, severityIn(settings));
    const report = {
      uri,
      stamp,
      outline: outlineOf(analysis, locale),
      diagnostics: diagnosticsOf(findings, locale),
      safeEdits: safeEdits(findings),
    };
    this.#known.set(uri, report);
    return report;
  }
}

function isWanted(path: string, isFolder: boolean): boolean {
  if (!isFolder) return reportName.test(path);
  return !defaultSettings["files.exclude"].some((glob) => matchesGlob(`${path}/`, glob));
}
