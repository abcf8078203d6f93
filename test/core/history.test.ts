import { strict as assert } from "node:assert";
import { findingTexts } from "../../server/cli/findings.ts";
import { analyze } from "../../server/core/analyze.ts";
import { historyAfter } from "../../server/core/history.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import { type History, noHistory } from "../../server/core/model/history.ts";
import { LiveText } from "../../server/core/text/live-text.ts";

const ledger = `# Ledger

| Item  | Berths |
|-------|-------:|
| Quay  |     12 |
| Mill  |     23 |
| Ford  |     31 |
| Total |     66 |
`;

/**
 * Types texts over others, one after another, and says what is found each time; a second reading must find
 * the same.
 */
function typing(text: string, ...edits: readonly (readonly [old: string, typed: string])[]): Analysis {
  const live = new LiveText(text);
  let history: History = noHistory;
  let analysis = analyze(live.lines);
  for (const [old, typed] of edits) {
    const line = live.lines.findIndex((one) => one.includes(old));
    const character = live.lines[line]!.indexOf(old);
    const change = live.replace({ line, character }, { line, character: character + old.length }, typed);
    history = historyAfter(history, analysis, change);
    const reading = { kind: "text", profile: "auto" } as const;
    analysis = analyze(live.lines, reading, { analysis, change }, history);
    assert.deepEqual(analysis, analyze(live.lines.slice(), reading, undefined, history));
  }
  return analysis;
}

function told(analysis: Analysis): string[] {
  return findingTexts(analysis, "en").map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

function fixes(analysis: Analysis): string[] {
  return findingTexts(analysis, "en").flatMap(({ fixes }) =>
    fixes.map(({ title, applicability }) => `${applicability}: ${title}`),
  );
}

describe("history", () => {
  it("names the total that an addend left behind", () => {
    const analysis = typing(ledger, ["23", "28"]);
    assert.deepEqual(told(analysis), [
      "warning total-mismatch: “Total” says 66, but its 3 parts add up to 71 (−5). It agreed until 28 was typed.",
    ]);
    assert.deepEqual(fixes(analysis), [
      "suggested: Recompute the total: 66 → 71",
      "suggested: Change 28 to 23",
    ]);
  });

  it("names a total that was typed itself", () => {
    assert.deepEqual(fixes(typing(ledger, ["66", "67"])), ["suggested: Change 67 to 66"]);
  });

  it("remembers what stood there before the first of several keys", () => {
    const analysis = typing(ledger, ["23", "2"], ["     2 ", "     28 "]);
    assert.equal(fixes(analysis)[1], "suggested: Change 28 to 23");
  });

  it("brings along all totals over a figure of a cross-footed table, and never takes it back unasked", () => {
    const crossed = `
| Item  | North | South |   All |
|-------|------:|------:|------:|
| Quay  | 1,204 | 2,319 | 3,523 |
| Mill  |   871 |   902 | 1,773 |
| Ford  |   640 |   655 | 1,295 |
| Total | 2,715 | 3,876 | 6,591 |
`;
    const analysis = typing(crossed, ["871", "917"]);
    assert.deepEqual(fixes(analysis), [
      "suggested: Recompute this total and all that depend on it (3 figures)",
      "suggested: Change 917 to 871",
    ]);
  });

  it("brings along both ends of the totals of ranges", () => {
    const plan = `
| Task   |  Days |
|--------|------:|
| Survey | 10–14 |
| Design |   5–8 |
| Build  | 20–30 |
| Total  | 35–52 |
`;
    const [lower, upper] = ["9–16", "10–16"].map((days) => fixes(typing(plan, ["10–14", days])));
    assert.equal(lower![0], "suggested: Recompute the total: 35–52 → 34–54");
    assert.deepEqual(upper, ["suggested: Recompute the total: 52 → 54", "suggested: Change 16 to 14"]);
  });

  it("forgets where the table adds up again", () => {
    const analysis = typing(ledger, ["23", "28"], ["66", "71"], ["31", "13"]);
    assert.deepEqual(fixes(analysis), [
      "suggested: Recompute the total: 71 → 53",
      "suggested: Change 13 to 31",
    ]);
  });

  it("says nothing of a table that never added up", () => {
    const analysis = typing(ledger.replace("66", "69"), ["23", "24"]);
    assert.doesNotMatch(told(analysis).join(), /agreed/);
  });

  it("moves with the lines above", () => {
    const analysis = typing(ledger, ["23", "28"], ["# Ledger", "# Ledger\n\nOf 2024."]);
    assert.match(told(analysis).join(), /agreed until 28 was typed/);
  });
});
