import { strict as assert } from "node:assert";
import { readUnitNote } from "../../../server/core/number/unit-note.ts";
import { powerBetween, unitNamed } from "../../../server/core/number/units.ts";

describe("a note of the unit", () => {
  const notes: readonly (readonly [note: string, name: string, power: number])[] = [
    ["单位：万元", "万元", 4],
    ["（单位：万元）", "万元", 4],
    ["(单位:元)", "元", 0],
    ["金额单位：人民币元", "元", 0],
    ["单位：亿元、%", "亿元", 8],
    ["单位：件", "件", 0],
    ["单位: 万元，万人", "万元", 4],
    ["收入（万元）", "万元", 4],
    ["增长率（%）", "%", 0],
    ["支出 [千元]", "千元", 3],
    ["表1 收支情况（单位：百万元）", "百万元", 6],
    ["万元", "万元", 4],
    ["%", "%", 0],
    ["in EUR", "EUR", 0],
    ["Weight (kg)", "kg", 3],
    ["Unit: USD", "USD", 0],
    ["in thousands of USD", "USD thousand", 3],
    ["(in thousands)", "thousand", 3],
    ["$ millions", "USD million", 6],
    ["$ in millions, except per share", "USD million", 6],
    ["USD '000", "USD thousand", 3],
    ["Revenue ($m)", "USD million", 6],
    ["€bn", "EUR billion", 9],
    ["T€", "TEUR", 3],
    ["in Mio. €", "EUR million", 6],
    ["in Tsd. EUR", "EUR thousand", 3],
    ["Aufwand in TEUR", "TEUR", 3],
    ["Einheit: km", "km", 3],
    ["en milliers d'euros", "EUR thousand", 3],
    ["(en millones de euros)", "EUR million", 6],
    ["тыс. руб.", "RUB thousand", 3],
    ["в млн руб.", "RUB million", 6],
    ["Belopp i tkr", "SEK thousand", 3],
    ["単位：千円", "千JPY", 3],
    ["All figures in billions of dollars", "USD billion", 9],
  ];
  for (const [note, name, power] of notes) {
    it(`finds ${name} in ${note}`, () => {
      const unit = readUnitNote(note);
      assert.deepEqual([unit?.name, unit?.power], [name, power]);
    });
  }

  for (const note of [
    "",
    "合计",
    "2024",
    "Revenue",
    "Total (net)",
    "本年新收（件数）",
    "A million thanks to all of you",
  ]) {
    it(`finds none in ${note || "an empty text"}`, () => assert.equal(readUnitNote(note), null));
  }
});

describe("units", () => {
  it("know how far they are apart", () => {
    assert.equal(powerBetween("万元", "元"), 4);
    assert.equal(powerBetween("元", "亿元"), -8);
    assert.equal(powerBetween("GB", "MB"), 3);
    assert.equal(powerBetween("t", "kg"), 3);
    assert.equal(powerBetween("万人", "人"), 4);
    assert.equal(powerBetween("万USD", "USD"), 4);
    assert.equal(powerBetween("USD million", "USD"), 6);
    assert.equal(powerBetween("thousand", ""), 3);
    assert.equal(powerBetween("", ""), 0);
  });

  it("of different things are never compared", () => {
    assert.equal(powerBetween("元", "USD"), null);
    assert.equal(powerBetween("件", "条"), null);
    assert.equal(powerBetween("%", "pp"), null);
    assert.equal(powerBetween("km", "kg"), null);
    assert.equal(powerBetween("元/人", "元"), null);
  });

  it("are known by all their spellings", () => {
    assert.equal(unitNamed("US$")?.name, "USD");
    assert.equal(unitNamed("Minutes")?.name, "min");
    assert.equal(unitNamed("㎡")?.name, "m²");
    assert.equal(unitNamed("万件")?.base, "件");
    assert.equal(unitNamed("申请"), null);
  });
});
