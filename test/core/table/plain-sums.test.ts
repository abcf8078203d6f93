import { strict as assert } from "node:assert";
import fc from "fast-check";
import { addsUpPlainly, placesIn, plainlyWritten } from "../../../server/core/table/plain-sums.ts";
import { csvSyntax } from "../../../server/core/table/syntax/csv.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

const sound = [
  ["Office", "Letters", "Calls", "Total"],
  ["North", "1,310.5", "20", "1,330.50"],
  ["South", "44", "18", "62"],
  ["West", "25", "33", "58"],
  ["All", "1,379.5", "71", "1,450.50"],
];

/** Whether the sound table adds up plainly with another text in one of its cells. */
function addsUpWith(row: number, column: number, text: string): boolean {
  return addsUp(sound.map((cells, at) => cells.map((cell, k) => (at === row && k === column ? text : cell))));
}

function addsUp(rows: readonly (readonly string[])[]): boolean {
  const places = placesIn(csvSyntax.read(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(","))));
  return places !== null && addsUpPlainly(places);
}

describe("addsUpPlainly", () => {
  it("sees a table whose last row and last column add up all the others", () => assert.ok(addsUp(sound)));

  it("counts exactly: a cent is as wrong as a thousand", () => {
    assert.equal(addsUpWith(4, 3, "1,450.51"), false);
    assert.equal(addsUpWith(2, 1, "1,044"), false);
  });

  for (const [what, row, column, text] of [
    ["a blank", 3, 2, ""],
    ["a dash for nothing", 3, 2, "-"],
    ["a share", 3, 2, "33%"],
    ["a unit", 3, 2, "33 calls"],
    ["a mark that may part groups or decimals", 1, 1, "1.310"],
    ["a group of two digits", 1, 1, "13,10.5"],
    ["a year for a name", 2, 0, "2024"],
    ["a number for a head", 0, 2, "2024"],
    ["more digits than are exact", 3, 2, "330000000000"],
  ] as const)
    it(`leaves a table with ${what} to the thorough reading`, () =>
      assert.equal(addsUpWith(row, column, text), false));

  it("leaves small tables, where sums come about by chance, to it as well", () => {
    assert.equal(addsUp(sound.slice(0, 3)), false);
    assert.equal(addsUp(sound.map((cells) => cells.slice(0, 2))), false);
  });
});

describe("plainlyWritten", () => {
  const months = Array.from({ length: 12 }, (_, at) => ["Month", `${at + 1}`, "5", `${at + 6}`]);
  const written = [sound[0]!, ...months, ["All", "78", "60", "138"]].map((row) => `| ${row.join(" | ")} |`);
  written.splice(1, 0, "|---|---|---|---|");

  it("sees in the lines of a long table that it adds up", () => {
    assert.equal(plainlyWritten(written, pipeSyntax.places!)?.nRows, 14);
  });

  it("looks at the first lines only where they show that it does not", () => {
    let nRead = 0;
    const places = (lines: readonly string[]) => {
      nRead += lines.length;
      return pipeSyntax.places!(lines);
    };
    assert.equal(plainlyWritten(written.with(3, "| Month | 2 | 5 | 8 |"), places), null);
    assert.equal(nRead, 4);
    assert.equal(plainlyWritten(written.with(9, "| Month | 8 | 5 | 14 |"), places), null);
  });
});

describe("the places of a pipe table", () => {
  const cells = fc.constantFrom(
    "",
    "7",
    "1,234.5",
    "North",
    "a \\\\| b",
    "---",
    "`|`",
    "表",
    "\u3000x",
    " |",
  );
  const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 });

  it("are those of the cells that are read", () =>
    fc.assert(
      fc.property(rows, fc.constantFrom("", "> ", "  "), ([head, ...body], before) => {
        const drawn = [head!, head!.map(() => "---"), ...body].map(
          (row) => `${before}| ${row.join(" | ")} |`,
        );
        const lines = drawn.slice(0, pipeSyntax.measure(drawn, 0));
        const places = lines.length > 0 ? pipeSyntax.places!(lines) : null;
        if (!places) return;
        const { cells: read, nRows, nColumns } = pipeSyntax.read(lines);
        assert.deepEqual([places.nRows, places.nColumns], [nRows, nColumns]);
        assert.deepEqual(
          places.texts.map((text, cell) => text.slice(places.from[cell], places.to[cell])),
          read.map(({ text }) => text),
        );
      }),
    ));
});
