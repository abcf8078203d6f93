import { strict as assert } from "node:assert";
import type { CodeAction } from "vscode-languageserver-protocol";
import { modern, plain } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";
import { report } from "../support/feature.ts";
import { everyQuestion, type Question } from "../support/questions.ts";

const uri = "file:///reports/report.md";
const place = { line: 15, character: 8 };
const settings = {
  codeLens: { enabled: true },
  inlineCompletion: { enabled: true },
  format: { onType: true },
};
const capabilities = { ...modern, workspace: { ...modern.workspace, applyEdit: true } };
const named = ({ method, params }: Question) =>
  `${method} ${"command" in params ? params.command : ""}`.trim();

/** A server that traces says of each analysis that it is made. */
function analyses(client: Client): string[] {
  return client.traced.splice(0).filter((told) => told.startsWith("analysis"));
}

describe("one analysis a version", () => {
  let client: Client;

  before(async () => {
    client = await Client.start({ trace: true, settings, capabilities });
  });

  beforeEach(async () => {
    await client.open(report.replaceAll("\n", "\r\n"), uri);
  });

  afterEach(async () => {
    await client.notify("textDocument/didClose", { textDocument: { uri } });
  });

  after(() => client.stop());

  it("is asked for by every feature that is promised", () => {
    const promised = Object.keys(client.result.capabilities).filter((name) => name.endsWith("Provider"));
    const asked = new Set<string>(everyQuestion(uri, place).map(({ promise }) => promise));
    assert.deepEqual(
      promised.filter((name) => !asked.has(name)),
      [],
    );
  });

  for (const question of everyQuestion(uri, place)) {
    it(`is enough for ${named(question)}, however often it is asked`, async () => {
      const { method, params } = question;
      await client.ask(method, params);
      await client.ask(method, params);
      const atFirst = analyses(client);
      assert.ok(atFirst.length <= 1, atFirst.join("; "));
      await client.type(uri, "20", "21 🚀");
      await client.type(uri, "21 🚀", "20");
      await client.ask(method, params);
      const afterEdits = analyses(client);
      assert.equal(afterEdits.length, atFirst.length, afterEdits.join("; "));
      await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
      assert.deepEqual(analyses(client).length, 1 - atFirst.length, "what another feature knows is shared");
    });
  }

  it("is enough for all features at once, and again after each edit", async () => {
    for (let version = 1; version < 4; version++) {
      await Promise.all(everyQuestion(uri, place).map(({ method, params }) => client.ask(method, params)));
      assert.equal(analyses(client).length, 1, `version ${version}`);
      await client.type(uri, "收入增长", "收入增长 📈，收入增长");
    }
  });

  it("is enough for actions, which repair other texts only", async () => {
    const range = client.find(uri, "95");
    const context = { diagnostics: [], only: ["source.fixAll", "refactor.rewrite"] };
    const actions: CodeAction[] = await client.ask("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context,
    });
    assert.equal(analyses(client).length, 1);
    for (const action of actions) {
      await client.ask("codeAction/resolve", action);
      const isRepair = action.kind === "source.fixAll.crossfoot";
      const made = isRepair ? ["analysis of 19 lines, 1 of them new"] : [];
      assert.deepEqual(analyses(client), made, action.title);
    }
  });

  it("is enough for what is pushed", async () => {
    const old = await Client.start({ trace: true, settings, capabilities: plain });
    await old.open(report, uri);
    await old.nextPublished();
    await old.ask("textDocument/documentSymbol", { textDocument: { uri } });
    assert.equal(analyses(old).length, 1);
    await old.type(uri, "95", "85");
    await old.nextPublished();
    await old.ask("textDocument/hover", { textDocument: { uri }, position: place });
    assert.equal(analyses(old).length, 1);
    await old.stop();
  });

  it("is told of only where somebody traces", async () => {
    const quiet = await Client.start();
    await quiet.open(report, uri);
    await quiet.diagnostics(uri);
    assert.deepEqual(quiet.traced, []);
    await quiet.stop();
  });
});
