import { strict as assert } from "node:assert";
import { Decimal } from "../../../server/core/model/decimal.ts";
import { readRange } from "../../../server/core/number/range.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

const read = (text: string) => readRange(text, { decimalMark: "." });

describe("a range", () => {
  const ranges: readonly (readonly [text: string, low: string, high: string, unit: string])[] = [
    ["10–14", "10", "14", ""],
    ["10-14", "10", "14", ""],
    ["10 to 14", "10", "14", ""],
    ["10～14", "10", "14", ""],
    ["3至5", "3", "5", ""],
    ["1,200 – 1,400", "1200", "1400", ""],
    ["10–14 days", "10", "14", "d"],
    ["10～14万元", "10", "14", "万元"],
    ["10%–14%", "10", "14", "%"],
    ["$10-14k", "10000", "14000", "USD"],
    ["€10–€14", "10", "14", "EUR"],
    ["−5–5", "-5", "5", ""],
  ];
  for (const [text, low, high, unit] of ranges) {
    it(`is ${text}`, () => {
      const numeral = read(text);
      assert.deepEqual([numeral?.value.toString(), numeral?.high?.value.toString()], [low, high]);
      assert.deepEqual([numeral?.unit, numeral?.high?.unit], [unit, unit]);
      for (const end of [numeral!, numeral!.high!])
        assert.equal(writeNumeral(end, end.value), text.slice(end.from, end.to));
    });
  }

  it("has ends that are written by themselves", () => {
    const text = "$1.5–2.0M";
    const { high, ...low } = read(text)!;
    const written = (end: typeof low, value: string) =>
      text.slice(0, end.from) + writeNumeral(end, Decimal.parse(value)) + text.slice(end.to);
    assert.equal(written(low, "1200000"), "$1.2–2.0M");
    assert.equal(written(high!, "2500000"), "$1.5–2.5M");
  });

  it("is no date, falling pair, fraction or word", () => {
    for (const text of [
      "2023-12-31",
      "14–10",
      "10-14-15",
      "A4–A5",
      "10–x",
      "–",
      "5",
      "-5",
      "10 USD – 14 EUR",
      "10–14%–15",
    ])
      assert.equal(read(text), null, text);
  });
});
