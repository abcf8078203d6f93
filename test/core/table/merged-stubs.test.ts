import { strict as assert } from "node:assert";
import { pipeRowsSyntax } from "../../../server/core/table/syntax/pipe-rows.ts";
import { findingsIn } from "../../support/report.ts";
import { gridOf, linesOf, rowsOf } from "../../support/tables.ts";

const answered = `
    来件 | 北坞 | 柳塘 | 金河 | 总计 |
    一、新收 | 41 | 6 | 0 | 47 |
    二、上年转来 | 3 | 0 | 0 | 3 |
    三、办理 | （一）答复 | 25 | 4 | 0 | 29 |
    （二）转办 | 16 | 1 | 0 | 17 |
    （三）不受理 | 1.匿名 | 1 | 0 | 0 | 1 |
    2.重复 | 2 | 1 | 0 | 3 |
    四、转下年 | 0 | 0 | 0 | 0 |
    `;

describe("rows of pipes under a name that was merged", () => {
  it("stand with their figures below each other, and with names of one rank in one column", () =>
    assert.deepEqual(rowsOf(gridOf(pipeRowsSyntax, linesOf(answered))), [
      "· | 来件 | 北坞 | 柳塘 | 金河 | 总计",
      "一、新收 | · | 41 | 6 | 0 | 47",
      "二、上年转来 | · | 3 | 0 | 0 | 3",
      "三、办理 | （一）答复 | 25 | 4 | 0 | 29",
      "· | （二）转办 | 16 | 1 | 0 | 17",
      "（三）不受理 | 1.匿名 | 1 | 0 | 0 | 1",
      "· | 2.重复 | 2 | 1 | 0 | 3",
      "四、转下年 | · | 0 | 0 | 0 | 0",
    ]));

  it("add up, and miss where a figure is wrong", () => {
    assert.deepEqual(findingsIn(answered), []);
    const [finding, ...others] = findingsIn(answered.replace("| 25 | 4 | 0 | 29 |", "| 25 | 4 | 0 | 26 |"));
    assert.deepEqual([finding?.rule, finding?.severity, others], ["total-mismatch", "error", []]);
  });

  it("stay where they are when one row holds another number of figures", () =>
    assert.deepEqual(
      rowsOf(gridOf(pipeRowsSyntax, linesOf(answered.replace("| 2 | 1 | 0 | 3 |", "| 2 | 1 | 3 |"))))[6],
      "2.重复 | 2 | 1 | 3 | _ | _",
    ));
});
