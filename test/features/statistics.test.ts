import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { statisticsOf } from "../../server/features/statistics.ts";

/** What is shown where all figures of a column of these are selected. */
function shown(...figures: readonly string[]): string | undefined {
  const lines = [
    "| Item | Amount |",
    "| --- | ---: |",
    ...figures.map((figure, k) => `| Item ${"ABCDEF"[k]} | ${figure} |`),
  ];
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  return statisticsOf(analyze(lines), [all], "en")?.text;
}

describe("what selected figures come to", () => {
  const columns: readonly (readonly [figures: readonly string[], shown: string])[] = [
    [["1,200.50", "34.00"], "Sum: 1,234.50   Average: 617.25   Count: 2"],
    [["1.200,50", "34,00"], "Sum: 1.234,50   Average: 617,25   Count: 2"],
    [["1 200,50", "34,00"], "Sum: 1 234,50   Average: 617,25   Count: 2"],
    [["950", "12'300", "1'000"], "Sum: 14'250   Average: 4'750   Count: 3"],
    [["45,5 %", "54,5 %"], "Sum: 100,0%   Average: 50,0%   Count: 2"],
    [["(1,200)", "200"], "Sum: -1,000   Average: -500   Count: 2"],
    [["1.5万", "2.0万"], "Sum: 3.5万   Average: 1.75万   Count: 2"],
    [["1.5万", "2,500"], "Sum: 17,500   Average: 8,750   Count: 2"],
    [["1h 30m", "0h 45m"], "Sum: 2h 15m   Average: 1h 7m 30s   Count: 2"],
    [["10", "50%"], "Sum: 60   Average: 30   Count: 2"],
    [["１２０", "３０"], "Sum: 150   Average: 75   Count: 2"],
  ];
  for (const [figures, wanted] of columns)
    it(`is written as they are: ${figures.join(", ")}`, () => assert.equal(shown(...figures), wanted));

  it("is nothing where no figure is", () => assert.equal(shown("none", "n/a"), undefined));
});
