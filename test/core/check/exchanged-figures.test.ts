import { strict as assert } from "node:assert";
import { applyEdits, findingsIn, listed } from "../../support/report.ts";

describe("two figures that stand in each other's place", () => {
  const sound = `
| Pier  | Spring | Summer | Autumn | Total |
|-------|-------:|-------:|-------:|------:|
| North |    132 |    248 |    317 |   697 |
| South |    221 |    196 |    425 |   842 |
| East  |    318 |    604 |    187 | 1,109 |
| Total |    671 |  1,048 |    929 | 2,648 |
`;
  // 248 and 425.
  const exchanged = sound.replace("248", "x").replace("425", "248").replace("x", "425");

  it("are put right by one fix of either", () => {
    const findings = findingsIn(exchanged);
    assert.equal(findings.length, 2, listed(findings).join("\n"));
    for (const { fixes } of findings) {
      const fix = fixes.find(({ title }) => title.startsWith("Exchange"));
      assert.equal(applyEdits(exchanged, fix?.edits ?? []), sound);
    }
  });
});
