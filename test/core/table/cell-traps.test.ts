import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { Decimal } from "../../../server/core/model/decimal.ts";
import type { Cell } from "../../../server/core/model/table.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";
import { findingsIn, isSerious } from "../../support/report.ts";

/** The lines of a pipe table, whose head is the first row. */
function tableOf([head, ...body]: readonly string[]): string[] {
  return [`| ${head} |`, `|${"---|".repeat(head!.split(" | ").length)}`, ...body.map((row) => `| ${row} |`)];
}

/** The cells of the last column below the head. */
function cellsOf(rows: readonly string[]): Cell[] {
  const { table } = analyze(tableOf(rows)).studies[0]!;
  return table.cells.filter(({ row, column }) => row > 0 && column === table.nColumns - 1);
}

/** What they are read as: "·" where there is no number. */
function figures(...rows: readonly string[]): string {
  return cellsOf(["Quay | Dues", ...rows])
    .map(({ numeral: own }) => (own ? [own.value, ...(own.high ? [own.high.value] : [])].join("…") : "·"))
    .join(" ");
}

/** A cell with another value. */
function withValue(text: string, value: bigint, ...others: readonly string[]): string {
  const { numeral } = cellsOf(["Quay | Dues", `a | ${text}`, ...others])[0]!;
  return writeNumeral(numeral!, new Decimal(value, numeral!.value.scale));
}

/** What is found in a table: its rules, and "?" behind those that are mere hints. */
function faults(...rows: readonly string[]): string {
  const found = findingsIn(tableOf(["Quay | Dues", ...rows]).join("\n"));
  return found.map((finding) => finding.rule + (isSerious(finding) ? "" : "?")).join(" ");
}

describe("traps of a cell", () => {
  it("1: column and table decide between thousands and decimals", () => {
    assert.equal(figures("a | 76.000", "b | 30,000", "c | 1,000"), "76000 30000 1000");
    assert.equal(figures("a | 1,5", "b | 12,75", "c | 1,250"), "1.5 12.75 1.250");
    assert.equal(figures("a | 1,234"), "1234");
  });

  it("1: a half-typed number does not outvote its table", () => {
    const typed = ["Quay | 2023 | 2024", "a | 500 | 1,200", "b | 800 | 101.25", "Total | 1,300 | 1,3"];
    assert.deepEqual(
      cellsOf(typed).map(({ numeral }) => numeral?.value.toString()),
      ["1200", "101.25", undefined],
    );
    assert.equal(figures("a | 500", "b | 1,200", "c | 800", "Total | 2,5"), "500 1200 800 ·");
    assert.equal(figures("a | 1,250", "b | 2,5", "Summe | 3,75"), "1.250 2.5 3.75");
  });

  for (const [name, blank] of Object.entries({
    blank: " ",
    "no-break": "\u00a0",
    narrow: "\u202f",
    thin: "\u2009",
  }))
    it(`2: a ${name} groups thousands and stays`, () => {
      const others = [`b | 2${blank}000,25`];
      assert.equal(figures(`a | 1${blank}234,50`, ...others), "1234.50 2000.25");
      assert.equal(withValue(`1${blank}234,50`, 765_432_1n, ...others), `76${blank}543,21`);
    });

  it("2: points, apostrophes and lakhs group thousands and stay", () => {
    assert.equal(withValue("1.234,56", 765_432_1n), "76.543,21");
    assert.equal(withValue("1'234.50", 765_432_1n), "76'543.21");
    assert.equal(withValue("12,34,567", 765_432_1n), "76,54,321");
    assert.equal(figures("a | 2.097", "b | 1.234,50"), "2097 1234.50");
  });

  it("3: odd groupings are reported, and read by their digits at most where the others are grouped so", () => {
    assert.equal(figures("a | 12,34", "b | 1234.00", "c | 20.00"), "· 1234.00 20.00");
    assert.equal(faults("a | 12,34", "b | 1234.00", "c | 20.00"), "unreadable-number");
    assert.equal(figures("a | 1,2,345", "b | 1,234", "c | 2,000,000"), "· 1234 2000000");
    assert.equal(figures("a | 1,2345", "b | 1,234", "c | 2,000,000"), "12345 1234 2000000");
    assert.equal(faults("a | 1,2345", "b | 1,234", "c | 2,000,000"), "unreadable-number");
  });

  it("4: full-width digits, signs and brackets are read and stay", () => {
    assert.equal(
      figures("a | １，２３４．５", "b | －２００", "c | （３４．５）", "d | ５０％"),
      "1234.5 -200 -34.5 50",
    );
    assert.equal(withValue("１，２３４", 765_4n), "７，６５４");
  });

  it("5: Chinese numerals", () => {
    assert.equal(figures("a | 三千五百", "b | 两千", "c | 壹拾贰万叁仟", "d | 廿"), "3500 2000 123000 20");
    assert.equal(figures("a | 3.5万", "b | 1亿2千万", "c | 二〇", "d | 百分之五"), "35000 120000000 20 5");
  });

  it("6: units are brought to one where they are known", () => {
    assert.equal(faults("a | 5元", "b | 30元", "合计 | 35元"), "");
    assert.equal(faults("a | 2.3 GB", "b | 224 MB", "Total | 2.524 GB"), "");
    assert.equal(faults("a | 2.3 GB", "b | 5 kg", "Total | 8.3"), "");
  });

  it("7: what is negative, and what a bracketed year is not", () => {
    assert.equal(
      figures("a | -5", "b | −5", "c | –120", "d | (1,234)", "e | ($1,234)"),
      "-5 -5 -120 -1234 -1234",
    );
    assert.equal(
      figures("a | $ (3,000.00)", "b | -$5", "c | 1,234-", "d | △1,234", "e | ▲7"),
      "-3000.00 -5 -1234 -1234 -7",
    );
    assert.equal(faults("2022 | 40", "(2023) | 25", "Total | 65"), "");
  });

  it("8: currencies before and after, codes, and nothing behind a sign", () => {
    assert.equal(figures("a | $ 3", "b | USD 5", "c | 7 DAI", "d | 4 €", "e | $ -"), "3 5 7 4 0");
  });

  it("9: percents and amounts are not added to each other", () => {
    assert.equal(faults("a | 40", "b | 25", "c | 12%", "Total | 65"), "");
    assert.equal(faults("a | 10%", "b | 90%", "Total | 100%"), "");
  });

  for (const nothing of ["—", "–", "--", "----", "…", "/", "n/a", "不适用", ""])
    it(`10: ${nothing || "a blank"} counts as nothing`, () => {
      assert.equal(figures("a | 40", `b | ${nothing}`, "Total | 40"), "40 · 40");
      assert.equal(faults("a | 40", `b | ${nothing}`, "c | 25", "Total | 65"), "");
    });

  it("11: footnote marks are no digits", () => {
    assert.equal(
      figures("a | 123*", "b | 123†", "c | 123①", "d | 123^1^", "e | 123[1]"),
      "123 123 123 123 123",
    );
    assert.equal(figures("a | -1*", "b | 12<sup>a</sup>"), "-1 12");
  });

  it("12: an approximation is no error", () => {
    assert.equal(figures("a | ~158", "b | 约500", "c | ≈20", "d | 100+", "e | >5"), "158 500 20 100 5");
    assert.equal(faults("a | 1,517", "b | 1,000", "Total | ~2500"), "");
    assert.equal(faults("a | 1,517", "b | 1,000", "Total | ~2600"), "total-mismatch?");
    assert.equal(faults("a | 5,400", "b | 4,000", "Total | ~7,800"), "total-mismatch?");
  });

  it("13: both ends of ranges add up", () => {
    assert.equal(figures("a | 10–14", "b | 5", "c | 2–3", "Total | 17–22"), "10…14 5 2…3 17…22");
    assert.equal(faults("a | 10–14", "b | 5", "c | 2–3", "Total | 17–22"), "");
    assert.equal(faults("a | 10–14", "b | 5", "c | 2–3", "Total | 17–23"), "total-mismatch");
  });

  for (const text of ["29/29", "12/01", "1.2.3", "1:30", "× 1,8", "9.2/10", "0012", "010-6554 1234"])
    it(`14: ${text} is no amount`, () => assert.equal(figures(`a | ${text}`, "b | 7"), "· 7"));

  it("15: a number with words counts with little trust", () => {
    const rows = ["a | 21,000 (6 new members)", "b | 3 (`a.ts`)", "c | 0 (file deleted)"];
    assert.equal(figures(...rows), "21000 3 0");
    assert.equal(faults(...rows, "Total | 21,004"), "total-mismatch?");
  });

  it("16: emphasis, code, links and tags are stripped; two numbers are none", () => {
    const rows = ["a | **12**", "b | `3`", "c | [5](pier.md)", "d | <b>4</b>", "e | 1<br>2"];
    assert.equal(figures(...rows), "12 3 5 4 ·");
  });

  it("17: decimals are exact, however long", () => {
    assert.equal(faults("a | 0.1", "b | 0.2", "Total | 0.3"), "");
    const rows = ["a | 9,007,199,254,740,993", "b | 9,007,199,254,740,994"];
    assert.equal(faults(...rows, "Total | 18,014,398,509,481,987"), "");
    assert.equal(faults(...rows, "Total | 18,014,398,509,481,988"), "total-mismatch");
  });
});
