import { strict as assert } from "node:assert";
import { balanceAll, balanceSum } from "../../../server/core/relation/balance/balance.ts";
import { roundingOf, unrounded } from "../../../server/core/relation/balance/rounding.ts";
import { cellOf, sum, tableOf } from "../../support/sums.ts";

/** The balance of one column whose last figure is the total. */
function column(figures: readonly string[], surroundings = "") {
  const table = tableOf(figures.map((figure) => [figure]));
  const cells = figures.map((_, row) => cellOf(table, row, 0));
  const total = cells.pop()!;
  const evidence = { holds: 1, trivial: 0, misses: 0, bits: 20, worded: true };
  return balanceAll(table, [sum(total, cells, evidence)], surroundings)[0]!;
}

describe("balance", () => {
  const gives = (figures: string, verdict: string, surroundings = "") =>
    it(`${figures} ${verdict}${surroundings && ` where “${surroundings}”`}`, () =>
      assert.equal(column(figures.split(" "), surroundings).verdict, verdict));

  gives("40 25 65", "holds");
  gives("40 25 66", "broken");
  gives("33.3 33.3 33.3 100", "rounding");
  gives("12.3 4.4 3.4 20.2", "rounding");
  gives("12.3 4.4 3.4 20.4", "broken");
  gives("12.34 4.41 3.40 20.14", "rounding");
  gives("120 330 451", "broken");
  gives("120 330 451", "rounding", "单位：万元");
  gives("120 330 451", "rounding", "In thousands of euros");
  gives("120 330 451", "rounding", "因四舍五入，分项之和可能不等于合计");
  gives("120 330 453", "broken", "单位：万元");
  gives("33% 33% 33% 100%", "rounding");
  gives("3.5万 1.2万 4.8万", "rounding");

  it("tells figures, difference and slack", () => {
    const { stated, computed, difference, slack } = column(["12.3", "4.4", "3.4", "20.2"]);
    assert.deepEqual([stated, computed, difference, slack].map(String), ["20.2", "20.1", "0.1", "0.20"]);
  });

  it("adds blanks as nothing, and names them", () => {
    const table = tableOf([[40], [""], [25], [65]]);
    const cells = [0, 1, 2, 3].map((row) => cellOf(table, row, 0));
    const balance = balanceSum(table, sum(cells[3]!, cells.slice(0, 3)));
    assert.equal(balance.verdict, "holds");
    assert.deepEqual(balance.blanks, [cells[1]]);
  });

  it("judges nothing without a total", () => {
    const table = tableOf([[40], [25], ["–"]]);
    const cells = [0, 1, 2].map((row) => cellOf(table, row, 0));
    assert.equal(balanceSum(table, sum(cells[2]!, cells.slice(0, 2))).verdict, "unknown");
  });

  it("leaves counts of a form exact however large they are", () => {
    const table = tableOf([[40000], [25000], [65001]]);
    const cells = [0, 1, 2].map((row) => cellOf(table, row, 0));
    assert.equal(balanceSum(table, sum(cells[2]!, cells.slice(0, 2)), unrounded).verdict, "broken");
  });

  it("reads rounding from the words around a table, not from its rows", () => {
    const table = tableOf([["rounded"], [5]]);
    assert.equal(roundingOf(table, "").noted, false);
    assert.equal(roundingOf(table, "Totals may not add up due to rounding.").noted, true);
  });
});
