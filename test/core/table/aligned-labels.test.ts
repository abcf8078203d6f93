import { strict as assert } from "node:assert";
import { alignedSyntax } from "../../../server/core/table/syntax/aligned.ts";
import { gridOf, linesOf, rowsOf } from "../../support/tables.ts";

describe("labels of columns aligned by position", () => {
  const reads = (what: string, text: string, rows: string[]) =>
    it(what, () => assert.deepEqual(rowsOf(gridOf(alignedSyntax, linesOf(text))), rows));

  reads(
    "joins a label that is wrapped before its figures",
    `
    Pilots                               12     14
    Pensions of lock keepers and
      their widows                       22     21
    Boats                                 1      2
    `,
    ["Pilots | 12 | 14", "Pensions of lock keepers and their widows | 22 | 21", "Boats | 1 | 2"],
  );

  reads(
    "joins a label that is wrapped around its figures",
    `
    一、新收申请数量             30     4
    （二）部分公开（区分处理的，只
                                 4     0
    计这一情形）
    （三）不予公开              26     4
    `,
    [
      "一、新收申请数量 | 30 | 4",
      "（二）部分公开（区分处理的，只计这一情形） | 4 | 0",
      "（三）不予公开 | 26 | 4",
    ],
  );

  reads(
    "joins labels that were cut where their column ends, numbered ones too",
    `
    项目        预算数  执行数
    一、港务收
    入             120     126
    停泊费          70      74
    引航与拖带
    服务费          50      52
    二、其他经
    营收入          30      28
    合计           150     154
    `,
    [
      "项目 | 预算数 | 执行数",
      "一、港务收入 | 120 | 126",
      "停泊费 | 70 | 74",
      "引航与拖带服务费 | 50 | 52",
      "二、其他经营收入 | 30 | 28",
      "合计 | 150 | 154",
    ],
  );

  reads(
    "takes no label for a heading that is cut into three lines",
    `
    项目      收件  办件
    网上受理    30    28
    一、本年
    新收申请
    数量       120   126
    二、上年
    结转申请
    数量        15    14
    `,
    [
      "项目 | 收件 | 办件",
      "网上受理 | 30 | 28",
      "一、本年新收申请数量 | 120 | 126",
      "二、上年结转申请数量 | 15 | 14",
    ],
  );

  reads(
    "joins labels that were cut below their figures, beside one that fills its column",
    `
    项目        预算数  执行数
    一、港务收     120     126
    入
    岸线停泊费      70      74
    引航与拖带      50      52
    服务费
    二、其他经      30      28
    营收入
    三、上级补      10      12
    助收入
    合计           160     166
    `,
    [
      "项目 | 预算数 | 执行数",
      "一、港务收入 | 120 | 126",
      "岸线停泊费 | 70 | 74",
      "引航与拖带服务费 | 50 | 52",
      "二、其他经营收入 | 30 | 28",
      "三、上级补助收入 | 10 | 12",
      "合计 | 160 | 166",
    ],
  );

  reads(
    "keeps the name of a group as a row",
    `
    Dues:
      Pilots                             12     14
      Locks                              22     21
    `,
    ["Pilots | 12 | 14", "Locks | 22 | 21"],
  );
});
