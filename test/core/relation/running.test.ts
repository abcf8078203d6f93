import { strict as assert } from "node:assert";
import fc from "fast-check";
import { warned } from "../../support/marked.ts";
import { findingsIn, isSerious } from "../../support/report.ts";

describe("running totals", () => {
  warned(
    "are told where one of them is wrong, which two steps show",
    `
| 月份 | 当月收入 | 累计收入 |
|------|---------:|---------:|
| 1月  |    1,204 |    1,204 |
| 2月  |      988 |    2,192 |
| 3月  |    1,345 |    3,573 |
                       ^^^^^ total-mismatch
| 4月  |    1,127 |    4,664 |
| 5月  |    1,402 |    6,066 |
| 合计 |    6,066 |    6,066 |
`,
  );

  warned(
    "name the month that is wrong, with the total of all",
    `
| 月份 | 当月收入 | 累计收入 |
|------|---------:|---------:|
| 1月  |    1,204 |    1,204 |
| 2月  |      988 |    2,192 |
| 3月  |    1,354 |    3,537 |
            ^^^^^ misfit-figure
| 4月  |    1,127 |    4,664 |
| 5月  |    1,402 |    6,066 |
| 合计 |    6,066 |    6,066 |
`,
  );

  warned(
    "leave it to what there was at the beginning to be wrong",
    `
| Month | Opening   | Payment  | Interest | Principal | Closing   |
|-------|----------:|---------:|---------:|----------:|----------:|
| Jan   | 10,000.00 |   900.00 |    50.00 |    850.00 |  9,150.00 |
| Feb   |  9,510.00 |   900.00 |    45.75 |    854.25 |  8,295.75 |
           ^^^^^^^^ misfit-figure
| Mar   |  8,295.75 |   900.00 |    41.48 |    858.52 |  7,437.23 |
| Apr   |  7,437.23 |   900.00 |    37.19 |    862.81 |  6,574.42 |
| Total |           | 3,600.00 |   174.42 |  3,425.58 |           |
`,
  );

  warned(
    "are what remains, which grows less by what was done",
    `
| Day   | Done | Remaining |
|-------|-----:|----------:|
| Start |      |        96 |
| Mon   |    9 |        87 |
| Tue   |   14 |        73 |
| Wed   |    6 |        76 |
                        ^^ total-mismatch
| Thu   |   11 |        56 |
`,
  );

  warned(
    "are stocks, of what came in and went out",
    `
| 日期    | 领用 | 补充 | 库存 |
|---------|-----:|-----:|-----:|
| 5月6日  |      |      |  140 |
| 5月9日  |   25 |    0 |  115 |
| 5月13日 |   32 |   60 |  143 |
| 5月20日 |   41 |    0 |  120 |
                           ^^^ total-mismatch
| 5月27日 |   18 |   35 |  119 |
`,
  );

  warned(
    "are balances of what is paid in and out",
    `
| Date   | Paid in | Paid out | Balance |
|--------|--------:|---------:|--------:|
| 1 Mar  |     500 |          |   1,740 |
| 4 Mar  |         |      120 |   1,620 |
| 9 Mar  |         |      310 |   1,301 |
                                  ^^^^^ total-mismatch
| 12 Mar |     250 |          |   1,560 |
| 20 Mar |         |       75 |   1,485 |
`,
  );

  warned(
    "stand in rows as well",
    `
|            |  Q1 |  Q2 |    Q3 |    Q4 |
|------------|----:|----:|------:|------:|
| Sales      | 412 | 388 |   451 |   502 |
| Cumulative | 412 | 800 | 1,215 | 1,753 |
                           ^^^^^ total-mismatch
`,
  );

  warned(
    "go on over the quarters between the months",
    `
| 月份   | 当月 | 累计 |
|--------|-----:|-----:|
| 1月    |  120 |  120 |
| 2月    |  135 |  255 |
| 3月    |  128 |  383 |
| 一季度 |  383 |  383 |
| 4月    |  141 |  524 |
| 5月    |  150 |  674 |
| 6月    |  149 |  832 |
                   ^^^ total-mismatch
| 二季度 |  440 |  823 |
| 合计   |  823 |  823 |
`,
  );

  warned(
    "have their last figure for a total, beside columns that add up and one that does not",
    `
| Month | Sales | Sales to date | Costs | Costs to date |
|-------|------:|--------------:|------:|--------------:|
| Jan   |   412 |           412 |   300 |           300 |
| Feb   |   388 |           800 |   250 |           550 |
| Mar   |   451 |          1251 |   275 |           825 |
| Apr   |   502 |          1753 |   290 |          1115 |
| Total |  1763 |          1753 |  1115 |          1115 |
           ^^^^ total-mismatch
`,
  );

  warned(
    "have it where nothing says that they run on",
    `
| Month | Sales | Costs | Users |
|-------|------:|------:|------:|
| Jan   |   412 |   312 |   412 |
| Feb   |   388 |   300 |   800 |
| Mar   |   451 |   251 |  1251 |
| Apr   |   502 |   175 |  1753 |
| Total |  1753 |  1038 |  1753 |
`,
  );

  warned(
    "take off what goes out where something comes in as often",
    `
| 日期 | 摘要 | 收入 | 支出 | 结余 |
|------|------|-----:|-----:|-----:|
| 1月1日 | 上年结转 | | | 362.49 |
| 2月9日 | 差旅费 | | 243.67 | 118.82 |
| 3月4日 | 拨款 | 956.27 | | 1075.09 |
| 4月2日 | 利息 | 2526.57 | | 3601.66 |
| 5月8日 | 维修费 | | 623.39 | 2978.27 |
| 7月6日 | 利息 | 2280.87 | | 5259.14 |
| | 合计 | 5763.71 | 867.06 | 5259.14 |
`,
  );

  warned(
    "are no running numbers",
    `
| No. | Share | Running |
|----:|------:|--------:|
|   1 |     1 |       1 |
|   2 |     1 |       2 |
|   3 |     1 |       3 |
|   4 |     1 |       4 |
|   5 |     1 |       6 |
`,
  );

  it("are silent where sound, and told where one figure is another", () => {
    // Figures that share a divisor say less than their digits: where all are sixes, two steps that hold are too few.
    const months = fc
      .array(fc.integer({ min: 101, max: 999 }), { minLength: 5, maxLength: 12 })
      .filter((values) => [2, 3, 5].every((divisor) => values.some((value) => value % divisor !== 0)));
    const reportOf = (values: readonly number[], sums: readonly number[]) =>
      ["| Month | Sales | To date |", "|---|---:|---:|"]
        .concat(values.map((value, at) => `| M${at + 1} | ${value} | ${sums[at]} |`))
        .join("\n");
    fc.assert(
      fc.property(months, fc.nat(), fc.integer({ min: 3, max: 90 }), (values, place, off) => {
        let sum = 1000;
        const sums = values.map((value) => (sum += value));
        assert.deepEqual(findingsIn(reportOf(values, sums)).filter(isSerious), []);
        const at = place % values.length;
        const wrong = sums.map((value, k) => (k === at ? value + off : value));
        const text = reportOf(values, wrong);
        assert.equal(findingsIn(text).filter(isSerious).length, 1, text);
      }),
    );
  });
});
