import { strict as assert } from "node:assert";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";

describe("sums that few lines speak for", () => {
  it("are not spoken against by lines in which hardly anything stands", () =>
    assertMarked(
      `
| Port  | Quays | Crew  | Dues (local) | Dues (EUR) | Fees (local) | Fees (EUR) |
|-------|------:|------:|-------------:|-----------:|-------------:|-----------:|
| Ahus  |   113 | 6,113 |        846.3 |            |        388.8 |            |
| Brin  |    95 | 4,139 |        386.2 |            |        251.4 |            |
| Cald  |    61 | 2,920 |        190.6 |            |         89.3 |            |
| Doon  |    80 | 3,931 |        202.1 |            |         48.6 |            |
| Esk   |    68 | 2,604 |        422.7 |            |        127.6 |            |
| Fano  |    89 | 1,055 |        912.9 |      257.1 |        837.1 |      112.5 |
| Gorm  |    51 | 1,392 |        477.0 |      184.9 |        182.8 |       48.0 |
| Total |   557 | 2,254 |              |    3,289.9 |              |    1,066.2 |
                  ^^^^^ total-mismatch
`,
      isSerious,
    ));

  it("are told by a slip where one of two lines holds and the label says that it is all", () =>
    assertMarked(
      `
| Landed       |   2022 |      2023 |
|--------------|-------:|----------:|
| Crabs        | 94,118 |   101,274 |
| All herring  | 68,907 |    66,141 |
| Spring       | 41,562 |   398,805 |
                            ^^^^^^^ misfit-figure
| Autumn       | 27,345 |    26,336 |
| Cod          | 55,031 |    49,227 |
| Mussels      | 12,470 |    13,118 |
`,
      isSerious,
    ));

  it("are wrong in two of five lines where slips explain both", () =>
    assertMarked(
      `
| Held by the port |   2014 |   2015 |   2016 |   2017 |   2018 |
|------------------|-------:|-------:|-------:|-------:|-------:|
| Port assets      | 38,479 | 36,318 | 39,037 | 33,942 | 33,275 |
| Slipways         |  4,380 |  4,684 |  5,712 |  5,463 |  5,094 |
| Dredgers         |  1,943 |  2,405 |  2,648 |  3,244 |  2,311 |
| Buoys            | 18,148 | 16,286 | 17,309 | 13,395 | 14,665 |
                     ^^^^^^ misfit-figure
| Stores           | 13,972 | 12,943 | 13,368 |  1,184 | 11,205 |
                                                 ^^^^^ misfit-figure
| Port debts       | 61,204 | 59,880 | 63,115 | 60,472 | 58,996 |
`,
      isSerious,
    ));

  it("are found by one line where the other one has the slip, and so are the totals of these", () => {
    const findings = findingsIn(
      `
| Berths            |    2022 |   2023 |
|-------------------|--------:|-------:|
| Total berths      | 175,126 | 189,818 |
| Harbours          |  82,414 | 91,507 |
| North             |  31,208 | 36,115 |
| South             |  28,641 | 30,274 |
| West              |  22,565 | 25,118 |
| Marinas           |  61,237 | 41,186 |
| Lakes             |  24,118 | 26,402 |
| Rivers            |  19,306 | 20,935 |
| Canals            |  17,813 | 16,849 |
| Moorings          |  31,475 | 34,125 |
| Buoys             |  12,041 | 13,366 |
| Piles             |  19,434 | 20,759 |
`,
    );
    assert.deepEqual(
      findings.filter(isSerious).map(({ range, rule }) => [range.start.line, rule]),
      [[8, "total-mismatch"]],
    );
  });

  it("are those of a subtotal before one that is told again ahead of the grand total", () =>
    assertMarked(
      `
| Costs                  | Amount |
|------------------------|-------:|
| Dredging               | 23,436 |
| Survey                 |  7,018 |
| Buoys                  |  9,127 |
| Subtotal for the works | 39,581 |
|                        |        |
| Travel and meetings    |        |
| Ferries                | 28,802 |
| Calls                  |  3,851 |
| Rooms                  |  5,409 |
|                        |        |
| Subtotal for travel and meetings | 62,800 |
                                     ^^^^^^ total-mismatch
|                        |        |
| Subtotal for the works | 39,581 |
|                        |        |
| Grand total            | 77,643 |
`,
      isSerious,
    ));

  it("are those below “Less:” in a column of its own, which is the sign of their total and not theirs", () =>
    assertMarked(
      `
| Part           | Item           | Amount |
|----------------|----------------|-------:|
| Income         |                |        |
|                | Sales          |  4,210 |
|                | Fees           |  1,305 |
|                | Grants         |  2,150 |
|                | Total income   |  7,665 |
| Less expenses: |                |        |
|                | Rent           |  1,200 |
|                | Wages          |  3,410 |
|                | Travel         |    385 |
|                | Total expenses |  4,959 |
                                     ^^^^^ total-mismatch: “Total expenses” says 4,959, but its 3 parts add up to 4,995 (−36). Two digits look swapped. Two sums miss by the same amount here.
| Surplus        |                |  2,670 |
`,
      isSerious,
    ));

  it("are those of a total whose row alone has no name", () =>
    assertMarked(
      `
|                     |  2023 |  2024 |   2025 |
|---------------------|------:|------:|-------:|
| Quays               | 4,310 | 4,180 |  4,050 |
| Cranes              | 1,275 | 1,390 |  1,340 |
| Tugs                |   860 |   815 |    790 |
|                     | 6,445 | 6,385 |  6,180 |
| Loans               | 2,905 | 2,740 | 25,750 |
                                        ^^^^^^ misfit-figure
| Unpaid invoices     |   415 |   520 |    480 |
| Reserves            | 3,125 | 3,125 |  3,125 |
|                     | 6,445 | 6,385 |  6,180 |
`,
      isSerious,
    ));

  it("are those of one part, where that is the total in many lines", () =>
    assertMarked(
      `
| Course  | Enrolled | Morning | Evening |
|---------|---------:|--------:|--------:|
| Welding |       31 |      14 |      17 |
| Joinery |       28 |      28 |         |
| Masonry |       46 |      19 |      27 |
| Roofing |       22 |         |      22 |
| Glazing |       53 |      30 |      23 |
| Tiling  |       81 |      18 |         |
                  ^^ total-mismatch
| Plaster |       39 |      25 |      14 |
| Paving  |       35 |         |      35 |
| Drains  |       24 |      24 |         |
| Fencing |       37 |      16 |      21 |
| Thatch  |       19 |      19 |         |
`,
      isSerious,
    ));

  it("are those of a result right below what it adds up, in two years", () =>
    assertMarked(
      `
| Harbour company       |    2023 |    2024 |
|-----------------------|--------:|--------:|
| Berths let            |     412 |     388 |
| Quay operations       | 137,402 | 146,095 |
| Other items           | -62,714 | -18,577 |
| Profit before refunds |  74,688 | 127,158 |
                                    ^^^^^^^ total-mismatch: “Profit before refunds” says 127,158, but its 2 parts add up to 127,518 (−360). Two digits look swapped. The same sum holds in 1 of 2 lines.
| Refunds               |   3,150 |   4,020 |
`,
      isSerious,
    ));

  it("take in all that stands beside a total where the other line adds up only without its first figure", () =>
    assertMarked(
      `
|          | Barges |  Yachts | Tugs | Ferries |   Total |
|----------|-------:|--------:|-----:|--------:|--------:|
| Calls    |  1,318 |     942 |  371 |     286 |   2,917 |
| Tonnage  | 71,406 | 108,253 | 14,817 | 5,932 | 129,002 |
                                                 ^^^^^^^ total-mismatch
`,
      isSerious,
    ));
});
