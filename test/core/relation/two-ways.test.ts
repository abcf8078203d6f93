import { warned } from "../../support/marked.ts";

describe("judge: a total that comes about in two ways", () => {
  warned(
    "a fault in the parts of one way, while the other holds",
    `
| Homes | 2019 | 2020 | 2021 | 2022 |
|---|--:|--:|--:|--:|
| In towns | 41,208 | 42,117 | 43,590 | 44,021 |
| In the country | 17,834 | 17,690 | 17,325 | 17,118 |
| All homes | 59,042 | 59,807 | 60,915 | 61,139 |
| Owned | 36,511 | 37,020 | 73,744 | 38,002 |
                            ^^^^^^ misfit-figure
| Let | 22,531 | 22,787 | 23,171 | 23,137 |
`,
  );

  warned(
    "the same where it is small beside the total",
    `
| Homes | 2019 | 2020 | 2021 | 2022 |
|---|--:|--:|--:|--:|
| In towns | 41,208 | 42,117 | 43,590 | 44,021 |
| In the country | 17,834 | 17,690 | 17,325 | 17,118 |
| All homes | 59,042 | 59,807 | 60,915 | 61,139 |
| Owned | 36,511 | 37,020 | 37,744 | 38,002 |
| Let | 22,531 | 22,787 | 23,117 | 23,137 |
                          ^^^^^^ misfit-figure
`,
  );

  warned(
    "a loss among profits has a sign that is wrong, and is no turned difference",
    `
| | Alder | Birch | Cedar |
|---|--:|--:|--:|
| Net sales | 51135.7 | 36298.2 | 24181.5 |
| Cost of goods sold | 47089.5 | 10447.1 | 18122.7 |
| Gross profit | 4046.2 | 25851.1 | -6058.8 |
                                    ^^^^^^^ total-mismatch
`,
  );

  warned(
    "a head of shares over the column before says nothing of amounts",
    `
| | Gross | Share of | |
|---|--:|--:|--:|
| House | area | gross | Value |
| Mill | 48,790 | 64.9 | 207,243 |
| Barn | 10,509 | 60.2 | 31,585 |
| Hall | 39,079 | 65.5 | 189,117 |
| Inn | 54,852 | 66.1 | 195,160 |
| Total | 153,230 | 65.0 | 932,105 |
                           ^^^^^^^ total-mismatch
`,
  );

  warned(
    "an item that is zero in all years but one shows nowhere else whether it comes in or goes out",
    `
| | 2019 | 2020 | 2021 | 2022 | 2023 |
|---|--:|--:|--:|--:|--:|
| Grants | 46816 | 50581 | 53161 | 56207 | 58753 |
| Fees | 54378 | 57862 | 61444 | 64902 | 68321 |
| Total income | 101194 | 108443 | 114605 | 121109 | 127074 |
| Staff | 60381 | 64158 | 67595 | 71452 | 75306 |
| Other costs | 42131 | 46340 | 48610 | 50372 | 51851 |
| Total expenditure | 102512 | 110498 | 116205 | 121824 | 127157 |
| Exceptional items | 0 | 600 | 0 | 0 | 0 |
| Result for the year | -1318 | -1455 | -1600 | -715 | -83 |
`,
  );

  warned(
    "a small slip in the parts right above, while the total is spending and surplus as well",
    `
| | Plan | Result |
|---|--:|--:|
| Fees | 318,400 | 301,257 |
                   ^^^^^^^ misfit-figure
| Grants | 205,000 | 211,310 |
| Rents | 61,250 | 61,980 |
| Total income | 584,650 | 574,565 |
| Wages | 402,300 | 398,115 |
| Rooms | 96,400 | 99,270 |
| Total spending | 498,700 | 497,385 |
| Surplus | 85,950 | 77,180 |
`,
  );

  warned(
    "the total itself, where both ways come to the same",
    `
| Berths | 2021 | 2022 | 2023 |
|---|--:|--:|--:|
| Sail, north | 412 | 437 | 451 |
| Sail, south | 318 | 305 | 296 |
| Sail | 730 | 742 | 747 |
| Motor, north | 266 | 281 | 274 |
| Motor, south | 153 | 148 | 160 |
| Motor | 419 | 429 | 434 |
| All berths | 1149 | 1171 | 1281 |
                             ^^^^ total-mismatch: “All berths” says 1281, but its 2 parts add up to 1181 (+100). One digit looks mistyped. Two sums miss by the same amount here.
| Let | 874 | 903 | 921 |
| Free | 275 | 268 | 260 |
`,
  );

  warned(
    "a slip in the parts of the other way, so small that rounding might be thought of, where other lines are exact",
    `
| | 2019 | 2020 | 2021 | 2022 |
|---|--:|--:|--:|--:|
| Ferry fares | 71,206 | 74,318 | 69,954 | 80,127 |
| Fuel | 19,841 | 20,066 | 18,702 | 22,415 |
| Left after fuel | 51,365 | 54,252 | 51,252 | 57,712 |
                                      ^^^^^^ total-mismatch
| Crew | 27,418 | 28,904 | 27,301 | 29,580 |
| Berths and office | 22,063 | 22,791 | 21,477 | 24,118 |
| Kept | 1,884 | 2,557 | 2,494 | 4,014 |
`,
  );

  warned(
    "columns further on that are another way to the first one",
    `
| Ward | Homes | One room | Two rooms | Three rooms | Four or more | Owned | Let | Lent |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
| 11 | 2,861 | 1,542 | 861 | 289 | 169 | 2,417 | 236 | 208 |
| 12 | 3,507 | 1,803 | 1,015 | 402 | 287 | 2,904 | 310 | 293 |
| 13 | 3,148 | 1,533 | 972 | 378 | 265 | 2,570 | 325 | 253 |
| 14 | 3,276 | 1,604 | 911 | 402 | 359 | 2,648 | 317 | 311 |
| 21 | 3,390 | 1,571 | 1,029 | 448 | 342 | 2,688 | 391 | 311 |
| 22 | 3,318 | 1,498 | 1,094 | 426 | 300 | 2,789 | 362 | 207 |
       ^^^^^ total-mismatch
| 23 | 3,471 | 1,762 | 858 | 421 | 430 | 2,755 | 338 | 378 |
`,
  );
});
