import { strict as assert } from "node:assert";
import { Client } from "../support/client.ts";

const report = `# Visitors

| Region | Q1 | Q2 | Year |
|--------|---:|---:|-----:|
| North  | 10 | 20 |   30 |
| South  | 51 | 25 |   40 |
| Total  | 25 | 45 |   70 |
`;

describe("the server", () => {
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
});
