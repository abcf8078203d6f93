import { strict as assert } from "node:assert";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { modern, plain } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";

const uri = "file:///reports/report.md";

/** A table whose total is still to be written, and the place for it. */
const unfinished = `| Stall | 2024 |
|---|---:|
| Bread | 1,250 |
| Honey | 840 |
| Total | |
`;

describe("a figure that is being typed", () => {
  let client: Client;
  const start = async (capabilities: ClientCapabilities, text = unfinished) => {
    client = await Client.start({ capabilities });
    await client.open(text, uri);
  };
  afterEach(() => client.stop());

  const told = async (): Promise<string[]> =>
    (await client.diagnostics(uri)).map(({ code, range }) => `${code}: ${client.slice(uri, range)}`);

  /** Types behind some words, key by key, and says what is told after each. */
  async function typed(keys: string, behind: string): Promise<string[]> {
    const after: string[] = [];
    for (const [at, key] of [...keys].entries()) {
      const { end } = client.find(uri, behind + keys.slice(0, at));
      await client.edit(uri, [{ range: { start: end, end }, newText: key }]);
      after.push((await told()).join(", "));
    }
    return after;
  }

  it("is told of nothing as long as it may become right", async () => {
    await start(modern);
    assert.deepEqual(await typed("2,090", "| Total | "), ["", "", "", "", ""]);
  });

  it("is told of at the key with which it cannot become right any more", async () => {
    await start(modern);
    const expected = ["", "total-mismatch: 21", "total-mismatch: 219", "total-mismatch: 2190"];
    assert.deepEqual(await typed("2190", "| Total | "), expected);
  });

  it("waits as a part of a row, and with the marks of its thousands", async () => {
    await start(modern, unfinished.replace("| Honey | 840 |\n| Total | |", "| Honey | |"));
    assert.deepEqual(await typed("1,8", "| Honey | "), ["", "", ""]);
  });

  it("is told of as soon as something is typed elsewhere", async () => {
    await start(modern);
    assert.deepEqual(await typed("20", "| Total | "), ["", ""]);
    assert.deepEqual(await typed("s", "| Stall"), ["total-mismatch: 20"]);
  });

  it("is told of when it has stood so for a moment", async () => {
    await start(modern);
    assert.deepEqual(await typed("20", "| Total | "), ["", ""]);
    await client.nextAsked("workspace/diagnostic/refresh");
    assert.deepEqual(await told(), ["total-mismatch: 20"]);
  });

  it("is told of after a moment where diagnostics are pushed, too", async () => {
    await start(plain, unfinished.replace("| |", "| 2,090 |"));
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    const { end } = client.find(uri, "2,090");
    await client.edit(uri, [
      { range: { start: { ...end, character: end.character - 1 }, end }, newText: "" },
    ]);
    const [finding] = (await client.nextPublished()).diagnostics;
    assert.equal(finding?.code, "total-mismatch");
  });

  it("is told of at once where the client cannot be asked to ask again", async () => {
    await start({ ...modern, workspace: {} });
    assert.deepEqual(await typed("20", "| Total | "), ["total-mismatch: 2", "total-mismatch: 20"]);
  });

  it("keeps nothing back of what is wrong elsewhere", async () => {
    await start(
      modern,
      `${unfinished}\n| Day | Guests |\n|---|---:|\n| First | 40 |\n| Second | 25 |\n| Total | 66 |\n`,
    );
    const elsewhere = "total-mismatch: 66";
    assert.deepEqual(await typed("2,0", "| Total | "), [elsewhere, elsewhere, elsewhere]);
  });
});
