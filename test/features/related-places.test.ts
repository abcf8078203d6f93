import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { relatedPlaces } from "../../server/features/related-places.ts";

/** Where the only finding of a report points to besides itself: the text there, and what is said of it. */
function placesIn(report: readonly string[]): string[][] {
  const { studies, starts } = analyze(report);
  const at = studies.findIndex((study) => (study?.findings.length ?? 0) > 0);
  const [finding] = studies[at]!.findings;
  return relatedPlaces(finding!.related, "en").map(({ range: { start, end }, message }) => [
    report[starts[at]! + start.line]!.slice(start.character, end.character),
    message,
  ]);
}

const columnOf = (figures: readonly number[], total: number): string[] => [
  "| Office | Visits |",
  "| --- | ---: |",
  ...figures.map((figure, n) => `| Office ${n + 1} | ${figure} |`),
  `| Total | ${total} |`,
];

describe("related places", () => {
  it("are one place for all parts of a sum, with their figures", () => {
    assert.deepEqual(placesIn(columnOf([312, 208, 97], 717)), [["312", "312 + 208 + 97 were added."]]);
  });

  it("name the first parts and the last one of a long sum", () => {
    const figures = [312, 208, 97, 55, 431, 89, 120, 640, 77, 18];
    assert.deepEqual(placesIn(columnOf(figures, 3047)), [
      ["312", "312 + 208 + 97 + 55 + 431 + 89 + 120 + … + 18 were added."],
    ]);
  });

  it("are the stretch from the first part to the last where they share a line", () => {
    const report = [
      "| Office | Letters | Calls | Visits | Total |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| North | 31 | 20 | 9 | 61 |",
      "| South | 44 | 18 | 12 | 74 |",
      "| West | 25 | 33 | 16 | 74 |",
    ];
    assert.deepEqual(placesIn(report).at(-1), ["31 | 20 | 9", "31 + 20 + 9 were added."]);
  });
});
