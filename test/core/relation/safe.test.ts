import { strict as assert } from "node:assert";
import { findingsIn } from "../../support/report.ts";

/** What is written unasked. */
const safeIn = (text: string): string[] =>
  findingsIn(text.replace(/^\n/, "")).flatMap(({ fixes }) =>
    fixes
      .filter(({ applicability }) => applicability === "safe")
      .flatMap(({ edits }) => edits.map(({ newText }) => newText)),
  );

describe("a fix that is written unasked", () => {
  const piers = (south: string, total: string): string => `
| Pier  | First half | Second half |    Year |
|-------|-----------:|------------:|--------:|
| North |      9,415 |      12,120 |  21,535 |
| South |     41,350 |      37,800 | ${south} |
| East  |     18,260 |      14,075 |  32,335 |
| Total |     69,025 |      63,995 | ${total} |
`;

  it("puts a total right in which two digits were swapped", () =>
    assert.deepEqual(safeIn(piers("79,510", "133,020")), ["79,150"]));

  it("is none where two digits too many make decimals of thousands", () =>
    assert.deepEqual(safeIn(piers("79,1150", "133,0200")), []));

  const crews = (sum: string): string => `
<!-- crossfoot: Sum = Day + Night -->
<!-- crossfoot: All = Quay + Mill -->
| Crew |  Day | Night |  Sum |
|------|-----:|------:|-----:|
| Quay |  127 |   942 | ${sum} |
| Mill |  308 |   615 |  923 |
| All  | 1580 |  1557 | 3137 |
`;

  it("changes two figures where slips explain both, as the writer demands the sums", () =>
    assert.deepEqual(safeIn(crews("2241")), ["2214", "1272"]));

  it("is none where no slip explains one of the two", () => assert.deepEqual(safeIn(crews("8866")), []));
});
