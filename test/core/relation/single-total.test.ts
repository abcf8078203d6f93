import { strict as assert } from "node:assert";
import { inferRelations } from "../../../server/core/relation/infer/infer.ts";
import { brokenIn, sumsIn, tableWithHead } from "../../support/inferred-sums.ts";

describe("a plain total over one column", () => {
  const column = (...rows: [string, string | number][]) => tableWithHead([["Item", "Amount"], ...rows]);

  for (const word of ["Total", "合计", "Sum", "Итого", "Summe", "Всего", "Somme", "Summa", "合計", "Suma"])
    it(`is told for ${word}, whatever it is off by`, () => {
      const table = column(["Paper", 1204], ["Ink", 377], ["Stamps", 918], [word, 12_345]);
      assert.deepEqual(brokenIn(table), ["4,1"]);
      const [relation] = inferRelations(table).relations;
      assert.equal(relation?.evidence?.worded, true);
    });

  it("is told where it holds", () => {
    assert.deepEqual(sumsIn(column(["Paper", 1], ["Ink", 2], ["Total", 3])), ["3,1 = + 1,1 + 2,1"]);
  });

  const broken = (what: string, ...rows: [string, string | number][]) =>
    it(`is told ${what}`, () => assert.deepEqual(brokenIn(column(...rows)), [`${rows.length},1`]));

  broken(
    "over an item without a figure, which is no heading of the items below it",
    ["Rent", 1260],
    ["Repairs", ""],
    ["Power", 110],
    ["Water", 27],
    ["Total", 1417],
  );
  it("is told where it is told again below, as where nothing is carried over", () => {
    const rows: [string, string | number][] = [
      ["一、办公费", "412.60"],
      ["二、印刷费", ""],
      ["三、差旅费", "38.45"],
      ["四、培训费", "7.20"],
      ["本年支出合计", "462.25"],
      ["年末结转", ""],
      ["总计", "462.25"],
    ];
    assert.deepEqual(brokenIn(column(...rows)), ["5,1"]);
  });

  it("adds the only total above it to what stands between, where it comes far nearer so", () => {
    const table = column(
      ["Hire", 120],
      ["Food", 221],
      ["Total", 341],
      ["Boats", 31],
      ["Sails", 12],
      ["Grand total", 394],
    );
    assert.deepEqual(brokenIn(table), ["6,1"]);
    const [sum] = inferRelations(table)
      .relations.filter(({ type }) => type === "sum")
      .slice(-1);
    assert.equal(sum?.type === "sum" && sum.addends.length, 3);
  });

  const silent = (what: string, ...rows: [string, string | number][]) =>
    it(`says nothing of ${what}`, () => assert.deepEqual(brokenIn(column(...rows)), []));

  silent("an average", ["Ann", 71], ["Bo", 86], ["Cy", 92], ["Average total", 83]);
  silent("a subset", ["Paper", 1204], ["Ink", 377], ["Stamps", 918], ["Total without ink", 2100]);
  silent("a second total", ["Paper", 1204], ["Ink", 377], ["Total", 1581], ["Total for Ann", 990]);
  silent("a total to date", ["May", 1204], ["June", 377], ["Cumulative total", 9581]);
  silent(
    "figures under one heading or another that it comes near to by neither",
    ["Fees", 1260],
    ["Lettings", ""],
    ["Barn", 110],
    ["Yard", 127],
    ["Total", 500],
  );
  silent("a monthly total", ["Rent", 1200], ["Power", 240], ["Total per month", 120]);

  it("takes the yearly total beside the monthly one, when one item explains what is missing", () => {
    const table = column(
      ["Rent", 12_000],
      ["Power", 2_400],
      ["Travel", 4_815],
      ["Audits", 960],
      ["Total per year", 19_215],
      ["Total per month", "1,601.25"],
    );
    assert.deepEqual(brokenIn(table), ["5,1"]);
  });

  it("is told for a subtotal under which others stand, and for the total of those", () => {
    const rows: [string, number][] = [
      ["Rent", 1204],
      ["Power", 377],
      ["Subtotal", 1681],
      ["Wages", 9130],
      ["Training", 415],
      ["Subtotal", 9545],
      ["Total", 11_126],
    ];
    assert.deepEqual(brokenIn(column(...rows)), ["3,1", "7,1"]);
  });

  it("leaves out the rows that 其中 singles out", () => {
    const table = tableWithHead([
      ["项目", "金额"],
      ["工资", 8120],
      ["其中：加班", 614],
      ["差旅", 2377],
      ["合计", 10_497],
    ]);
    assert(sumsIn(table).includes("4,1 = + 1,1 + 3,1"));
  });
});
