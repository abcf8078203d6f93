import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { Decimal } from "../../../server/core/model/decimal.ts";
import { readClock, readDuration } from "../../../server/core/number/duration.ts";
import { isNothing } from "../../../server/core/number/nothing.ts";
import { oddGrouping, readNumeral } from "../../../server/core/number/numeral.ts";
import { readRange } from "../../../server/core/number/range.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

const page = readFileSync(new URL("../../../docs/numbers.md", import.meta.url), "utf8");
const tables = page.split(/\n{2,}/).filter((block) => block.startsWith("| Written"));

describe("docs/numbers.md", () => {
  for (const table of tables) {
    const [head = [], , ...rows] = table.trim().split("\n").map(fieldsOf);
    for (const row of rows) {
      it(row.join(" · "), () => checkRow(head, row));
    }
  }

  it("has its tables found", () => assert.ok(tables.length >= 10));
});

function fieldsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((field) => field.trim().replace(/^`(.*)`$/, "$1"));
}

/** What a table's head says its cells are. */
function readerFor(head: string): typeof readNumeral {
  if (head.includes("range")) return readRange;
  return head.includes("length of time")
    ? (text) => readDuration(text) ?? readClock(text, "hours")
    : readNumeral;
}

/** Checks a row by what its table's head says of its fields. */
function checkRow(head: readonly string[], row: readonly string[]): void {
  const text = row[0]!;
  const conventions = { decimalMark: head[0]!.includes("comma") ? "," : "." } as const;
  const numeral = readerFor(head[0]!)(text, conventions);
  for (const [column, name] of head.entries()) {
    const field = row[column]!;
    if (name === "Means") assert.equal(isNothing(text), field);
    else if (name === "Unit") assert.equal(numeral?.unit, field);
    else if (name === "Trust") assert.equal(numeral?.trust, field);
    else if (name === "Read as") {
      const other = oddGrouping(text, conventions) ? "odd" : "none";
      const ends = [numeral, numeral?.high].flatMap((end) => end?.value.toString() ?? []);
      assert.equal(ends.join(" … ") || other, field);
    } else if (name.endsWith("instead")) {
      assert.ok(numeral);
      const written = writeNumeral(numeral, Decimal.parse(name.split(" ")[0]!));
      assert.equal(text.slice(0, numeral.from) + written + text.slice(numeral.to), field);
    }
  }
}
