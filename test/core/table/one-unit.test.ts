import { strict as assert } from "node:assert";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";

describe("figures in several units", () => {
  const silent = (name: string, text: string) =>
    it(`${name}: silent`, () => assert.deepEqual(findingsIn(text).filter(isSerious), []));

  silent(
    "millions, rounded",
    `
| Fund   |  Spent |
|--------|-------:|
| Quay   |   $95M |
| Ferry  |   $14M |
| Toll   |  $4.5M |
| Total  |  $114M |
`,
  );

  silent(
    "万元 and 亿元 in one column",
    `
| 项目 | 金额 |
|------|------|
| 码头 | 3,200万元 |
| 渡口 | 6,800万元 |
| 闸口 | 1.5亿元 |
| 合计 | 2.5亿元 |
`,
  );

  silent(
    "a total column in another unit than its parts",
    `
| 单位 | 上半年（万元） | 下半年（万元） | 合计（亿元） |
|------|------|------|------|
| 码头 | 3200 | 4100 | 0.73 |
| 渡口 | 6800 | 1200 | 0.80 |
| 闸口 | 1500 | 7200 | 0.87 |
| 合计 | 11500 | 12500 | 2.40 |
`,
  );

  it("are found wrong and put right, each in its own unit", () => {
    const text = `
| 项目 | 金额 |
|------|------|
| 码头 | 3,200万元 |
| 渡口 | 6,800万元 |
| 闸口 | 1.5亿元 |
| 合计 | 5.2亿元 |
         ^^^ total-mismatch
`;
    assertMarked(text, isSerious);
    const [found] = findingsIn(text.replace(/.*\^.*\n/, ""));
    assert.equal(found?.data.computed, "2.5");
    assert.equal(found?.fixes[0]?.edits[0]?.newText, "2.5");
  });

  it("tell an addend's repair in the addend's unit", () => {
    const [found] = findingsIn(`
| 项目 | 一月 | 二月 | 合计 |
|------|------|------|------|
| 码头 | 3,200万元 | 4,100万元 | 7,300万元 |
| 渡口 | 6,800万元 | 1,200万元 | 8,000万元 |
| 闸口 | 1.7亿元 | 1.2亿元 | 2.7亿元 |
| 合计 | 2.5亿元 | 1.73亿元 | 4.23亿元 |
`);
    assert.equal(found?.suspects[0]?.value, "1.5");
    assert.equal(found?.fixes[0]?.edits[0]?.newText, "1.5");
  });
});
