import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";
import type { NumberConventions } from "../../../server/core/model/numeral.ts";
import { inferConventions } from "../../../server/core/number/conventions.ts";
import { foldLabel, plainText } from "../../../server/core/number/fold.ts";
import { isNothing } from "../../../server/core/number/nothing.ts";
import { oddGrouping, readNumeral } from "../../../server/core/number/numeral.ts";
import { scanNumerals } from "../../../server/core/number/scan.ts";
import { readUnitNote } from "../../../server/core/number/unit-note.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

/** A way to write numbers, put together independently of the code that reads them. */
interface Hand {
  readonly conventions: NumberConventions;
  readonly write: (value: Decimal) => string;
}

const marks = fc.constantFrom(
  { decimal: ".", group: "," },
  { decimal: ".", group: "" },
  { decimal: ".", group: " " },
  { decimal: ".", group: "'" },
  { decimal: ".", group: "\u202f" },
  { decimal: ",", group: "." },
  { decimal: ",", group: " " },
  { decimal: ",", group: "\u00a0" },
  { decimal: ",", group: "" },
  { decimal: ".", group: "&thinsp;" },
  { decimal: ",", group: "&nbsp;" },
);
const negatives = fc.constantFrom(
  { before: "-", after: "" },
  { before: "−", after: "" },
  { before: "(", after: ")" },
  { before: "($", after: ")" },
  { before: "△", after: "" },
  { before: "", after: "-" },
  { before: "&minus;", after: "" },
);
const frames = fc.constantFrom(
  { before: "", after: "" },
  { before: "**", after: "**" },
  { before: "$", after: "" },
  { before: "约", after: "元" },
  { before: "", after: " €" },
  { before: "", after: "&nbsp;&euro;" },
  { before: "", after: "%" },
  { before: "<b>", after: "</b>" },
  { before: "", after: "①" },
  { before: "[", after: "](x)" },
);

const hands: fc.Arbitrary<Hand> = fc
  .tuple(marks, negatives, frames, fc.boolean())
  .map(([mark, negative, frame, wide]) => ({
    conventions: {
      decimalMark: mark.decimal === "," ? "," : ".",
      negative: { before: negative.before.replace("$", ""), after: negative.after },
      ...(mark.group !== "" && { groupMark: mark.group }),
    },
    write: (value) => {
      const [whole = "", fraction] = value.absolute().toString().split(".");
      const grouped = mark.group === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, mark.group);
      const plain = fraction === undefined ? grouped : grouped + mark.decimal + fraction;
      const digits = wide ? plain.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))) : plain;
      const signed = value.sign < 0 ? negative.before + digits + negative.after : digits;
      const currency = negative.before === "($" && frame.before === "$";
      return currency ? signed : `${frame.before}${signed}${frame.after}`;
    },
  }));

const values = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.constantFrom(0, 1, 2, 4))
  .map(([coefficient, scale]) => new Decimal(coefficient, scale));
const nonZero = values.filter((value) => value.sign !== 0);

describe("the laws of numerals", () => {
  it("a number is read with its value, and written as it was read", () => {
    fc.assert(
      fc.property(hands, nonZero, ({ write, conventions }, value) => {
        const text = write(value);
        const numeral = readNumeral(text, conventions);
        assert.equal(numeral?.value.toString(), value.toString(), text);
        assert.equal(numeral.style.irregular, "", text);
        assert.equal(writeNumeral(numeral, numeral.value), text.slice(numeral.from, numeral.to));
      }),
      { numRuns: 3000 },
    );
  });

  it("what was written in the place of a number is read with the new value, and keeps its unit", () => {
    fc.assert(
      fc.property(hands, nonZero, nonZero, ({ write, conventions }, old, value) => {
        const text = write(old);
        const numeral = readNumeral(text, conventions);
        assert.ok(numeral, text);
        const restated = text.slice(0, numeral.from) + writeNumeral(numeral, value) + text.slice(numeral.to);
        const again = readNumeral(restated, conventions);
        assert.equal(again?.value.compare(value), 0, `${text} → ${restated}`);
        assert.equal(again?.unit, numeral.unit);
      }),
      { numRuns: 3000 },
    );
  });

  it("whatever is read at all can be written as it was read, and nothing throws", () => {
    const pieces = fc.constantFrom(
      ...Array.from(
        "0123456789,.''’ -−–()（）$€%‰*_`~<>/[]^+±△万亿千百十一二三零〇廿点负约元件年月日人注abERkM①²１２，．\\&\n\u00a0",
      ),
      ...["<b>", "</b>", "<sup>", "</sup>", "](", "USD", "million", "百分之", "人民币", "about ", "（注1）"],
      ...["&nbsp;", "&minus;", "&#160;", "&thinsp;", "&amp;", "&#x2212;", "&lt;"],
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom("." as const, "," as const), (text, decimalMark) => {
        const conventions = { decimalMark };
        const numeral = readNumeral(text, conventions);
        if (numeral) {
          assert.ok(0 <= numeral.from && numeral.from < numeral.to && numeral.to <= text.length);
          assert.equal(writeNumeral(numeral, numeral.value), text.slice(numeral.from, numeral.to));
          assert.equal(oddGrouping(text, conventions), false);
          assert.doesNotThrow(() => writeNumeral(numeral, Decimal.parse("-1234.5")));
        }
        let last = 0;
        for (const { from, to, value, style, ...rest } of scanNumerals(text, conventions)) {
          assert.ok(last <= from && from < to && to <= text.length);
          const written = writeNumeral({ from, to, value, style, ...rest }, value);
          assert.equal(written, text.slice(from, to));
          last = to;
        }
        inferConventions([text], conventions);
        assert.equal(typeof foldLabel(text) + typeof plainText(text), "stringstring");
        readUnitNote(text);
        isNothing(text);
      }),
      { numRuns: 20_000 },
    );
  });

  it("a label folds to the same wherever its blanks, widths and cases differ", () => {
    const labels = fc.array(fc.constantFrom(..."合计本年收入abc123()."), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(labels, (chars) => {
        const label = chars.join("");
        const spaced = chars.join(" \u3000");
        const wide = chars
          .map((c) => (c < "\x7f" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
          .join("");
        assert.equal(foldLabel(spaced), foldLabel(label));
        assert.equal(foldLabel(wide.toUpperCase()), foldLabel(label));
        assert.equal(foldLabel(`**${label}**`), foldLabel(label));
      }),
    );
  });

  it("takes time in proportion to the text, however hostile", () => {
    for (const unit of [
      "1",
      "1,",
      "1.",
      "*",
      "<b>",
      "[",
      "](",
      "(",
      "一",
      "约",
      "$",
      "&nbsp;",
      "\\",
      " ",
      "<",
      "_a_ ",
    ]) {
      const [short, long] = [2 ** 13, 2 ** 16].map((length) => {
        const text = unit.repeat(length / unit.length);
        const start = process.cpuUsage().user;
        readNumeral(text, { decimalMark: "." });
        oddGrouping(text, { decimalMark: "." });
        foldLabel(text);
        plainText(text);
        isNothing(text);
        readUnitNote(text);
        inferConventions([text]);
        return process.cpuUsage().user - start;
      });
      assert.ok(long! < 60 * Math.max(short!, 5000), `${unit}: ${short} µs, then ${long} µs`);
    }
  });
});
