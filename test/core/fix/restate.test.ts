import { strict as assert } from "node:assert";
import { insertAmount, restate } from "../../../server/core/fix/restate.ts";
import { applied } from "../../../server/core/fix/settle.ts";
import { Decimal } from "../../../server/core/model/decimal.ts";
import type { TableSyntax } from "../../../server/core/model/syntax.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { alignedSyntax } from "../../../server/core/table/syntax/aligned.ts";
import { orgSyntax } from "../../../server/core/table/syntax/org.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";
import { rstSimpleSyntax } from "../../../server/core/table/syntax/rst-simple.ts";
import { spacedSyntax } from "../../../server/core/table/syntax/spaced.ts";

/** The lines after the figure written as `from` is given another value. */
function restated(
  lines: readonly string[],
  from: string,
  value: string,
  syntax: TableSyntax = pipeSyntax,
): string[] {
  const table = readTable(syntax, lines);
  const id = table.cells.findIndex(({ text }) => text === from);
  return applied(lines, restate({ table, lines }, id, Decimal.parse(value)));
}

describe("restate", () => {
  const cell = (from: string, value: string, to: string) =>
    it(`writes ${value} over ${from} as ${to}`, () => {
      const lines = ["| a | b |", "|---|---|", `| x | ${from} |`];
      assert.deepEqual(restated(lines, from, value), [...lines.slice(0, 2), `| x | ${to} |`]);
    });

  cell("1,234", "12345", "12,345");
  cell("**1,234.50**", "1240", "**1,240.00**");
  cell("$ 1,234", "-5", "$ -5");
  cell("１２３", "98", "９８");
  cell("12%", "13", "13%");

  const padded = ["| Item | Cost |", "|------|-----:|", "| Rent |   99 |", "| All  |  107 |"];

  const among = (others: readonly string[], from: string, value: string, to: string) =>
    it(`writes ${value} over ${from} as ${to} among ${others.join(", ")}`, () => {
      const column = [others[0]!, from, ...others.slice(1)];
      const lines = ["| a | 2024 |", "|---|---|", ...column.map((figure) => `| x | ${figure} |`)];
      assert.equal(restated(lines, from, value)[3], `| x | ${to} |`);
    });

  // A slip of the pen leaves marks and places that are not the column's.
  among(["3,300", "18,200", "940"], "36726", "4150", "4,150");
  among(["211.40", "98.05"], "307.882", "307.8", "307.80");
  among(["211.40", "98.05"], "764000", "7640", "7640.00");
  among(["12", "7"], "3.5", "3", "3");
  among(["211.40", "98.05"], "30.78", "30.785", "30.785");
  // Where others write as differently there is nothing to go by.
  among(["12", "98.05"], "30.785", "30.7", "30.700");
  among(["3,300", "18200"], "36726", "4150", "4150");
  among(["1.5万"], "36726", "4150", "4150");

  it("keeps the places of a row that are not its column's", () => {
    const lines = [
      "| Item  | May    | June   |",
      "|-------|--------|--------|",
      "| Boats | 12     | 14     |",
      "| Dues  | 118.50 | 140.25 |",
      "| Crew  | 9      | 11     |",
    ];
    assert.equal(restated(lines, "118.50", "120")[3], "| Dues  | 120.00 | 140.25 |");
  });

  it("eats the padding of a column that is aligned", () =>
    assert.deepEqual(restated(padded, "99", "1234")[2], "| Rent | 1234 |"));
  it("gives padding back where the figure gets shorter", () =>
    assert.deepEqual(restated(padded, "107", "7")[3], "| All  |    7 |"));
  it("changes digits alone where the padding is too small", () =>
    assert.deepEqual(restated(padded, "99", "123456")[2], "| Rent |   123456 |"));

  it("counts wide characters as two columns", () => {
    const lines = ["| 项目 |   金额 |", "|------|-------:|", "| 房租 |     99 |", "| 合计 |    107 |"];
    assert.equal(restated(lines, "99", "1234")[2], "| 房租 |   1234 |");
  });

  it("leaves rows alone that are not aligned", () => {
    const lines = ["| Item | Cost |", "|---|---|", "| Rent |  99 |", "| Everything else | 107 |"];
    assert.equal(restated(lines, "99", "100")[2], "| Rent |  100 |");
  });

  it("keeps figures that end together in columns of blanks", () => {
    const lines = [
      "Item        2022    2023",
      "Rent         120     130",
      "Wages       2200    2300",
      "Total       2320    2430",
    ];
    assert.equal(restated(lines, "120", "1120", spacedSyntax)[1], "Rent        1120     130");
    assert.equal(restated(lines, "120", "1120", alignedSyntax)[1], "Rent        1120     130");
  });

  it("keeps the bars of Org and the columns of reStructuredText in line", () => {
    const org = ["| Item | Cost |", "|------+------|", "| Rent |   99 |", "| All  |  107 |"];
    assert.equal(restated(org, "99", "1234", orgSyntax)[2], "| Rent | 1234 |");
    const border = "====  ======  ======";
    const simple = [border, "Rent     120     130", "Pay     2200    2300", border];
    assert.equal(restated(simple, "120", "1120", rstSimpleSyntax)[1], "Rent    1120     130");
  });
});

describe("insertAmount", () => {
  it("fills a blank between bars in the style of its column, at its right", () => {
    const lines = ["| Item |  Cost |", "|------|------:|", "| Rent | 1,200 |", "| Food |       |"];
    const table = readTable(pipeSyntax, lines);
    const id = table.cells.findIndex(({ row, column }) => row === 2 && column === 1);
    assert.equal(
      applied(lines, insertAmount({ table, lines }, id, Decimal.parse("1300")))[3],
      "| Food | 1,300 |",
    );
  });
});
