import { strict as assert } from "node:assert";
import { cellColumnSyntax } from "../../../server/core/table/syntax/cell-column.ts";
import { spacedSyntax } from "../../../server/core/table/syntax/spaced.ts";
import { findingsIn, isSerious } from "../../support/report.ts";
import { gridOf, linesOf, rowsOf } from "../../support/tables.ts";

describe("blank cells that a text does not keep", () => {
  const reads = (what: string, text: string, rows: string[]) =>
    it(what, () => assert.deepEqual(rowsOf(gridOf(spacedSyntax, linesOf(text))), rows));

  reads(
    "puts figures where those of their kind stand",
    `
    资金来源 年初数 执行数 分值 执行率 得分
    资金总额 86.50 80.10 10 92.60% 9.26
    财政拨款 61.20 58.00 94.77%
    其他资金 25.30 22.10 87.35%
    `,
    [
      "资金来源 | 年初数 | 执行数 | 分值 | 执行率 | 得分",
      "资金总额 | 86.50 | 80.10 | 10 | 92.60% | 9.26",
      "财政拨款 | 61.20 | 58.00 | _ | 94.77% | _",
      "其他资金 | 25.30 | 22.10 | _ | 87.35% | _",
    ],
  );

  reads(
    "puts those of a total where the columns add up to them",
    `
    乡镇 户数 人数 标准 金额
    北坞 25 102 120 12240
    柳塘 82 218 120 26160
    金河 20 30 120 3600
    合计 127 350 42000
    `,
    [
      "乡镇 | 户数 | 人数 | 标准 | 金额",
      "北坞 | 25 | 102 | 120 | 12240",
      "柳塘 | 82 | 218 | 120 | 26160",
      "金河 | 20 | 30 | 120 | 3600",
      "合计 | 127 | 350 | _ | 42000",
    ],
  );

  reads(
    "puts those of any row where the columns add up with them",
    `
    类别 预算内 基金 其他 合计
    货物 6515 2188 223 8926
    工程 30 69 602 701
    服务 2142 37 2179
    合计 8687 2257 862 11806
    `,
    [
      "类别 | 预算内 | 基金 | 其他 | 合计",
      "货物 | 6515 | 2188 | 223 | 8926",
      "工程 | 30 | 69 | 602 | 701",
      "服务 | 2142 | _ | 37 | 2179",
      "合计 | 8687 | 2257 | 862 | 11806",
    ],
  );

  reads(
    "has as many columns as a total fills under a head for each",
    `
    摘要 收入 支出 结余
    拨款 900 900
    维修费 200 700
    差旅费 100 600
    印刷费 50 550
    邮电费 40 510
    水电费 30 480
    合计 900 420 480
    `,
    [
      "摘要 | 收入 | 支出 | 结余",
      "拨款 | ← | 900 | 900",
      "维修费 | ← | 200 | 700",
      "差旅费 | ← | 100 | 600",
      "印刷费 | ← | 50 | 550",
      "邮电费 | ← | 40 | 510",
      "水电费 | ← | 30 | 480",
      "合计 | 900 | 420 | 480",
    ],
  );

  it("has as many columns as the fullest row where rows of all lengths lost some", () => {
    const lines = linesOf(`
    项目 一季度 二季度 三季度 四季度 合计
    木材 12 12
    煤炭 4 4
    干草 20 31 51
    食盐 110 9 119
    陶器 7 7
    绳索 5 2 7 6 20
    砖瓦 13 13
    `);
    assert.deepEqual(gridOf(spacedSyntax, lines).raggedRows, []);
    assert.deepEqual(findingsIn(lines.join("\n")).filter(isSerious), []);
  });

  it("says nothing of sums where it has to guess", () => {
    const rows = ["合计", "行政", "事业", "办公", "会议", "培训", "差旅"];
    const figures = [
      [101, 62, 39],
      [51, 51],
      [11, 11],
      [20, 20],
      [7, 7],
      [9, 9],
      [3, 3],
    ];
    const lines = [
      "科目",
      "合计",
      "基本",
      "项目",
      ...rows.flatMap((row, at) => [row, ...figures[at]!.map(String)]),
    ];
    const { shortRows } = gridOf(cellColumnSyntax, lines);
    assert.deepEqual(shortRows?.filter(({ isGuess }) => isGuess).length, 6);
    assert.deepEqual(findingsIn(lines.join("\n")).filter(isSerious), []);
  });
});
