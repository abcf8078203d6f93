import { strict as assert } from "node:assert";
import { readProseSum } from "../../../server/core/report/prose-sums.ts";

function reads(sentence: string, total: string, parts: readonly string[], closed: boolean): void {
  it(`reads “${sentence}”`, () => {
    const sum = readProseSum(sentence);
    assert.deepEqual(
      [sum?.total.value.toString(), sum?.parts.map(({ value }) => value.toString()), sum?.closed],
      [total, parts, closed],
    );
  });
}

describe("sums in prose", () => {
  reads("发布信息30条，其中通知12条，公告18条", "30", ["12", "18"], true);
  reads("受理申请 9 件（其中网上 4 件、当面 5 件）", "9", ["4", "5"], true);
  reads("发布信息30条，其中通知12条、公告8条等", "30", ["12", "8"], false);
  reads("发布信息30条，其中通知12条、公告8条；刊登广告5条", "30", ["12", "8"], true);
  reads("发布信息30条，其中通知12条，同比增长5%，公告18条", "30", ["12", "18"], true);

  for (const sentence of [
    "发布信息约30条，其中通知12条，公告8条",
    "发布信息30条，其中通知12条",
    "全年发布信息，其中通知12条，公告8条",
    "发布信息30条，其中通知12条，其中紧急通知2条，公告18条",
  ]) {
    it(`reads no sum in “${sentence}”`, () => assert.equal(readProseSum(sentence), null));
  }
});
