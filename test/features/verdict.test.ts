import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { documentKind } from "../../server/core/document-kind.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import { plainReading } from "../../server/core/reading.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import { placedFindings } from "../../server/features/diagnostics.ts";
import { hoverAt } from "../../server/features/hover.ts";
import { inlayHintsIn } from "../../server/features/inlay-hints.ts";
import { lensesOf } from "../../server/features/lenses.ts";
import { type OutlineEntry, outlineOf } from "../../server/features/outline.ts";
import { semanticTokensIn } from "../../server/features/semantic-tokens.ts";
import { tokenModifiers } from "../../server/features/token-legend.ts";
import { drawnTables } from "../support/drawn-tables.ts";
import { annualReport, ledger } from "../support/generate.ts";
import { sabotage } from "../support/sabotage.ts";
import { type TextForm, textForms } from "../support/text-forms.ts";

/** What marks each table as wrong, table by table: lens, outline, tokens; and beside its figures, hints. */
interface Marks {
  readonly line: number;
  readonly told: readonly string[];
  readonly lens: boolean;
  readonly outline: boolean;
  readonly token: boolean;
  readonly hint: boolean;
}

function marksIn(analysis: Analysis): Marks[] {
  const lenses = lensesOf(
    analysis,
    placedFindings(analysis, ({ severity }) => severity),
    "en",
  );
  const entries = flat(outlineOf(analysis, "en"));
  return analysis.studies.flatMap((study, block) => {
    if (!study) return [];
    const [line, end] = [analysis.starts[block]!, analysis.starts[block + 1]!];
    const range = { start: { line, character: 0 }, end: { line: end - 1, character: Infinity } };
    const entry = entries.find(
      ({ kind, selectionRange: { start } }) => kind === "table" && start.line === line,
    );
    const lens = lenses.find(({ range: { start } }) => start.line === line);
    return {
      line,
      told: study.findings
        .filter(({ category, rule }) => category === "arithmetic" && rule !== "rounding-drift")
        .map(({ rule }) => rule),
      lens: lens?.title.startsWith("✗") ?? false,
      outline: entry?.detail.includes("✗") ?? false,
      token: modifiersIn(semanticTokensIn(analysis, line, end)).has("broken"),
      hint: inlayHintsIn(analysis, range, "en").some(({ label }) => label.startsWith("Δ")),
    };
  });
}

function flat(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

function modifiersIn(data: readonly number[]): Set<string> {
  const bits = data.filter((_, at) => at % 5 === 4);
  return new Set(tokenModifiers.filter((_, bit) => bits.some((set) => (set >> bit) & 1)));
}

/** A table of which nothing is told has no mark; one of which something is told has them all. */
function agree(analysis: Analysis, text: string): void {
  for (const { line, told, lens, outline, token, hint } of marksIn(analysis)) {
    const story = `${told.join(", ") || "nothing"} is told of the table in line ${line + 1} of\n${text}`;
    const isTold = told.length > 0;
    assert.deepEqual({ lens, outline, token }, { lens: isTold, outline: isTold, token: isTold }, story);
    // A difference is shown only of a relation that fails.
    assert.ok(isTold || !hint, story);
  }
}

function agreeIn(text: string): void {
  agree(analyze(splitLines(text)), text);
}

describe("marks of wrong figures", () => {
  for (const form of Object.keys(textForms) as TextForm[])
    it(`stand where something is told, and nowhere else: ${form}`, () => {
      for (const seed of [1, 2, 3]) {
        const reports = [
          { report: annualReport({ seed, form }), names: ["requests:", "reviews:"] },
          { report: ledger({ seed, form }), names: ["ledger:"] },
        ];
        for (const { report, names } of reports) {
          agreeIn(report.text);
          for (const name of names) agreeIn(sabotage(report, name, seed).text);
        }
      }
    });

  it("stand so in tables that nobody would write", () => {
    const label = fc.constantFrom("North", "South", "Old Pier", "Total", "Average", "Other", "其中：", "All");
    const row = fc.tuple(label, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }));
    const heads = fc.constantFrom(
      ["Item", "Jan", "Feb", "Mar", "Total"],
      ["Item", "Paid", "Due", "Share %", "Rate"],
    );
    fc.assert(
      fc.property(heads, fc.array(row, { minLength: 2, maxLength: 7 }), (head, rows) => {
        const cells = rows.map(([name, figures]) => [name, ...figures.map(String)]);
        agreeIn(drawnTables.pipe!([head, ...cells]).join("\n"));
      }),
      { numRuns: 600 },
    );
  });

  it("stand so in all examples", () => {
    const files = readdirSync("examples", { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => /\.(md|txt|csv|tsv|report)$/.test(name))) {
      const text = readFileSync(join("examples", file), "utf8");
      agree(analyze(splitLines(text), { kind: documentKind(file), profile: "auto" }), text);
    }
  });

  it("stand so in all examples whatever rule is off", () => {
    for (const file of readdirSync("examples/faulty")) {
      const text = readFileSync(join("examples/faulty", file), "utf8");
      const kind = documentKind(file);
      const told = marksIn(analyze(splitLines(text), { kind, profile: "auto" })).flatMap(({ told }) => told);
      for (const rule of new Set(told)) {
        const analysis = analyze(splitLines(text), { kind, profile: "auto", off: new Set([rule]) });
        agree(analysis, text);
        assert.ok(marksIn(analysis).every(({ told }) => !told.includes(rule)));
      }
    }
  });

  const few = [
    "Top regions",
    "",
    "| Region | Visits |",
    "|---|---|",
    "| North | 40 |",
    "| South | 25 |",
    "| Total | 120 |",
  ];

  it("are none where it is doubtful what adds up; who points at the figure is told", () => {
    const analysis = analyze(few);
    agree(analysis, few.join("\n"));
    const hover = hoverAt(analysis, { line: 6, character: 11 }, "en");
    assert.deepEqual(hover?.markdown.split("\n\n").slice(1), [
      "? Total of 2 parts: +55, but perhaps it is not meant so",
      "`40 + 25 = 65 ≠ 120`",
    ]);
  });

  it("are none where the writer wants to hear nothing of it", () => {
    const table = few.slice(2);
    const told = marksIn(analyze(table)).map(({ lens, outline, token }) => ({ lens, outline, token }));
    assert.deepEqual(told, [{ lens: true, outline: true, token: true }]);
    const silenced = ["<!-- crossfoot-ignore total-mismatch: counted twice -->", "", ...table];
    agree(analyze(silenced), silenced.join("\n"));
    assert.deepEqual(
      marksIn(analyze(silenced)).map(({ told: left, lens }) => ({ left, lens })),
      [{ left: [], lens: false }],
    );
    const off = { ...plainReading, off: new Set(["total-mismatch"]) };
    const analysis = analyze(table, off);
    agree(analysis, table.join("\n"));
    assert.deepEqual(
      marksIn(analysis).map(({ told: left, lens }) => ({ left, lens })),
      [{ left: [], lens: false }],
    );
  });

  it("stay the same while other lines of a text are edited, whatever is off", () => {
    const off = { ...plainReading, off: new Set(["total-mismatch"]) };
    const text = [...few.slice(2), "", "# Staff", "", "As before."];
    const analysis = analyze(text, off);
    const change = { line: text.length - 1, removed: 1, added: 1 };
    const next = analyze(text.with(-1, "As ever."), off, { analysis, change });
    assert.ok(analysis.studies[0]);
    assert.notEqual(analysis.studies[0], analysis.judged[0]);
    assert.equal(next.studies[0], analysis.studies[0]);
  });

  it("stand at a share that is written behind its figure", () => {
    const rows = ["North | 60 (50.0%)", "South | 36 (36.0%)", "East | 18 (15.0%)", "West | 6 (5.0%)"];
    const lines = [
      "| Region | Visits |",
      "|---|---|",
      ...rows.map((row) => `| ${row} |`),
      "| Total | 120 (100%) |",
    ];
    assert.deepEqual(
      marksIn(analyze(lines)).map(({ told }) => told),
      [["ratio-mismatch"]],
    );
    agreeIn(lines.join("\n"));
  });
});
