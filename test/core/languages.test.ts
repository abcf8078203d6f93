import { strict as assert } from "node:assert";
import { readLabel } from "../../server/core/labels.ts";
import { languages } from "../../server/core/languages.ts";
import type { WordRole } from "../../server/core/model/language.ts";

describe("words of labels", () => {
  const says = (label: string, ...roles: WordRole[]) =>
    it(`reads ${label} as ${roles.join(", ")}`, () => {
      for (const role of roles) assert(readLabel(label).roles.has(role), role);
    });
  const isSilent = (label: string, ...roles: WordRole[]) =>
    it(`reads no ${roles.join(" or ")} in ${label}`, () => {
      for (const role of roles) assert(!readLabel(label).roles.has(role), role);
    });

  says("Grand total", "total");
  says("合　计", "total");
  says("其中：女性", "ofWhich");
  says("减：营业成本", "less");
  says("в том числе:", "ofWhich");
  says("年", "number");
  isSilent("2024年", "number");
  isSilent("2024年度", "number");
  says("Zwischensumme", "subtotal");
  says("Sous-total", "subtotal");
  says("歳出合計", "total");
  says("Totale generale", "total");
  says("Soma", "total");
  says("Subtotaal", "subtotal");
  says("합 계", "total");
  says("소계", "subtotal");
  says("Razem", "total");
  says("Udgifter i alt", "total");
  says("Sum utgifter", "total");
  says("Menot yhteensä", "total");
  says("w tym kobiety", "ofWhich");
  says("Ukupno", "total");
  says("Od toga žene", "ofWhich");
  says("Total general", "total");
  says("Din care femei", "ofWhich");
  says("Усього", "total");
  says("у тому числі жінки", "ofWhich");
  says("同比增长率（%）", "growth");

  isSilent("Shareholder", "share");
  isSilent("Operations", "rate");
  isSilent("统计局", "total");
  isSilent("累计", "total");
  isSilent("减免税额", "less");
  says("科目代码", "number");
  says("占总支出比重（%）", "share");
  says("单价 元", "price");
  isSilent("代码审查", "number");
  isSilent("价格调节基金", "price");
  isSilent("场地租用（2年）", "number");
  isSilent("Yearbook", "number");
  isSilent("Item N", "number");
  says("N° d'ordre", "number");
  says("Earnings per share", "average");
  says("2024 %", "share");
  says("Grade 5 % public", "share");
  isSilent("VAT 20%", "share");
  isSilent("VAT 20 %", "share");
  isSilent("Sample (20 %)", "share");
  isSilent("Handling (~7.5%)", "share");
  isSilent("Office (incl. heating)", "ofWhich");
  says("(incl. heating)", "ofWhich");
  says("Office, incl. heating", "ofWhich");

  it("knows a bare total from one with more to say", () => {
    for (const label of ["Total", "TOTAL:", "合计", "合 计", "Total 2023", "Итого"])
      assert(readLabel(label).bare, label);
    for (const label of ["Total minutes", "办公用品合计", "Total for Ann"])
      assert(!readLabel(label).bare, label);
  });

  it("has every language's words in lower case, so that they can be found", () => {
    for (const { tag, words } of languages)
      for (const word of Object.values(words).flat()) assert.equal(word, word.toLowerCase(), tag);
  });
});
