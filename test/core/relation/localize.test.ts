import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Fault } from "../../../server/core/model/fault.ts";
import type { Table } from "../../../server/core/model/table.ts";
import { balanceAll } from "../../../server/core/relation/balance/balance.ts";
import { localize } from "../../../server/core/relation/judge/localize.ts";
import { cellOf, crossSums, placeOf, sum, tableOf } from "../../support/sums.ts";

/** Verdict, best cell and its repair of each fault: `located 0,1 → 25`. */
function told(table: Table, faults: readonly Fault[]): string[] {
  return faults
    .map(({ verdict, candidates: [best] }) =>
      best ? `${verdict} ${placeOf(table, best.cell)} → ${best.repair}` : verdict,
    )
    .sort();
}

function crossed(rows: readonly (readonly (string | number)[])[]): string[] {
  const table = tableOf(rows);
  return told(table, localize(table, balanceAll(table, crossSums(table))));
}

describe("localize", () => {
  const sound = [
    [10, 20, 30],
    [15, 25, 40],
    [17, 29, 46],
    [42, 74, 116],
  ];
  const changed = (...changes: readonly [number, number, number | string][]) =>
    sound.map((row, r) =>
      row.map((figure, c) => changes.find(([at, column]) => at === r && column === c)?.[2] ?? figure),
    );

  it("finds nothing where all holds", () => assert.deepEqual(crossed(sound), []));
  it("locates a part by its row and column", () =>
    assert.deepEqual(crossed(changed([1, 0, 51])), ["located 1,0 → 15"]));
  it("locates a row total", () => assert.deepEqual(crossed(changed([1, 2, 400])), ["located 1,2 → 40"]));
  it("locates the corner", () => assert.deepEqual(crossed(changed([3, 2, 161])), ["located 3,2 → 116"]));
  it("locates a blank", () => assert.deepEqual(crossed(changed([1, 1, ""])), ["located 1,1 → 25"]));

  it("locates two faults in different rows and columns", () =>
    assert.deepEqual(crossed(changed([0, 0, 13], [1, 1, 52])), ["located 0,0 → 10", "located 1,1 → 25"]));
  it("locates two faults in one row", () =>
    assert.deepEqual(crossed(changed([0, 0, 13], [0, 1, 27])), ["located 0,0 → 10", "located 0,1 → 20"]));
  it("locates two figures that were exchanged", () => {
    const table = tableOf(changed([0, 0, 25], [1, 1, 10]));
    const faults = localize(table, balanceAll(table, crossSums(table)));
    assert.deepEqual(told(table, faults), ["located 0,0 → 10", "located 1,1 → 25"]);
    assert.deepEqual(
      faults.map(({ candidates }) => candidates[0]?.slip),
      ["cells-exchanged", "cells-exchanged"],
    );
  });

  it("shows a tie where two readings are as good", () => {
    // Two parts, each three too large: the crossing pair would settle the sums as well.
    const [only, ...others] = crossed([
      [13, 20, 30],
      [15, 28, 40],
      [17, 29, 46],
      [42, 74, 116],
    ]);
    assert.equal(others.length, 0);
    assert.match(only!, /^narrowed/);
  });

  it("narrows a lone sum to its figures, each with its repair", () => {
    const table = tableOf([[12], [34], [56], [78], [186]]);
    const cells = [0, 1, 2, 3, 4].map((row) => cellOf(table, row, 0));
    const [fault] = localize(table, balanceAll(table, [sum(cells[4]!, cells.slice(0, 4))]));
    assert.equal(fault?.verdict, "narrowed");
    assert.equal(fault?.candidates.length, 5);
    assert.equal(fault?.candidates.find(({ cell }) => cell === cells[4])?.repair.toString(), "180");
  });

  it("takes the figure that its neighbour would not lead one to expect", () => {
    // The total could have gained 700, too; only the second then keeps to last year's figure.
    const table = tableOf([
      [2410, 2397],
      [1862, 1151],
      [3205, 3188],
      [640, 652],
      [5544, 5610],
      [13661, 13698],
    ]);
    const column = [0, 1, 2, 3, 4, 5].map((row) => cellOf(table, row, 1));
    const [fault] = localize(table, balanceAll(table, [sum(column[5]!, column.slice(0, 5))]));
    assert.equal(fault?.candidates[0]?.cell, column[1]);
  });

  it("does so in thousands of rows, of which it asks some how the two columns go together", () => {
    const rows = Array.from({ length: 2400 }, (_, row) => {
      const before = 1000 + ((row * 7919) % 8000);
      return [before, before + ((row * 31) % 40) - 20];
    });
    rows[1201] = [2862, 2851];
    const total = rows.reduce((sum, [, now]) => sum + now!, 0);
    rows[1201] = [2862, 2151];
    const table = tableOf([...rows, [0, total]]);
    const column = [...rows, []].map((_, row) => cellOf(table, row, 1));
    const [fault] = localize(table, balanceAll(table, [sum(column[2400]!, column.slice(0, 2400))]));
    assert.equal(fault?.candidates[0]?.cell, column[1201]);
  });

  it("takes the one figure that needs places which no other needs", () => {
    const table = tableOf([["12.00"], ["34.07"], ["56.00"], ["102.00"]]);
    const cells = [0, 1, 2, 3].map((row) => cellOf(table, row, 0));
    const [fault] = localize(table, balanceAll(table, [sum(cells[3]!, cells.slice(0, 3))]));
    assert.equal(fault?.candidates[0]?.cell, cells[1]);
  });

  it("takes the figure whose repair the words around give", () => {
    const table = tableOf([[1210], [3426], [2617], [7053]]);
    const cells = [0, 1, 2, 3].map((row) => cellOf(table, row, 0));
    const repairOf = (around: readonly string[]) => {
      const [fault] = localize(table, balanceAll(table, [sum(cells[3]!, cells.slice(0, 3))]), { around });
      return fault?.candidates[0]?.repair.toString();
    };
    assert.equal(repairOf([]), "7253");
    assert.equal(repairOf(["The harbour took 3,226 of them."]), "3226");
    assert.equal(repairOf(["In all, 7,053 were counted, of which 1,010 at the gate."]), "1010");
  });

  it("names the part that two swapped digits explain", () => {
    const table = tableOf([[120437], [340955], [561283], [1023575]]);
    const cells = [0, 1, 2, 3].map((row) => cellOf(table, row, 0));
    const faults = localize(table, balanceAll(table, [sum(cells[3]!, cells.slice(0, 3))]));
    assert.deepEqual(told(table, faults), ["located 2,0 → 562183"]);
    assert.equal(faults[0]?.candidates[0]?.slip, "digits-swapped");
    assert.equal(faults[0]?.safe, false);
  });

  it("puts the part first whose repair is as large as the others are", () => {
    // 87 typed for 57; the same digit could be taken from any other part.
    const figures = [33, 0, 87, 21, 58, 38, 10, 43, 11, 271];
    const table = tableOf(figures.map((figure) => [figure]));
    const cells = figures.map((_, row) => cellOf(table, row, 0));
    const [fault] = localize(table, balanceAll(table, [sum(cells[9]!, cells.slice(0, 9))]));
    assert.equal(fault?.candidates[0]?.cell, cells[2]);
    assert.equal(fault?.candidates[0]?.repair.toString(), "57");
  });

  it("narrows a lone sum that no slip explains, however badly the parts fit", () => {
    const table = tableOf([[52], [31], [44], [9_906]]);
    const cells = [0, 1, 2, 3].map((row) => cellOf(table, row, 0));
    const [fault] = localize(table, balanceAll(table, [sum(cells[3]!, cells.slice(0, 3))]));
    assert.equal(fault?.verdict, "narrowed");
    assert.equal(fault?.candidates[0]?.cell, cells[3]);
  });

  it("never calls a part of inferred sums safe, and never a lone sum", () => {
    const inferred = { holds: 3, trivial: 0, misses: 1, bits: 60, worded: true };
    const table = tableOf(changed([1, 0, 51]));
    const [fault] = localize(table, balanceAll(table, crossSums(table, inferred)));
    assert.equal(fault?.verdict, "located");
    assert.equal(fault?.safe, false);
  });

  it("locates any changed figure of any cross-footed form, and gives back what stood there", () => {
    const body = fc.integer({ min: 2, max: 7 }).chain((nColumns) =>
      fc.array(fc.array(fc.nat(5000), { minLength: nColumns, maxLength: nColumns }), {
        minLength: 2,
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 99_999 }), (figures, r, c, added) => {
        const rows = figures.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
        rows.push(rows[0]!.map((_, column) => rows.reduce((total, row) => total + row[column]!, 0)));
        const [row, column] = [r % rows.length, c % rows[0]!.length];
        const before = rows[row]![column]!;
        rows[row]![column] = before + added;
        assert.deepEqual(crossed(rows), [`located ${row},${column} → ${before}`]);
      }),
      { numRuns: 60 },
    );
  });

  it("solves many faults in a large table without trying every pair", () => {
    const rows = Array.from({ length: 4000 }, (_, row) => [row + 1, 2 * row + 1, 3 * row + 2]);
    rows.push([0, 1, 2].map((column) => rows.reduce((total, row) => total + row[column]!, 0)));
    for (let row = 0; row < 4000; row += 100) rows[row]![2]!++;
    const table = tableOf(rows);
    assert.equal(localize(table, balanceAll(table, crossSums(table))).length > 0, true);
  });
});
