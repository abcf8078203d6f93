import { strict as assert } from "node:assert";
import { plainSums } from "../../../server/core/table/plain-sums.ts";
import { csvSyntax } from "../../../server/core/table/syntax/csv.ts";

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
  const lines = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(","));
  return plainSums(csvSyntax.read(lines)) !== null;
}

describe("plainSums", () => {
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
