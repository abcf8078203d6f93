import { strict as assert } from "node:assert";
import type { ClientCapabilities, CodeAction, Range } from "vscode-languageserver-protocol";
import { modern } from "./capabilities.ts";
import { Client } from "./client.ts";

/** Wide characters and emoji stand before the figures, and one total of a column is wrong. */
export const report = `# 年度报告 🧮

一、总体情况

见表1。各区情况详见第二节。

二、收入

表1 各区收入

| 区域 🏙️ | 一季度 | 二季度 | 合计 |
|---|---:|---:|---:|
| 东区 | 10 | 20 | 30 |
| 西区 | 15 | 25 | 40 |
| 南区 | 7 | 8 | 15 |
| 合计 | 32 | 53 | 95 |

如表1所示，收入增长。
`;

/** The same with all sums right. */
export const sound = report.replace("95", "85");

/** One thing to ask of an open text; what it answers must not depend on the language of the user. */
export interface Feature {
  readonly name: string;
  readonly text?: string;
  readonly ask: (open: Open) => Promise<unknown>;
  readonly answers: unknown;
}

/** A text that is open in a client, with the questions that several features share. */
export class Open {
  readonly client: Client;
  readonly uri: string;

  constructor(client: Client, uri: string) {
    this.client = client;
    this.uri = uri;
  }

  // biome-ignore lint/suspicious/noExplicitAny: each feature knows what it asked for.
  ask(method: string, params: object = {}): Promise<any> {
    return this.client.ask(`textDocument/${method}`, { textDocument: { uri: this.uri }, ...params });
  }

  // biome-ignore lint/suspicious/noExplicitAny: each feature knows what it asked for.
  askAt(needle: string, method: string, params: object = {}): Promise<any> {
    return this.ask(method, { position: this.range(needle).start, ...params });
  }

  range(needle: string): Range {
    return this.client.find(this.uri, needle);
  }

  /** The texts that ranges stand for. */
  texts(ranges: readonly { readonly range: Range }[]): string[] {
    return ranges.map(({ range }) => this.client.slice(this.uri, range));
  }

  async act(needle: string, kind: string): Promise<void> {
    const context = { diagnostics: [], only: [kind] };
    const actions: CodeAction[] = await this.ask("codeAction", { range: this.range(needle), context });
    const action = actions.find((candidate) => candidate.kind === kind);
    assert.ok(action, `${kind} is on offer`);
    const { edit } = action.edit ? action : await this.client.ask("codeAction/resolve", action);
    await this.client.apply(edit);
  }

  line(needle: string): string {
    return this.lineAt(this.range(needle).start.line);
  }

  /** What the rows of the report are called, in their order. */
  labels(): string {
    const rows = this.client.text(this.uri).matchAll(/^\| (.区|合计) .*\d/gmu);
    return Array.from(rows, ([, label]) => label).join(" ");
  }

  lineAt(line: number): string {
    const end = this.client.within(this.uri, { line, character: Infinity });
    return this.client.slice(this.uri, { start: { line, character: 0 }, end });
  }
}

/** Opens a text as it is. */
async function opened(client: Client, text: string, uri: string): Promise<Open> {
  await client.open(text, uri);
  return new Open(client, uri);
}

/** Comes to a text by edits of a draft with other line ends, which was analysed before them. */
async function typed(client: Client, text: string, uri: string): Promise<Open> {
  const final = text.replaceAll("\n", "\r\n");
  const draft = final.replace("20", "🚀").replace("\r\n\r\n", "\r\n\r\n草稿 🗒️\r\n\r\n");
  await client.open(draft, uri);
  await client.diagnostics(uri);
  await client.type(uri, "🚀", "20");
  const { start } = client.find(uri, "草稿");
  await client.edit(uri, [{ range: { start, end: { line: start.line + 2, character: 0 } }, newText: "" }]);
  assert.equal(client.text(uri), final);
  return new Open(client, uri);
}

/** The kind of client that asks, and what is set in it. */
export interface Asker {
  readonly capabilities: ClientCapabilities;
  readonly settings: Record<string, unknown>;
}

const settings = {
  codeLens: { enabled: true },
  inlineCompletion: { enabled: true },
  format: { onType: true },
};
const capabilities = { ...modern, workspace: { ...modern.workspace, applyEdit: true } };

/**
 * Asks each feature as a user of either language would, of a text that was opened and of one that was typed. In all
 * four ways the answer is the same, and so is the text that is left.
 */
export function testFeatures(
  title: string,
  features: readonly Feature[],
  asker: Asker = { capabilities, settings },
): void {
  const left = new Map<string, string>();
  for (const locale of ["en", "zh-CN"]) {
    for (const [way, reach] of Object.entries({ opened, typed })) {
      describe(`${title} of a text as ${way}, in ${locale}`, () => {
        let client: Client;

        before(async () => {
          client = await Client.start({ locale, ...asker });
        });

        after(() => client.stop());

        for (const { name, text: given = report, ask, answers } of features) {
          it(name, async () => {
            const open = await reach(client, given, "file:///reports/report.md");
            try {
              assert.deepEqual(await ask(open), answers);
              const lineEnds = new Set(client.text(open.uri).match(/\r?\n/g));
              assert.equal(lineEnds.size, 1, "no edit brings another line end");
              const text = client.text(open.uri).replaceAll("\r\n", "\n");
              assert.equal(text, left.get(name) ?? text);
              left.set(name, text);
            } finally {
              await client.notify("textDocument/didClose", { textDocument: { uri: open.uri } });
            }
          });
        }
      });
    }
  }
}
