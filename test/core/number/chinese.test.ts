import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";
import {
  type ChineseDigits,
  readOrdinal,
  scanChinese,
  writeChinese,
} from "../../../server/core/number/chinese.ts";

describe("Chinese numerals", () => {
  const written: readonly (readonly [value: string, everyday: string, financial: string])[] = [
    ["0", "零", "零"],
    ["5", "五", "伍"],
    ["10", "十", "壹拾"],
    ["12", "十二", "壹拾贰"],
    ["20", "二十", "贰拾"],
    ["105", "一百零五", "壹佰零伍"],
    ["110", "一百一十", "壹佰壹拾"],
    ["200", "二百", "贰佰"],
    ["2000", "两千", "贰仟"],
    ["2002", "两千零二", "贰仟零贰"],
    ["20000", "两万", "贰万"],
    ["100000", "十万", "壹拾万"],
    ["120003", "十二万零三", "壹拾贰万零叁"],
    ["123000", "十二万三千", "壹拾贰万叁仟"],
    ["200000000", "两亿", "贰亿"],
    ["100000005", "一亿零五", "壹亿零伍"],
    ["100120000", "一亿零一十二万", "壹亿零壹拾贰万"],
    ["3.25", "三点二五", "叁点贰伍"],
  ];
  for (const [value, everyday, financial] of written) {
    it(`write ${value} as ${everyday} and ${financial}`, () => {
      assert.equal(writeChinese(Decimal.parse(value), "chinese"), everyday);
      assert.equal(writeChinese(Decimal.parse(value), "chinese-financial"), financial);
    });
  }

  it("give back every number that was written", () => {
    const styles: ChineseDigits[] = ["chinese", "chinese-financial"];
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.nat({ max: 3 }),
        fc.constantFrom(...styles),
        (n, scale, style) => {
          const value = new Decimal(n, scale);
          const text = writeChinese(value, style);
          const figure = scanChinese(text, 0);
          assert.equal(figure?.to, text.length, text);
          assert.equal(figure?.value.toString(), value.toString(), text);
        },
      ),
    );
  });

  it("are not made of words", () => {
    for (const text of [
      "万",
      "亿元",
      "百",
      "千方百计",
      "点五",
      "合计",
      "十十",
      "三百千",
      "一千万千",
      "零零十",
    ])
      assert.notEqual(scanChinese(text, 0)?.to, text.length, text);
  });

  it("number headings", () => {
    const ordinals = { 一: 1, 十: 10, 十一: 11, 二十: 20, 廿一: 21, 一百零二: 102, "3": 3, "12": 12 };
    for (const [text, value] of Object.entries(ordinals)) assert.equal(readOrdinal(text), value);
    for (const text of ["", "〇", "总", "一章", "1.2", "-1", "十点"]) assert.equal(readOrdinal(text), null);
  });

  it("are scanned in linear time, however long the run", () => {
    assert.equal(scanChinese("一".repeat(100_000), 0), null);
  });
});
