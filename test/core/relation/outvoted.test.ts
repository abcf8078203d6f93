import { warned } from "../../support/marked.ts";

describe("totals that most of their lines deny", () => {
  warned(
    "a slip in each of two columns",
    `
| Berth |    2022 |      2023 |
|-------|--------:|----------:|
| Quay  |  71,553 |    53,476 |
| Mill  |  86,515 |    75,519 |
| Ford  |  66,872 |    54,911 |
| Weir  |  60,380 |    52,106 |
| Lock  |  70,532 |    81,241 |
| Total | 358,552 | 3,172,530 |
          ^^^^^^^ total-mismatch
                    ^^^^^^^^^ total-mismatch
`,
  );

  warned(
    "two of three columns are wrong, and the third leaves no doubt of what is added",
    `
| Berth |    2021 |    2022 |    2023 |
|-------|--------:|--------:|--------:|
| Quay  |  65,557 |  64,497 |  59,081 |
| Mill  |  74,756 |  84,338 |  81,360 |
| Ford  |  67,128 |  72,960 |  51,472 |
| Weir  |  49,225 |  72,133 |  64,534 |
| Lock  |  77,822 |  64,065 |  72,124 |
| Total | 334,488 | 348,856 | 330,619 |
                    ^^^^^^^ total-mismatch
                              ^^^^^^^ total-mismatch
`,
  );

  warned(
    "a wrong total of a row that was added up again below is one fault, not two",
    `
| Berth | Sail | Motor | Total |
|-------|-----:|------:|------:|
| Quay  |    3 |     4 |     7 |
| Mill  |   10 |     8 |    19 |
                            ^^ total-mismatch: “Total” says 19, but its 2 parts add up to 18 (+1). The same sum holds in 2 of 3 lines. Check 8, 19 and 10.
| Ford  |    5 |     6 |    11 |
| Total |   18 |    18 |    37 |
`,
  );

  warned(
    "beside a column that adds up, one of means and one of rates",
    `
| Berth | Ships |  Fees | Days |
|-------|------:|------:|-----:|
| Quay  | 4,113 | 1,204 |   12 |
| Mill  | 2,709 | 1,315 |   15 |
| Ford  | 6,338 | 1,186 |   11 |
| Total | 13,160 | 1,221 |   12 |
`,
  );

  warned(
    "a wrong figure of two columns that was added up across: the column of totals misses as much",
    `
| 区域 | 一月 | 二月 | 合计 |
|------|-----:|-----:|-----:|
| 东区 |  120 |  135 |  255 |
| 西区 |   98 |  104 |  202 |
| 南区 |  143 |  150 |  293 |
| 合计 |  351 |  389 |  740 |
          ^^^ total-mismatch
                        ^^^ total-mismatch
`,
  );

  warned(
    "a few of many rows, those that changed: what is missing is missing before and after",
    `
| Heading |   Says |     Is | Off |
|---------|-------:|-------:|----:|
| Calves  |     16 |      8 |   8 |
| Heifers |    102 |     98 |   4 |
| Total   |    427 |    415 |  12 |
`,
  );
});
