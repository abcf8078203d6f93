import { strict as assert } from "node:assert";
import { periodTotals } from "../../../server/core/relation/label/period-total.ts";
import { warned } from "../../support/marked.ts";
import { silent } from "../../support/severity.ts";

describe("totals of periods", () => {
  const closed = (labels: readonly string[], totals: readonly string[]) =>
    it(`knows ${totals.join(", ") || "none"} in ${labels.join(" ")}`, () =>
      assert.deepEqual(
        [...periodTotals(labels).keys()].map((item) => labels[item]),
        totals,
      ));

  closed(["Q1", "Q2", "Q3", "Q4", "Year"], ["Year"]);
  closed(["Mo", "Di", "Mi", "Do", "Fr", "Woche"], ["Woche"]);
  closed(["Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2"], ["Q1", "Q2"]);
  closed(["第一季度", "第二季度", "第三季度", "第四季度", "全年"], ["全年"]);
  closed(["1月", "2月", "3月", "一季度"], ["一季度"]);
  closed(["Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "2024"], ["2024"]);
  closed(["Jan", "Feb", "Mar", "Quarter"], ["Quarter"]);
  closed(["januar", "februar", "märz", "1. Quartal"], ["1. Quartal"]);
  closed(["一季度", "二季度", "半年"], ["半年"]);
  closed(["Quarter", "Q1", "Q2", "Q3", "Q4", "Year"], ["Year"]);
  closed(["2022", "2023", "2024"], []);
  closed(["Q1", "Q2", "Q3", "Year"], []);

  warned(
    "a week that is not the sum of its days",
    `
| Crew  | Mon | Tue | Wed | Thu | Fri | Week |
|-------|----:|----:|----:|----:|----:|-----:|
| Alder | 7.5 | 8.0 | 6.5 | 8.0 | 7.0 | 37.0 |
| Birch | 8.0 | 8.0 | 8.0 | 7.5 | 6.0 | 35.5 |
                                        ^^^^ total-mismatch
`,
  );

  warned(
    "what was taken in adds up over the year, what there was at its end and what was usual do not",
    `
| Berths           |  Q1 |  Q2 |  Q3 |  Q4 |  Year |
|------------------|----:|----:|----:|----:|------:|
| Ships            | 420 | 455 | 431 | 502 | 1,880 |
                                             ^^^^^ total-mismatch
| Crew at the end  |  31 |  33 |  33 |  35 |    35 |
| Days in harbour  | 4.1 | 3.8 | 3.2 | 4.4 |   3.9 |
`,
  );

  warned(
    "the mean of twelve months",
    `
| Month | Water, °C |
|-------|----------:|
| Jan   |       2.1 |
| Feb   |       3.0 |
| Mar   |       5.5 |
| Apr   |       8.3 |
| May   |      12.0 |
| Jun   |      15.8 |
| Jul   |      17.7 |
| Aug   |      17.3 |
| Sep   |      14.0 |
| Oct   |       9.1 |
| Nov   |       5.8 |
| Dec   |       3.6 |
| Year  |       9.5 |
`,
  );

  silent(
    "levels that rise to the end of the year, below what adds up to it",
    `
| Metric          | Q1 | Q2 | Q3 |  Q4 | Year 1 |
|-----------------|---:|---:|---:|----:|-------:|
| New members     | 14 | 21 | 38 |  52 |  125 |
| Total active    | 14 | 35 | 73 | 125 |  125 |
| Letters sent    | 31 | 44 | 29 |  61 |  165 |
| Letters opened  | 12 | 25 | 17 |  33 |   87 |
| Walks           |  9 | 16 | 23 |  11 |   59 |
| Talks           |  6 |  4 | 13 |  17 |   40 |
| Fees due        | 84 | 77 | 93 |  68 |  322 |
`,
  );
});
