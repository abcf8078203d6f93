import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { scanBlocks } from "../../server/core/block/scan.ts";
import type { Table } from "../../server/core/model/table.ts";
import { readTable } from "../../server/core/table/read.ts";
import { syntaxNamed } from "../../server/core/table/syntaxes.ts";
import { displayWidth } from "../../server/core/text/display-width.ts";
import { alignmentEdits } from "../../server/features/writing/align.ts";
import { alignBars } from "../../server/features/writing/alignment/bars.ts";
import { alignGrid } from "../../server/features/writing/alignment/drawn.ts";
import { anyRows, drawnTables } from "../support/drawn-tables.ts";

const everywhere = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The lines of a text after its tables were aligned. */
function formatted(lines: readonly string[]): string[] {
  const edits = alignmentEdits(analyze(lines), everywhere);
  const after = [...lines];
  for (const { range, newText } of edits) after[range.start.line] = newText;
  return after;
}

/** What the tables of a text say, apart from where it stands. */
function said(lines: readonly string[]): unknown[] {
  return scanBlocks(lines).flatMap((block) =>
    block.kind === "table" ? [gist(readTable(syntaxNamed(block.syntax!)!, block.lines))] : [],
  );
}

function gist({ syntax, cells, headRows, ruledRows, rowDepths, raggedRows }: Table) {
  const texts = cells.map(({ row, column, rowSpan, columnSpan, text }) => [
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  ]);
  return { syntax, texts, headRows, ruledRows, rowDepths, nRagged: raggedRows.length };
}

/** Tables in the forms that are aligned, with blanks as people leave them. */
const loose: Readonly<Record<string, fc.Arbitrary<string[]>>> = {
  pipe: loosened("pipe"),
  org: loosened("org"),
  grid: drawn("grid"),
  box: drawn("box"),
  "rst-simple": drawn("rst-simple"),
  aligned: fc.tuple(anyRows, fc.integer({ min: 2, max: 6 })).map(([table, gap]) => {
    const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => displayWidth(row[column]!))));
    return table.map((row) =>
      row
        .map((cell, column) => cell + " ".repeat(widths[column]! - displayWidth(cell)))
        .join(" ".repeat(gap))
        .trimEnd(),
    );
  }),
};

function drawn(name: string): fc.Arbitrary<string[]> {
  return anyRows.map((table) => drawnTables[name]!(table));
}

/** Bars with any blanks around them. */
function loosened(name: string): fc.Arbitrary<string[]> {
  return fc
    .tuple(drawn(name), fc.infiniteStream(fc.integer({ min: 0, max: 3 })))
    .map(([lines, blanks]) =>
      lines.map((line) =>
        /--/.test(line)
          ? line
          : line.replace(/ *\| */g, () => `| ${" ".repeat(blanks.next().value!)}`).trim(),
      ),
    );
}

describe("alignment", () => {
  for (const [name, lines] of Object.entries(loose)) {
    it(`of ${name} never changes what a table says, and has nothing to do twice`, () => {
      fc.assert(
        fc.property(lines, (before) => {
          const text = ["Words before.", "", ...before, "", "Words after."];
          const after = formatted(text);
          assert.deepEqual(said(after), said(text), after.join("\n"));
          assert.deepEqual(formatted(after), after, after.join("\n"));
        }),
      );
    });
  }

  for (const name of ["pipe", "org", "grid", "box"]) {
    it(`puts the borders of ${name} under each other, wide characters two columns wide`, () => {
      fc.assert(
        fc.property(loose[name]!, (before) => {
          const after = formatted(["", ...before, ""]).slice(1, -1);
          if (said(before)[0] === undefined) return;
          assert.equal(new Set(after.map(displayWidth)).size, 1, after.join("\n"));
        }),
      );
    });
  }

  const aligns = (what: string, before: string, after: string) =>
    it(`aligns ${what}`, () => assert.deepEqual(formatted(before.split("\n")), after.split("\n")));

  aligns(
    "a table in a list and a quotation",
    "- | 片区 | 来信 |\n  |---|---:|\n  | 东 | 1,200 |\n\n> |a|b|\n> |---|---|\n> |1|22|",
    "- | 片区 |  来信 |\n  | ---- | ----: |\n  | 东   | 1,200 |\n\n> | a   | b   |\n> | --- | --- |\n> | 1   | 22  |",
  );
  aligns(
    "a grid whose author counted wide characters as one, cells over columns and rows",
    "+------+-------------+\n|      |     来信    |\n| 片区 +------+------+\n|      | 2023 | 2024 |\n+======+======+======+\n| 城东 | 40   | 41   |\n+------+------+------+",
    "+------+-------------+\n|      |    来信     |\n| 片区 +------+------+\n|      | 2023 | 2024 |\n+======+======+======+\n| 城东 |   40 |   41 |\n+------+------+------+",
  );
  aligns(
    "a box, as wide as need be",
    "┌──────────┬───────┐\n│ 码头     │ 2023  │\n├──────────┼───────┤\n│ 北       │ 40    │\n└──────────┴───────┘",
    "┌──────┬──────┐\n│ 码头 │ 2023 │\n├──────┼──────┤\n│ 北   │   40 │\n└──────┴──────┘",
  );
  aligns(
    "what psql prints",
    " quay    | load | note\n---------+------+------\n north   | 40   |\n south   | 1250 | wet",
    " quay  | load | note\n-------+------+------\n north |   40 |\n south | 1250 | wet",
  );
  aligns(
    "a table of Org mode, with rules",
    "| Quay | 2023 |\n|--+--|\n| North | 40 |\n| 南码头 | 1250 |\n|--+--|\n| Total | 1290 |",
    "| Quay   | 2023 |\n|--------+------|\n| North  |   40 |\n| 南码头 | 1250 |\n|--------+------|\n| Total  | 1290 |",
  );
  aligns(
    "a simple table of reStructuredText, with joined columns",
    "==========  ====  ========\n            Ferries\n----------  --------------\nQuay        2023  2024\n==========  ====  ========\nNorth       40    41\nSouth       25    1,020\n==========  ====  ========",
    "=====  ====  =====\n         Ferries\n-----  -----------\nQuay   2023   2024\n=====  ====  =====\nNorth    40     41\nSouth    25  1,020\n=====  ====  =====",
  );
  aligns(
    "columns by position, labels as deep as they were",
    "Item            2023      2024\n-------------------------------\nIncome          1,250     900\n  Rent          1,000     800\n  Fees            250     100",
    "Item     2023  2024\n-------------------\nIncome  1,250   900\n  Rent  1,000   800\n  Fees    250   100",
  );

  const leaves = (what: string, text: string) =>
    it(`leaves ${what} as it is`, () => assert.deepEqual(formatted(text.split("\n")), text.split("\n")));

  leaves("TABs", "区\t收入\t支出\n东\t1,200\t20\n西\t3\t4");
  leaves("CSV", "```csv\nitem,cost\nrent,1200\nfood,20\n```");
  leaves("HTML", "<table>\n<tr><td>a</td><td>1</td></tr>\n</table>");
  leaves("leaders of dots", "North ........ 12    40\nSouth ........ 25   120\nTotal ........ 37   160");
  leaves("what a program printed into a code fence", "```\n|a|b|\n|---|---|\n|1|22|\n```");

  it("takes tables of any length and width", () => {
    const long = Array.from({ length: 200_000 }, (_, row) => `| ${row} | x |`);
    assert.equal(alignBars(long).length, long.length);
    const cells = Array.from({ length: 3000 }, (_, column) => `${column}`);
    const wide = [
      `+${cells.map(() => "-----").join("+")}+`,
      `|${cells.map((cell) => cell.padStart(5)).join("|")}|`,
    ];
    assert.equal(alignGrid([...wide, wide[0]!])?.length, 3);
  });
});
