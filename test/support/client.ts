import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  ProgressType,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { LiveText } from "../../server/core/text/live-text.ts";
import { modern } from "./capabilities.ts";

/** The built server; `npm test` builds it before the tests run. */
const server = process.env.CROSSFOOT_SERVER ?? "dist/server.js";

/** We send plain messages only. */
export type Told = Diagnostic & { readonly message: string };

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly settings?: Record<string, unknown>;
  readonly folder?: string;
  /** Whether the server shall tell what it does, as it tells those who look for a fault. */
  readonly trace?: boolean;
}

/** What the server asks of us; we say yes, unless the client is a stubborn one. */
export interface Asked {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what was asked.
  readonly params: any;
}

const requestsToUs = [
  "client/registerCapability",
  "window/showDocument",
  "workspace/codeLens/refresh",
  "workspace/diagnostic/refresh",
  "workspace/foldingRange/refresh",
  "workspace/inlayHint/refresh",
  "workspace/semanticTokens/refresh",
  "workspace/textDocumentContent/refresh",
];

/** A small client of ours, which keeps each text as the server should see it. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly published: { uri: string; version?: number; diagnostics: Told[] }[] = [];
  readonly logged: string[] = [];
  /** What the server said to the user himself. */
  readonly shown: { readonly type: number; readonly message: string }[] = [];
  readonly traced: string[] = [];
  readonly asked: Asked[] = [];
  /** Whether to refuse what the server asks of us. */
  isStubborn = false;
  /** Edits that the server asked us to make of its own accord; we say yes and do nothing. */
  readonly appliedEdits: WorkspaceEdit[] = [];
  result!: InitializeResult;
  #process: ChildProcess;
  #texts = new Map<string, { text: LiveText; version: number }>();
  #settings: Record<string, unknown>;
  #waiting: (() => void)[] = [];

  constructor(settings: Record<string, unknown>) {
    if (!existsSync(server)) throw new Error(`${server} is not built: run npm run build`);
    this.#settings = settings;
    this.#process = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (told) => {
      this.published.push(told as Client["published"][number]);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onNotification("window/logMessage", ({ message }) => {
      this.logged.push(message);
      if (process.env.CROSSFOOT_LOG) console.error(message);
    });
    this.connection.onNotification("window/showMessage", (said) => {
      this.shown.push(said);
    });
    this.connection.onRequest("workspace/configuration", ({ items }) => items.map(() => this.#settings));
    this.connection.onRequest("workspace/applyEdit", ({ edit }) => ({
      applied: this.appliedEdits.push(edit) > 0,
    }));
    for (const method of requestsToUs) {
      this.connection.onRequest(method, (params) => {
        this.asked.push({ method, params });
        for (const wake of this.#waiting.splice(0)) wake();
        if (this.isStubborn) throw new Error("no");
        return null;
      });
    }
    this.connection.onNotification("$/logTrace", ({ message }) => {
      this.traced.push(message);
    });
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(options.settings ?? {});
    await client.initialize(options);
    return client;
  }

  async initialize({ capabilities = modern, locale = "en", folder, trace = false }: ClientOptions) {
    const workspaceFolders = folder ? [{ uri: folder, name: "reports" }] : null;
    const params = {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders,
      capabilities,
      locale,
      trace: trace ? "messages" : "off",
    };
    this.result = await this.ask("initialize", params);
    await this.notify("initialized", {});
  }

  /** Opens a text; its name says its language. */
  async open(text: string, uri = "file:///reports/report.md"): Promise<string> {
    const languageId = uri.endsWith(".md") ? "markdown" : uri.endsWith(".yaml") ? "yaml" : "plaintext";
    this.#texts.set(uri, { text: new LiveText(text), version: 1 });
    await this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** Applies edits, which all count in the text as it is, to our text and the server's. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const held = this.#texts.get(uri)!;
    held.version++;
    const fromTheEnd = [...edits].sort(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    for (const { range, newText } of fromTheEnd) held.text.replace(range.start, range.end, newText);
    const contentChanges = fromTheEnd.map(({ range, newText }) => ({ range, text: newText }));
    await this.notify("textDocument/didChange", {
      textDocument: { uri, version: held.version },
      contentChanges,
    });
  }

  /** Puts `to` in place of the first `from` of the text. */
  async type(uri: string, from: string, to: string): Promise<void> {
    const range = this.find(uri, from);
    await this.edit(uri, [{ range, newText: to }]);
  }

  /** Where a string first stands, or the one after `nth` others. */
  find(uri: string, needle: string, nth = 0) {
    const { lines } = this.#texts.get(uri)!.text;
    let left = nth;
    for (const [line, content] of lines.entries()) {
      for (let at = content.indexOf(needle); at >= 0; at = content.indexOf(needle, at + 1)) {
        if (left-- > 0) continue;
        return { start: { line, character: at }, end: { line, character: at + needle.length } };
      }
    }
    throw new Error(`the text has no ${needle}`);
  }

  text(uri: string): string {
    return this.#texts.get(uri)!.text.text();
  }

  /** What stands in a range. */
  slice(uri: string, { start, end }: Range): string {
    const lines = [...this.#texts.get(uri)!.text.lines].slice(start.line, end.line + 1);
    lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
    lines[0] = lines[0]!.slice(start.character);
    return lines.join("\n");
  }

  /** The nearest position that the text has. */
  within(uri: string, position: Position): Position {
    return this.#texts.get(uri)!.text.within(position);
  }

  version(uri: string): number {
    return this.#texts.get(uri)!.version;
  }

  /** Takes an edit of the server's as an editor would: refused where it is for another version. */
  async apply({ changes, documentChanges }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes ?? {})) await this.edit(uri, edits);
    for (const change of documentChanges ?? []) {
      if (!("textDocument" in change)) throw new Error("only texts are edited");
      const { uri, version } = change.textDocument;
      if (version !== null && version !== this.version(uri)) throw new Error(`version ${version} is gone`);
      await this.edit(uri, change.edits as TextEdit[]);
    }
  }

  async diagnostics(uri: string): Promise<Told[]> {
    const report: DocumentDiagnosticReport = await this.ask("textDocument/diagnostic", {
      textDocument: { uri },
    });
    if (report.kind !== "full") throw new Error("a full report was asked for");
    return report.items as Told[];
  }

  /** What the server publishes next, or has published and nobody looked at. */
  async nextPublished() {
    while (this.published.length === 0) await this.#next();
    return this.published.shift()!;
  }

  /** Waits until the server has asked us for something. */
  async nextAsked(method: string): Promise<Asked> {
    for (;;) {
      const index = this.asked.findIndex((asked) => asked.method === method);
      if (index >= 0) return this.asked.splice(index, 1)[0]!;
      await this.#next();
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async configure(settings: Record<string, unknown>): Promise<void> {
    this.#settings = settings;
    await this.notify("workspace/didChangeConfiguration", { settings: { crossfoot: settings } });
  }

  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  ask(method: string, params: unknown): Promise<any> {
    return this.connection.sendRequest(method, params);
  }

  /** Asks, and takes it back when it is under way. */
  async takeBack(method: string, params: unknown): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    // The server reads what it is sent in order, so it has the request once it answers another.
    setImmediate(() => source.cancel());
    return answer;
  }

  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  onProgress(token: string, told: (value: any) => void): void {
    this.connection.onProgress(new ProgressType(), token, told);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    await this.exit();
  }

  /** Ends the server, which tells by its exit code whether it was asked to shut down before. */
  async exit(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
    await this.connection.sendNotification("exit");
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Goes without a word, as a client that crashed. */
  async vanish(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
    this.#process.stdin!.end();
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
