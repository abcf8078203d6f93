import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";
import { type Clock, readClock, readDuration } from "../../../server/core/number/duration.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

describe("a length of time", () => {
  const units = fc.constantFrom(["h ", "m"], ["小时", "分"], [" hr ", " min"], ["h", "m"], ["小时", "分钟"]);
  const signs = fc.constantFrom("", "+", "-", "−");
  const minutes = fc.integer({ min: 0, max: 6000 });
  const words = fc.tuple(signs, minutes, units).map(([sign, n, [hour, minute]]) => ({
    sign,
    seconds: n * 60,
    text: `${sign}${Math.floor(n / 60)}${hour}${n % 60}${minute}`,
  }));
  const clocks = fc.tuple(signs, minutes).map(([sign, n]) => ({
    sign,
    seconds: n * 60,
    text: `${sign}${Math.floor(n / 60)}:${String(n % 60).padStart(2, "0")}`,
  }));
  const read = (text: string, clock: Clock = "hours") => readDuration(text) ?? readClock(text, clock);

  it("is read in seconds, and written as it was read", () => {
    fc.assert(
      fc.property(fc.oneof(words, clocks), ({ sign, seconds, text }) => {
        const numeral = read(text);
        assert.equal(
          numeral?.value.toString(),
          String(seconds === 0 ? 0 : sign === "" || sign === "+" ? seconds : -seconds),
          text,
        );
        assert.equal(numeral.unit, "s");
        if (seconds > 0) assert.equal(writeNumeral(numeral, numeral.value), text);
      }),
    );
  });

  it("is read between bold marks, which are left where they stand", () => {
    const { from, to, value } = read("**1:30**")!;
    assert.deepEqual([from, to, String(value)], [2, 6, "5400"]);
    assert.equal(String(read("*2h 15m* ")?.value), "8100");
  });

  it("is written anew so that it is read with the new value", () => {
    fc.assert(
      fc.property(fc.oneof(words, clocks), fc.integer({ min: -99_999, max: 99_999 }), ({ text }, seconds) => {
        const numeral = read(text);
        assert.ok(numeral);
        const written = writeNumeral(numeral, new Decimal(BigInt(seconds), 0));
        assert.equal(
          read(written)?.value.compare(new Decimal(BigInt(seconds), 0)),
          0,
          `${text} → ${written}`,
        );
      }),
    );
  });

  it("is no time of day, ratio or score by the looks of it, and no word", () => {
    for (const text of [
      "",
      "3时20分",
      "3点20分",
      "1h 75m",
      "5m 10h",
      "5 m 5 m",
      "h",
      "2",
      "1:30",
      "a 5m",
      "5mx",
    ])
      assert.equal(readDuration(text), null, text);
    for (const text of ["", "3:2", "1:75", "1:2:3", "12", ":30", "1:30pm", "1:30 h", "123456:00"])
      assert.equal(readClock(text, "hours"), null, text);
  });

  it("takes no time to speak of, whatever the text", () => {
    for (const piece of ["1", "1h", "1m ", ":59", " ", "小时"]) readDuration(piece.repeat(20_000));
  });
});
