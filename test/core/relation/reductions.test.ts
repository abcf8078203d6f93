import { assertMarked } from "../../support/report.ts";

describe("what was saved, in percent of what there was before", () => {
  it("is told by its label", () =>
    assertMarked(`
| Query   | Before | After | Improvement |
|---------|-------:|------:|------------:|
| Search  | 480 ms | 180 ms |      62.5% |
| Listing | 250 ms | 190 ms |      34.0% |
                                   ^^^^ ratio-mismatch: 34.0 is not the reduction from 250 to 190: that is 24.0. The like holds in 3 other lines.
| Export  | 840 ms | 630 ms |      25.0% |
| Upload  | 320 ms | 304 ms |       5.0% |
`));

  it("is told by two lines beside two amounts alone, in Chinese as well", () =>
    assertMarked(`
| 工序 | 原用时 | 现用时 | 缩短 |
|------|-------:|-------:|-----:|
| 受理 |   48天 |   30天 | 37.5% |
| 勘验 |   64天 |   40天 | ⟦47.5⟧% |
⟦⟧ ratio-mismatch
| 审批 |  120天 |   93天 | 22.5% |
`));

  it("may carry the sign of the change", () =>
    assertMarked(`
| Query   | Before | After | Reduction |
|---------|-------:|------:|----------:|
| Search  |    480 |   180 |    -62.5% |
| Listing |    250 |   190 |    -34.0% |
                                ^^^^^ ratio-mismatch
| Export  |    840 |   630 |    -25.0% |
| Upload  |    320 |   304 |     -5.0% |
`));

  it("may be of something else", () =>
    assertMarked(`
| Query   | Before | After | Reduction |
|---------|-------:|------:|----------:|
| Search  |    480 |   180 |     12.0% |
| Listing |    250 |   190 |     34.0% |
| Export  |    840 |   630 |     25.0% |
| Upload  |    320 |   304 |      9.0% |
`));
});

describe("rates of a short table", () => {
  it("are those of its two amounts where two lines show it", () =>
    assertMarked(`
| Class  | Correct | Asked | Accuracy |
|--------|--------:|------:|---------:|
| Otters |      57 |    60 |      95% |
| Larks  |      43 |    50 |      86% |
| Foxes  |      44 |    55 |      90% |
                                  ^^ ratio-mismatch
`));

  it("may be called anything", () =>
    assertMarked(`
| Quarter | Target | Actual | Achieved |
|---------|-------:|-------:|---------:|
| Spring  |    120 |    114 |      95% |
| Summer  |    130 |    143 |     110% |
| Autumn  |    140 |    133 |      ⟦85⟧% |
⟦⟧ ratio-mismatch
`));

  it("need not be those of one of three", () =>
    assertMarked(`
| Class  | Correct | Asked | Enrolled | Accuracy |
|--------|--------:|------:|---------:|---------:|
| Otters |      57 |    60 |       62 |      95% |
| Larks  |      43 |    50 |       51 |      86% |
| Foxes  |      44 |    55 |       58 |      76% |
`));
});
