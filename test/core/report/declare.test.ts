import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { readDeclaration } from "../../../server/core/report/declare.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { findingsIn } from "../../support/report.ts";

/** What is checked of a report's declared sums: total, what the parts give, and whether that holds. */
function declaredIn(text: string): string[] {
  return analyze(splitLines(text)).studies.flatMap((study) =>
    (study?.balances ?? [])
      .filter(({ relation }) => relation.origin === "declared")
      .map(({ stated, computed, verdict }) => `${stated} ${computed} ${verdict}`),
  );
}

describe("declared relations", () => {
  it("add and take off rows, in every column", () => {
    const text = `<!-- crossfoot: 结余 = 收入 - 支出 -->
| 项目 | 甲 | 乙 |
| --- | ---: | ---: |
| 收入 | 90 | 70 |
| 支出 | 50 | 80 |
| 结余 | 40 | 10 |`;
    assert.deepEqual(declaredIn(text), ["40 40 holds", "10 -10 broken"]);
  });

  it("name columns where the total's label is one of theirs", () => {
    const text = `crossfoot: Year = Spring + Autumn

| Hall | Spring | Autumn | Year |
|------|-------:|-------:|-----:|
| East |     12 |     15 |   27 |
| West |      8 |      9 |   18 |`;
    assert.deepEqual(declaredIn(text), ["27 27 holds", "18 17 broken"]);
  });

  it("name rows of several words, as they are written or in quotation marks", () => {
    const text = `<!-- crossfoot: Grand total = Old pier + "New pier" -->
| Item        | Cost |
|-------------|-----:|
| Old pier    |   12 |
| New  pier   |   20 |
| Grand total |   33 |`;
    assert.deepEqual(declaredIn(text), ["33 32 broken"]);
  });

  it("name rows by their words, with their code or without", () => {
    const report = (declared: string) => `crossfoot: ${declared}

| 编码  | 科目 | 金额 |
|-------|------|-----:|
| 20801 | 行政 |   36 |
| 20802 | 事业 |   28 |
| 20803 | 其他 |   19 |
| 208   | 合计 |   82 |`;
    for (const declared of ["合计 = 行政 .. 其他", "208 合计 = 20801 行政 + 20802 事业 + 其他"])
      assert.deepEqual(declaredIn(report(declared)), ["82 83 broken"]);
  });

  it("are of the columns where these have all the labels, whatever a row is called", () => {
    const text = `<!-- crossfoot: 合计 = 个人 + 单位 -->

| 区域 | 个人 | 单位 | 合计 |
|------|-----:|-----:|-----:|
| 东区 |   12 |   15 |   27 |
| 西区 |    8 |    9 |   16 |
| 合计 |   20 |   24 |   43 |`;
    assert.deepEqual(declaredIn(text), ["27 27 holds", "16 17 broken", "43 44 broken"]);
  });

  it("are no row of the table below, whose columns are told by blanks alone", () => {
    const text = `※ crossfoot: 合计 = 2023 东区 + 2024 西区
区域 收入 支出
2023 东区 310 205
2024 西区 280 190
合计 590 396`;
    assert.deepEqual(declaredIn(text), ["590 590 holds", "396 395 broken"]);
  });

  const seats = (declared: string) => `crossfoot: Total = ${declared}

| Hall  | Seats |
|-------|------:|
| East  |    12 |
| North |    20 |
| West  |     8 |
| South |     5 |
| Total |    41 |`;

  it("run from one row to another, whichever stands first, and leave out the total itself", () => {
    assert.deepEqual(declaredIn(seats("East .. West")), ["41 40 broken"]);
    assert.deepEqual(declaredIn(seats("West .. East")), ["41 40 broken"]);
    assert.deepEqual(declaredIn(seats("North .. Total")), ["41 33 broken"]);
  });

  it("name the end of a range that the table does not have", () => {
    const unknownIn = (text: string) =>
      findingsIn(text).flatMap(({ rule, data }) => (rule === "unknown-label" ? [data.label] : []));
    assert.deepEqual(unknownIn(seats("East .. Nowhere")), ["Nowhere"]);
    assert.deepEqual(unknownIn(seats("Nowhere .. West")), ["Nowhere"]);
    assert.deepEqual(declaredIn(seats("East .. Nowhere")), []);
  });

  it("take prefixes, ranges and quoted labels", () => {
    const [total, ...terms] = ((declaration) => [declaration!.total, ...declaration!.terms])(
      readDeclaration('crossfoot: "Net = gross + tax" = Hall* + 甲..丁 - "Non-cash (fees...)"'),
    );
    assert.deepEqual([total!.label, total!.until], ["Net = gross + tax", null]);
    assert.deepEqual(
      terms.map(({ label, until, weight }) => [label, until, weight]),
      [
        ["Hall*", null, 1],
        ["甲", "丁", 1],
        ["Non-cash (fees...)", null, -1],
      ],
    );
  });

  it("keep hyphens inside Latin labels and take minus signs between Chinese ones", () => {
    const labels = (line: string) =>
      readDeclaration(line)?.terms.map(({ label, weight }) => `${weight < 0 ? "-" : "+"}${label}`);
    assert.deepEqual(labels("crossfoot: Total = Non-cash + Cash"), ["+Non-cash", "+Cash"]);
    assert.deepEqual(labels("crossfoot：合计＝甲＋乙-丙"), ["+甲", "+乙", "-丙"]);
  });

  for (const line of [
    "crossfoot-ignore",
    "crossfoot: nothing to add",
    "see crossfoot: a = b",
    "crossfoot: a =",
  ]) {
    it(`are not read from “${line}”`, () => assert.equal(readDeclaration(line), null));
  }
});
