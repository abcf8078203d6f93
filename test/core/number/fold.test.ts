import { strict as assert } from "node:assert";
import { foldLabel, plainText } from "../../../server/core/number/fold.ts";

describe("folding a label", () => {
  const folds: readonly (readonly [label: string, folded: string])[] = [
    ["合计", "合计"],
    ["合　计", "合计"],
    ["合 计 ", "合计"],
    ["Total Revenue", "totalrevenue"],
    ["ＴＯＴＡＬ", "total"],
    ["（一）予以公开", "(一)予以公开"],
    ["（―）予以公开", "(一)予以公开"],
    ["（－）予以公开", "(一)予以公开"],
    ["（—）予以公开", "(一)予以公开"],
    ["(-) withdrawn", "(一)withdrawn"],
    ["1、申请", "1.申请"],
    ["1.申请", "1.申请"],
    ["１．申请", "1.申请"],
    ["一、申请", "一、申请"],
    ["结果⽅面", "结果方面"],
    ["⼀、本年", "一、本年"],
    ["㈠公开", "(一)公开"],
    ["**Total**", "total"],
    ["__Total__ `x`", "totalx"],
    ["snake_case_name", "snake_case_name"],
    ["[Net sales](https://a.b/c)", "netsales"],
    ["![logo](a.png) Net", "logonet"],
    ["<b>Total</b><br>2024", "total2024"],
    ["Net <!-- checked --> sales", "netsales"],
    ["Total[^1]", "total"],
    ["R&amp;D &nbsp; costs", "r&dcosts"],
    ["a\\*b", "a*b"],
    ["5 < 6 and 7 > 6", "5<6and7>6"],
    ["", ""],
  ];
  for (const [label, folded] of folds) {
    it(`makes ${label} ${folded}`, () => assert.equal(foldLabel(label), folded));
  }

  it("keeps numbers in a label apart from list marks", () => assert.equal(foldLabel("12345、6"), "12345、6"));
});

describe("plain text of a label", () => {
  const shown: readonly (readonly [text: string, plain: string])[] = [
    ["Total revenue", "Total revenue"],
    ["  Total   revenue ", "Total revenue"],
    ["**合计**", "合计"],
    ["合　计", "合 计"],
    ["<td align=right>Net<br>sales</td>", "Net sales"],
    ["[1,234](https://a.b)", "1,234"],
    ["a &lt; b", "a < b"],
    ["（一）公开", "（一）公开"],
    ["snake_case", "snake_case"],
    ["~~old~~ new", "old new"],
  ];
  for (const [text, plain] of shown) {
    it(`shows ${text} as ${plain}`, () => assert.equal(plainText(text), plain));
  }
});
