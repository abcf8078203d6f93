import { strict as assert } from "node:assert";
import fc from "fast-check";
import { cellAt } from "../../../server/core/model/table.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { rereadTable } from "../../../server/core/table/reread.ts";
import { csvSyntax, tsvSyntax } from "../../../server/core/table/syntax/csv.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";
import { spacedSyntax } from "../../../server/core/table/syntax/spaced.ts";

const lines = [
  "| Region | Staff |  Cost | Time   |",
  "| ------ | ----: | ----: | ------ |",
  "| North  |    12 | 3,400 | 2h 15m |",
  "| South  |     8 | 1,250 | long   |",
  "| Total  |    20 | 4,650 | -      |",
];

/** The table before and after the text of a line gave way to another; null where it has to be read anew. */
function retyped(line: number, from: string, to: string) {
  const before = readTable(pipeSyntax, lines);
  const next = lines.map((text, at) => (at === line ? text.replace(from, to) : text));
  const after = rereadTable(pipeSyntax, next, { table: before, lines });
  if (after) assert.deepEqual(after, readTable(pipeSyntax, next));
  return { before, after };
}

describe("rereadTable", () => {
  it("takes over every cell of the other rows, and what is known of rows and columns", () => {
    const { before, after } = retyped(3, "1,250", "1,259");
    assert.ok(after);
    assert.equal(cellAt(after, 2, 2)?.numeral?.value.toString(), "1259");
    assert.deepEqual(
      after.cells.filter((cell, id) => cell !== before.cells[id]).map(({ text }) => text),
      ["1,259"],
    );
    for (const part of ["grid", "contents", "rowLabels", "columnLabels", "rowDepths", "columnKinds"] as const)
      assert.equal(after[part], before[part]);
  });

  it("moves the cells behind one that has grown, and keeps their numbers", () => {
    const { before, after } = retyped(2, "    12", "    127");
    const [old, moved] = [cellAt(before, 1, 2)!, cellAt(after!, 1, 2)!];
    assert.equal(moved.span.from, old.span.from + 1);
    assert.equal(moved.numeral, old.numeral);
  });

  it("reads the structure anew, and only that, where a label is another", () => {
    const { before, after } = retyped(3, "South", "West ");
    assert.equal(after?.rowLabels[2], "west");
    assert.equal(cellAt(after, 2, 1), cellAt(before, 2, 1));
  });

  it("leaves alone what may concern other rows: marks, rules, fields, columns read as a whole", () => {
    assert.equal(retyped(3, "1,250", "1.250").after, null);
    assert.equal(retyped(1, "---", "--:").after, null);
    assert.equal(retyped(3, "8", "8 |").after, null);
    assert.equal(retyped(3, "long", "1h 5m").after, null);
  });
});

/** Lines in which quotes open, close and run on over lines, or stand among words. */
const records = lineOf([
  "a",
  "1",
  "12",
  "3.5",
  ",",
  ",",
  ",",
  '"',
  '"',
  '""',
  " ",
  ";",
  "\t",
  "Total",
  "10–14",
]);
const rowsOfWords = lineOf([
  "a",
  "North",
  "12",
  "7",
  "1,234",
  "-",
  " ",
  " ",
  "  ",
  "合计",
  "- 4 -",
  "，",
  "|",
]);

function lineOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((chosen) => chosen.join(""));
}

describe("rereadTable of lines that may be no rows by themselves", () => {
  for (const [syntax, line] of [
    [csvSyntax, records],
    [tsvSyntax, records],
    [spacedSyntax, rowsOfWords],
  ] as const) {
    it(`gives what reading from nothing gives of ${syntax.name}, or nothing`, () => {
      let nKept = 0;
      fc.assert(
        fc.property(fc.array(line, { minLength: 2, maxLength: 8 }), fc.nat(7), line, (lines, at, other) => {
          const next = lines.with(at % lines.length, other);
          const after = rereadTable(syntax, next, { table: readTable(syntax, lines), lines });
          if (!after) return;
          nKept++;
          assert.deepEqual(after, readTable(syntax, next));
        }),
        { numRuns: 3000 },
      );
      assert.ok(nKept > 0);
    });
  }

  it("reads values anew where a quote in one line ends what another opened above it", () => {
    const lines = ['"', ',""'];
    assert.equal(
      rereadTable(csvSyntax, lines.with(1, ',"a"'), { table: readTable(csvSyntax, lines), lines }),
      null,
    );
  });

  it("keeps the other rows of values that are quoted one by one", () => {
    const lines = ['"Quay","Wool"', '"North","1,200"', '"South","800"'];
    const before = readTable(csvSyntax, lines);
    const after = rereadTable(csvSyntax, lines.with(2, '"South","850"'), { table: before, lines });
    assert.equal(after?.cells.filter((cell) => !before.cells.includes(cell)).length, 1);
    for (const other of ['"South,"850"', '"South","850', 'South,"850"', '"South","850","4"'])
      assert.equal(rereadTable(csvSyntax, lines.with(2, other), { table: before, lines }), null, other);
  });
});
