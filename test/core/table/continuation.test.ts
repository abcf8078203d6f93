import { strict as assert } from "node:assert";
import { isContinuationMark, isPageFooter } from "../../../server/core/table/layout/continuation.ts";

describe("continuation", () => {
  const footers = [
    "- 4 -",
    "— 12 —",
    "－ ３ －",
    "·7·",
    "\f",
    "\f- 5 -",
    "第 4 页",
    "第4页 共12页",
    "共 12 页，第 4 页",
    "Page 4 of 12",
  ];
  for (const line of footers) {
    it(`takes ${JSON.stringify(line)} for a page footer`, () => assert.equal(isPageFooter(line), true));
  }

  const cells = [
    "4",
    "-4",
    "4-",
    "-",
    "",
    " ",
    "2023-2024",
    "- four -",
    "第四页",
    "(4)",
    "4/12",
    "Page",
    "共 12 页",
  ];
  for (const line of cells) {
    it(`takes ${JSON.stringify(line)} for no page footer`, () => assert.equal(isPageFooter(line), false));
  }

  const marks = [
    "续表",
    "（续表）",
    "续表 2",
    "(续)",
    "续上表",
    "接上页",
    "转下页",
    "表1（续）",
    "表 3-2 经费收支情况（续表）",
    "Table 2 (continued)",
    "Table 2: Staff, cont'd",
    "(Continued)",
    "continued from previous page",
    "Fortsetzung",
  ];
  for (const line of marks) {
    it(`takes ${line} for a continuation mark`, () => assert.equal(isContinuationMark(line), true));
  }

  const words = [
    "继续办理",
    "四、结转下年度继续办理",
    "续办件数",
    "Continued operations",
    "表1",
    "续表如有错误，请指正。",
    "",
  ];
  for (const line of words) {
    it(`takes ${JSON.stringify(line)} for no continuation mark`, () =>
      assert.equal(isContinuationMark(line), false));
  }
});
