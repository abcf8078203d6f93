import { assertMarked } from "../../support/report.ts";

describe("totals of what goes out, printed below zero", () => {
  it("add up what was paid, in one year", () =>
    assertMarked(`
| Account          |   2031 |
|------------------|-------:|
| Berth fees       |  2,940 |
| Subscriptions    |    815 |
| Total receipts   |  3,755 |
| Hire of the hall |  1,620 |
| Ropes            |    245 |
| Paint            |     90 |
| Total payments   | -1,955 |
| Surplus          |  1,800 |
`));

  it("and in several, one of which misses", () =>
    assertMarked(`
| Account          |    2031 |    2030 |
|------------------|--------:|--------:|
| Berth fees       |   2,940 |   2,615 |
| Subscriptions    |     815 |     790 |
| Total receipts   |   3,755 |   3,405 |
| Hire of the hall |   1,620 |   1,580 |
| Ropes            |     245 |     310 |
| Paint            |      90 |      65 |
| Total payments   | (1,955) | ⟦(1,995)⟧ |
⟦⟧ total-mismatch: “Total payments” says (1,995), but − 1,580 − 310 − 65 gives (1,955) (−40). Check (1,995), 310, 65 and 1,580.
`));

  it("but a total of nothing that goes out has lost its sign", () =>
    assertMarked(`
| Berth     |   Tons |
|-----------|-------:|
| Quay      |  1,620 |
| Mill      |    245 |
| Ford      |     90 |
| **Total** | ⟦-1,955⟧ |
⟦⟧ total-mismatch: “Total” says -1,955, but its 3 parts add up to 1,955 (−3,910). The sign looks wrong.
`));
});
