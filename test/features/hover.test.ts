import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { hoverAt } from "../../server/features/hover.ts";

describe("hover", () => {
  const lines = [
    "| Programme | Budget |  Spent |  Rate |",
    "|-----------|-------:|-------:|------:|",
    "| Roads     |  8,634 |  5,465 | 63.3% |",
    "| Schools   |  8,187 |  6,254 | 76.4% |",
    "| Parks     |  4,069 |  3,343 | 28.2% |",
    "| Lights    |  3,945 |  3,390 | 85.9% |",
    "| Rents     |  2,501 |  1,696 | 67.8% |",
    "| Total     | 27,336 | 20,148 | 73.7% |",
  ];
  const analysis = analyze(lines);
  const says = (needle: string, locale: "en" | "zh-cn" = "en") => {
    const line = lines.findIndex((text) => text.includes(needle));
    const character = lines[line]!.indexOf(needle);
    return hoverAt(analysis, { line, character }, locale)?.markdown.split("\n\n");
  };

  it("tells a total, a part and what a rate is worked out from apart", () => {
    assert.deepEqual(says("3,343"), [
      "**3,343** — Parks · Spent",
      "✓ Part of “Total”: adds up",
      "`5,465 + 6,254 + 3,343 + 3,390 + 1,696 = 20,148`",
      "✗ Basis of “Rate”: does not agree (−54.0)",
      "`3,343 ÷ 4,069 = 82.2 ≠ 28.2`",
    ]);
    assert.equal(says("20,148")?.[1], "✓ Total of 5 parts: adds up");
  });

  it("calls a rate what it is, in both languages", () => {
    assert.deepEqual(says("63.3")?.slice(0, 2), ["**63.3** — Roads · Rate · Unit: %", "✓ Share: agrees"]);
    assert.equal(says("28.2", "zh-cn")?.[1], "✗ 占比：不符，差 −54.0");
  });

  it("does not take the year beside its quarters for a unit", () => {
    const told = ["| Line | Q1 | Q2 | Year |", "|---|--:|--:|--:|", "| Tickets | 1,200 | 1,350 | 2,550 |"];
    const hover = hoverAt(analyze(told), { line: 2, character: told[2]!.indexOf("2,550") }, "en");
    assert.equal(hover?.markdown.split("\n\n")[0], "**2,550** — Tickets · Year");
  });

  it("writes what a sentence or list takes off with its sign", () => {
    const told = ["So 620 − 410 = 200.", "", "Income: 400", "Expenses: 350", "Balance: 60"];
    const equation = (line: number, needle: string) => {
      const character = told[line]!.indexOf(needle);
      return hoverAt(analyze(told), { line, character }, "en")?.markdown.split("\n\n")[2];
    };
    assert.equal(equation(0, "200"), "`620 − 410 = 210 ≠ 200`");
    assert.equal(equation(4, "60"), "`400 − 350 = 50 ≠ 60`");
  });

  it("tells which cell a figure of running text quotes, and whether it agrees", () => {
    const told = ["Parks spent 3,433 and the budget of roads was 8,634.", "", ...lines];
    const quoting = analyze(told);
    const says = (needle: string) =>
      hoverAt(quoting, { line: 0, character: told[0]!.indexOf(needle) }, "en")?.markdown.split("\n\n");
    assert.deepEqual(says("3,433"), [
      "**3,433**",
      "✗ Parks · Spent: does not agree (+90)",
      "`3,433 ≠ 3,343`",
    ]);
    assert.deepEqual(says("8,634"), ["**8,634**", "✓ Roads · Budget: agrees", "`8,634 = 8,634`"]);
  });
});
