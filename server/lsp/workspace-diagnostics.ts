import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { addressKey } from "./address.ts";
import { whenCancelled } from "./cancelled.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Session } from "./session.ts";
import { toDiagnostic } from "./to-lsp.ts";
import type { ClosedReport } from "./workspace.ts";

/** The result id of a file that is not there any more. */
const gone = "";

/** Answers the standing question what is wrong in all reports of the workspace. */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  #wake: (() => void)[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** Something happened that may change an answer: a file, the settings, what is open. */
  changed(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  /**
   * Reports what differs from what the client knows, file by file as it is found. Where nothing does, the
   * answer waits until something changes: clients ask again two seconds after each answer.
   */
  async pull(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const takenBack = whenCancelled(token);
    while (true) {
      const happened = new Promise<void>((wake) => this.#wake.push(wake));
      const items = await Promise.race([this.#differences(params, token), takenBack]);
      if (items.length > 0) return this.#answer(items, params);
      await Promise.race([happened, takenBack]);
    }
  }

  /** What was streamed is not said again. */
  #answer(items: WorkspaceDocumentDiagnosticReport[], { partialResultToken }: WorkspaceDiagnosticParams) {
    return partialResultToken === undefined ? { items } : { items: [] };
  }

  async #differences(
    { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { connection, documents, workspace } = this.#session;
    const known = new Map(previousResultIds.map((previous) => [addressKey(previous.uri), previous]));
    const different: WorkspaceDocumentDiagnosticReport[] = [];
    const say = (report: WorkspaceDocumentDiagnosticReport) => {
      different.push(report);
      if (partialResultToken === undefined) return;
      void connection.sendNotification("$/progress", {
        token: partialResultToken,
        value: { items: [report] },
      });
    };
    connection.tracer.log("looking for what differs in the workspace");
    const isWanted = await this.#isWanted();
    if (isWanted) {
      for await (const closed of workspace.reports()) {
        if (token.isCancellationRequested) return different;
        const report = this.#reportOf(closed);
        if (known.get(addressKey(closed.uri))?.value !== report.resultId) say(report);
        known.delete(addressKey(closed.uri));
      }
    }
    // What the client still shows and is not there any more would stay for ever, unless it is said to be empty.
    for (const { uri, value } of known.values()) {
      if (value !== gone && !documents.get(uri))
        say({ uri, version: null, kind: "full", resultId: gone, items: [] });
    }
    return different;
  }

  #reportOf({ uri, diagnostics }: ClosedReport) {
    const items = diagnostics.map((diagnostic) => toDiagnostic(diagnostic, uri, this.#session));
    const resultId = items.length === 0 ? "none" : fingerprint(JSON.stringify(items));
    return { uri, version: null, kind: "full" as const, resultId, items };
  }

  async #isWanted(): Promise<boolean> {
    const { configuration, folders } = this.#session;
    if (folders.length === 0) return false;
    const { settings } = await configuration.settingsFor(`${folders[0]}report.md`);
    return settings["diagnostics.scope"] === "workspace";
  }
}
