import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

/** Rows and columns of the least, greatest, middle and mean figures, below and beside the figures that they are of. */
describe("least, greatest and middle figures", () => {
  it("are held against the figures above them, and means are of none of these", () =>
    assertMarked(`
| Week   |  Mon |  Tue |  Wed |  Thu | Mean |
|--------|-----:|-----:|-----:|-----:|-----:|
| 14     |  112 |   81 |   95 |  152 |  110 |
| 15     |  142 |   72 |  103 |  131 |  112 |
| 16     |  106 |   97 |  113 |  184 |  125 |
| 17     |  120 |   90 |   85 |  105 |  100 |
| Min    |  106 |   77 |   85 |  105 |  100 |
                    ^^ ratio-mismatch
| Max    |  142 |   97 |  113 |  184 |  125 |
| Median |  116 | 85.5 |   99 | 147.5 | 111 |
                                ^^^^^ ratio-mismatch
| Mean   |  120 |   85 |   99 |  143 | 111.75 |
`));

  silent(
    "and are something else where they do not stand below figures of their kind, or are bounds",
    `
| Subject | Max |  Ann |  Ben |  Cem |
|---------|----:|-----:|-----:|-----:|
| Reading | 150 |  112 |   81 |   95 |
| Writing | 200 |  142 |   72 |  103 |
| Maths   | 250 |  106 |   97 |  113 |
| Total   | 600 |  360 |  250 |  311 |
`,
  );
});
