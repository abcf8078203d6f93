import { strict as assert } from "node:assert";
import type { CodeAction } from "vscode-languageserver-protocol";
import { type Feature, sound, testFeatures } from "../support/feature.ts";

const ragged = "# 预算 🧾\n\n|项目 🏙️|金额|\n|---|---:|\n|差旅|1,200|\n|纸张|20|\n";

const rewrite = (name: string) => `refactor.rewrite.crossfoot.${name}`;

const writing: readonly Feature[] = [
  changes("the repair of a figure", "95", "quickfix.crossfoot", "| 合计 | 32 | 53 | 85 |"),
  changes("all safe repairs", "95", "source.fixAll.crossfoot", "| 合计 | 32 | 53 | 85 |"),
  rewrites("align", "东区", "| 东区    |     10 |     20 |   30 |"),
  rewrites("share-column", "20", "| 东区    |     10 |     20 |   30 |  37.7% |", "东区"),
  rewrites("change-column", "20", "| 东区    |     10 |     20 |   30 |   10 |", "东区"),
  rewrites("transpose", "20", "| 一季度  |   10 |   15 |    7 |   32 |", "一季度"),
  rewrites("to-tab", "东区", "东区\t10\t20\t30"),
  rewrites("to-aligned", "东区", "东区         10      20    30"),
  rewrites("to-csv", "东区", "东区,10,20,30"),
  rewrites("to-html", "东区", "  <tr><td>东区</td><td>10</td><td>20</td><td>30</td></tr>"),
  {
    name: "rewriting: sort-ascending and sort-descending, totals last",
    text: sound,
    ask: async (open) => {
      await open.act("20", rewrite("sort-ascending"));
      const ascending = open.labels();
      await open.act("20", rewrite("sort-descending"));
      return [ascending, open.labels()];
    },
    answers: ["南区 东区 西区 合计", "西区 东区 南区 合计"],
  },
  rewrites("total-row", "差旅", "| 合计    | 1,220 |", "合计", ragged),
  rewrites(
    "total-column",
    "差旅",
    "| 差旅    |  1,200 |    300 | 1,500 |",
    "差旅",
    "# 预算 🧮\n\n|项目 🏙️|上半年|下半年|\n|---|---:|---:|\n|差旅|1,200|300|\n|纸张|20|5|\n",
  ),
  rewrites(
    "to-pipe",
    "差旅",
    "| 差旅    |   20 |",
    "差旅",
    "# 预算 🧾\n\n项目 🏙️\t金额\n差旅\t20\n纸张\t30\n合计\t50\n",
  ),
  {
    name: "silencing a rule",
    ask: async (open) => {
      const context = { diagnostics: [], only: ["quickfix"] };
      const actions: CodeAction[] = await open.ask("codeAction", { range: open.range("95"), context });
      await open.client.apply(actions.at(-1)!.edit!);
      return [open.line("crossfoot-ignore"), await open.client.diagnostics(open.uri)];
    },
    answers: ["<!-- crossfoot-ignore total-mismatch: … -->", []],
  },
  {
    name: "declaring a sum",
    text: sound,
    ask: async (open) => {
      await open.act("85", rewrite("declare"));
      return open.line("crossfoot:");
    },
    answers: "<!-- crossfoot: 合计 = 东区 + 西区 + 南区 -->",
  },
  {
    name: "alignment of the document, of a range, and as one types",
    text: ragged,
    ask: async (open) => {
      const whole = await open.ask("formatting", { options: {} });
      const part = await open.ask("rangeFormatting", { options: {}, range: open.range("差旅") });
      const { line } = open.range("差旅").start;
      const position = { line: line + 1, character: 0 };
      const typed = await open.ask("onTypeFormatting", { options: {}, position, ch: "\n" });
      assert.deepEqual([part, typed], [whole, whole]);
      await open.client.edit(open.uri, whole);
      return open.line("差旅");
    },
    answers: "| 差旅    | 1,200 |",
  },
  {
    name: "the sections that a form wants, and the labels of a declaration",
    text: "# 年报 🧮\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三\n\n<!-- crossfoot: 合计 = -->\n| 项目 | 20 |\n|---|---|\n| 合计 | 20 |\n",
    ask: async (open) => {
      const at = async (needle: string): Promise<string> => {
        const [first] = await open.ask("completion", { position: open.range(needle).end });
        return first.label;
      };
      return [await at("三"), await at("合计 =")];
    },
    answers: ["三、收到和处理政府信息公开申请情况", "项目"],
  },
  {
    name: "what is set",
    ask: async ({ client, uri }) => {
      const command = "crossfoot.effectiveConfiguration";
      return /codeLens.enabled: true/.test(
        await client.ask("workspace/executeCommand", { command, arguments: [uri] }),
      );
    },
    answers: true,
  },
];

/** An action, and the line that it leaves where `shown` stands. */
function changes(name: string, needle: string, kind: string, answers: string, shown = "合计 | 32"): Feature {
  return {
    name,
    ask: async (open) => {
      await open.act(needle, kind);
      return open.line(shown);
    },
    answers,
  };
}

/** A rewriting of a table in `text`, and the line that it leaves where `shown` stands. */
function rewrites(name: string, needle: string, answers: string, shown = needle, text = sound): Feature {
  return { ...changes(`rewriting: ${name}`, needle, rewrite(name), answers, shown), text };
}

testFeatures("writing", writing);
