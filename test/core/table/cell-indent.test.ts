import { strict as assert } from "node:assert";
import { readTable } from "../../../server/core/table/read.ts";
import { syntaxNamed } from "../../../server/core/table/syntaxes.ts";

/** The depth of each row, as its label's indent tells it. */
const depths = (syntax: string, ...lines: string[]): readonly number[] =>
  readTable(syntaxNamed(syntax)!, lines).rowDepths;

describe("indents of labels", () => {
  it("tell depth between box characters", () => {
    const lines = [
      "┌─────────┬────┐",
      "│ Port    │ 30 │",
      "│   North │ 10 │",
      "│   South │ 20 │",
      "│ Mill    │  5 │",
      "└─────────┴────┘",
    ];
    assert.deepEqual(depths("box", ...lines), [0, 1, 1, 0]);
  });

  it("tell depth in quotes of CSV", () => {
    assert.deepEqual(depths("csv", "Port,30", '"  North, old",10', "  South,20", "Mill,5"), [0, 1, 1, 0]);
  });

  it("tell depth by the blanks of HTML that a browser shows, by no others", () => {
    const row = (label: string, figure: number) => `<tr><td>${label}</td><td>${figure}</td></tr>`;
    const rows = [row("Port", 30), row("&emsp;North", 10), row("&nbsp;&nbsp;South", 20), row("   Mill", 5)];
    assert.deepEqual(depths("html", "<table>", ...rows, "</table>"), [0, 1, 1, 0]);
  });
});
