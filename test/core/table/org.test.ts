import { strict as assert } from "node:assert";
import { orgSyntax } from "../../../server/core/table/syntax/org.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (...lines: string[]): string => gridText(orgSyntax.read(lines));

describe("org tables", () => {
  it("read rules, missing last bars and alignment rows", () => {
    assert.equal(
      read(
        "|---------+------+------|",
        "| Quay    | 2023 | 2024 |",
        "| <l>     |  <r> |      |",
        "|---------+------+------|",
        "| North   |   40 |   41 |",
        "| 南码头  |   25 |   20",
        "|---------+------+------|",
        "| Total   |   65 |   61 |",
      ),
      text("Quay | 2023 | 2024", "===", "North | 40 | 41", "南码头 | 25 | 20", "---", "Total | 65 | 61"),
    );
  });

  it("take no list of items for a head", () => {
    assert.equal(
      read("| North | 40 |", "| South | 25 |", "|-------+----|", "| Total | 65 |"),
      text("North | 40", "South | 25", "---", "Total | 65"),
    );
  });

  it("take no row for a head where rules stand between all rows", () => {
    assert.equal(
      read("| North | 40 |", "|-------+----|", "| South | 25 |", "|-------+----|", "| Total | 65 |"),
      text("North | 40", "South | 25", "Total | 65"),
    );
  });

  it("take a negative figure for no rule", () => {
    assert.equal(
      read("| a | b |", "|---+---|", "|-5 | 3 |", "| 1 | 2 |"),
      text("a | b", "===", "-5 | 3", "1 | 2"),
    );
  });

  it("measures rows up to the formula line", () => {
    const lines = ["| a | b |", "|---+---|", "| 1 | 2 |", "#+TBLFM: $2=$1*2"];
    assert.equal(orgSyntax.measure(lines, 0), 3);
    assert.equal(orgSyntax.measure(["| a | b |", "| 1 | 2 |"], 0), 0);
    assert.equal(orgSyntax.measure(["|---+---|"], 0), 0);
    assert.equal(orgSyntax.measure(["a | b", "--+--"], 0), 0);
  });

  it("read a megabyte of bars", () => {
    assert.ok(orgSyntax.read(["|---+---|", "|".repeat(1_000_000)]).cells.length > 0);
    assert.equal(orgSyntax.measure(new Array<string>(100_000).fill("||"), 0), 0);
  });
});
