import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../server/core/analyze.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import type { Balance } from "../../server/core/model/relation.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import { declarationAt } from "../../server/features/declaring.ts";
import { figureRange, type Position, tablesOf } from "../../server/features/place.ts";

/** The sums of one origin, each with the line that their total stands on and where in it. */
function sumsIn(analysis: Analysis, origin: "inferred" | "declared"): (Position & { balance: Balance })[] {
  return tablesOf(analysis).flatMap((placed) =>
    placed.study.balances.flatMap((balance) => {
      const { relation } = balance;
      if (relation.type !== "sum" || relation.origin !== origin) return [];
      return [{ ...figureRange(placed, relation.total).start, balance }];
    }),
  );
}

/**
 * What is declared of the total at a place once its sum has been written into the report; null where it is not offered.
 */
function declared(lines: readonly string[], at: Position, isMarkdown: boolean): string | null {
  const edit = declarationAt(analyze(lines), at, isMarkdown);
  if (!edit) return null;
  const after = lines.slice();
  after.splice(edit.range.start.line, 0, edit.newText.trimEnd());
  const own = sumsIn(analyze(after), "declared").find(
    ({ line, character }) => line === at.line + 1 && character === at.character,
  );
  return `${own?.balance.computed}`;
}

describe("a sum that is declared", () => {
  const files = readdirSync("examples", { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /\.(?:md|txt)$/.test(name) && !name.includes("annual-report")))
    it(`is the one that was inferred: ${file}`, () => {
      const lines = splitLines(readFileSync(join("examples", file), "utf8"));
      const inferred = sumsIn(analyze(lines), "inferred");
      for (const at of inferred) {
        const found = declared(lines, at, file.endsWith(".md"));
        const own = inferred.filter(({ line, character }) => line === at.line && character === at.character);
        const computed = own.map(({ balance }) => `${balance.computed}`);
        assert.ok(found === null || computed.includes(found), `line ${at.line + 1}: ${found}`);
      }
    });

  it("is not offered of a running balance, which adds up across lines", () => {
    const lines = splitLines(`| Date  |  Paid | Balance |
|-------|------:|--------:|
| 3 May |   120 |     620 |
| 9 May |   -45 |     575 |
| 2 Jun |   310 |     885 |
| 8 Jun |   -60 |     825 |`);
    const running = sumsIn(analyze(lines), "inferred");
    assert.equal(running.length, 3);
    for (const at of running) assert.equal(declared(lines, at, true), null);
  });
});
