import { strict as assert } from "node:assert";
import type { SelectionRange } from "vscode-languageserver-protocol";
import { type Feature, type Open, testFeatures } from "../support/feature.ts";

/** The texts of the ranges that a selection grows by, from a figure to the end of its table. */
async function growth(open: Open, needle: string): Promise<string[]> {
  const positions = [open.range(needle).start];
  const [innermost]: SelectionRange[] = await open.ask("selectionRange", { positions });
  const ranges: SelectionRange[] = [];
  for (let at = innermost; at; at = at.parent) ranges.push(at);
  const texts = open.texts(ranges);
  texts.forEach((text, step) => {
    assert.ok(step === 0 || text.length > texts[step - 1]!.length, `${text} is larger`);
  });
  return texts.map((text) => text.split("\n")[0]!);
}

/** A table in some form within a section; `steps` are the first lines of what is selected, up to the table. */
function grows(name: string, table: string, needle: string, steps: readonly string[]): Feature {
  return {
    name: `selections in ${name}`,
    text: `# 2024 年报 🧮\n\n## 收入\n\n${table}\n\n完。\n`,
    ask: (open) => growth(open, needle),
    answers: [...steps, "## 收入", "# 2024 年报 🧮"],
  };
}

testFeatures("selecting", [
  grows(
    "pipes: the figure, its padding too, the row, the table",
    "| 区 🏙️ | 收入 |\n|---|---:|\n| 东 |   10 |",
    "10",
    ["10", "   10 ", "| 东 |   10 |", "| 区 🏙️ | 收入 |"],
  ),
  grows("pipes: a figure with words", "| 区 🏙️ | 收入 |\n|---|---:|\n| 东 | 约 10 万元 |", "10", [
    "10",
    "约 10 万元",
    "| 东 | 约 10 万元 |",
    "| 区 🏙️ | 收入 |",
  ]),
  grows(
    "TABs: no step that would be no larger",
    "区 🏙️\t收入\t支出\n东\t10\t20\n西\t30\t40\n合计\t40\t60",
    "10",
    ["10", "东\t10\t20", "区 🏙️\t收入\t支出"],
  ),
  grows("TABs: blanks beside the figure", "区 🏙️\t收入\t支出\n东\t 10 \t20\n西\t30\t40\n合计\t40\t60", "10", [
    "10",
    " 10 ",
    "东\t 10 \t20",
    "区 🏙️\t收入\t支出",
  ]),
  grows("CSV: the quotes", '```csv\n区 🏙️,收入,支出\n东,"1,200",20\n西,300,40\n```', "1,200", [
    "1,200",
    '"1,200"',
    '东,"1,200",20',
    "```csv",
  ]),
  grows(
    "columns aligned by position",
    "区 🏙️    收入    支出\n东        10      20\n西        30      40",
    "10",
    ["10", "        10      ", "东        10      20", "区 🏙️    收入    支出"],
  ),
  grows(
    "HTML: the element",
    "<table>\n<tr><th>区 🏙️</th><th>收入</th></tr>\n<tr><td>东</td><td>10</td></tr>\n</table>",
    "10",
    ["10", "<td>10</td>", "<tr><td>东</td><td>10</td></tr>", "<table>"],
  ),
]);
