import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { foldsOf } from "../../server/features/folding.ts";

/** The folds of a text as `first-last`, lines counted from 1 as people do. */
function folds(text: string, most?: number): string[] {
  return foldsOf(analyze(text.split("\n")), most).map(
    ({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`,
  );
}

const report = `# Report

## Visitors

| Region | Count |
|---|---:|
| North | 10 |

- One thing
  that goes on
  - and has parts
    of its own
- Another

## Notes

<!-- #region sources -->

From the gate.

<!-- #endregion -->
`;

describe("folding", () => {
  it("folds sections, tables, list items and regions", () => {
    assert.deepEqual(folds(report), ["1-21", "3-13", "5-7", "9-12", "11-12", "15-21", "17-21"]);
  });

  it("keeps the outermost where there may be few", () => {
    assert.deepEqual(folds(report, 3), ["1-21", "3-13", "15-21"]);
    assert.deepEqual(folds(report, 5), ["1-21", "3-13", "15-21", "5-7", "9-12"]);
    assert.deepEqual(folds(`| a | 1 |\n|---|---|\n\n${report}`, 2), ["1-2", "4-24"]);
  });

  it("takes time in proportion to the text", () => {
    const sections = Array.from({ length: 20_000 }, (_, n) => `## Part ${n}\n\n- a\n  b\n`).join("\n");
    assert.equal(folds(sections, 5000).length, 5000);
  });
});
