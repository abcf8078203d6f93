import { strict as assert } from "node:assert";
import { readMark } from "../../../server/core/text/marks.ts";

function reads(line: string, family: string, ordinal: number): void {
  it(`reads ${line} as number ${ordinal} of ${family}`, () => {
    const mark = readMark(line);
    assert.deepEqual([mark?.family, mark?.ordinal], [family, ordinal]);
  });
}

describe("numbering marks", () => {
  reads("十一、城乡社区", "一、", 11);
  reads("二十六、其他", "一、", 26);
  reads("二〇、其他", "一、", 20);
  reads("（三）依申请公开", "（一）", 3);
  reads("(十二) 其他", "（一）", 12);
  reads("（―）予以公开", "（一）", 1);
  reads("⼀、总体情况", "一、", 1);
  reads("3．管理", "1.", 3);
  reads("2、管理", "1.", 2);
  reads("（4）管理", "（1）", 4);
  reads("5）管理", "1）", 5);
  reads("⑦管理", "①", 7);
  reads("第十二章 附则", "第一章", 12);
  reads("第三部分 说明", "第一部分", 3);
  reads("2.3 Scope", "1.1", 2);
  reads("IV. Results", "I.", 4);
  reads("Chapter 7", "Chapter", 7);
  reads("\u00a0\u30001.平台", "1.", 1);

  for (const line of [
    "一是加强",
    "2024 年",
    "95.36 万元",
    "21.07 万元",
    "第一，",
    "Partly",
    "3.5",
    "A priori",
    "",
  ]) {
    it(`reads no mark in “${line}”`, () => assert.equal(readMark(line), null));
  }
});
