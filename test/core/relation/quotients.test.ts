import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("quotients, under any name", () => {
  it("name the one that misses beside four that hold", () =>
    assertMarked(`
| Clinic   | Nights | Cases | Stay |
|----------|-------:|------:|-----:|
| Ashgrove |  5,184 | 1,080 |  4.8 |
| Beacon   |  7,310 | 1,320 |  5.5 |
| Carrick  |  3,906 | 1,240 |  3.2 |
| Dunmore  |  6,432 |   960 |  7.6 |
                               ^^^ ratio-mismatch: 7.6 is not 6,432 divided by 960: that is 6.7. The like holds in 5 other lines.
| Ellon    |  4,410 | 1,050 |  4.2 |
| Total    | 27,242 | 5,650 |  4.8 |
`));

  it("are named by what they are of each of in Chinese", () =>
    assertMarked(`
| 年级 | 班数 | 学生 | 班均 |
|------|-----:|-----:|-----:|
| 初一 |    7 |  312 | 44.6 |
| 初二 |    6 |  275 | 48.5 |
                       ^^^^ ratio-mismatch: 48.5 is not 275 divided by 6: that is 45.8. The like holds in 3 other lines.
| 初三 |    6 |  258 | 43.0 |
| 合计 |   19 |  845 | 44.5 |
`));

  it("need no name where each is a share with its sign, of what stands first", () =>
    assertMarked(`
| Hall   | Members | Apples | Pears | Plums | Valid | Void | Cast |  Came |
|--------|--------:|-------:|------:|------:|------:|-----:|-----:|------:|
| North  |   1,204 |    301 |   288 |    92 |   681 |    7 |  688 | 57.1% |
| South  |     987 |    270 |   233 |    61 |   564 |   12 |  576 | 58.4% |
| East   |   1,530 |    488 |   401 |   118 | 1,007 |    9 | 1016 | 64.6% |
                                                                    ^^^^ ratio-mismatch: 64.6 is not the share of 1016 in 1,530: that is 66.4. The like holds in 4 other lines.
| West   |   1,116 |    305 |   342 |    77 |   724 |    4 |  728 | 65.2% |
| Total  |   4,837 |  1,364 | 1,264 |   348 | 2,976 |   32 | 3008 | 62.2% |
`));

  silent(
    "are no parts of what stands below them, however far from all of them that lies",
    `
| Floor | Shop | Area (m²) | Rent | €/m² | Service | Due |
|:-:|---|--:|--:|--:|--:|--:|
| 0 | Café | 820 | 24,600 | 30.00 | 3,280 | 27,880 |
|   | Printer | 645 | 17,415 | 27.00 | 2,580 | 19,995 |
| 1 | Dentist | 1,150 | 28,750 | 25.00 | 4,600 | 33,350 |
|   | *vacant* | 480 | – | – | 1,920 | 1,920 |
| 2 | Builders | 1,630 | 39,120 | 24.00 | 6,520 | 45,640 |
|   | **House** | **4,725** | **109,885** | **23.26** | **18,900** | **128,785** |
`,
  );

  silent(
    "are left alone where they come of another figure of the line",
    `
| School   | Sat | Passed | Asked | Value |
|----------|----:|-------:|------:|------:|
| Ashgrove | 812 |    531 |   812 | 0.654 |
| Beacon   | 947 |    688 |   947 | 0.727 |
| Carrick  | 633 |    502 |   633 | 0.793 |
| Dunmore  | 604 |    415 |   720 | 0.687 |
| Ellon    | 558 |    329 |   558 | 0.590 |
| Fyvie    | 871 |    640 |   871 | 0.735 |
| Gairloch | 498 |    377 |   498 | 0.757 |
`,
  );
});

describe("a mean below other figures than the total", () => {
  it("is that of what the total adds up", () =>
    assertMarked(`
| Hour    | Cars | Vans | Bikes |
|---------|-----:|-----:|------:|
| 6 to 7  |  184 |   27 |    35 |
| 7 to 8  |  562 |   81 |   118 |
| 8 to 9  |  610 |   96 |   143 |
| 9 to 10 |  388 |  104 |    72 |
| Total   | 1744 |  308 |   368 |
| Peak    |  610 |  104 |   143 |
| Average |  436 |   77 |    29 |
                             ^^ ratio-mismatch: 29 is not the mean of 72, 143, 118 and 35: that is 92. The like holds in 2 other lines.
`));
});

describe("quotients that their label spells out", () => {
  it("are held in three lines, too", () =>
    assertMarked(`
| School | Pupils | Classes | Pupils per class |
|--------|-------:|--------:|-----------------:|
| Hill   |    412 |      18 |             22.9 |
| River  |    278 |      13 |             22.1 |
                                          ^^^^ ratio-mismatch: 22.1 is not 278 divided by 13: that is 21.4. The like holds in 2 other lines.
| Oak    |    198 |       9 |             22.0 |
`));

  it("are none where the label speaks of something else", () =>
    assertMarked(`
| School | Pupils | Classes | Books per shelf |
|--------|-------:|--------:|----------------:|
| Hill   |    412 |      18 |            22.9 |
| River  |    278 |      13 |            30.5 |
| Oak    |    198 |       9 |            22.0 |
`));
});
