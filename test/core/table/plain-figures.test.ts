import { strict as assert } from "node:assert";
import fc from "fast-check";
import { plainTable } from "../../../server/core/table/plain-figures.ts";
import { addsUpPlainly, placesIn } from "../../../server/core/table/plain-sums.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { rereadTable } from "../../../server/core/table/reread.ts";
import { csvSyntax } from "../../../server/core/table/syntax/csv.ts";

describe("plainTable", () => {
  const sound = ["Office,Cases,Calls,All", "North,40,2,42", "South,25,1,26", "East,7,0,7", "Total,72,3,75"];
  /** What may be typed into a cell, and what the others there are made of. */
  const typed = fc.constantFrom(
    "40",
    "25",
    "7",
    "7.5",
    "7.25",
    "1.234",
    "12345678901",
    "99999999.99",
    "",
    "–",
    "3%",
  );
  const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), typed));

  it("sees of a table that is typed into what is seen of it afresh", () =>
    fc.assert(
      fc.property(edits, (steps) => {
        let lines = sound;
        let table = readTable(csvSyntax, lines);
        for (const [row, column, text] of [...steps, ...steps].flatMap((step) => [step, restored(step)])) {
          const before = { table, lines };
          lines = lines.map((line, at) => (at === row ? put(line, column, text) : line));
          table = rereadTable(csvSyntax, lines, before) ?? readTable(csvSyntax, lines);
          const places = placesIn(table);
          assert.equal(
            plainTable(table) !== null,
            places !== null && addsUpPlainly(places),
            lines.join("\n"),
          );
        }
      }),
    ));

  function restored([row, column]: readonly [number, number, string]): [number, number, string] {
    return [row, column, sound[row]!.split(",")[column]!];
  }

  function put(line: string, column: number, text: string): string {
    return line.split(",").with(column, text).join(",");
  }
});
