import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import type { Finding, Severity } from "../../server/core/model/finding.ts";
import { spanOf } from "../../server/core/model/span.ts";
import { diagnosticsOf, mostDiagnostics, placedFindings } from "../../server/features/diagnostics.ts";

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
