import { strict as assert } from "node:assert";
import { boxSyntax } from "../../../server/core/table/syntax/box.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (...lines: string[]): string => gridText(boxSyntax.read(lines));

describe("box-drawing tables", () => {
  it("read light borders, a row for each line", () => {
    assert.equal(
      read(
        "┌──────┬──────┬──────┐",
        "│ 码头 │ 2023 │ 2024 │",
        "├──────┼──────┼──────┤",
        "│ 北   │   40 │   41 │",
        "│ 南   │   25 │   20 │",
        "├──────┼──────┼──────┤",
        "│ 合计 │   65 │   61 │",
        "└──────┴──────┴──────┘",
      ),
      text("码头 | 2023 | 2024", "===", "北 | 40 | 41", "南 | 25 | 20", "---", "合计 | 65 | 61"),
    );
  });

  it("read double borders, a title across and a head that spans", () => {
    assert.equal(
      read(
        "╔═════════════════════╗",
        "║    Ferry traffic    ║",
        "╠═══════╦═════════════╣",
        "║       ║   Persons   ║",
        "║ Line  ╠══════╦══════╣",
        "║       ║ 2023 ║ 2024 ║",
        "╠═══════╬══════╬══════╣",
        "║ North ║   40 ║   41 ║",
        "╠═══════╬══════╬══════╣",
        "║ South ║   25 ║   20 ║",
        "╚═══════╩══════╩══════╝",
      ).replace(/\n(?:===|---)/g, ""),
      text(
        "Ferry traffic | ← | ←",
        "Line | Persons | ←",
        "↑ | 2023 | 2024",
        "North | 40 | 41",
        "South | 25 | 20",
      ),
    );
  });

  it("read a heavy rule under the head and wrapped cells", () => {
    assert.equal(
      read(
        "┏━━━━━━━━━━━┳━━━━━━┓",
        "┃ Quay      ┃ Load ┃",
        "┡━━━━━━━━━━━╇━━━━━━┩",
        "│ North and │   40 │",
        "│ Old Pier  │      │",
        "├───────────┼──────┤",
        "│ South     │   25 │",
        "└───────────┴──────┘",
      ),
      text("Quay | Load", "===", "North and Old Pier | 40", "South | 25"),
    );
  });

  it("read tables without outer borders", () => {
    const rows = text("Quay | Load", "===", "North | 40", "South | 25");
    assert.equal(read(" Quay  │ Load", "───────┼──────", " North │   40", " South │   25"), rows);
    assert.equal(
      read(
        "━━━━━━━┯━━━━━━",
        " Quay  │ Load",
        "───────┼──────",
        " North │   40",
        " South │   25",
        "━━━━━━━┷━━━━━━",
      ),
      rows,
    );
  });

  it("read what psql prints", () => {
    const lines = [
      " quay  | load | note ",
      "-------+------+------",
      " north |   40 | ",
      " south |   25 | wet",
      "(2 rows)",
    ];
    assert.equal(boxSyntax.measure(lines, 0), 4);
    assert.equal(
      read(...lines.slice(0, 4)),
      text("quay | load | note", "===", "north | 40 | ·", "south | 25 | wet"),
    );
  });

  it("measures whole drawings and refuses boxes, trees and lone rules", () => {
    const table = ["┌───┬───┐", "│ a │ b │", "└───┴───┘"];
    assert.equal(boxSyntax.measure([...table, "│ after"], 0), 3);
    assert.equal(boxSyntax.measure(table.slice(1), 0), 2);
    assert.equal(boxSyntax.measure(["┌───────┐", "│ a box │", "└───────┘"], 0), 0);
    assert.equal(boxSyntax.measure(["├── src", "│   └── a.ts", "└── test"], 0), 0);
    assert.equal(boxSyntax.measure(["─────────", "text"], 0), 0);
    assert.equal(boxSyntax.measure(["a | b", "-----"], 0), 0);
  });

  for (const [name, lines] of [
    ["junctions", ["┼".repeat(1_000_000), "│"]],
    ["borders", ["┌─┬─┐", "│".repeat(1_000_000)]],
    ["rules", new Array<string>(150_000).fill("├─┼─┤")],
    ["psql rules", ["a|b", `-${"+-".repeat(500_000)}`, "c|d"]],
  ] as const) {
    it(`read a megabyte of ${name}`, () => {
      boxSyntax.measure(lines, 0);
      assert.ok(boxSyntax.read(lines).nColumns > 0);
    });
  }
});
