import { warned } from "../../support/marked.ts";

describe("subtotals that a wrong figure hides", () => {
  warned(
    "a wrong subtotal without a word for it, which one of two columns vouches for",
    `
|                    |   2024 |   2023 |
|--------------------|-------:|-------:|
| Slipway            |  8,200 |  8,650 |
| Cranes             |  2,410 |  2,140 |
| Fixed              | 10,610 | 10,790 |
| Timber             |    930 |    815 |
| Unpaid invoices    |  1,745 |  1,960 |
| Bank               |  2,260 |  1,185 |
| Current            |  4,935 |  3,690 |
                                 ^^^^^ total-mismatch: “Current” says 3,690, but its 3 parts add up to 3,960 (−270). Two digits look swapped. Two sums miss by the same amount here.
| Total assets       | 15,545 | 14,750 |
`,
  );

  warned(
    "a wrong part of a subtotal without a word for it, which the total adds up",
    `
|                    |   2024 |   2023 |
|--------------------|-------:|-------:|
| Slipway            |  8,200 |  8,650 |
| Cranes             |  2,410 |  2,140 |
| Fixed              | 10,610 | 10,790 |
| Timber             |    930 |    815 |
| Unpaid invoices    |  1,745 |  1,690 |
| Bank               |  2,260 |  1,185 |
| Current            |  4,935 |  3,960 |
                                 ^^^^^ total-mismatch: “Current” says 3,960, but its 3 parts add up to 3,690 (+270). The same sum holds in 1 of 2 lines. Check 1,690, 3,960, 1,185 and 815.
| Total assets       | 15,545 | 14,750 |
`,
  );

  warned(
    "a wrong part of a subtotal that stands first, which two of three columns and the total vouch for",
    `
|                 | Pupils | Places | Leavers |
|-----------------|-------:|-------:|--------:|
| Both coasts     |  4,206 |  4,870 |     913 |
| West coast      |  2,734 |  3,160 |     612 |
| Lindholm        |  1,208 |  1,410 |     286 |
| Tarvik          |    917 |  7,050 |     191 |
                              ^^^^^ misfit-figure: 7,050 does not fit: with 1,050, “West coast” would agree (−6,000 now). One digit looks mistyped. The same sum holds in 2 of 3 lines.
| Ostby           |    609 |    700 |     135 |
| East coast      |  1,472 |  1,710 |     301 |
`,
  );

  warned(
    "what a total leaves out for other reasons is no subtotal",
    `
| Boats        | 2024 | 2023 |
|--------------|-----:|-----:|
| Sail         |  420 |  412 |
| Motor        |  310 |  298 |
| Length in m  |  812 |  805 |
| Rowing       |  150 |  161 |
| Total        |  880 |  871 |
`,
  );
});
