import { strict as assert } from "node:assert";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";
import { pipeRowsSyntax } from "../../../server/core/table/syntax/pipe-rows.ts";
import { gridOf, linesOf, rowsOf } from "../../support/tables.ts";

describe("pipe tables", () => {
  const reads = (what: string, text: string, rows: string[]) =>
    it(what, () => assert.deepEqual(rowsOf(gridOf(pipeSyntax, linesOf(text))), rows));
  const refuses = (what: string, text: string) =>
    it(what, () => {
      const lines = linesOf(text);
      assert.ok(lines.every((_, at) => pipeSyntax.measure(lines, at) === 0));
    });
  const measures = (what: string, text: string, count: number) =>
    it(what, () => assert.equal(pipeSyntax.measure(linesOf(text), 0), count));

  reads(
    "reads a header row and body rows",
    `
    | Depot | 2024 |
    |-------|-----:|
    | North |   40 |
    `,
    ["Depot | 2024", "North | 40"],
  );
  reads("needs no outer pipes", "Depot | 2024\n--- | ---\nNorth | 40\n South|41", [
    "Depot | 2024",
    "North | 40",
    "South | 41",
  ]);
  reads("keeps an escaped pipe in its cell", "| a | b |\n|--|--|\n| x \\| y | 1 |", ["a | b", "x \\| y | 1"]);
  reads("cuts at a bare pipe in a code span, as GFM does", "| a | b |\n|--|--|\n| `x|y` | 1 |", [
    "a | b",
    "`x | y`",
  ]);
  reads("takes a backslash before a backslash for itself", "| a | b |\n|--|--|\n| x \\\\| 1 |", [
    "a | b",
    "x \\\\ | 1",
  ]);
  reads("leaves missing cells out", "| a | b |\n|--|--|\n| x |", ["a | b", "x | _"]);
  reads("reads cells padded with TABs", "|\ta\t|\tb\t|\n|--|--|\n|\tx\t|\t1\t|", ["a | b", "x | 1"]);
  reads("keeps the no-break blanks that indent a label", "| a | b |\n|--|--|\n| \u3000x | 1 |", [
    "a | b",
    "\u3000x | 1",
  ]);
  reads("reads a table in a list item", "- | a | b |\n  |---|---|\n  | x | 1 |", ["a | b", "x | 1"]);
  reads("reads a table in nested quotes", "> > | a | b |\n> > |---|---|\n> > | x | 1 |", ["a | b", "x | 1"]);

  it("takes a row of dashes for a rule", () => {
    const raw = gridOf(pipeSyntax, linesOf("| a | b |\n|--|--|\n| x | 1 |\n|---|---|\n| Total | 1 |"));
    assert.deepEqual([rowsOf(raw), raw.ruledRows], [["a | b", "x | 1", "Total | 1"], [2]]);
  });

  it("says which figures stand beyond the last column", () => {
    const raw = gridOf(pipeSyntax, linesOf("| a | b |\n|--|--|\n| x | 1 | 23 |\n| y | 2 | note |"));
    assert.deepEqual(raw.raggedRows, [
      { row: 1, span: { line: 2, from: 10, lastLine: 2, to: 12 }, expected: 2, found: 3 },
    ]);
  });

  refuses("wants as many delimiters as header cells", "| a | b |\n|---|\n| 1 | 2 |");
  refuses("leaves Setext headings alone", "A heading\n---");
  refuses(
    "takes no list item's text for a header whose delimiter row is not in it",
    "- | a | b |\n|---|---|",
  );
  measures("ends at a blank line", "| a |\n|---|\n| 1 |\n\n| 2 |", 3);
  measures("ends at a heading", "| a |\n|---|\n| 1 |\n# b", 3);
  measures("ends at a quote", "| a |\n|---|\n> | 1 |", 2);
  measures("ends at a list item", "| a |\n|---|\n- 1", 2);
  measures("ends where a comment closes", "| a |\n|---|\n| 1 |\n<!-- -->", 3);
  measures("ends where the quote ends", "> | a |\n> |---|\n> | 1 |\n| 2 |", 3);
  measures("takes a line without pipes for a row of one cell, as GFM does", "| a |\n|---|\n1", 3);
});

describe("pipe rows without a delimiter row", () => {
  const reads = (what: string, text: string, rows: string[]) =>
    it(what, () => assert.deepEqual(rowsOf(gridOf(pipeRowsSyntax, linesOf(text))), rows));
  const refuses = (what: string, text: string) =>
    it(what, () => {
      const lines = linesOf(text);
      assert.ok(lines.every((_, at) => pipeRowsSyntax.measure(lines, at) === 0));
    });

  reads("reads rows that end in a pipe", "Depot | 2024 |\nNorth | 40 |", ["Depot | 2024", "North | 40"]);
  reads("reads rows between pipes", "| Depot | 2024 |\n| North | 40 |", ["Depot | 2024", "North | 40"]);
  reads("reads rows with figures and no outer pipes", "Depot | 2024\nNorth | 40\nSouth | 41", [
    "Depot | 2024",
    "North | 40",
    "South | 41",
  ]);
  reads("reads a merged head", "Fleet | |||\nKind | In | Out | Sum |\nVans | 1 | 2 | 3 |", [
    "Fleet | · | · | ·",
    "Kind | In | Out | Sum",
    "Vans | 1 | 2 | 3",
  ]);
  reads("reads what psql prints", " depot | sum\n-------+-----\n North |  40\n South |  41", [
    "depot | sum",
    "North | 40",
    "South | 41",
  ]);
  it("ends at a sentence, and at words that name no row", () => {
    const measured = (text: string) => pipeRowsSyntax.measure(text.split("\n"), 0);
    assert.equal(measured("a | 1 | 2\nb | 3 | 4\nSales:\nc | 5 | 6"), 4);
    assert.equal(measured("a | 1 | 2\nb | 3 | 4\nSales fell again.\nc | 5 | 6"), 2);
    assert.equal(measured("a | 1 | 2\nb | 3 | 4\nSales"), 2);
    assert.equal(measured("甲 | 1 | 2 |\n乙 | 3 | 4 |\n二、支出\n丙 | 5 | 6 |"), 4);
  });
  it("ends at a numbered heading over the head of another table", () => {
    const measured = (text: string) => pipeRowsSyntax.measure(text.split("\n"), 0);
    assert.equal(measured("甲 | 1 | 2 |\n乙 | 3 | 4 |\n二、支出\n科目 | 年初 | 年末 |\n丙 | 5 | 6 |"), 2);
  });

  reads("goes on behind a page footer", "| a | 1 |\n| b | 2 |\n- 4 -\n\n| c | 3 |", [
    "a | 1",
    "b | 2",
    "c | 3",
  ]);
  refuses("leaves a menu alone", "Home | About | Contact\nNews | Archive | Imprint");
  refuses("leaves a lone row alone", "| a | 1 |");
});
