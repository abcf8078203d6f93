import { strict as assert } from "node:assert";
import { Client, modern, plain } from "../support/client.ts";

const report = `# Visitors

| Region | Q1 | Q2 | Year |
|--------|---:|---:|-----:|
| North  | 10 | 20 |   30 |
| South  | 51 | 25 |   40 |
| Total  | 25 | 45 |   70 |
`;

describe("the server", () => {
  it("says what it offers a client that can take all of it", async () => {
    const client = await Client.start();
    const { capabilities } = client.result;
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.ok(capabilities.diagnosticProvider);
    assert.ok(capabilities.documentSymbolProvider);
    await client.stop();
  });

  it("repairs the located figure by a preferred, versioned edit", async () => {
    const client = await Client.start();
    const uri = await client.open(report);
    await client.type(uri, "# Visitors", "# Visitors 🧮\n\nCounted at the gate.");
    const range = client.find(uri, "51");
    const actions = await client.ask("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ["quickfix"] },
    });
    const [fix] = actions;
    assert.equal(fix.kind, "quickfix.crossfoot");
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(fix.edit.documentChanges[0].edits, [{ range, newText: "15" }]);
    await client.apply(fix.edit);
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.stop();
  });

  it("shows a tree to clients that know trees, and a list to others", async () => {
    const tree = await Client.start({ capabilities: modern });
    const uri = await tree.open(report);
    const [section] = await tree.ask("textDocument/documentSymbol", { textDocument: { uri } });
    assert.equal(section.name, "Visitors");
    assert.match(section.children[0].detail, /^4×4 ✗/);
    await tree.stop();
    const list = await Client.start({ capabilities: plain });
    await list.open(report, uri);
    const flat = await list.ask("textDocument/documentSymbol", { textDocument: { uri } });
    assert.deepEqual(
      flat.map((symbol: { containerName: string }) => symbol.containerName),
      ["", "Visitors"],
    );
    await list.stop();
  });
});
