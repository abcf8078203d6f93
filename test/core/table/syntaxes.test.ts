import { strict as assert } from "node:assert";
import fc from "fast-check";
import { lookaheadLines, type TableSyntax } from "../../../server/core/model/syntax.ts";
import type { RawTable } from "../../../server/core/model/table.ts";
import { opensFrame } from "../../../server/core/table/framed.ts";
import { isMarked, syntaxes, syntaxNamed } from "../../../server/core/table/syntaxes.ts";
import { textIn } from "../../../server/core/text/lines.ts";
import { anyRows, drawnTables } from "../../support/drawn-tables.ts";

/** Lines as they might stand in any text, and worse. */
const piece = fc.constantFrom(
  "|",
  "||",
  " | ",
  "+",
  "-",
  "---",
  "+---+---+",
  "|---|---|",
  "|---+---|",
  "=",
  "==  ==",
  "┌─┬─┐",
  "│",
  "├─┼─┤",
  "└─┴─┘",
  "<table>",
  "<tr><td>",
  "</td>",
  "</table>",
  "<td colspan=3 rowspan=2>",
  "|===",
  "[cols=2*]",
  "2+|",
  "```csv",
  '"',
  ",",
  ";",
  "\t",
  "  ",
  " ",
  "\u3000",
  "a",
  "North",
  "码头",
  "12",
  "1,250",
  "-5",
  "—",
  "> ",
  "- ",
  "第",
  "\f",
  "- 4 -",
  "续表",
  "𠮷",
);
const line = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.constant(""),
);
const text = fc.array(line, { minLength: 1, maxLength: 60 });

describe("every table syntax", () => {
  for (const syntax of syntaxes) {
    describe(syntax.name, () => {
      it("measures within its bounds", () => {
        fc.assert(fc.property(text, (lines) => checkMeasure(syntax, lines)));
      });

      it("reads any lines as a sound grid", () => {
        fc.assert(fc.property(text, (lines) => checkGrid(syntax.read(lines), lines)));
      });

      const write = drawnTables[syntax.name];
      if (!write) return;
      it("reads back what was written in it", () => {
        fc.assert(
          fc.property(anyRows, (rows) => {
            const lines = write(rows);
            const table = syntaxNamed(syntax.name)!.read(lines);
            checkGrid(table, lines);
            assert.deepEqual(textsOf(table), rows, lines.join("\n"));
          }),
        );
      });

      it("takes all lines of what was written in it, and none after", () => {
        if (syntax.name === "csv" || syntax.name === "tsv") return;
        fc.assert(
          fc.property(anyRows, (rows) => {
            const lines = write(rows);
            assert.equal(syntax.measure([...lines, "", "Text."], 0), lines.length, lines.join("\n"));
          }),
        );
      });
    });
  }

  it("starts at a line of plain words only where it says so", () => {
    const words = fc.array(
      fc.constantFrom("North", "12", " ", "\u00a0", "\u2003", ".", "…", "1. ", "+", "码", "=", "│"),
    );
    const lines = fc.array(
      fc.oneof(
        words.map((parts) => parts.join("")),
        line,
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (text) => {
        text.forEach((words, at) => {
          if (words.trim() === "" || isMarked(words)) return;
          assert.ok(!opensFrame(words), words);
          for (const { name, opensInWords, measure } of syntaxes)
            if (!opensInWords) assert.equal(measure(text, at), 0, `${name} at ${JSON.stringify(words)}`);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("asks the right syntax first", () => {
    for (const [name, write] of Object.entries(drawnTables)) {
      if (name === "csv" || name === "tsv") continue;
      const lines = write([
        ["Quay", "2023", "2024"],
        ["North", "40", "41"],
        ["South", "25", "20"],
      ]);
      assert.equal(syntaxes.find((syntax) => syntax.measure(lines, 0) > 0)?.name, name, lines.join("\n"));
    }
  });
});

/** A syntax looks at no line before the table and few after it, and ends with a line that is not blank. */
function checkMeasure(syntax: TableSyntax, lines: readonly string[]): void {
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.trim() === "") continue;
    let [first, last] = [at, at];
    const watched = new Proxy(lines, {
      get(target, key) {
        const line = typeof key === "string" && /^\d+$/.test(key) ? Number(key) : at;
        if (line < target.length) [first, last] = [Math.min(first, line), Math.max(last, line)];
        return Reflect.get(target, key);
      },
    });
    const length = syntax.measure(watched, at);
    assert.equal(first, at, "looks back");
    assert.ok(last < at + length + lookaheadLines, `looks ${last - at} lines ahead to take ${length}`);
    assert.ok(at + length <= lines.length);
    if (length > 0) assert.notEqual(lines[at + length - 1]!.trim(), "", "ends with a blank line");
  }
}

/** Cells lie within the grid, do not overlap, and their spans hold their texts. */
function checkGrid(table: RawTable, lines: readonly string[]): void {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan, span, text } of table.cells) {
    assert.ok(row >= 0 && column >= 0 && rowSpan >= 1 && columnSpan >= 1);
    assert.ok(
      row + rowSpan <= table.nRows && column + columnSpan <= table.nColumns,
      "a cell leaves the grid",
    );
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) {
        assert.ok(!taken.has(r * table.nColumns + c), "cells overlap");
        taken.add(r * table.nColumns + c);
      }
    }
    assert.ok(span.line >= 0 && span.lastLine < lines.length && span.line <= span.lastLine);
    assert.ok(span.from >= 0 && span.to <= lines[span.lastLine]!.length);
    if (span.line === span.lastLine) assert.equal(textIn(lines, span), text);
  }
  for (const row of table.ruledRows) assert.ok(row >= 0 && row <= table.nRows, "a rule outside the grid");
  assert.ok(table.headRows === null || table.headRows <= table.nRows);
}

function textsOf(table: RawTable): string[][] {
  const texts = Array.from({ length: table.nRows }, () => new Array<string>(table.nColumns).fill(""));
  for (const cell of table.cells) texts[cell.row]![cell.column] = cell.text;
  return texts;
}
