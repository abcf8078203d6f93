import { assertMarked } from "../../support/report.ts";

describe("how many of some things are in each state", () => {
  it("comes to how many there are, right before the states", () =>
    assertMarked(`
| Metric      | Value |
|-------------|------:|
| Total nests |   137 |
                  ^^^ total-mismatch
| Active      |   104 |
| Inactive    |    21 |
| Unknown     |     2 |
| Mean height | 4.2 m |
`));

  it("does so in a single row, whatever the whole is called", () =>
    assertMarked(`
| Checks | Passed | Failed | Skipped |
|-------:|-------:|-------:|--------:|
|    242 |    219 |      8 |       5 |
     ^^^ total-mismatch
`));

  it("does so in Chinese, where the state ends the label", () =>
    assertMarked(`
| 指标     | 数量 |
|----------|-----:|
| 抽检批次 |  ⟦326⟧ |
⟦⟧ total-mismatch
| 合格数   |  291 |
| 不合格数 |   25 |
`));

  it("may leave some out, or be of something else", () =>
    assertMarked(`
| Metric   | Value |
|----------|------:|
| Visitors |   980 |
| Active   |   104 |
| Inactive |    21 |

| Metric   | Value |
|----------|------:|
| Visitors |   137 |
| Active   |   104 |
| Skipped  |    21 |
`));
});

describe("a surcharge by the rate in its label", () => {
  it("is that of the subtotal above it", () =>
    assertMarked(`
| Item              |    Cost |
|-------------------|--------:|
| Masonry           |  $7,400 |
| Timber            |  $2,600 |
| Subtotal          | $10,000 |
| Contingency (15%) |  $⟦1,800⟧ |
⟦⟧ ratio-mismatch
| Total             | $11,800 |
`));
});
