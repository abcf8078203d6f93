import { strict as assert } from "node:assert";
import type { CodeAction } from "vscode-languageserver-protocol";
import { Client } from "../support/client.ts";

const budget = `# Budget

| Item 🧾 | Q1 | Q2 |
|---|---:|---:|
| Rent | 1,200 | 1,250 |
| 差旅 | 80 | 95 |
| Paper | 20 | 5 |
`;

describe("writing over the protocol", () => {
  let client: Client;

  before(async () => {
    client = await Client.start({
      settings: { inlineCompletion: { enabled: true }, format: { onType: true } },
    });
  });

  after(() => client.stop());

  async function actions(uri: string, needle: string, only: string): Promise<CodeAction[]> {
    const range = client.find(uri, needle);
    const context = { diagnostics: [], only: [only] };
    return client.ask("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  /** The text after the rewrite of that name at a place. */
  async function rewritten(text: string, needle: string, name: string): Promise<string> {
    const uri = await client.open(text, `file:///reports/${name}.md`);
    const kind = `refactor.rewrite.crossfoot.${name}`;
    const action = (await actions(uri, needle, kind)).find((candidate) => candidate.kind === kind);
    assert.ok(action, `${name} is on offer`);
    assert.equal(action.edit, undefined, "the edit comes when it is chosen");
    const { edit } = await client.ask("codeAction/resolve", action);
    await client.apply(edit);
    return client.text(uri);
  }

  it("aligns a table by what is seen, wide characters two columns wide", async () => {
    const uri = await client.open(budget.replaceAll("\n", "\r\n"), "file:///reports/align.md");
    const edits = await client.ask("textDocument/formatting", { textDocument: { uri }, options: {} });
    await client.edit(uri, edits);
    const aligned = `# Budget

| Item 🧾 |    Q1 |    Q2 |
| ------- | ----: | ----: |
| Rent    | 1,200 | 1,250 |
| 差旅    |    80 |    95 |
| Paper   |    20 |     5 |
`;
    assert.equal(client.text(uri), aligned.replaceAll("\n", "\r\n"));
    const again = await client.ask("textDocument/formatting", { textDocument: { uri }, options: {} });
    assert.deepEqual(again, [], "an aligned table is left as it is");
    const align = "refactor.rewrite.crossfoot.align";
    assert.deepEqual(await actions(uri, "1,200", align), [], "nor is it offered to align it");
    await client.type(uri, "1,200", "200");
    assert.equal((await actions(uri, "1,250", align)).length, 1);
  });

  it("aligns the table above when Enter ends a row", async () => {
    const uri = await client.open(budget, "file:///reports/on-type.md");
    const position = { line: client.find(uri, "| Paper").start.line + 1, character: 0 };
    const edits = await client.ask("textDocument/onTypeFormatting", {
      textDocument: { uri },
      position,
      ch: "\n",
      options: {},
    });
    assert.ok(edits.length > 0);
  });

  it("adds totals, shares and changes", async () => {
    assert.match(await rewritten(budget, "Rent", "total-row"), /\| 合计 +\| 1,300 \| 1,350 \|\n$/);
    assert.match(await rewritten(budget, "Rent", "total-column"), /\| Rent +\| 1,200 \| 1,250 \| 2,450 \|/);
    assert.match(await rewritten(budget, "80", "share-column"), /\| Rent +\| 1,200 \| 1,250 \| 92\.3% \|/);
    assert.match(await rewritten(budget, "95", "change-column"), /\| Paper +\| +20 \| +5 \| +-15 \|/);
  });

  it("sorts rows and turns tables, and writes them in other forms", async () => {
    assert.match(await rewritten(budget, "80", "sort-ascending"), /Paper[\s\S]*差旅[\s\S]*Rent/);
    assert.match(await rewritten(budget, "80", "transpose"), /\| Q1 +\| 1,200 \| +80 \| +20 \|/);
    assert.match(await rewritten(budget, "80", "to-tab"), /\nRent\t1,200\t1,250\n/);
    assert.match(await rewritten(budget, "80", "to-csv"), /\nRent,"1,200","1,250"\n/);
    assert.match(await rewritten(budget, "80", "to-html"), /<tr><td>Rent<\/td><td>1,200<\/td>/);
    assert.match(await rewritten(budget, "80", "to-aligned"), /\n差旅 {5,}80 {5}95\n/);
  });

  it("keeps totals where they are when rows are sorted", async () => {
    const summed = `${budget}| Total | 1,300 | 1,350 |\n`;
    const text = await rewritten(summed, "80", "sort-ascending");
    assert.match(text, /Rent.*\n\| Total/);
  });

  it("offers the sum in a total cell", async () => {
    const uri = await client.open(`${budget}| Total | 1,300 | 7 |\n`, "file:///reports/completion.md");
    const position = client.find(uri, "| 7 |");
    const items = await client.ask("textDocument/completion", {
      textDocument: { uri },
      position: { line: position.start.line, character: position.start.character + 3 },
    });
    assert.deepEqual(
      items.map(({ label }: { label: string }) => label),
      ["1,350"],
    );
  });

  it("offers the sections that an official report lacks", async () => {
    const uri = await client.open(
      "一、总体情况\n\n二、主动公开政府信息情况\n\n三\n",
      "file:///reports/sections.md",
    );
    const items = await client.ask("textDocument/completion", {
      textDocument: { uri },
      position: { line: 4, character: 1 },
    });
    const labels = items.map(({ label }: { label: string }) => label);
    assert.equal(labels.length, 4);
    assert.equal(labels[0], "三、收到和处理政府信息公开申请情况");
  });

  it("offers the labels of the table in a declaration, and the rules in a suppression", async () => {
    const text = `<!-- crossfoot: Total = -->\n<!-- crossfoot-ignore to -->\n${budget}| Total | 1,300 | 1,350 |\n`;
    const uri = await client.open(text, "file:///reports/words.md");
    const labelsAt = async (needle: string) => {
      const position = client.find(uri, needle).end;
      const items = await client.ask("textDocument/completion", { textDocument: { uri }, position });
      return items.map(({ label }: { label: string }) => label);
    };
    assert.deepEqual(await labelsAt("Total = "), ["Item 🧾", "Q1", "Q2", "Rent", "差旅", "Paper", "Total"]);
    assert.ok((await labelsAt("ignore to")).includes("total-mismatch"));
  });

  it("shows the rest of a total row as ghost text", async () => {
    const uri = await client.open(`${budget}| Total |\n`, "file:///reports/ghost.md");
    const { end } = client.find(uri, "| Total |");
    const context = { triggerKind: 1 };
    const items = await client.ask("textDocument/inlineCompletion", {
      textDocument: { uri },
      position: end,
      context,
    });
    assert.deepEqual(
      items.map(({ insertText }: { insertText: string }) => insertText),
      [" 1,300 | 1,350 |"],
    );
  });

  it("silences a rule for a table, with a place for the reason", async () => {
    const uri = await client.open(`${budget}| Total | 1,300 | 1,850 |\n`, "file:///reports/silence.md");
    const [told] = await client.diagnostics(uri);
    assert.ok(told);
    const silence = (await actions(uri, "1,850", "quickfix")).find(({ title }) => /silence/.test(title));
    assert.ok(silence?.edit);
    await client.apply(silence.edit);
    assert.match(client.text(uri), /<!-- crossfoot-ignore [\w-]+: … -->\n\| Item/);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it("writes a sum into the report, so that it holds whatever the figures say", async () => {
    const uri = await client.open(`${budget}| Total | 1,300 | 1,350 |\n`, "file:///reports/declare.md");
    const [declare] = await actions(uri, "1,350", "refactor.rewrite.crossfoot.declare");
    assert.ok(declare?.edit);
    await client.apply(declare.edit);
    assert.match(client.text(uri), /<!-- crossfoot: Total = Rent \+ 差旅 \+ Paper -->\n\| Item/);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it("applies all safe fixes at once, and then has none left", async () => {
    const wrong = `| Region | Q1 | Q2 | Q3 | Year |
|---|---:|---:|---:|---:|
| North | 118 | 203 | 97 | 418 |
| South | 233 | 125 | 66 | 424 |
| East | 91 | 187 | 143 | 421 |
| West | 74 | 59 | 38 | 171 |
| Centre | 12 | 45 | 81 | 138 |
| Total | 528 | 619 | 425 | 1,527 |

| Region | Men | Women | All |
|---|---:|---:|---:|
| North | 31 | 42 | 73 |
| South | 54 | 65 | 119 |
| East | 17 | 28 | 45 |
| West | 83 | 9 | 92 |
| Total | 185 | 144 | 229 |
`;
    const uri = await client.open(wrong, "file:///reports/all.md");
    const [action] = await actions(uri, "Region", "source.fixAll");
    assert.equal(action?.kind, "source.fixAll.crossfoot");
    const { edit } = await client.ask("codeAction/resolve", action);
    await client.apply(edit);
    assert.equal(client.text(uri), wrong.replace("1,527", "1,572").replace("229", "329"));
    assert.deepEqual(await actions(uri, "Region", "source.fixAll"), []);
  });
});

describe("the two languages", () => {
  it("make the same edits and say them differently", async () => {
    const edits = [];
    const titles = [];
    for (const locale of ["en", "zh-CN"]) {
      const client = await Client.start({ locale });
      const uri = await client.open(`${budget}| Total | 1,300 | 1,850 |\n`);
      const context = { diagnostics: [], only: ["quickfix", "refactor.rewrite.crossfoot.align"] };
      const range = client.find(uri, "1,850");
      const actions = await client.ask("textDocument/codeAction", { textDocument: { uri }, range, context });
      const resolved: CodeAction[] = [];
      for (const action of actions)
        resolved.push(action.edit ? action : await client.ask("codeAction/resolve", action));
      edits.push(resolved.map(({ edit }) => edit));
      titles.push(resolved.map(({ title }) => title).join());
      await client.stop();
    }
    assert.deepEqual(edits[0], edits[1]);
    assert.notEqual(titles[0], titles[1]);
  });
});
