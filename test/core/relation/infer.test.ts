import { strict as assert } from "node:assert";
import fc from "fast-check";
import { inferRelations } from "../../../server/core/relation/infer/infer.ts";
import { brokenIn, sumsIn, tableWithHead } from "../../support/inferred-sums.ts";

const add = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0);
const columnSums = (rows: readonly (readonly number[])[]) =>
  rows[0]!.map((_, column) => add(rows.map((row) => row[column]!)));

describe("inferring sums", () => {
  it("foots a column and cross-foots a row, named by no formula", () => {
    const table = tableWithHead([
      ["Depot", "Letters", "Parcels", "Both"],
      ["Harbour", 1204, 377, 1581],
      ["Airport", 963, 1418, 2381],
      ["Station", 2311, 86, 2397],
      ["Sum", 4478, 1881, 6359],
    ]);
    const sums = sumsIn(table);
    for (const column of [1, 2, 3])
      assert(sums.includes(`4,${column} = + 1,${column} + 2,${column} + 3,${column}`), `column ${column}`);
    for (const row of [1, 2, 3, 4]) assert(sums.includes(`${row},3 = + ${row},1 + ${row},2`), `row ${row}`);
  });

  it("takes the nearest of two equal columns for a part: what is passed on is added where it arrives", () => {
    const marks = Array.from({ length: 14 }, (_, at) => {
      const quizzes = [31 + ((at * 17) % 53), 24 + ((at * 29) % 61), 22 + ((at * 11) % 47), 3 + (at % 9)];
      const labs = [42 + ((at * 7) % 31), 41 + ((at * 13) % 37), 43 + ((at * 23) % 41), 20 + (at % 11)];
      const kept = add(labs) - labs[3]!;
      const all = add(quizzes) + kept;
      return [`P${at}`, ...quizzes, add(quizzes), ...labs, add(labs), labs[3]!, kept, "", kept, all];
    });
    const heads =
      "Name,Q1,Q2,Q3,Bonus,Theory total,L1,L2,L3,L4,Lab total,Lowest,Lab kept,Exam,Practice total,Total";
    const sums = sumsIn(tableWithHead([heads.split(","), ...marks]));
    assert(sums.includes("5,15 = + 5,5 + 5,14"), sums.filter((sum) => sum.startsWith("5,")).join("; "));
  });

  it("finds subtotals and the total of the subtotals", () => {
    const table = tableWithHead([
      ["", "Q1", "Q2"],
      ["Rent", 412, 418],
      ["Power", 97, 133],
      ["Premises", 509, 551],
      ["Wages", 2210, 2262],
      ["Training", 145, 61],
      ["Staff", 2355, 2323],
      ["All", 2864, 2874],
    ]);
    assert(sumsIn(table).includes("7,1 = + 3,1 + 6,1"));
    assert(!sumsIn(table).some((sum) => sum.startsWith("7,1 = + 1,1 + 2,1 + 4,1")), "no sum over leaves");
  });

  it("reads a total that stands first", () => {
    const table = tableWithHead([
      ["地区", "户数", "人口"],
      ["全县", 3561, 11843],
      ["东乡", 1290, 4402],
      ["西乡", 2271, 7441],
    ]);
    assert(sumsIn(table).includes("1,2 = + 2,2 + 3,2"));
  });

  it("leaves shares and averages out of the sum of amounts", () => {
    const table = tableWithHead([
      ["Item", "2022", "Share", "2023", "Share"],
      ["Bread", 812, "40.6%", 905, "41.2%"],
      ["Milk", 1188, "59.4%", 1291, "58.8%"],
      ["Total", 2000, "100%", 2196, "100%"],
    ]);
    assert.deepEqual(
      sumsIn(table).filter((sum) => sum.startsWith("1,") || sum.startsWith("2,")),
      [],
    );
    assert(sumsIn(table).includes("3,3 = + 1,3 + 2,3"));
  });

  it("gives figures under 减 their sign", () => {
    const table = tableWithHead([
      ["项目", "一月", "二月", "三月"],
      ["营业收入", 5310, 4872, 6105],
      ["减：营业成本", 3127, 2980, 3544],
      ["减：税费", 214, 187, 239],
      ["净额", 1969, 1705, 2322],
    ]);
    assert(sumsIn(table).includes("4,1 = + 1,1 - 2,1 - 3,1"));
  });

  it("rolls an opening balance forward", () => {
    const table = tableWithHead([
      ["", "North", "South", "East"],
      ["Opening balance", 1204, 877, 2311],
      ["Received", 388, 1203, 415],
      ["Payments", 671, 942, 1096],
      ["Closing balance", 921, 1138, 1630],
    ]);
    const sums = inferRelations(table).relations;
    assert(sumsIn(table).includes("4,1 = + 1,1 + 2,1 - 3,1"));
    assert(sums.some(({ kind }) => kind === "roll-forward"));
  });

  it("stays silent over an arithmetic price list", () => {
    const rows = Array.from({ length: 12 }, (_, k) => [`Size ${k + 1}`, 100 + 50 * k, 120 + 60 * k]);
    assert.deepEqual(sumsIn(tableWithHead([["Size", "Plain", "Lined"], ...rows])), []);
  });

  it("stays silent over figures that have nothing to do with each other", () => {
    const figure = fc.integer({ min: 1000, max: 999_999 });
    const grid = fc.array(fc.tuple(figure, figure, figure, figure), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(grid, (rows) => {
        const head = ["Site", "A", "B", "C", "D"];
        assert.deepEqual(sumsIn(tableWithHead([head, ...rows.map((row, k) => [`Site ${k}`, ...row])])), []);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it("does no work for a table without numbers, and says where it stopped", () => {
    assert.deepEqual(
      sumsIn(
        tableWithHead([
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
      [],
    );
    const rows = Array.from({ length: 40 }, (_, k) => [`r${k}`, k * 37 + 11, k * 91 + 7, k * 13 + 5]);
    const table = tableWithHead([["", "a", "b", "c"], ...rows]);
    assert.equal(inferRelations(table).isComplete, true);
    assert.equal(inferRelations(table, 100).isComplete, false);
  });

  it("adds exactly, beyond what a float can hold", () => {
    const table = tableWithHead([
      ["", "Units"],
      ["a", "9007199254740993"],
      ["b", "12345678901234567"],
      ["Total", "21352878155975560"],
    ]);
    assert(sumsIn(table).includes("3,1 = + 1,1 + 2,1"));
    assert.deepEqual(brokenIn(table), []);
  });
});

describe("the laws of inference", () => {
  const figures = (nRows: number, nColumns: number) =>
    fc.array(fc.array(fc.integer({ min: 101, max: 98_765 }), { minLength: nColumns, maxLength: nColumns }), {
      minLength: nRows,
      maxLength: nRows,
    });

  it("finds every total of a sound table, first or last", () => {
    fc.assert(
      fc.property(figures(5, 3), fc.boolean(), (rows, first) => {
        const labelled = rows.map((row, k) => [`Office ${k}`, ...row]);
        const total = ["Total", ...columnSums(rows)];
        const table = tableWithHead([
          ["", "a", "b", "c"],
          ...(first ? [total, ...labelled] : [...labelled, total]),
        ]);
        const totals = sumsIn(table).map((sum) => sum.split(" ")[0]);
        for (const column of [1, 2, 3]) assert(totals.includes(`${first ? 1 : 6},${column}`));
        assert.deepEqual(brokenIn(table), []);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("finds one broken total from the other columns, and no other", () => {
    const off = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(figures(5, 4), fc.integer({ min: 0, max: 3 }), off, (rows, column, difference) => {
        const totals = columnSums(rows);
        totals[column]! += difference;
        const table = tableWithHead([
          ["", "a", "b", "c", "d"],
          ...rows.map((row, k) => [`Office ${k}`, ...row]),
          ["Total", ...totals],
        ]);
        assert.deepEqual(brokenIn(table), [`6,${column + 1}`]);
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("skips spacer columns and blocks of zeros", () => {
    fc.assert(
      fc.property(figures(6, 2), (rows) => {
        const sums = rows.map((row, k) => [`Office ${k}`, row[0]!, "", row[1]!, "", 0, add(row)]);
        const table = tableWithHead([["", "a", "", "b", "", "none", "Total"], ...sums]);
        const found = sumsIn(table).filter((sum) => sum.includes(",6 ="));
        assert.equal(found.length, 6);
        for (const sum of found) assert(sum.includes(",1 ") && sum.includes(",3"), sum);
      }),
      { seed: 13, numRuns: 30 },
    );
  });

  it("finds two levels", () => {
    fc.assert(
      fc.property(figures(3, 3), figures(4, 3), (upper, lower) => {
        const [one, two] = [columnSums(upper), columnSums(lower)];
        const table = tableWithHead([
          ["", "a", "b", "c"],
          ...upper.map((row, k) => [`Upper ${k}`, ...row]),
          ["Subtotal", ...one],
          ...lower.map((row, k) => [`Lower ${k}`, ...row]),
          ["Subtotal", ...two],
          ["Total", ...columnSums([one, two])],
        ]);
        for (const column of [1, 2, 3])
          assert(sumsIn(table).includes(`10,${column} = + 4,${column} + 9,${column}`));
      }),
      { seed: 14, numRuns: 30 },
    );
  });
});
