import { strict as assert } from "node:assert";
import type { CodeAction } from "vscode-languageserver-protocol";
import { plain } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";
import { type Feature, testFeatures } from "../support/feature.ts";

const rewrite = (name: string) => `refactor.rewrite.crossfoot.${name}`;

/** A text with a table, an action on it, and the text after that; each has a wide sign and the figure 20. */
function rewrites(name: string, needle: string, action: string, before: string, after: string): Feature {
  return {
    name,
    text: before,
    ask: async (open) => {
      await open.act(needle, rewrite(action));
      return open.client.text(open.uri).replaceAll("\r\n", "\n");
    },
    answers: after,
  };
}

/** A table that formatting brings into line, seen by its first and last lines. */
function formats(name: string, before: string, after: string): Feature {
  return {
    name: `formatting of ${name}`,
    text: `2020 🧾\n\n${before}\n\n完。\n`,
    ask: async (open) => {
      await open.client.edit(open.uri, await open.ask("formatting", { options: {} }));
      assert.deepEqual(
        await open.ask("formatting", { options: {} }),
        [],
        "an aligned table is left as it is",
      );
      return open.client.text(open.uri).replaceAll("\r\n", "\n");
    },
    answers: `2020 🧾\n\n${after}\n\n完。\n`,
  };
}

testFeatures("tables in other forms", [
  rewrites(
    "values in a fence become a pipe table, quotes undone",
    "差旅",
    "to-pipe",
    '# 预算 🧾\n\n```csv\n项目,金额\n"差旅 ""外地""","1,200"\n纸张,20\n```\n\n完。\n',
    '# 预算 🧾\n\n| 项目        |  金额 |\n| ----------- | ----: |\n| 差旅 "外地" | 1,200 |\n| 纸张        |    20 |\n\n完。\n',
  ),
  rewrites(
    "a pipe table becomes values in a fence",
    "差旅",
    "to-csv",
    "# 预算 🧾\n\n| 项目 | 金额 |\n|---|---:|\n| 差旅\\|外 | 1,200 |\n| 纸张 | 20 |\n",
    '# 预算 🧾\n\n```csv\n项目,金额\n"差旅|外","1,200"\n纸张,20\n```\n',
  ),
  rewrites(
    "an HTML table gets a total row and keeps its merged heads",
    "20",
    "total-row",
    '# 预算 🧾\n\n<table>\n<tr><th rowspan="2">项目</th><th colspan="2">金额 &amp; 预算</th></tr>\n<tr><th>上年</th><th>本年</th></tr>\n<tr><td>差旅</td><td>20</td><td>30</td></tr>\n<tr><td>纸张</td><td>5</td><td>6</td></tr>\n</table>\n',
    '# 预算 🧾\n\n<table>\n  <tr><th rowspan="2">项目</th><th colspan="2">金额 &amp; 预算</th></tr>\n  <tr><th>上年</th><th>本年</th></tr>\n  <tr><td>差旅</td><td>20</td><td>30</td></tr>\n  <tr><td>纸张</td><td>5</td><td>6</td></tr>\n  <tr><td>合计</td><td>25</td><td>36</td></tr>\n</table>\n',
  ),
  rewrites(
    "merged heads of HTML stand above each column of a pipe table",
    "20",
    "to-pipe",
    '# 预算 🧾\n\n<table>\n<tr><th rowspan="2">项目</th><th colspan="2">金额 &amp; 预算</th></tr>\n<tr><th>上年</th><th>本年</th></tr>\n<tr><td>差旅</td><td>20</td><td>30</td></tr>\n</table>\n',
    "# 预算 🧾\n\n| 项目 | 金额 & 预算 上年 | 金额 & 预算 本年 |\n| ---- | ---------------: | ---------------: |\n| 差旅 |               20 |               30 |\n",
  ),
  formats(
    "a grid whose author counted wide characters as one",
    "+------+--------+\n| 码头 | 2023   |\n+======+========+\n| 北   | 20     |\n+------+--------+",
    "+------+------+\n| 码头 | 2023 |\n+======+======+\n| 北   |   20 |\n+------+------+",
  ),
  formats(
    "a box",
    "┌────────┬────────┐\n│ 码头   │ 2023   │\n├────────┼────────┤\n│ 北     │ 20     │\n└────────┴────────┘",
    "┌──────┬──────┐\n│ 码头 │ 2023 │\n├──────┼──────┤\n│ 北   │   20 │\n└──────┴──────┘",
  ),
  formats(
    "Org mode",
    "| 码头 | 2023 |\n|--+--|\n| 北 🏙️ | 20 |",
    "| 码头  | 2023 |\n|-------+------|\n| 北 🏙️ |   20 |",
  ),
  formats(
    "reStructuredText",
    "==========  =======\n码头        2023\n==========  =======\n北 🏙️       20\n南          1,250\n==========  =======",
    "=====  =====\n码头    2023\n=====  =====\n北 🏙️     20\n南     1,250\n=====  =====",
  ),
  formats(
    "columns aligned by position",
    "码头          2023       2024\n北 🏙️         20         30\n南            1,250      40",
    "码头    2023  2024\n北 🏙️     20    30\n南     1,250    40",
  ),
]);

/** What is offered behind the label of a total row. */
function ghost(name: string, table: string, label: string, answers: readonly string[]): Feature {
  return {
    name: `the rest of a total row ${name}`,
    text: `2020 🧾\n\n${table}\n`,
    ask: async (open) => {
      const { line } = open.range(label).start;
      const position = { line, character: open.lineAt(line).length };
      const items = await open.ask("inlineCompletion", { position, context: { triggerKind: 1 } });
      return items.map(({ insertText }: { insertText: string }) => insertText);
    },
    answers,
  };
}

testFeatures("ghost text", [
  ghost(
    "of pipes, the bar written",
    "| 区 🏙️ | 甲 | 乙 |\n|---|---|---|\n| 东 | 1 | 20 |\n| 西 | 3 | 4 |\n| 合计 |",
    "合计",
    [" 4 | 24 |"],
  ),
  ghost(
    "of pipes, the label alone",
    "| 区 🏙️ | 甲 | 乙 |\n|---|---|---|\n| 东 | 1 | 20 |\n| 西 | 3 | 4 |\n| 合计",
    "合计",
    [" | 4 | 24 |"],
  ),
  ghost("of TABs", "区 🏙️\t甲\t乙\n东\t1\t20\n西\t3\t4\n合计", "合计", ["\t4\t24"]),
  ghost(
    "of values, quoted where they hold a comma",
    '```csv\n区 🏙️,甲,乙\n东,"1,000",20\n西,"2,500",4\n合计,\n```',
    "合计",
    ['"3,500",24'],
  ),
  ghost(
    "not behind another label",
    "| 区 🏙️ | 甲 | 乙 |\n|---|---|---|\n| 东 | 1 | 20 |\n| 西 | 3 | 4 |\n| 南 |",
    "南",
    [],
  ),
]);

describe("actions on a table", () => {
  const text = "# 预算 🧾\n\n| 项目 | 金额 |\n|---|---:|\n| 差旅 | 1,200 |\n| 纸张 | 20 |\n";

  async function actionsOf(client: Client, only?: string[]): Promise<CodeAction[]> {
    const uri = await client.open(text);
    const context = { diagnostics: [], ...(only && { only }) };
    return client.ask("textDocument/codeAction", {
      textDocument: { uri },
      range: client.find(uri, "1,200"),
      context,
    });
  }

  it("come without edits, which are made when one is chosen, where the client can wait", async () => {
    const client = await Client.start();
    const actions = await actionsOf(client, ["refactor.rewrite"]);
    assert.ok(actions.length > 8);
    assert.deepEqual(
      actions.filter(({ edit }) => edit),
      [],
    );
    for (const action of actions) {
      const { edit } = await client.ask("codeAction/resolve", action);
      assert.ok(edit, action.title);
    }
    await client.stop();
  });

  const edits = { ...plain, workspace: { applyEdit: true } };

  for (const [what, capabilities, only] of [
    ["where it can neither wait nor be sent edits", plain, undefined],
    ["where it names the kind that it is about to use", edits, ["refactor.rewrite"]],
  ] as const)
    it(`come with their edits ${what}`, async () => {
      const client = await Client.start({ capabilities });
      const actions = await actionsOf(client, only && [...only]);
      assert.ok(actions.length > 8);
      assert.deepEqual(
        actions.filter(({ edit, command }) => !edit || command),
        [],
      );
      await client.stop();
    });

  it("come as commands where it asks for whatever there is, as editors do at each move of the cursor", async () => {
    const client = await Client.start({ capabilities: edits });
    const rewrites = (await actionsOf(client)).filter(
      ({ kind }) => kind !== "refactor.rewrite.crossfoot.declare",
    );
    assert.ok(rewrites.length > 8);
    assert.deepEqual(
      rewrites.filter(({ edit, command }) => edit || !command),
      [],
    );
    const { command } = rewrites.find(({ title }) => title === "Convert to CSV")!;
    await client.ask("workspace/executeCommand", command);
    const [uri] = Object.keys(client.appliedEdits[0]!.changes!);
    await client.apply(client.appliedEdits[0]!);
    assert.match(client.text(uri!), /```csv\n项目,金额\n差旅,"1,200"\n/);
    await client.stop();
  });
});
