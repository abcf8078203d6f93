import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { hoverAt } from "../../server/features/hover.ts";

/** What hover says of the sums of a total over ranges. */
function hoverOf(total: string): string[] {
  const lines = [
    "| Task | Days |",
    "|---|---|",
    "| A | 10–14 |",
    "| B | 5 |",
    "| C | 2–3 |",
    `| Total | ${total} |`,
  ];
  const hover = hoverAt(analyze(lines), { line: 5, character: 10 }, "en");
  return hover?.markdown.split("\n\n").slice(1) ?? [];
}

describe("the equation of a sum of ranges", () => {
  it("has both ends", () =>
    assert.deepEqual(hoverOf("17–22"), ["✓ Total of 3 parts: adds up", "`10–14 + 5 + 2–3 = 17–22`"]));

  it("fails where either end does", () => {
    assert.deepEqual(hoverOf("18–22"), [
      "✗ Total of 3 parts: does not add up (+1)",
      "`10–14 + 5 + 2–3 = 17–22 ≠ 18–22`",
    ]);
    assert.deepEqual(hoverOf("17 – 23"), [
      "✗ Total of 3 parts: does not add up (+1)",
      "`10–14 + 5 + 2–3 = 17 – 22 ≠ 17 – 23`",
    ]);
  });
});
