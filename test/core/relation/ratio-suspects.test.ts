import { strict as assert } from "node:assert";
import { findingsIn } from "../../support/report.ts";

/** The fixes offered for a ratio that does not come out, likeliest first. */
function fixesOf(report: string): string[] {
  return findingsIn(report)
    .filter(({ rule }) => rule === "ratio-mismatch")
    .flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

describe("which figure of a ratio is wrong", () => {
  it("is an operand where a sum vouches for the result", () =>
    assert.deepEqual(
      fixesOf(`
| Item   | Quantity | Price | Amount |
|--------|---------:|------:|-------:|
| Bolts  |      120 |    17 |  2,040 |
| Hinges |      346 |    23 |  7,958 |
| Pipes  |      221 |    37 |  7,844 |
| Valves |       64 |   271 | 17,344 |
| Total  |          |       | 35,186 |
`),
      ["Change 221 to 212", "Change 7,844 to 8,177"],
    ));

  it("is the price where a sum vouches for what it gives, which the price as a quotient says once more", () =>
    assert.deepEqual(
      fixesOf(`
| Name  | Hours |  Rate |      Pay |
|-------|------:|------:|---------:|
| Tern  |  32.5 | 12.40 |   403.00 |
| Heron |    28 | 12.40 |   347.20 |
| Knot  | 15.25 | 73.60 |   207.40 |
| Swift |    40 | 11.80 |   472.00 |
| Total | 115.75 |      | 1,429.60 |
`).slice(0, 1),
      ["Change 73.60 to 13.60"],
    ));

  it("is an operand where a slip of the pen explains it", () =>
    assert.deepEqual(
      fixesOf(`
| Office | Staff | Women | Share |
|--------|------:|------:|------:|
| North  |   120 |    30 | 25.0% |
| South  |    84 |   350 | 41.7% |
| West   |    50 |    20 | 40.0% |
| East   |    63 |    24 | 38.1% |
| Centre |   147 |    61 | 41.5% |
| Harbour |  208 |    73 | 35.1% |
`),
      ["Change 350 to 35", "Change 41.7 to 416.7"],
    ));

  it("is the result where nothing says otherwise", () =>
    assert.deepEqual(
      fixesOf(`
| Item   | Quantity | Price | Amount |
|--------|---------:|------:|-------:|
| Bolts  |      120 |    17 |  2,040 |
| Hinges |      346 |    23 |  7,958 |
| Pipes  |      212 |    37 |  7,484 |
| Valves |       64 |   271 | 17,344 |
| Seals  |      731 |    13 |  9,503 |
`),
      ["Change 7,484 to 7,844"],
    ));
});
