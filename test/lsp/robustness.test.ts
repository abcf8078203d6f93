import { strict as assert } from "node:assert";
import fc from "fast-check";
import { CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { documentRow } from "../../server/lsp/row.ts";
import type { Session } from "../../server/lsp/session.ts";
import { Client } from "../support/client.ts";

const params = { textDocument: { uri: "file:///report.md" } };

/** A session that keeps the answers it is given and what is logged. */
function fakeSession() {
  const answers = new Map<string, (params: unknown, token: unknown) => Promise<unknown>>();
  const logged: string[] = [];
  const connection = {
    onRequest: (method: string, answer: never) => answers.set(method, answer),
    console: { error: (message: string) => logged.push(message) },
  };
  const documents = { get: () => ({ ready: Promise.resolve(), read: () => Promise.resolve() }) };
  return { session: { connection, documents } as unknown as Session, answers, logged };
}

describe("a fault in one feature", () => {
  it("answers nothing, is logged once, and leaves the others working", async () => {
    const { session, answers, logged } = fakeSession();
    const broken = () => {
      throw new Error("a table fell over");
    };
    documentRow("textDocument/documentSymbol", broken, null).register(session);
    documentRow("textDocument/foldingRange", () => [{ startLine: 0, endLine: 1 }], null).register(session);
    for (let times = 0; times < 3; times++) {
      assert.equal(await answers.get("textDocument/documentSymbol")!(params, CancellationToken.None), null);
    }
    assert.deepEqual(await answers.get("textDocument/foldingRange")!(params, CancellationToken.None), [
      { startLine: 0, endLine: 1 },
    ]);
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /documentSymbol.*a table fell over/s);
  });

  it("lets refusals through that are meant for the user", async () => {
    const { session, answers } = fakeSession();
    const refuse = () => {
      throw new ResponseError(LSPErrorCodes.RequestFailed, "this number is taken");
    };
    documentRow("textDocument/documentSymbol", refuse, null).register(session);
    await assert.rejects(
      answers.get("textDocument/documentSymbol")!(params, CancellationToken.None),
      /taken/,
    );
  });
});

describe("a long session", () => {
  const words = [
    "一、总体情况\n",
    "| 合计 | 65 |\n",
    "|---|---:|\n",
    "| 东区 🏙️ | 40 |\n",
    "\r\n",
    "x",
    "7",
    "<!-- ",
    "```\n",
  ];
  const word = fc.constantFrom(...words);

  it("never tells anything stale, whatever is typed, pasted, closed and opened again", async () => {
    const client = await Client.start();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(12), word), { maxLength: 8 }),
        async (start, edits) => {
          const uri = await client.open(start.join(""), `file:///reports/${round++}.md`);
          const pulls = [];
          for (const [line, character, newText] of edits) {
            const at = client.within(uri, { line, character });
            await client.edit(uri, [{ range: { start: at, end: at }, newText }]);
            pulls.push(client.ask("textDocument/diagnostic", { textDocument: { uri } }));
          }
          await Promise.all(pulls);
          const told = await client.diagnostics(uri);
          const outline = await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
          const fresh = await client.open(client.text(uri), `file:///reports/${round++}.md`);
          const again = JSON.stringify(await client.diagnostics(fresh)).replaceAll(fresh, uri);
          assert.equal(JSON.stringify(told), again);
          assert.deepEqual(
            outline,
            await client.ask("textDocument/documentSymbol", { textDocument: { uri: fresh } }),
          );
          await client.notify("textDocument/didClose", { textDocument: { uri } });
          await client.notify("textDocument/didClose", { textDocument: { uri: fresh } });
        },
      ),
      { numRuns: 60 },
    );
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
});
