import { assertMarked } from "../../support/report.ts";

describe("one row of figures under nested heads", () => {
  const told = (name: string, row: string, ...marks: string[]) =>
    it(name, () =>
      assertMarked(
        `
三公经费支出表
| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 |
|---|---|---|---|---|---|---|---|---|---|---|---|
| | | 小计 | 购置费 | 运行费 | | | | 小计 | 购置费 | 运行费 | |
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
${row}
${marks.join("\n")}
`,
      ),
    );

  told(
    "budget and actual side by side, both right",
    "| 31.70 | 6.00 | 22.30 | 14.00 | 8.30 | 3.40 | 27.55 | 5.10 | 19.83 | 12.60 | 7.23 | 2.62 |",
  );
  told(
    "the same where nothing was bought",
    "| 11.70 | 0.00 | 8.30 | 0.00 | 8.30 | 3.40 | 9.85 | 0.00 | 7.23 | 0.00 | 7.23 | 2.62 |",
  );
  told(
    "a subtotal of the second half",
    "| 31.70 | 6.00 | 22.30 | 14.00 | 8.30 | 3.40 | 27.55 | 5.10 | ⟦19.38⟧ | 12.60 | 7.23 | 2.62 |",
    "⟦⟧ total-mismatch",
  );
  told(
    "a total of the second half",
    "| 31.70 | 6.00 | 22.30 | 14.00 | 8.30 | 3.40 | ⟦25.75⟧ | 5.10 | 19.83 | 12.60 | 7.23 | 2.62 |",
    "⟦⟧ total-mismatch",
  );
  told(
    "a part of a subtotal",
    "| 31.70 | 6.00 | 22.30 | 14.00 | 8.30 | 3.40 | 27.55 | 5.10 | 19.83 | 12.60 | ⟦7.32⟧ | 2.62 |",
    "⟦⟧ misfit-figure",
  );

  it("parts that overlap are no parts", () =>
    assertMarked(`
| Total | Members |       |         |
|-------|---------|-------|---------|
|       | Men     | Women | Married |
| 120   | 64      | 56    | 70      |
`));

  it("groups without a total of their own count by their columns", () =>
    assertMarked(`
| Total | Members |       | Guests |       |
|-------|---------|-------|--------|-------|
|       | Men     | Women | Men    | Women |
| 120   | 34      | 26    | 20     | 40    |
`));

  it("is read so where the heads above all of them name a year", () =>
    assertMarked(`
| 2031年度预算数 | | | | | | 2031年度决算数 | | | | | |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 合计 | 出国费 | 车辆费 | | | 接待费 | 合计 | 出国费 | 车辆费 | | | 接待费 |
| | | 小计 | 购置费 | 运行费 | | | | 小计 | 购置费 | 运行费 | |
| 11.70 | 0.00 | 8.30 | 0.00 | 8.30 | 3.40 | ⟦9.58⟧ | 0.00 | 7.23 | 0.00 | 7.23 | 2.62 |
⟦⟧ total-mismatch
`));
});
