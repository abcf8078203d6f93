import { strict as assert } from "node:assert";
import { findingTexts } from "../../server/cli/findings.ts";
import { analyze } from "../../server/core/analyze.ts";
import { hoverAt } from "../../server/features/hover.ts";
import { inlayHintsIn } from "../../server/features/inlay-hints.ts";
import { rewriteEdits } from "../../server/features/rewrites.ts";
import type { Locale } from "../../server/messages.ts";

/** Ways to print the figure that English readers know as 1,234.50. */
const writings: Readonly<Record<string, readonly [group: string, point: string]>> = {
  "1.234,50": [".", ","],
  "1 234,50": [" ", ","],
  "1'234.50": ["'", "."],
  "1234,50": ["", ","],
};

/** Reports with the figures of English readers, each wrong in another way. */
const reports: Readonly<Record<string, string>> = {
  "a column": `
| Item | 2022 | 2023 |
|---|---:|---:|
| Rent | 1,200.50 | 1,300.25 |
| Wages | 12,400.00 | 12,900.00 |
| Power | 3,310.25 | 2,290.10 |
| Total | 16,910.75 | 17,990.35 |`,
  "a crossing": `
| Item | Jan | Feb | Sum |
|---|---:|---:|---:|
| Rent | 1,200.50 | 1,300.25 | 2,500.75 |
| Wages | 12,400.00 | 13,900.00 | 25,300.00 |
| Power | 3,310.25 | 2,290.10 | 5,600.35 |
| Total | 16,910.75 | 16,490.35 | 33,401.10 |`,
  "a blank": `
| Item | Jan | Feb | Sum |
|---|---:|---:|---:|
| Rent | 1,200.50 | 1,300.25 | 2,500.75 |
| Wages | | 12,900.00 | 25,300.00 |
| Power | 3,310.25 | 2,290.10 | 5,600.35 |
| Total | 16,910.75 | 16,490.35 | 33,401.10 |`,
  "a list": `
Costs:

- Rent: 1,200.50
- Wages: 12,400.00
- Power: 3,310.25
- Total: 17,910.75`,
  "shares in cells": `
| Region | Visits |
|---|---|
| North | 60 (50.00%) |
| South | 36 (36.00%) |
| East | 18 (15.00%) |
| West | 6 (5.00%) |
| Total | 120 (100.00%) |`,
  "a rate": `
| Item | Amount |
|---|---:|
| Net | 1,200.00 |
| VAT 7.50 % | 91.00 |
| Gross | 1,291.00 |`,
};

/** All that a reader is told of a text: findings with their places and fixes, hints, and every figure pointed at. */
function toldIn(text: string, locale: Locale): string[] {
  const lines = text.split("\n");
  const analysis = analyze(lines);
  const findings = findingTexts(analysis, locale).flatMap(({ message, related, fixes }) => [
    message,
    ...related.map((place) => place.message),
    ...fixes.flatMap(({ title, edits }) => [title, ...edits.map(({ newText }) => newText.trim())]),
  ]);
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const hints = inlayHintsIn(analysis, range, locale).flatMap(({ label, tooltip }) => [label, tooltip]);
  const hovers = lines.flatMap((row, line) =>
    [...row.matchAll(/(?<=[|:] )\d/g)].map(
      ({ index }) => hoverAt(analysis, { line, character: index }, locale)?.markdown ?? "",
    ),
  );
  return [...findings, ...hints, ...hovers];
}

describe("figures of a column of shares", () => {
  it("are written as the report writes them", () => {
    const lines = ["| Item | Cost |", "|---|---:|", "| Rent | 1.200,50 |", "| Power | 3.310,25 |"];
    const edits = rewriteEdits(analyze(lines), { line: 2, character: 10 }, "share-column", {
      isMarkdown: true,
      kind: "text",
    });
    assert.match(edits.map(({ newText }) => newText).join("\n"), /\| 26,6% \|/);
  });
});

describe("figures in sentences", () => {
  const figure = /\d{1,3}(?:,\d{3})*\.\d\d/g;
  for (const [written, [group, point]] of Object.entries(writings)) {
    const rewrite = (text: string) =>
      text.replace(figure, (digits) => digits.replace(/[,.]/g, (mark) => (mark === "," ? group : point)));
    for (const [name, report] of Object.entries(reports))
      it(`are written as the report writes them: ${written}, ${name}`, () => {
        for (const locale of ["en", "zh-cn"] satisfies Locale[]) {
          const told = toldIn(report, locale);
          assert.ok(told.length > 2, report);
          assert.deepEqual(toldIn(rewrite(report), locale), told.map(rewrite), report);
        }
      });
  }
});
