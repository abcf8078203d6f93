import { strict as assert } from "node:assert";
import fc from "fast-check";
import { warned } from "../../support/marked.ts";
import { findingsIn, isSerious } from "../../support/report.ts";

describe("a total of all its rows but the first or the last", () => {
  warned(
    "leaves out the first in a single column",
    `
| Item  | Cost |
|-------|-----:|
| Rent  |  900 |
| Food  |  450 |
| Tram  |  605 |
| Total | 1055 |
          ^^^^ left-out-addend
`,
  );

  warned(
    "leaves out the last in all columns",
    `
| 项目 | 2022年 | 2023年 |
|------|-------:|-------:|
| 差旅 |    300 |    345 |
| 会议 |    450 |    489 |
| 印刷 |    605 |    712 |
| 培训 |    205 |    312 |
| 合计 |   1355 |   1546 |
           ^^^^ left-out-addend
`,
  );

  warned(
    "has an income above it that is spent",
    `
| Item    | Cost |
|---------|-----:|
| Stipend | 3000 |
| Food    |  450 |
| Tram    |  605 |
| Total   | 1055 |
`,
  );

  warned(
    "has an opening balance above it",
    `
| Item            | Cost |
|-----------------|-----:|
| Opening balance |  300 |
| Food            |  450 |
| Tram            |  605 |
| Total           | 1055 |
`,
  );

  warned(
    "has a count of another thing above it",
    `
| Item  | Year |
|-------|-----:|
| Heads |   12 |
| Food  |  450 |
| Tram  |  605 |
| Total | 1055 |
`,
  );

  warned(
    "has what it comes to a quarter above it",
    `
| Item      | Cost |
|-----------|-----:|
| A quarter |  264 |
| Food      |  451 |
| Tram      |  605 |
| Total     | 1056 |
`,
  );

  warned(
    "is followed by one that counts the row, too",
    `
| Item        | Cost |
|-------------|-----:|
| Rent        |  900 |
| Food        |  450 |
| Tram        |  605 |
| Total       | 1055 |
| Grand total | 1955 |
`,
  );

  warned(
    "names what it counts",
    `
| Item            | Cost |
|-----------------|-----:|
| Rent            |  900 |
| Food            |  450 |
| Tram            |  605 |
| Total on the go | 1055 |
`,
  );

  it("is told for any figures of one size", () => {
    const figures = fc.array(fc.integer({ min: 300, max: 900 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(figures, fc.boolean(), (values, isFirst) => {
        const sum = sumOf(values);
        const left = isFirst ? values[0]! : values[values.length - 1]!;
        // A figure that stands there twice, or parts that are a fraction of the whole, leave open which is meant.
        const total = sum - left;
        fc.pre(
          values.filter((value) => value === left).length === 1 && total % left > 12 && !values.includes(sum),
        );
        fc.pre([2, 3, 4, 5, 6, 12].every((parts) => Math.abs(left * parts - total) > parts));
        // So does a run of figures that comes near to another one, or to the total.
        const runs = values.flatMap((_, from) =>
          values.slice(from + 1).map((_, n) => values.slice(from, from + n + 2)),
        );
        const others = runs.filter((run) => run.length < values.length - 1 || run.includes(left));
        fc.pre(others.every((run) => [...values, total].every((value) => Math.abs(sumOf(run) - value) > 3)));
        const rows = values.map((value, at) => `| Pier ${"ABCDEFGHI"[at]} | ${value} |`);
        const text = ["| Pier | Boats |", "|---|---:|", ...rows, `| Total | ${total} |`].join("\n");
        assert.deepEqual(
          findingsIn(text)
            .filter(isSerious)
            .map(({ rule }) => rule),
          ["left-out-addend"],
          text,
        );
      }),
    );
  });
});

describe("a total that no column adds up to", () => {
  warned(
    "leaves out the one row that explains all that is missing",
    `
| Depot   | 2022 | 2023 | 2024 | Per van |
|---------|-----:|-----:|-----:|--------:|
| Harbour | 1204 | 1355 | 1410 |    30.2 |
| Mill    |  433 |  512 |  497 |    24.9 |
| Bridge  |  988 | 1041 | 1102 |    27.6 |
| Station |  871 |  902 |  915 |    28.5 |
| Total   | 3063 | 3298 | 3427 |    28.1 |
            ^^^^ left-out-addend
`,
  );

  warned(
    "leaves it out of the sums across as well",
    `
| 区域 | 一月 | 二月 | 合计 |
|------|-----:|-----:|-----:|
| 东区 |  120 |  135 |  255 |
| 北区 |   37 |   41 |   78 |
| 西区 |   98 |  104 |  202 |
| 南区 |  143 |  150 |  293 |
| 合计 |  361 |  389 |  750 |
          ^^^ left-out-addend
`,
  );

  warned(
    "is short of different rows in different columns: which rows it counts is unknown",
    `
| Depot   | 2022 | 2023 | 2024 |
|---------|-----:|-----:|-----:|
| Harbour | 1204 | 1355 | 1410 |
| Mill    |  433 |  512 |  497 |
| Bridge  |  988 | 1041 | 1102 |
| Station |  871 |  902 |  915 |
| Total   | 3063 | 2769 | 2899 |
`,
  );

  warned(
    "is short of a row that is called a part of the one above it",
    `
| Depot   | 2022 | 2023 | 2024 |
|---------|-----:|-----:|-----:|
| Harbour | 1204 | 1355 | 1410 |
| of which by rail |  433 |  512 |  497 |
| Bridge  |  988 | 1041 | 1102 |
| Station |  871 |  902 |  915 |
| Total   | 3063 | 3298 | 3427 |
`,
  );

  warned(
    "is short of a row that counts other things",
    `
| Depot   | 2022 | 2023 | 2024 |
|---------|-----:|-----:|-----:|
| Harbour | 1204 | 1355 | 1410 |
| Vans    |   43 |   51 |   49 |
| Bridge  |  988 | 1041 | 1102 |
| Station |  871 |  902 |  915 |
| Total   | 3063 | 3298 | 3427 |
`,
  );
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
