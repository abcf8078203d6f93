import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

describe("a whole and its two halves", () => {
  it("is a total, whatever it is called, in one column", () =>
    assertMarked(`
| Crew       | Aboard |
|------------|-------:|
| Both sexes |  1,432 |
| Men        |    812 |
| Women      |    602 |
                  ^^^ misfit-figure: 602 does not fit: with 620, “Both sexes” would agree (+18 now). Two digits look swapped.
`));

  it("is one where only one other column says so", () =>
    assertMarked(`
| Pupils | Enrolled | Rowing |
|--------|---------:|-------:|
| All    |      432 |    418 |
                         ^^^ total-mismatch: “All” says 418, but its 2 parts add up to 41 (+377). There seems to be a digit too many. The same sum holds in 1 of 2 lines.
| Boys   |      212 |     27 |
| Girls  |      220 |     14 |
`));

  it("may stand below them, in any language", () =>
    assertMarked(`
| Besatzung | 2022 |  2023 |
|-----------|-----:|------:|
| Männer    |  208 |   241 |
| Frauen    |   94 |   109 |
| Beide     |  302 | 3,500 |
                     ^^^^^ total-mismatch
`));

  silent(
    "what has a mean",
    `
| Sex        | 2022 | 2023 |
|------------|-----:|-----:|
| Both sexes | 80.1 | 80.4 |
| Men        | 77.9 | 78.2 |
| Women      | 82.3 | 82.6 |
`,
  );
  silent(
    "beside others that are neither",
    `
| Prizes  | 2021 | 2022 | 2023 |
|---------|-----:|-----:|-----:|
| Overall |   14 |   17 |   12 |
| Men     |    6 |    8 |    5 |
| Women   |    5 |    7 |    6 |
`,
  );
});
