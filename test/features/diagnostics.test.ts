import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import type { Finding, Severity } from "../../server/core/model/finding.ts";
import { spanOf } from "../../server/core/model/span.ts";
import {
  diagnosticsOf,
  mostDiagnostics,
  placedFindings,
  shownIn,
} from "../../server/features/diagnostics.ts";

function finding(line: number, severity: Severity): Finding {
  return {
    rule: "ragged-row",
    category: "structure",
    severity,
    span: spanOf(line, 0, 1),
    note: { message: "ragged-row", facts: { expected: 2, found: 3 } },
    data: {},
    related: [],
    suspects: [],
    fixes: [],
  };
}

function analysisWith(findings: readonly Finding[]): Analysis {
  return { ...analyze([""]), findings };
}

describe("diagnostics", () => {
  it("are at most a thousand, the gravest first, and say how many are left out", () => {
    const findings = Array.from({ length: 5000 }, (_, n) => finding(n, n % 10 === 0 ? "error" : "hint"));
    const told = diagnosticsOf(
      placedFindings(analysisWith(findings), ({ severity }) => severity),
      "en",
    );
    assert.equal(told.length, mostDiagnostics);
    assert.ok(told.slice(0, 500).every(({ diagnostic: { severity } }) => severity === "error"));
    assert.ok(told.slice(500, -1).every(({ diagnostic: { severity } }) => severity === "hint"));
    assert.match(told.at(-1)!.diagnostic.message, /^4001 more findings/);
  });

  it("are the same for as long as nothing changes, however many there are", () => {
    const findings = Array.from({ length: 1200 }, (_, n) => finding(n, "error"));
    const placed = placedFindings(analysisWith(findings), ({ severity }) => severity);
    const shown = shownIn(placed, "en");
    assert.equal(shown.made.length, mostDiagnostics);
    assert.equal(shownIn([...placed], "en", shown), shown);
    assert.notEqual(shownIn(placed.slice(1), "en", shown), shown);
  });

  it("that stand where they stood are the same objects, behind some of the whole text in a row, too", () => {
    const table = (name: string, total: number) => [
      `# ${name}`,
      "| Item | Cost |",
      "|---|---|",
      "| Rent | 10 |",
      "| Power | 20 |",
      `| Total | ${total} |`,
      "",
    ];
    const unused = [
      "<!-- crossfoot-ignore-line ragged-row -->",
      "<!-- crossfoot-ignore-line ragged-row -->",
      "",
    ];
    const lines = [...table("A", 31), ...unused, ...table("B", 32), ...table("C", 33), "# D", "", "Text."];
    const severityOf = ({ severity }: Finding) => severity;
    const analysis = analyze(lines);
    const before = placedFindings(analysis, severityOf);
    assert.deepEqual(
      before.map(({ finding: { rule } }) => rule),
      ["total-mismatch", "unused-suppression", "unused-suppression", "total-mismatch", "total-mismatch"],
    );
    const last = lines.length - 1;
    const next = analyze(lines.with(last, "End."), undefined, {
      analysis,
      change: { line: last, removed: 1, added: 1 },
    });
    const after = placedFindings(next, severityOf, before);
    assert.deepEqual(
      after.flatMap((placed, at) => (placed === before[at] ? [at] : [])),
      [0, 3, 4],
    );
    assert.deepEqual(placedFindings(analysis, severityOf, before), before);
  });

  it("are as grave as the writer wants, or silent", () => {
    const analysis = analysisWith([finding(0, "error"), finding(1, "warning")]);
    const told = diagnosticsOf(
      placedFindings(analysis, ({ severity }) => (severity === "error" ? "hint" : "off")),
      "en",
    );
    assert.deepEqual(
      told.map(({ diagnostic }) => diagnostic.severity),
      ["hint"],
    );
  });
});
