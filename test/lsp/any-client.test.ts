import { strict as assert } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import {
  type ClientCapabilities,
  LSPErrorCodes,
  type Position,
  type ServerCapabilities,
} from "vscode-languageserver-protocol";
import { modern } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";
import { report } from "../support/feature.ts";
import { everyQuestion } from "../support/questions.ts";

const uri = "file:///reports/report.md";
const crlf = report.replaceAll("\n", "\r\n");
const nothing = ["null", "[]", '{"kind":"full","items":[]}', '{"text":""}', '{"data":[]}', '{"edits":[]}'];

const most = 2 ** 31 - 1;
const places: readonly Position[] = [
  { line: 0, character: 0 },
  { line: 15, character: 9 },
  { line: 15, character: most },
  { line: 19, character: 0 },
  { line: most, character: most },
];

/** Clients from one that says nothing of itself to one that can all that we ask for. */
const clients: Readonly<Record<string, ClientCapabilities>> = {
  bare: {},
  modern: { ...modern, workspace: { ...modern.workspace, applyEdit: true } },
};

for (const [name, capabilities] of Object.entries(clients)) {
  describe(`a ${name} client`, () => {
    let client: Client;

    before(async () => {
      client = await Client.start({ capabilities });
    });

    afterEach(() => {
      assert.deepEqual(client.logged.splice(0), [], "nothing went wrong within");
    });

    after(() => client.stop());

    it("has an answer to every question about a document, at any place of it and beyond", async () => {
      for (const text of [crlf, "合计 🧮", ""]) {
        await client.open(text, uri);
        for (const place of places) {
          for (const { method, params } of everyQuestion(uri, place)) {
            const named = placesIn(await client.ask(method, params));
            const outside = named.filter((at) => !isDeepStrictEqual(at, client.within(uri, at)));
            assert.deepEqual(outside, [], `${method} at ${JSON.stringify(place)}`);
          }
        }
        await client.notify("textDocument/didClose", { textDocument: { uri } });
      }
    });

    for (const address of [uri, "untitled:Untitled-1", "file:///reports/100%.md", "nonsense"]) {
      it(`hears nothing of ${address} before it is opened and after it was closed`, async () => {
        const place = { line: 15, character: 9 };
        const hears = async (when: string) => {
          for (const { method, params } of everyQuestion(address, place))
            assert.ok(
              nothing.includes(JSON.stringify(await client.ask(method, params))),
              `${method} ${when}`,
            );
        };
        await hears("before");
        await client.notify("textDocument/didChange", {
          textDocument: { uri: address, version: 2 },
          contentChanges: [{ text: report }],
        });
        await client.open(report, address);
        const outline = await client.ask("textDocument/documentSymbol", { textDocument: { uri: address } });
        assert.equal(outline[0].name, "年度报告 🧮");
        await client.notify("textDocument/didClose", { textDocument: { uri: address } });
        await client.notify("textDocument/didClose", { textDocument: { uri: address } });
        await hears("after");
      });
    }

    it("hears nothing of a configuration file but what is wrong in it", async () => {
      const config = await client.open("# 合计\nfiles:\n  - 10\n  - 20\n", "file:///reports/crossfoot.yaml");
      const place = { line: 2, character: 5 };
      for (const { method, params } of everyQuestion(config, place)) {
        if (/diagnostic|selectionRange|executeCommand|textDocumentContent/.test(method)) continue;
        const answer = JSON.stringify(await client.ask(method, params)).replace(/"resultId":"\d+",/, "");
        assert.ok(nothing.includes(answer), `${method}: ${answer}`);
      }
      await client.notify("textDocument/didClose", { textDocument: { uri: config } });
    });
  });
}

/** All positions that an answer names; what it gives back to the server as data is the server's own affair. */
function placesIn(answer: unknown): Position[] {
  if (typeof answer !== "object" || answer === null) return [];
  if ("line" in answer && "character" in answer) return [answer as Position];
  return Object.entries(answer).flatMap(([key, value]) => (key === "data" ? [] : placesIn(value)));
}

describe("what is promised", () => {
  async function promised(capabilities: ClientCapabilities): Promise<ServerCapabilities> {
    const client = await Client.start({ capabilities });
    await client.stop();
    return client.result.capabilities;
  }

  it("is what the client can take", async () => {
    const [bare, all] = [await promised({}), await promised(clients.modern!)];
    const names = (capabilities: ServerCapabilities) => new Set(Object.keys(capabilities));
    assert.deepEqual([...names(all)].filter((name) => !names(bare).has(name)).sort(), [
      "codeActionProvider",
      "diagnosticProvider",
      "inlineCompletionProvider",
    ]);
    assert.deepEqual(bare.executeCommandProvider?.commands, ["crossfoot.effectiveConfiguration"]);
    assert.equal(bare.renameProvider, true);
    assert.deepEqual(all.renameProvider, { prepareProvider: true });
  });

  it("counts in UTF-16 units, which every client knows, whatever else it offers", async () => {
    for (const positionEncodings of [undefined, ["utf-8"], ["utf-8", "utf-16"]]) {
      const { positionEncoding } = await promised({
        general: positionEncodings ? { positionEncodings } : {},
      });
      assert.equal(positionEncoding, "utf-16");
    }
  });
});

describe("a request that is taken back", () => {
  const long = Array.from({ length: 1500 }, () => crlf).join("\r\n");

  it("is answered so, and does not wait for the text to be read", async () => {
    const client = await Client.start({ trace: true });
    for (const { method, params } of everyQuestion(uri, { line: 15, character: 9 })) {
      if (/executeCommand|textDocumentContent/.test(method)) continue;
      await client.open(long, uri);
      await assert.rejects(client.takeBack(method, params), { code: LSPErrorCodes.RequestCancelled }, method);
      await client.notify("textDocument/didClose", { textDocument: { uri } });
    }
    const nLines = client.traced.map((told) => Number(/of (\d+) lines/.exec(told)?.[1]));
    assert.ok(Math.max(...nLines) < long.split("\n").length / 2);
    await client.stop();
  });
});
