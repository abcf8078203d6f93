import { strict as assert } from "node:assert";
import { gridSyntax } from "../../../server/core/table/syntax/grid.ts";
import { textIn } from "../../../server/core/text/lines.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (...lines: string[]): string => gridText(gridSyntax.read(lines));

describe("grid tables", () => {
  it("read a head under ===, and wrapped cells as one", () => {
    const lines = [
      "+-----------+-------+",
      "| Quay      |  Load |",
      "+===========+======:+",
      "| North and | 1,250 |",
      "| Old Pier  |       |",
      "+-----------+-------+",
      "| 南码头    |   750 |",
      "+-----------+-------+",
    ];
    assert.equal(read(...lines), text("Quay | Load", "===", "North and Old Pier | 1,250", "南码头 | 750"));
    assert.deepEqual(
      gridSyntax
        .read(lines)
        .cells.slice(2)
        .map((cell) => textIn(lines, cell.span)),
      ["North and | 1,250 |\n| Old Pier", "1,250", "南码头", "750"],
    );
  });

  it("read cells that span rows and columns", () => {
    assert.equal(
      read(
        "+--------+-----------------+",
        "|        |      Ferries    |",
        "| Quay   +--------+--------+",
        "|        | 2023   | 2024   |",
        "+========+========+========+",
        "| North  | 40     | 41     |",
        "+--------+--------+--------+",
        "| South  | none yet        |",
        "+--------+--------+--------+",
      ),
      text("Quay | Ferries | ←", "↑ | 2023 | 2024", "===", "North | 40 | 41", "South | none yet | ←"),
    );
  });

  it("read a span of rows beside rows that are ruled apart", () => {
    assert.equal(
      read(
        "+-------+------+----+",
        "| Coast | East | 12 |",
        "|       +------+----+",
        "|       | West | 30 |",
        "+-------+------+----+",
        "| Total        | 42 |",
        "+--------------+----+",
      ),
      text("Coast | East | 12", "↑ | West | 30", "Total | ← | 42"),
    );
  });

  it("read the output of a database shell, a row for each line", () => {
    assert.equal(
      read(
        "+-------+------+",
        "| quay  | load |",
        "+-------+------+",
        "| north |   40 |",
        "| south |   25 |",
        "+-------+------+",
        "| sum   |   65 |",
        "+-------+------+",
      ),
      text("quay | load", "===", "north | 40", "south | 25", "---", "sum | 65"),
    );
  });

  it("read wide characters that were counted as narrow", () => {
    assert.equal(
      read(
        "+------+----+",
        "| 码头   | 吨  |",
        "+------+----+",
        "| 北   | 40 |",
        "| 南   | 25 |",
        "+------+----+",
      ),
      text("码头 | 吨", "===", "北 | 40", "南 | 25"),
    );
  });

  it("keep words like a + b in cells", () => {
    assert.equal(
      read(
        "+---------+-------+",
        "| tar+oil | a | b |",
        "+---------+-------+",
        "| 4 + 5   | 9     |",
        "+---------+-------+",
      ),
      text("tar+oil | a | b", "===", "4 + 5 | 9").replace("a | b", "a | b"),
    );
  });

  it("measures from the first border to the last line of the drawing", () => {
    const lines = ["+---+---+", "| a | b |", "+---+---+", "", "text"];
    assert.equal(gridSyntax.measure(lines, 0), 3);
    assert.equal(gridSyntax.measure(lines, 1), 0);
    assert.equal(gridSyntax.measure(lines.slice(0, 2), 0), 2);
    assert.equal(gridSyntax.measure(["> +---+---+", "> | a | b |", "> +---+---+"], 0), 3);
    assert.equal(gridSyntax.measure(["+---+", "| a |", "+---+"], 0), 0);
    assert.equal(gridSyntax.measure(["+---+---+", "+---+---+"], 0), 0);
    assert.equal(gridSyntax.measure(["+ a + b", "| c | d"], 0), 0);
  });

  for (const [name, lines] of [
    ["corners", ["+".repeat(1_000_000), "|"]],
    ["columns, and rows of bars", [`+${"--+".repeat(150_000)}`, ...new Array<string>(100_000).fill("|||")]],
    ["borders", new Array<string>(100_000).fill("+--+--+")],
    ["bars", ["+--+--+", "|".repeat(1_000_000)]],
  ] as const) {
    it(`read a megabyte of ${name}`, () => {
      gridSyntax.measure(lines, 0);
      assert.ok(gridSyntax.read(lines).nColumns > 0);
    });
  }
});
