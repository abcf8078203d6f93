import { strict as assert } from "node:assert";
import type { CallHierarchyItem, InlayHint, Range, SelectionRange } from "vscode-languageserver-protocol";
import { Client } from "../support/client.ts";
import { sound } from "../support/feature.ts";

/** The shared report with another fault in a row, and CRLF at its line ends. */
const report = sound.replace("| 西区 | 15 |", "| 西区 | 51 |").replaceAll("\n", "\r\n");

describe("features over the protocol", () => {
  let client: Client;
  let uri: string;

  before(async () => {
    client = await Client.start();
    uri = await client.open(report);
    // Every feature must count in the text as edited, not as opened.
    await client.type(uri, "一、总体情况", "一、总体情况\r\n\r\n本年度 🚀 一切顺利。");
  });

  after(() => client.stop());

  const at = (needle: string, nth = 0) => ({
    textDocument: { uri },
    position: client.find(uri, needle, nth).start,
  });
  const texts = (ranges: readonly Range[]) => ranges.map((range) => client.slice(uri, range));

  it("writes the equations of a number out on hover", async () => {
    const hover = await client.ask("textDocument/hover", at("32"));
    assert.match(hover.contents.value, /10 \+ 51 \+ 7 = 68 ≠ 32/);
    assert.deepEqual(texts([hover.range]), ["32"]);
    assert.equal(await client.ask("textDocument/hover", at("收入")), null);
  });

  it("grows a selection from the digits to the document", async () => {
    const position = client.find(uri, "51").start;
    const [selection] = await client.ask("textDocument/selectionRange", {
      textDocument: { uri },
      positions: [position],
    });
    const chain: string[] = [];
    for (let at: SelectionRange | undefined = selection; at; at = at.parent)
      chain.push(client.slice(uri, at.range));
    assert.equal(chain[0], "51");
    assert.equal(chain[1], " 51 ");
    assert.equal(chain[2], "| 西区 | 51 | 25 | 40 |");
    assert.match(chain[3]!, /^\| 区域[\s\S]*85 \|$/);
    assert.match(chain[4]!, /^二、收入/);
    assert.match(chain.at(-1)!, /^# 年度报告/);
  });

  it("marks a total and its parts", async () => {
    const ofTotal = await client.ask("textDocument/documentHighlight", at("32"));
    assert.deepEqual(texts(ofTotal.map(({ range }: { range: Range }) => range)).slice(0, 4), [
      "32",
      "10",
      "51",
      "7",
    ]);
    const ofPart = await client.ask("textDocument/documentHighlight", at("53"));
    assert.ok(texts(ofPart.map(({ range }: { range: Range }) => range)).includes("85"));
  });

  it("traces what a figure is made of, and what it goes into", async () => {
    const [item]: CallHierarchyItem[] = await client.ask("textDocument/prepareCallHierarchy", at("53"));
    const precedents = await client.ask("callHierarchy/outgoingCalls", { item });
    assert.deepEqual(texts(precedents.map((call: { to: CallHierarchyItem }) => call.to.range)), [
      "20",
      "25",
      "8",
    ]);
    const dependents = await client.ask("callHierarchy/incomingCalls", { item });
    assert.deepEqual(texts(dependents.map((call: { from: CallHierarchyItem }) => call.from.range)), ["85"]);
  });

  it("goes from a mention to the table or section, and finds all mentions", async () => {
    const [table] = await client.ask("textDocument/definition", at("表1"));
    assert.deepEqual(texts([table.range]), ["表1 各区收入"]);
    const [section] = await client.ask("textDocument/definition", at("第二节"));
    assert.deepEqual(texts([section.range]), ["二、收入"]);
    const context = { includeDeclaration: true };
    const references = await client.ask("textDocument/references", { ...at("表1"), context });
    assert.deepEqual(texts(references.map(({ range }: { range: Range }) => range)), [
      "表1",
      "表1 各区收入",
      "表1",
    ]);
    const links = await client.ask("textDocument/documentLink", { textDocument: { uri } });
    assert.deepEqual(texts(links.map(({ range }: { range: Range }) => range)), ["表1", "第二节", "表1"]);
  });

  it("gives a caption another number, and its mentions too", async () => {
    const prepared = await client.ask("textDocument/prepareRename", at("表1"));
    assert.equal(prepared.placeholder, "1");
    const edit = await client.ask("textDocument/rename", { ...at("表1"), newName: "表4" });
    const [change] = edit.documentChanges;
    assert.equal(change.edits.length, 3);
    assert.ok(change.edits.every(({ newText }: { newText: string }) => newText === "4"));
    await assert.rejects(client.ask("textDocument/rename", { ...at("表1"), newName: "各区" }), /digits/);
  });

  it("shows by how much totals miss behind their lines, out of the way of the columns, and nothing elsewhere", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const shown = async (document: string): Promise<string[]> => {
      const hints = await client.ask("textDocument/inlayHint", { textDocument: { uri: document }, range });
      return hints.map(({ label, position }: InlayHint) => {
        const line = { start: { ...position, character: 0 }, end: { ...position, character: 999 } };
        assert.equal(client.slice(document, line).length, position.character);
        return `${client.slice(document, line)}  ${label}`;
      });
    };
    assert.deepEqual(await shown(uri), ["| 西区 | 51 | 25 | 40 |  Δ −36", "| 合计 | 32 | 53 | 85 |  Δ −36"]);
    const twice =
      "| Item | Plan | Spent |\n|---|--:|--:|\n| Rent | 40 | 38 |\n| Food | 25 | 27 |\n| Total | 66 | 67 |\n";
    const other = await client.open(twice, "file:///reports/twice.md");
    assert.deepEqual(await shown(other), ["| Total | 66 | 67 |  66 Δ +1", "| Total | 66 | 67 |  67 Δ +2"]);
    await client.configure({ inlayHints: { enabled: false } });
    assert.deepEqual(await client.ask("textDocument/inlayHint", { textDocument: { uri }, range }), []);
    await client.configure({});
  });

  it("shows a lens above a table only where it is asked for", async () => {
    assert.deepEqual(await client.ask("textDocument/codeLens", { textDocument: { uri } }), []);
    await client.configure({ codeLens: { enabled: true } });
    const [lens] = await client.ask("textDocument/codeLens", { textDocument: { uri } });
    assert.match(lens.command.title, /^✗ \d of \d+ checks fail/);
    await client.configure({});
  });

  it("colours figures, totals and headings, whole, in part and as a difference", async () => {
    const full = await client.ask("textDocument/semanticTokens/full", { textDocument: { uri } });
    assert.ok(full.data.length > 0 && full.data.length % 5 === 0);
    await client.type(uri, "见表1", "参见表1");
    const delta = await client.ask("textDocument/semanticTokens/full/delta", {
      textDocument: { uri },
      previousResultId: full.resultId,
    });
    assert.deepEqual(delta.edits, [], "no token has moved against the one before it");
    await client.type(uri, "参见表1", "见表1");
    const row = client.find(uri, "| 西区 | 51 | 25 | 40 |");
    const part = await client.ask("textDocument/semanticTokens/range", { textDocument: { uri }, range: row });
    assert.equal(part.data.length / 5, 3);
  });

  it("adds up a selection exactly", async () => {
    const ranges = [client.find(uri, "10 | 20 | 30"), client.find(uri, "51")];
    const statistics = await client.ask("crossfoot/selectionStatistics", { textDocument: { uri }, ranges });
    assert.deepEqual(statistics, {
      count: 4,
      sum: "111",
      mean: "27.75",
      text: "Sum: 111   Average: 27.75   Count: 4",
    });
    assert.equal(
      await client.ask("crossfoot/selectionStatistics", { textDocument: { uri }, ranges: [] }),
      null,
    );
  });

  it("folds sections and tables, the outermost first where there may be few", async () => {
    const folds = await client.ask("textDocument/foldingRange", { textDocument: { uri } });
    const table = client.find(uri, "| 区域");
    assert.ok(folds.some(({ startLine }: { startLine: number }) => startLine === table.start.line));
  });

  it("finds sections and tables of all reports by some of their letters", async () => {
    const found = await client.ask("workspace/symbol", { query: "总况" });
    assert.deepEqual(
      found.map(({ name }: { name: string }) => name),
      ["一、总体情况"],
    );
  });
});
