import { strict as assert } from "node:assert";
import { quantitiesOf } from "../../../server/core/number/quantities.ts";
import { readUnitNote } from "../../../server/core/number/unit-note.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

/** The figures of a table in comparable units, as "value base"; null where nothing is mixed. */
function quantities(lines: readonly string[], note?: string): string[] | null {
  const table = readTable(pipeSyntax, lines);
  const found = quantitiesOf(table, note === undefined ? null : readUnitNote(note));
  return (
    found?.flatMap((one, id) => {
      const { row, numeral } = table.cells[id]!;
      return one && row >= table.headRows
        ? [`${numeral!.value.raised(one.power).trimmed()} ${one.base}`]
        : [];
    }) ?? null
  );
}

const rows = (...cells: readonly string[]): string[] => ["| Item | Amount |", "|---|---|", ...cells];

describe("quantities", () => {
  it("are not asked for where all figures stand in one unit", () => {
    assert.equal(quantities(rows("| A | 5 |", "| B | 6 |")), null);
    assert.equal(quantities(rows("| A | 5万元 |", "| B | 6万元 |")), null);
    assert.equal(quantities(rows("| A | 5 USD |", "| B | 6 EUR |")), null);
  });

  it("bring cells to the unit of most of them", () => {
    assert.deepEqual(quantities(rows("| A | 1.2亿元 |", "| B | 3,000万元 |", "| C | 15000万元 |")), [
      "12000 元",
      "3000 元",
      "15000 元",
    ]);
    assert.deepEqual(quantities(rows("| A | 2.3 GB |", "| B | 224 MB |", "| C | 76 MB |")), [
      "2300 byte",
      "224 byte",
      "76 byte",
    ]);
  });

  it("read power words beside a unit in the head", () => {
    const lines = [
      "| 项目 | 金额（万元） |",
      "|---|---|",
      "| 甲 | 1.2亿 |",
      "| 乙 | 300 |",
      "| 丙 | 12300 |",
    ];
    assert.deepEqual(quantities(lines), ["12000 元", "300 元", "12300 元"]);
  });

  it("take a bare currency before a figure in the scale of the head", () => {
    const lines = [
      "| Item | $ millions |",
      "|---|---|",
      "| A | $ 95 |",
      "| B | 14 |",
      "| C | 4,500 thousand |",
    ];
    assert.equal(quantities(lines.slice(0, 4)), null);
    assert.deepEqual(quantities([...lines.slice(0, 4), "| C | $4.5M |"]), ["95 USD", "14 USD", "4.5 USD"]);
  });

  it("read units of columns, rows and the words around", () => {
    const columns = [
      "| 项目 | 预算（亿元） | 决算（万元） |",
      "|---|---|---|",
      "| 甲 | 1.20 | 11000 |",
      "| 乙 | 2.00 | 19000 |",
      "| 丙 | | 5 |",
    ];
    assert.deepEqual(quantities(columns)?.slice(0, 2), ["12000 元", "11000 元"]);
    const labelled = [
      "| 指标 | 2024 |",
      "|---|---|",
      "| 收入（亿元） | 1.5 |",
      "| 其中：房租（万元） | 900 |",
      "| 物业（万元） | 800 |",
    ];
    assert.deepEqual(quantities(labelled), ["15000 元", "900 元", "800 元"]);
    const own = [
      "| 指标 | 单位 | 2024 |",
      "|---|---|---|",
      "| 收入 | 亿元 | 1.5 |",
      "| 房租 | 万元 | 900 |",
      "| 物业 | 万元 | 800 |",
    ];
    assert.deepEqual(quantities(own), ["15000 元", "900 元", "800 元"]);
    assert.deepEqual(quantities(rows("| A | 1亿元 |", "| B | 300 |", "| C | 20 |"), "单位：万元"), [
      "10000 元",
      "300 元",
      "20 元",
    ]);
  });
});
