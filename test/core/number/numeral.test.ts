import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { Decimal } from "../../../server/core/model/decimal.ts";
import type { NumberConventions, Numeral } from "../../../server/core/model/numeral.ts";
import { oddGrouping, readCell, readNumeral } from "../../../server/core/number/numeral.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

const fixture = readFileSync(new URL("numeral-cases.txt", import.meta.url), "utf8");
const sections = fixture.split("\n# ").slice(1);

describe("a cell's number", () => {
  for (const section of sections) {
    const [heading = "", ...lines] = section.trimEnd().split("\n");
    const [, title = "", decimalMark, becomes = ""] = /^(.+) \((.) → (.+)\)$/.exec(heading) ?? [];
    describe(title, () => {
      for (const line of lines) checkCell(line, { decimalMark: decimalMark === "," ? "," : "." }, becomes);
    });
  }

  it("remembers how exact it is: 3.5万 to one place of 万", () => {
    assert.equal(readNumeral("3.5万", { decimalMark: "." })?.style.multiplier?.places, 1);
    assert.equal(readNumeral("$2.30M", { decimalMark: "." })?.style.multiplier?.places, 2);
    assert.equal(readNumeral("3500.00", { decimalMark: "." })?.value.scale, 2);
  });

  it("is read by its digits where one of the groups that its column has is too short or too long", () => {
    const conventions = { decimalMark: ".", groupMark: "," } as const;
    const read = (text: string) => {
      const numeral = readCell(text, conventions);
      return numeral && `${numeral.value} ${numeral.trust} ${restated(text, numeral, Decimal.parse("8250"))}`;
    };
    assert.equal(read("7,6400"), "76400 misgrouped 8,250");
    assert.equal(read("**€ 7,64**"), "764 misgrouped **€ 8,250**");
    assert.equal(read("1,204,5000.25"), "12045000.25 misgrouped 8,250.00");
    assert.equal(read("1204,500"), "1204500 misgrouped 8,250");
    assert.equal(read("7,640"), "7640 clean 8,250");
    for (const text of ["7,6", "0,1234", "1,2,345", "1,23,45", "7'6400", "12.34.56", "1,2345 to 3"])
      assert.equal(read(text), null, text);
    assert.equal(readCell("7,6400", { decimalMark: "." }), null);
    const german = { decimalMark: ",", groupMark: "." } as const;
    assert.equal(readCell("48.00", german), null);
    assert.equal(readCell("1.2045,50", german)?.value.toString(), "12045.50");
  });

  it("is tried on at least 300 cells", () => {
    const nCases = fixture.split("\n").filter((line) => line.includes(" | ")).length;
    assert.ok(nCases >= 300, `${nCases} cases`);
  });
});

function checkCell(line: string, conventions: NumberConventions, becomes: string): void {
  const [text = "", value = "", rewritten = "", facts = ""] = line.split(" | ").map(unescaped);
  const numeral = readNumeral(text, conventions);
  if (value === "none" || value === "odd") {
    it(`is none in ${text}${value === "odd" ? ", which is grouped oddly" : ""}`, () => {
      assert.equal(numeral?.value.toString(), undefined);
      assert.equal(oddGrouping(text, conventions), value === "odd");
    });
    return;
  }
  it(`${text} is ${value} and becomes ${rewritten}`, () => {
    assert.ok(numeral, "should be a number");
    assert.equal(numeral.value.toString(), value);
    assert.equal(restated(text, numeral, numeral.value), text);
    assert.equal(restated(text, numeral, Decimal.parse(becomes)), rewritten);
    assert.equal(factsOf(numeral), facts);
    assert.equal(oddGrouping(text, conventions), false);
  });
}

/** The cell's text with another value in the place of its number. */
function restated(text: string, numeral: Numeral, value: Decimal): string {
  return text.slice(0, numeral.from) + writeNumeral(numeral, value) + text.slice(numeral.to);
}

function factsOf({ unit, kind, trust }: Numeral): string {
  return [unit, kind, trust].filter((fact) => !["", "amount", "clean"].includes(fact)).join(" ");
}

function unescaped(field: string): string {
  const trimmed = field.trim().replaceAll("␣", " ");
  return trimmed.replace(/\\u([\da-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
