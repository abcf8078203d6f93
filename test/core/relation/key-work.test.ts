import { strict as assert } from "node:assert";
import { Decimal } from "../../../server/core/model/decimal.ts";
import type { Cell, Table } from "../../../server/core/model/table.ts";
import { figureEdit } from "../../../server/core/relation/figure-edit.ts";
import { profilesFor } from "../../../server/core/report/profiles.ts";
import { judge } from "../../../server/core/study/judge-table.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

/** Work is counted here, never timed: a key in a large table must not look at all of its cells. */
describe("the work of judging a large table after a key", () => {
  it("looks at no cell twice, but for those of the faults and some of each row", () => {
    const [narrow, wide] = [cellsRead(1000, 10), cellsRead(1000, 40)];
    assert.ok(narrow <= 38_000, `${narrow} cells read in 10 columns`);
    assert.ok(wide - narrow <= 1.2 * 30 * 1000, `${wide - narrow} cells more read in 30 columns more`);
  });
});

/** How many cells are looked at when a figure of a table is changed in which another one is wrong. */
function cellsRead(nRows: number, nColumns: number): number {
  const lines = crossFooted(nRows, nColumns, nRows >> 2);
  const by = { lines, surroundings: { before: [], after: [], notes: [] }, forms: profilesFor("auto") };
  const before = readTable(pipeSyntax, lines);
  judge(before, by, () => new Map());
  let nRead = 0;
  let table = before;
  for (const [nth, row] of [nRows >> 1, nRows - 20].entries()) {
    const cells = counted(typedInto(table, row * (nColumns + 2) + 3), () => nRead++);
    const next = { ...table, cells };
    const edit = figureEdit(table, next);
    nRead = 0;
    const { findings } = judge(next, by, () => new Map(), edit);
    assert.equal(findings.length, nth + 2);
    table = next;
  }
  return nRead;
}

/** The cells of a table with a figure that is a hundred larger. */
function typedInto({ cells }: Table, id: number): readonly Cell[] {
  const { numeral } = cells[id]!;
  const value = numeral!.value.plus(new Decimal(100, 0));
  return cells.map((cell, at) => (at === id ? { ...cell, numeral: { ...numeral!, value } } : cell));
}

/** The same cells, each look at one of which is told. */
function counted(cells: readonly Cell[], tell: () => void): readonly Cell[] {
  return new Proxy(cells, {
    get(all, at) {
      if (typeof at === "string" && /^\d+$/.test(at)) tell();
      return Reflect.get(all, at);
    },
  });
}

/** A head row, a rule, rows that end in their totals, and the total of all. One figure of a row is wrong. */
function crossFooted(nRows: number, nColumns: number, wrong: number): string[] {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const rows = Array.from({ length: nRows }, (_, row) => {
    const figures = Array.from(
      { length: nColumns },
      (_, column) => 17 + (((row * 61 + column) * 7919) % 8999),
    );
    return [...figures, sum(figures)];
  });
  const totals = rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)));
  rows[wrong]![1]! += 300;
  const head = ["Office", ...Array.from({ length: nColumns }, (_, column) => `Item ${column}`), "Total"];
  const body = [...rows.map((row, at) => [`Office ${at}`, ...row]), ["Total", ...totals]];
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
}
