import { strict as assert } from "node:assert";
import { alignedSyntax } from "../../../server/core/table/syntax/aligned.ts";
import { cutTable, gridOf, linesOf, rowsOf } from "../../support/tables.ts";

describe("where columns aligned by position end", () => {
  it("goes on behind a page break", () => {
    const lines = linesOf(`
      Timber         12      3       9
      Coal            4      4       0

                   - 4 -

      Salt          110      0     110
    `);
    assert.deepEqual(rowsOf(gridOf(alignedSyntax, lines)), [
      "Timber | 12 | 3 | 9",
      "Coal | 4 | 4 | 0",
      "Salt | 110 | 0 | 110",
    ]);
  });

  it("ends at a blank line before words", () => {
    const lines = linesOf(`
      Timber         12
      Coal            4

      2016/02/01 client
      Salt          110
      Sand            7
    `);
    assert.equal(cutTable(alignedSyntax, lines).length, 2);
  });

  it("goes on behind words under which the rows are set in", () => {
    const lines = linesOf(`
      Sales                 410
      Cost of sales         225
      Left over             185

      Costs of running
        Harbour dues         54

      Earned                131
    `);
    assert.equal(cutTable(alignedSyntax, lines).length, 8);
  });

  it("ends at the dated title of another statement", () => {
    const lines = linesOf(`
      Money kept
        Timber             12
        Coal                4

      Money spent, March 2031

      Boats
        Tar                 7
        Rope               11
    `);
    assert.equal(cutTable(alignedSyntax, lines.slice(1)).length, 2);
  });

  it("ends at words under which a table of another layout is set in", () => {
    const lines = linesOf(`
      Timber              12
      Coal                 4

      Shops
        Quay    7
        Mill   11
    `);
    assert.equal(cutTable(alignedSyntax, lines).length, 2);
  });

  it("ends at a heading of the text", () => {
    const lines = [
      "    规章          1     0",
      "    文件          3     4",
      "",
      "    三、收到和处理申请情况",
      "    新收          1     2",
    ];
    assert.equal(cutTable(alignedSyntax, lines).length, 2);
  });

  it("takes in a bare total below the rule that closes the only column, and the rule below it", () => {
    const lines = linesOf(`
      Timber              1.20
      Coal                0.40
                          ----
                          1.60
                          ====
    `);
    assert.equal(cutTable(alignedSyntax, lines).length, 5);
    assert.deepEqual(rowsOf(gridOf(alignedSyntax, lines)), ["Timber | 1.20", "Coal | 0.40", "_ | 1.60"]);
  });

  for (const [what, below] of [
    ["that stands elsewhere", "                 16"],
    ["behind a blank line", "\n                    16"],
    ["that words follow", "                    16 pages"],
  ])
    it(`ends at a rule before a figure ${what}`, () => {
      const lines = `Timber              12\nCoal                 4\n----------------------\n${below}`;
      assert.equal(cutTable(alignedSyntax, lines.split("\n")).length, 3);
    });
});
