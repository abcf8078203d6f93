import { strict as assert } from "node:assert";
import { scanNumerals } from "../../../server/core/number/scan.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

/** Value, unit, kind and trust of each number in a sentence. */
function numbersIn(text: string): string[] {
  return [...scanNumerals(text, { decimalMark: "." })].map((numeral) => {
    assert.equal(writeNumeral(numeral, numeral.value), text.slice(numeral.from, numeral.to));
    const kind = numeral.kind === "permille" ? ["permille"] : [];
    const trust = numeral.trust === "clean" ? [] : [numeral.trust];
    return [numeral.value.toString(), numeral.unit, ...kind, ...trust].filter(Boolean).join(" ");
  });
}

describe("numbers in prose", () => {
  const sentences: readonly (readonly [text: string, numbers: string[]])[] = [
    ["全年共收到申请2748条，其中网络690条、信函1,234条。", ["2748 条", "690 条", "1234 条"]],
    ["办结１２３件，结转下年３件", ["123 件", "3 件"]],
    ["新收100，200为转办", ["100", "200"]],
    ["支出3.5万元，同比下降12.5%，减少1.2个百分点", ["3.5 万元", "12.5 %", "1.2 pp"]],
    ["约300人参加，20余件办结，超过5%", ["300 人 approximate", "20 件 approximate", "5 % approximate"]],
    ["增长-5%，变动+3件，从−2℃起", ["-5 %", "3 件", "-2 °C"]],
    ["共三千五百件，其中两件为一件的续件", ["3500 件", "2 件", "1 件"]],
    ["占百分之三十五，占千分之二", ["35 %", "2 ‰ permille"]],
    ["合同金额人民币壹拾贰万叁仟元整", ["123000 元"]],
    ["投入1亿2千万元，支出3 000万元，共12 345 678元", ["120000000 元", "3000 万元", "12345678 元"]],
    ["We spent $1,234.50 and EUR 300 on 12 cases.", ["1234.50 USD", "300 EUR", "12 cases"]],
    [
      "a loss of -$5, about 40 people, over 3 million",
      ["-5 USD", "40 people approximate", "3000000 approximate"],
    ],
    ["**690**条 and `12` km", ["690 条", "12 km"]],
    ["近5年来", ["5 year approximate"]],
    ["In total 5.", ["5"]],
    [
      "歳入は290億3,378万円、うち市税3,706万5,000円、寄附金5万300円",
      ["29033780000 JPY", "37065000 JPY", "50300 JPY"],
    ],
    [
      "흑자 3조3,050억원, 2조 9,218억원, 1,018억원, 3천만원",
      ["3305000000000 KRW", "2921800000000 KRW", "101800000000 KRW", "3 천만KRW"],
    ],
    ["預算1億2,000萬元", ["120000000 元"]],
  ];
  for (const [text, numbers] of sentences) {
    it(`finds ${numbers.join(", ")} in: ${text}`, () => assert.deepEqual(numbersIn(text), numbers));
  }

  const without = [
    "2024年12月31日10时30分以前",
    "截至 2024 年 3 月",
    "2023-12-31 10:30:15",
    "10–14, 3/4, 1.2.3, 5:3, 10至14件",
    "第3条、第三次、第十一届",
    "COVID-19 on A4 in v1.2, 5G, 3D, 1st, No. 5, #12",
    "1. Costs",
    "2、公开情况",
    "3.1 总体情况",
    "（3）其他",
    "十分重要，统一部署，一般事项，三公经费，万一，进一步",
    "编号0012",
    "",
  ];
  for (const text of without) it(`finds none in: ${text}`, () => assert.deepEqual(numbersIn(text), []));

  it("reads by the marks of the text", () => {
    const [numeral] = scanNumerals("Insgesamt 1.234,50 € in 3 Jahren", { decimalMark: "," });
    assert.equal(numeral?.value.toString(), "1234.50");
  });

  it("takes time in proportion to the text, however hostile", () => {
    for (const unit of ["1,", "1.", "1 ", "1-", "一", "百分之", "9", "$", "约1", "a1", "1/"]) {
      const [short, long] = [2 ** 14, 2 ** 17].map((length) => {
        const text = unit.repeat(length / unit.length);
        const start = process.cpuUsage().user;
        for (const _ of scanNumerals(text, { decimalMark: "." }));
        return process.cpuUsage().user - start;
      });
      assert.ok(long! < 60 * Math.max(short!, 5000), `${unit}: ${short} µs, then ${long} µs`);
    }
  });
});
