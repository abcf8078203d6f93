import { strict as assert } from "node:assert";
import { findingTexts } from "../../../server/cli/findings.ts";
import { analyze } from "../../../server/core/analyze.ts";
import type { DocumentKind } from "../../../server/core/document-kind.ts";
import type { Trap } from "../../../server/core/relation/judge/trap.ts";
import { traps } from "../../../server/core/relation/judge/traps.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { isSerious, listed } from "../../support/report.ts";

describe("the registry of traps", () => {
  it("has an example for each of its members", () => {
    assert.deepEqual(traps.map(({ name }) => name).sort(), Object.keys(examples).sort());
  });

  for (const trap of traps)
    it(`${trap.name} alone keeps its example silent`, () => {
      const example = examples[trap.name]!;
      assert.deepEqual(told(example), []);
      assert.notDeepEqual(
        without(trap, () => told(example)),
        [],
      );
    });
});

interface Example {
  readonly text: string;
  readonly kind?: DocumentKind;
}

function told({ text, kind = "text" }: Example): string[] {
  return listed(findingTexts(analyze(splitLines(text), { kind, profile: "auto" }), "en").filter(isSerious));
}

/** What is answered while a trap explains nothing. */
function without<T>(trap: Trap, answer: () => T): T {
  const { explains } = trap;
  Object.assign(trap, { explains: () => false });
  try {
    return answer();
  } finally {
    Object.assign(trap, { explains });
  }
}

const examples: Readonly<Record<string, Example>> = {
  // Rows with two figures lost a blank cell, and nobody knows which.
  "guessed-place": {
    text: `
科目名称
科目编码
合计 320.91 110.37 210.54
315 公园管理支出 271.08 60.54 210.54
31502 绿地事务 271.08 60.54 210.54
3150201 日常养护 48.20 48.20
3150209 苗圃运行 12.34 12.34
3150299 其他绿地事务支出 210.54 210.54
318 住房保障支出 49.83 49.83
31802 住房改革支出 49.83 49.83
3180201 住房公积金 49.83 49.83
`,
  },
  "another-kind": {
    text: `
| Berth | Ships | Crew | Tons |
|-------|------:|-----:|-----:|
| Quay  |    41 |  612 |   80 |
| Mill  |    27 |  318 |   64 |
| Ford  |    63 |  845 |   95 |
| Total |   131 | 1775 | 1.82 |
`,
  },
  "left-out-aside": {
    text: `
| Item      | 2021 | 2022 | 2023 |
|-----------|-----:|-----:|-----:|
| Wages     |  390 |  410 |  432 |
| Rent      |  115 |  120 |  118 |
| Heating   |   60 |   64 |   71 |
| Quarterly |      |      |  155 |
| Total     |  565 |  594 |  621 |
`,
  },
  means: {
    kind: "csv",
    text: `
in millions,FY 2023,Q1 2023,Q2 2023,Q3 2023,Q4 2023
Sales,1686.000,412.000,388.000,455.000,431.000
Repairs,409.000,96.000,104.000,121.000,88.000
Hire,196.000,31.000,64.000,72.000,29.000
Timber,307.000,82.000,71.000,90.000,64.000
Interest,46.000,12.000,12.000,11.000,11.000
Basic earnings per share,2.000,0.430,0.530,0.520,0.550
Diluted earnings per share,2.000,0.420,0.520,0.510,0.550
`.trimStart(),
  },
  "counted-twice": {
    text: `
| Item   | Amount |
|--------|-------:|
| Rye    |     31 |
| Oats   |     44 |
| Grain  |     75 |
| Hay    |     18 |
| Straw  |      9 |
| Fodder |     27 |
| Total  |    102 |
`,
  },
  "counted-once": {
    text: `
| Ferry | Trips | Unique riders |
|-------|------:|--------------:|
| Dawn  |   412 |           185 |
| Noon  |   388 |           201 |
| Dusk  |   455 |           177 |
| Total |  1255 |           420 |
`,
  },
  "count-of-figures": {
    text: `
| Site  | Area |
|-------|-----:|
| Quay  |  412 |
| Mill  |  385 |
| Ford  |  401 |
| Weir  |  377 |
| Lock  |  390 |
| Total |    5 |
`,
  },
  // Nobody is the best in every subject.
  extremes: {
    text: `
| Pupil | Reading | Sums | Music | Total |
|-------|--------:|-----:|------:|------:|
| Abe   |      88 |   73 |    61 |   222 |
| Bo    |      79 |   91 |    70 |   240 |
| Cy    |      64 |   86 |    93 |   243 |
| Di    |      71 |   58 |    66 |   195 |
| Ed    |      83 |   77 |    85 |   245 |
| Best  |      88 |   91 |    93 |   245 |
`,
  },
  // Budget and actual take the costs off; the variance counts less income and more costs as worse.
  favourable: {
    text: `
| Account        | Budget | Actual | Variance |
|----------------|-------:|-------:|---------:|
| Total income   | 10,560 | 10,494 |      -66 |
| Rents          |  5,280 |  5,210 |       70 |
| Power          |  1,450 |  1,612 |     -162 |
| Print          |  1,840 |  1,438 |      402 |
| Post           |    310 |    294 |       16 |
| Paint          |    210 |    204 |        6 |
| Ropes          |    110 |    104 |        6 |
| Total expenses |  9,570 |  9,261 |      309 |
| Surplus        |    990 |  1,233 |      243 |
`,
  },
  turned: {
    text: `
| Berth | Income | Cost | Surplus |
|-------|-------:|-----:|--------:|
| Quay  |    412 |  300 |     112 |
| Mill  |    385 |  210 |     175 |
| Ford  |    401 |  377 |      24 |
| Weir  |    377 |  400 |      23 |
| Lock  |    390 |  120 |     270 |
`,
  },
  "carried-on": {
    text: `
| Week  | Joined | Left | Balance |
|-------|-------:|-----:|--------:|
| 1     |     10 |    3 |      90 |
| 2     |     30 |    1 |      38 |
| 3     |    160 |   14 |     690 |
| Total |    200 |   18 |     690 |

|                   |   Jan |   Feb |   Mar | Quarter |
|-------------------|------:|------:|------:|--------:|
| Opening balance   | 1,310 | 1,542 | 1,017 |   1,310 |
| Berths            |   840 |   215 |   190 |   1,245 |
| Slipway           |   126 |    98 |   144 |     368 |
| Shop              |   311 |   287 |   305 |     903 |
| Came in           | 1,277 |   600 |   639 |   2,516 |
| Wages             |   905 |   905 |   905 |   2,715 |
| Repairs           |   140 |   220 |    63 |     423 |
| Went out          | 1,045 | 1,125 |   968 |   3,138 |
| Closing balance   | 1,542 | 1,017 |   688 |     688 |
`,
  },
  "unshared-parts": {
    text: `
| Course  | Talk | Drill | All |
|---------|-----:|------:|----:|
| Knots   |   15 |    25 |  40 |
| Sails   |   20 |    35 |  55 |
| Tides   |   35 |    10 |  45 |
| Charts  |   30 |    20 |  50 |
| Queries |    - |     - |  15 |
| Total   |  100 |    90 | 205 |
`,
  },
  "added-twice": {
    text: `
|        | 2019 | 2020 | 2021 |
|--------|-----:|-----:|-----:|
| Dues   | 5211 | 5890 | 5544 |
| Gifts  | 3080 | 3230 | 3220 |
| Both   |      |      | 8764 |
| Grants |  300 |  410 |  520 |
| Total  | 8591 | 9530 | 9284 |
`,
  },
  "usual-size": {
    text: `
| Quay  | 14.2 |  41 |  612 | 43 |
| Mill  |  9.7 |  27 |  318 | 33 |
| Ford  | 31.5 |  63 |  845 | 27 |
| Weir  | 22.8 |  18 |  207 |  9 |
| Total | 78.2 | 149 | 1982 | 25 |
`,
  },
  "another-result": {
    text: `
| Stage | Pilots |
|-------|-------:|
| First |     12 |
| Last  |     31 |
| Total |     19 |
`,
  },
  "misread-marks": {
    text: `
| Berth |   Tons |
|-------|-------:|
| Quay  | 14.250 |
| Mill  | 12.500 |
| Total | 26,750 |
`,
  },
  // The dash says that the others are not listed, not that they are none.
  "unlisted-rest": {
    text: `
| Berth           | Ships | Boats | Crews | Calls |
|-----------------|------:|------:|------:|------:|
| Quay            |   118 |   237 |    41 |   906 |
| Mill            |    92 |   164 |    38 |   755 |
| Ford            |    71 |   148 |    29 |   613 |
| the other eight |     — |    55 |    12 |   204 |
| **Total**       |   340 |   604 |   120 | 2,478 |
`,
  },
  "slipped-column": {
    text: `
| Berth | Ships | Tons |
|-------|------:|-----:|
| Quay  |   120 |      |
| Mill  |   210 |      |
| Ford  |   340 |      |
| Total |    12 |  670 |
`,
  },
};
