import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { settleLines } from "../../../server/core/fix/settle.ts";
import type { Edit } from "../../../server/core/model/finding.ts";
import { shifted } from "../../../server/core/model/span.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { annualReport, ledger } from "../../support/generate.ts";
import { applyEdits, findingsIn, isSerious } from "../../support/report.ts";
import { sabotage } from "../../support/sabotage.ts";

/** The safe edits of a version, counted from its first line. */
function safeEdits(lines: readonly string[]): Edit[] {
  const { studies, starts } = analyze(lines);
  return studies.flatMap((study, block) =>
    (study?.findings ?? []).flatMap(({ fixes }) => {
      const safe = fixes.find(({ applicability }) => applicability === "safe");
      return (safe?.edits ?? []).map(({ span, text }) => ({ span: shifted(span, starts[block]!), text }));
    }),
  );
}

const arithmetic = (text: string) =>
  findingsIn(text).filter((finding) => finding.category === "arithmetic" && isSerious(finding));
const seeds = Array.from({ length: 12 }, (_, seed) => seed);

describe("laws of fixes", () => {
  it("a sound report is silent", () => {
    for (const seed of seeds)
      for (const report of [annualReport({ seed, form: "tabbed" }), ledger({ seed, form: "pipe" })])
        assert.deepEqual(arithmetic(report.text), []);
  });

  it("a changed figure of the form is located, and its fix gives the text back", () => {
    for (const seed of seeds) {
      const report = annualReport({ seed, form: "tabbed" });
      const { text, place, wrong } = sabotage(report, "requests", seed);
      if (wrong === place.written) continue;
      const [finding, ...others] = arithmetic(text);
      assert.equal(others.length, 0);
      assert.deepEqual(finding?.range, place.range);
      const fix = finding?.fixes.find(({ preferred }) => preferred);
      assert.equal(fix?.applicability, "safe");
      assert.equal(applyEdits(text, fix!.edits), report.text);
    }
  });

  it("a safe fix ends its finding and starts none", () => {
    for (const seed of seeds) {
      const { text } = sabotage(ledger({ seed, form: "pipe" }), "ledger", seed);
      for (const { fixes } of arithmetic(text))
        for (const fix of fixes.filter(({ applicability }) => applicability === "safe"))
          assert.deepEqual(arithmetic(applyEdits(text, fix.edits)), []);
    }
  });

  it("nothing is repaired unasked where words say that figures are rounded", () => {
    const rows = [
      "| Quay | 2023 | 2024 | Both |",
      "|---|---:|---:|---:|",
      "| North | 12,041 | 23,015 | 35,056 |",
      "| South | 21,134 | 19,872 | 41,060 |",
      "| Mill | 9,860 | 12,033 | 21,893 |",
      "| Total | 43,035 | 54,920 | 97,955 |",
    ];
    assert.equal(safeEdits(rows)[0]?.text, "41,006");
    assert.deepEqual(safeEdits(["Figures are rounded and may not add up.", "", ...rows]), []);
  });

  it("nothing is repaired unasked where another sum holds by rounding alone", () => {
    const rows = (mill: string) => [
      "| Quay | 2023 | 2024 | Both |",
      "|---|---:|---:|---:|",
      "| North | 120.4 | 230.2 | 350.6 |",
      "| South | 211.3 | 198.7 | 401.0 |",
      `| Mill | 98.6 | 120.3 | ${mill} |`,
      "| Yard | 14.8 | 20.4 | 35.2 |",
      "| Total | 445.1 | 569.6 | 1,014.7 |",
    ];
    assert.equal(safeEdits(rows("218.9"))[0]?.text, "410.0");
    assert.deepEqual(safeEdits(rows("219.0")), []);
  });

  it("applying all safe fixes again changes nothing", () => {
    for (const seed of seeds) {
      const once = settleLines(
        splitLines(sabotage(annualReport({ seed, form: "pipe" }), "requests", seed).text),
        safeEdits,
      );
      assert.deepEqual(settleLines(once, safeEdits), once);
    }
  });
});
