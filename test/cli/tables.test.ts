import { strict as assert } from "node:assert";
import { crossfoot } from "./command.ts";

describe("tables", () => {
  const input =
    "| Desk | May |\n|---|--:|\n| North | 1,040 |\n| South | 25 |\n| East | 7 |\n| Total | 1,072 |\n";

  it("writes every sum out", async () => {
    const { out } = await crossfoot(["tables", "-"], { input });
    assert.match(out, /✓ 1,040 \+ 25 \+ 7 = 1,?072 {2}6:11 /);
  });

  it("gives cells with exact values and relations with their places", async () => {
    const { out } = await crossfoot(["tables", "--format", "json", "-"], { input });
    const [{ syntax, rows, columns, headRows, cells, relations }] = JSON.parse(out).files[0].tables;
    assert.deepEqual([syntax, rows, columns, headRows], ["pipe", 5, 2, 1]);
    const cell = cells.find(({ row, column }: { row: number; column: number }) => row === 1 && column === 1);
    assert.deepEqual([cell.text, cell.value], ["1,040", "1040"]);
    assert.deepEqual(cell.range, { start: { line: 2, character: 10 }, end: { line: 2, character: 15 } });
    const [{ type, total, addends, holds, stated, computed, slack }] = relations;
    assert.deepEqual([type, holds, stated, computed, slack], ["sum", true, "1072", "1072", "0"]);
    assert.deepEqual([total.row, total.column, addends.length, addends[0].weight], [4, 1, 3, 1]);
  });
});
