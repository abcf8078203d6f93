import { assertMarked } from "../../support/report.ts";

describe("a name that joins those of the two items behind it", () => {
  it("makes them its parts, though 其中 stands before the first alone", () => {
    assertMarked(`\
| 项目 | 预算数 | 决算数 |
|---|--:|--:|
| 出海巡查费 | 14.00 | 9.00 |
| 公务船艇购置及运行维护费 | ⟦503.00⟧ | 496.80 |
⟦⟧ total-mismatch
| 其中：公务船艇购置费 | 320.00 | 312.60 |
| 公务船艇运行维护费 | 210.00 | 184.20 |
| 接待费 | 80.00 | 43.17 |
| 合计 | 624.00 | 548.97 |`);
  });

  it("does so in other words and without a mark", () => {
    assertMarked(`\
| Item | Planned | Spent |
|---|--:|--:|
| Rent | 900 | 880 |
| Food and drink | 530 | ⟦479⟧ |
⟦⟧ total-mismatch
| Food | 320 | 313 |
| Drink | 210 | 184 |
| Lights | 80 | 43 |
| Total | 1,510 | 1,420 |`);
  });

  it("says nothing of a name that goes on with one other", () => {
    assertMarked(`\
| Item | Planned | Spent |
|---|--:|--:|
| Bread and butter | 53 | 49 |
| Bread | 32 | 31 |
| Tea | 21 | 18 |
| Total | 106 | 98 |`);
  });
  it("says nothing where what is behind it joins them again", () => {
    assertMarked(`\
| Kind of task | Points |
|---|--:|
| In class and homework | 40 |
| In class | 30 |
| In class and homework | 42 |
| Quiz | 36 |
| Total | ⟦158⟧ |
⟦⟧ total-mismatch: “Total” says 158, but its 4 parts add up to 148 (+10). Check 158, 42, 30, 36 and 40.`);
  });
});
