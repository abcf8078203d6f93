import { strict as assert } from "node:assert";
import { rstSimpleSyntax } from "../../../server/core/table/syntax/rst-simple.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (...lines: string[]): string => gridText(rstSimpleSyntax.read(lines));

describe("reStructuredText simple tables", () => {
  it("read a head, wrapped rows and a ruled total", () => {
    assert.equal(
      read(
        "========  =====  =====",
        "Quay       2023   2024",
        "========  =====  =====",
        "North        40     41",
        "and pier",
        "South        25     20",
        "--------  -----  -----",
        "Total        65     61",
        "========  =====  =====",
      ),
      text(
        "Quay | 2023 | 2024",
        "===",
        "North | 40 | 41",
        "and pier | · | ·",
        "South | 25 | 20",
        "---",
        "Total | 65 | 61",
      ),
    );
  });

  it("go on with a row whose first column is blank, unless it has figures of its own", () => {
    assert.equal(
      read(
        "======  ==========  ====",
        "North   deep, but     40",
        "        narrow",
        "South   wide          25",
        "                      65",
        "======  ==========  ====",
      ),
      text("North | deep, but narrow | 40", "South | wide | 25", "· | · | 65"),
    );
  });

  it("read spans under dashes", () => {
    assert.equal(
      read(
        "=====  ====  ====",
        "       Ferries",
        "-----  ----------",
        "Quay   2023  2024",
        "=====  ====  ====",
        "North    40    41",
        "=====  ====  ====",
      ),
      text("· | Ferries | ←", "Quay | 2023 | 2024", "===", "North | 40 | 41"),
    );
  });

  it("read wide characters by their width, and counted as narrow", () => {
    const rows = text("码头 | 2023", "===", "北码头 | 40");
    assert.equal(
      read("======  ====", "码头    2023", "======  ====", "北码头    40", "======  ====", ""),
      rows,
    );
    assert.equal(
      read("======  ====", "码头      2023", "======  ====", "北码头     40", "======  ===="),
      rows,
    );
  });

  it("measures from border to border", () => {
    const table = ["==  ==", "a   b", "==  ==", "1   2", "", "3   4", "==  ==", "", "text"];
    assert.equal(rstSimpleSyntax.measure(table, 0), 7);
    assert.equal(rstSimpleSyntax.measure(table.slice(0, 6), 0), 4);
    assert.equal(rstSimpleSyntax.measure(["==  ==", "a   b", "", "text"], 0), 0);
    assert.equal(rstSimpleSyntax.measure(["=====", "Title", "====="], 0), 0);
  });

  it("read a megabyte of equals signs", () => {
    const lines = ["= ".repeat(500_000), "=", "= =".repeat(300_000)];
    rstSimpleSyntax.measure(lines, 0);
    assert.ok(rstSimpleSyntax.read(lines).nColumns > 0);
    assert.ok(rstSimpleSyntax.read(new Array<string>(200_000).fill("= =")).nColumns === 2);
  });
});
