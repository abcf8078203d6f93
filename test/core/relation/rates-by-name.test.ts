import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("rates that are named after one of two counts beside them", () => {
  it("are told in a row of its own", () =>
    assertMarked(`
| 受理数 | 办结数 | 办结率 |
|-------:|-------:|-------:|
|    420 |    415 |  95.8% |
                     ^^^^ ratio-mismatch: 95.8 is not the share of 415 in 420: that is 98.8.
`));

  it("are told beside one row that holds", () =>
    assertMarked(`
| Ward  | Sent | Responses | Response rate |
|-------|-----:|----------:|--------------:|
| North |  420 |       415 |         98.8% |
| South |  310 |       298 |         91.6% |
                                     ^^^^ ratio-mismatch: 91.6 is not the share of 298 in 310: that is 96.1. The like holds in another line.
`));

  it("are told by words akin to one of the counts, where two rows hold", () =>
    assertMarked(`
| Module | Lines | Covered | Missed | Coverage |
|--------|------:|--------:|-------:|---------:|
| Quay   | 5,310 |   4,790 |    520 |    90.2% |
| Tide   | 2,640 |   2,122 |    518 |    84.0% |
                                         ^^^^ ratio-mismatch: 84.0 is not the share of 2,122 in 2,640: that is 80.4. The like holds in 2 other lines.
| Buoy   | 1,810 |   1,500 |    310 |    82.9% |
`));

  it("are told below the counts, of who should have come and who did", () =>
    assertMarked(`
| 项目     |  数值 |
|----------|------:|
| 应到人数 |   420 |
| 实到人数 |   415 |
| 出勤率   | 95.8% |
             ^^^^ ratio-mismatch
`));

  silent(
    "say nothing where they are right",
    `
| 受理数 | 办结数 | 办结率 |
|-------:|-------:|-------:|
|    420 |    415 |  98.8% |
`,
  );

  silent(
    "say nothing where no slip explains what they are, or another name has them",
    `
| 受理数 | 办结数 | 办结率 |
|-------:|-------:|-------:|
|    420 |    317 |  61.9% |

| 受理数 | 办结数 | 按时办结率 |
|-------:|-------:|-----------:|
|    420 |    415 |      95.8% |

| 受理数 | 办结数 | 满意率 |
|-------:|-------:|-------:|
|    420 |    415 |  95.8% |
`,
  );

  silent(
    "say nothing where another count stands before them",
    `
| 旧存 | 受理数 | 办结数 | 办结率 |
|-----:|-------:|-------:|-------:|
|   13 |    420 |    415 |  95.8% |
`,
  );
});
