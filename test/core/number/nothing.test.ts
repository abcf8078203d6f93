import { strict as assert } from "node:assert";
import { isNothing } from "../../../server/core/number/nothing.ts";

describe("a cell without a figure", () => {
  const meanings = {
    zero: [
      "-",
      "—",
      "–",
      "--",
      "----",
      "——",
      "－",
      "―",
      "−",
      "**-**",
      "\\-",
      " — ",
      "&mdash;",
      "&minus;&nbsp;",
      "nil",
      "None",
      "无",
    ],
    "not applicable": ["/", "／", "n/a", "N/A", "NA", "n.a.", "不适用", "*n/a*", "k.A."],
    unknown: ["", " ", "　", "&nbsp;", "<br>", "…", "...", "..", "?", "x", "TBD", "待定", "暂无"],
  };
  for (const [meaning, texts] of Object.entries(meanings)) {
    for (const text of texts) {
      it(`says "${meaning}" by "${text}"`, () => assert.equal(isNothing(text), meaning));
    }
  }

  it("is not a number, a word or a list mark", () => {
    for (const text of ["0", "5", "Total", "合计", "-5", "- item", "1/2", "一"])
      assert.equal(isNothing(text), null);
  });
});
