import { strict as assert } from "node:assert";
import { readSurroundings } from "../../../server/core/table/surroundings.ts";

describe("words around a table", () => {
  it("tell its caption and unit in Chinese", () => {
    const said = readSurroundings(
      ["**表2　港务收支情况**", "", "单位：万元"],
      ["", "注：部分数据因四舍五入，存在尾差。"],
    );
    assert.equal(said.caption, "表2 港务收支情况");
    assert.equal(said.unit?.name, "万元");
  });

  it("tell them in English", () => {
    const said = readSurroundings(
      ["Table 3: Dues by quay", "(in thousands of USD, may not add due to rounding)"],
      ["Source: harbour office"],
    );
    assert.equal(said.caption, "Table 3: Dues by quay");
    assert.notEqual(said.unit, null);
  });

  it("find a numbered caption below the table", () =>
    assert.equal(
      readSurroundings(["Some prose ends here."], ["", "Table 4. Boats"]).caption,
      "Table 4. Boats",
    ));

  it("take a title without a number where it names a table", () =>
    assert.equal(readSurroundings(["收入支出明细表", "单位：元"], []).caption, "收入支出明细表"));

  it("take a heading for a caption only where it has a table's number", () => {
    assert.equal(readSurroundings(["## 二、经费情况", "", "单位：元"], []).caption, "");
    assert.equal(readSurroundings(["## 表1 经费情况", "", "单位：元"], []).caption, "表1 经费情况");
  });

  it("take the nearest of several", () =>
    assert.equal(readSurroundings(["表1 泊位", "表2 吊机"], []).caption, "表2 吊机"));

  it("take no paragraph for a caption, and no money in it for a unit", () => {
    const said = readSurroundings(
      ["The office spent 5,000 USD in spring, as the table below shows."],
      ["It rained."],
    );
    assert.deepEqual(said, { caption: "", unit: null });
  });
});
