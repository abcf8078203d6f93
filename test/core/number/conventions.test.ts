import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";
import { inferConventions } from "../../../server/core/number/conventions.ts";
import { readNumeral } from "../../../server/core/number/numeral.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

/** A column: its cells, parted by `|`. */
const column = (cells: string): string[] => cells.split("|").map((cell) => cell.trim());

describe("number conventions", () => {
  const decimalMarks: readonly (readonly [cells: string, mark: "." | ","])[] = [
    ["1,234.50 | 12.00", "."],
    ["1.234,50 | 12,00", ","],
    ["12,5 | 3,25 | 100", ","],
    ["12.5 | 3.25 | 100", "."],
    ["1,234,567", "."],
    ["1.234.567", ","],
    ["0,125 | 1,250", ","],
    ["0.125 | 1.250", "."],
    ["1 234,5 | 12 000,0", ","],
    ["1'234.50 | 99.10", "."],
    ["1,234 | 12,345 | 7", "."],
    ["76.000 | 30,000 | 1,000", "."],
    ["12 | 13", "."],
    ["Costs in 3,5 lines | Travel", "."],
    ["2023-12-31 | 1,5 | 2,5", ","],
    ["**1,5** | -2,5 | (3,5) | 12,5 %", ","],
    ["１２，５ | ３，２５", ","],
    ["2.516 | 2.701 | 109.68 | 2.631 | 2.513 | 280.196 | 211.48 | 3.114 | 2.077", "."],
    ["R$ 12,50 | R$ 1.250,00", ","],
    ["EUR 12,50 | EUR 9,00", ","],
    ["2,5 h | 12 h", ","],
    ["3.25 km | 1.5 km", "."],
    ["1482 (9 void) | **2722,56** (1335 shifts) | 179,50 (6)", ","],
    ["1,5 | 12,345 | 23,456 | 34,567 | 45,678", "."],
  ];
  for (const [cells, mark] of decimalMarks) {
    it(`takes ${mark} for the decimal mark of ${cells}`, () =>
      assert.equal(inferConventions(column(cells)).decimalMark, mark));
  }

  it("follows what is known of the whole where a part says nothing", () => {
    const whole = inferConventions(["1,5", "2,75"]);
    const table = inferConventions(["2.097", "1.234"], whole);
    assert.equal(inferConventions(["3.000"], table).decimalMark, ",");
    assert.equal(readNumeral("2.097", table)?.value.toString(), "2097");
  });

  it("lets a short number grow in the style of its column", () => {
    const grown = (text: string, cells: string) => {
      const numeral = readNumeral(text, inferConventions(column(cells)));
      return numeral && writeNumeral(numeral, Decimal.parse("1234567"));
    };
    assert.equal(grown("999", "1,250 | 30,000 | 999"), "1,234,567");
    assert.equal(grown("999", "1 250 | 30 000 | 999"), "1 234 567");
    assert.equal(grown("999", "1250 | 30000 | 999"), "1234567");
    assert.equal(grown("999", "1250 | 30000 | 1,000 | 999"), "1234567");
    assert.equal(grown("９９９", "１，２５０ | ９９９"), "１，２３４，５６７");
  });

  it("lets a number turn negative in the style of its column", () => {
    const turned = (text: string, cells: string) => {
      const numeral = readNumeral(text, inferConventions(column(cells)));
      return numeral && writeNumeral(numeral, Decimal.parse("-5"));
    };
    assert.equal(turned("12", "(1,234) | 12"), "(5)");
    assert.equal(turned("12", "−3 | 12"), "−5");
    assert.equal(turned("12", "△3 | 12"), "△5");
    assert.equal(turned("12", "3- | 12"), "5-");
    assert.equal(turned("12", "3 | 12"), "-5");
  });

  it("takes (5) for a negative number where the column has others, or mostly bare ones", () => {
    const read = (cells: string) => readNumeral("(5)", inferConventions(column(cells)))?.value.toString();
    assert.equal(read("(5) | (1,234) | 12"), "-5");
    assert.equal(read("(5) | 7 | 12"), "-5");
    assert.equal(read("(1) | (2) | (3)"), undefined);
    assert.equal(read("(5) | Travel"), undefined);
  });

  it("takes 76.000 for 76,000 where all others are whole", () => {
    const read = (text: string, cells: string) =>
      readNumeral(text, inferConventions(column(cells)))?.value.toString();
    assert.equal(read("76.000", "76.000 | 30,000 | 1,000"), "76000");
    assert.equal(read("76.000", "76.000 | 30,000 | 1,000 | 12.5"), "76.000");
    assert.equal(read("1.250", "1.250 | 2.500 | 3"), "1.250");
  });

  it("does not depend on the order of the cells", () => {
    const cells = fc.constantFrom(
      ...column("12,5 | 1,234 | 3.5 | (12) | (3,4) | −3 | 5- | 1 234 | 1234 | 1'234 | Total"),
    );
    fc.assert(
      fc.property(fc.array(cells), (texts) =>
        assert.deepEqual(inferConventions(texts), inferConventions([...texts].reverse())),
      ),
    );
  });
});
