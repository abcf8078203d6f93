import { told } from "../../support/marked.ts";

describe("figures printed without their last zero", () => {
  told(
    "hours count in halves, so that 12 among 7.5 is twelve and a sum that misses by a half is wrong",
    `
| Task   | Hours |
|--------|------:|
| Survey |   7.5 |
| Draft  |    12 |
| Tables |   6.5 |
| Proofs |   3.5 |
| Print  |     8 |
| Total  |    38 |
              ^^ total-mismatch
`,
  );

  told(
    "in quarters, too",
    `
| Task   | Hours |
|--------|------:|
| Survey |  7.25 |
| Draft  |    12 |
| Tables |   6.5 |
| Proofs |  3.75 |
| Print  |     8 |
| Total  |    37 |
              ^^ total-mismatch
`,
  );

  told(
    "tenths: other sums add up to the last place with such figures in them",
    `
| Site  | North | South | West |
|-------|------:|------:|-----:|
| Quay  |   7.3 |     4 |  5.1 |
| Mill  |    12 |   6.4 |  3.3 |
| Ford  |   6.4 |   2.2 |    9 |
| Moor  |   3.6 |    11 |  4.7 |
| Total |  29.3 |    24 | 22.1 |
                     ^^ total-mismatch
`,
  );

  told(
    "a table that prints the zero elsewhere may have rounded where it does not",
    `
| Site  | North | South | West |
|-------|------:|------:|-----:|
| Quay  |   7.3 |     4 |  5.1 |
| Mill  |    12 |   6.4 |  3.3 |
| Ford  |   6.4 |   2.2 |  9.0 |
| Moor  |   3.6 |    11 |  4.7 |
| Total |  29.3 |    24 | 22.1 |
                     ^^ rounding-drift
`,
  );

  told(
    "nothing vouches for a single sum of tenths",
    `
| Site  | North |
|-------|------:|
| Quay  |   7.3 |
| Mill  |    12 |
| Ford  |   6.4 |
| Moor  |   3.6 |
| Total |  29.7 |
           ^^^^ rounding-drift
`,
  );
});
