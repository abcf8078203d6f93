import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import type { Section } from "../../../server/core/model/analysis.ts";
import { splitLines } from "../../../server/core/text/lines.ts";

/** The outline of a text, drawn: two blanks a level, the line, the name; titles in brackets. */
function drawn(text: string): string {
  const draw = (sections: readonly Section[], depth: number): string[] =>
    sections.flatMap(({ kind, name, line, children }) => [
      `${"  ".repeat(depth)}${line + 1} ${kind === "title" ? `[${name}]` : name}`,
      ...draw(children, depth + 1),
    ]);
  return draw(analyze(splitLines(text)).outline, 0).join("\n");
}

function outlines(title: string, text: string, expected: string): void {
  it(title, () => assert.equal(drawn(text), expected));
}

describe("outline", () => {
  outlines(
    "reads Chinese headings in bold, with and without their body behind them",
    `**青河县水务局2024年工作报告**

**一、总体情况**
**（一）供水。**全年平稳，**新增**用户12户。
**加强值守。**
二、存在问题`,
    `1 [青河县水务局2024年工作报告]
3 一、总体情况
  4 （一）供水
6 二、存在问题`,
  );

  outlines(
    "takes no headings that end in figures for the rows of a table",
    `# Moorings
## Pier 3
## Pier 4
## Pier 5`,
    `1 Moorings
  2 Pier 3
  3 Pier 4
  4 Pier 5`,
  );

  outlines(
    "begins anew with what is attached, and takes its list for no headings",
    `一、总体情况
①登记入库；
②逐件答复。
二、其他事项

附件：1.供水统计表
2.排水统计表

青河县水务局
2025年1月20日

附件1
供水统计表`,
    `1 一、总体情况
4 二、其他事项
12 附件1`,
  );

  outlines(
    "nests Chinese numbering by the mark that opened last",
    `青河县水务局2024年工作报告

一、总体情况
全年平稳。
（一）供水
1.水厂改造。完成两处水厂的改造。
2.管网更新。更换管道。
（二）排水
二、存在问题
1、人手不足
缺少技术人员。
2、资金不足
尚需筹措。`,
    `1 [青河县水务局2024年工作报告]
3 一、总体情况
  5 （一）供水
    6 1.水厂改造
    7 2.管网更新
  8 （二）排水
9 二、存在问题
  10 1、人手不足
  12 2、资金不足`,
  );

  outlines(
    "joins a title that takes two lines and drops residue from names",
    `青河县水务局2024年
政府信息公开工作年度报告
[bookmark: _Toc1]一、总体情况。
　（一） 主动公开情况
正文。
[image: 17(1)] [bookmark: x]二、其他事项`,
    `1 [青河县水务局2024年政府信息公开工作年度报告]
3 一、总体情况
  4 （一） 主动公开情况
6 二、其他事项`,
  );

  outlines(
    "takes no first row of a table for the second line of a title",
    `The quay
  Boats     420
  Sheds     180
Total       600`,
    "1 [The quay]",
  );

  outlines(
    "reads half-width marks, bars that stand for 一, and radicals that stand for characters",
    `一、概况
(一)机构
（―）人员
⼆、⼯作
(二) 业务
正文。`,
    `1 一、概况
  2 (一)机构
  3 （―）人员
4 ⼆、⼯作
  5 (二) 业务`,
  );

  outlines(
    "takes parts above chapters above 一、, which starts anew in each",
    `第一部分 概况
一、职能
负责供水。
第二部分 说明
一、收入
略有增长。
第三章 附则
第一节 解释
由本局解释。`,
    `1 第一部分 概况
  2 一、职能
4 第二部分 说明
  5 一、收入
  7 第三章 附则
    8 第一节 解释`,
  );

  outlines(
    "takes no list, sentence, table row or contents entry for a heading",
    `目 录
一、概况
二、业务
一、概况
一是加强管理。二是改进服务。
（一）严格执行各项规定，并按季度向社会公布执行情况，接受监督；
1.苹果
2.梨
3.桃

三、合计 12 15
甲 3 4
乙 9 11
二、业务
正文。`,
    `4 一、概况
14 二、业务`,
  );

  outlines(
    "reads Markdown headings, and none in fences, comments, HTML, front matter or code",
    `---
title: Budget
# no heading
---
# Budget

Results
=======

\`\`\`
# no heading
\`\`\`
<!--
## no heading
-->
<div>
## no heading
</div>

Costs
---
### Details ###
1. Introduction
| a | b |
|---|---|
| # | 1 |`,
    `5 Budget
7 Results
  20 Costs
    22 Details`,
  );

  outlines(
    "puts numbered Chinese titles under Markdown headings",
    `# 报告

一、概况

正文。

## 附录

一、名单`,
    `1 报告
  3 一、概况
  7 附录
    9 一、名单`,
  );

  outlines(
    "keeps the sections of an empty draft",
    `一、总体情况

二、主动公开政府信息情况

三、其他需要报告的事项`,
    `1 一、总体情况
3 二、主动公开政府信息情况
5 三、其他需要报告的事项`,
  );

  it("gives each section the lines up to the next of its level", () => {
    const [first, second] = analyze(splitLines("一、甲\n（一）乙\n丙。\n二、丁\n戊。")).outline;
    assert.deepEqual([first?.line, first?.endLine, first?.children[0]?.endLine], [0, 3, 3]);
    assert.deepEqual([second?.line, second?.endLine], [3, 5]);
  });
});
