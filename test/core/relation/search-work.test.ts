import { strict as assert } from "node:assert";
import type { Table } from "../../../server/core/model/table.ts";
import { inferRelations } from "../../../server/core/relation/infer/infer.ts";
import { runningTotals } from "../../../server/core/relation/infer/running-totals.ts";
import { viewsOf } from "../../../server/core/relation/infer/view/view.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

/** Work is counted here, never timed: what a search costs must not grow faster than its table. */
describe("the work of finding sums", () => {
  it("is no search at all where one total adds up all that a table holds, in every row and column", () => {
    const { relations, isComplete } = inferRelations(figures(1000, { total: true }), 0);
    assert.equal(relations.length, 1001 + 4);
    assert.ok(isComplete);
  });

  it("is none either where several columns miss under a total that is called so", () => {
    const { relations, isComplete } = inferRelations(scattered(200, 20, { miss: 4 }), 100_000);
    assert.equal(relations.length, 20);
    assert.ok(isComplete);
  });

  it("looks far for none where subtotals and their total add up all, each figure once", () => {
    const [whole, cut] = [leastSteps(inGroups(20, { total: true })), leastSteps(inGroups(20))];
    assert.ok(whole * 2 <= cut, `${whole} steps, ${cut} without the total`);
  });

  it("comes to its end in 200 rows and 20 columns in which nothing adds up, with negative figures as well", () => {
    for (const lowest of [0, -4000]) assert.ok(inferRelations(scattered(200, 20, { lowest })).isComplete);
  });

  it("is cut short where hundreds of labels name prices and quantities, and two of all might give any amount", () => {
    const names = ["Quantity", "Price", "Amount"];
    const lines = Array.from({ length: 1500 }, (_, row) => {
      const figures = [7, 11, 13].map((k) => ((row + 3) * k * 7919) % 9973);
      return `| ${names[row % 3]} ${row} | ${figures.join(" | ")} |`;
    });
    const table = readTable(pipeSyntax, [
      "| Item | May | June | July |",
      "| --- | --- | --- | --- |",
      ...lines,
    ]);
    assert.equal(inferRelations(table).isComplete, false);
  });

  it("gives up columns that do not run on after their first rows, however many there are", () => {
    const digits = (nRows: number) => runsSought(scattered(nRows, 6, { below: 10 }));
    assert.ok(digits(2000) <= 2 * digits(200), `${digits(2000)} figures read, of ${digits(200)}`);
  });

  it("makes one term for a figure that a row and a column of a large table add", () => {
    const { relations } = inferRelations(figures(2000, { total: true }));
    const sums = relations.flatMap((relation) => (relation.type === "sum" ? relation.addends : []));
    const last = sums.filter(({ cell }) => cell === 5 * 1500 + 2);
    assert.equal(last.length, 2);
    assert.equal(new Set(last).size, 1);
  });

  it("grows with the rows of a table in which nothing adds up", () => {
    const [few, many] = [leastSteps(figures(100)), leastSteps(figures(1000))];
    assert.ok(few <= 100_000, `${few} steps`);
    assert.ok(many <= 11 * few, `${few} steps, then ${many}`);
  });
});

/** The least steps that a search needs to be complete. */
function leastSteps(table: Table): number {
  let [low, high] = [0, 1 << 24];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inferRelations(table, middle).isComplete) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many figures are read to see whether the columns of a table run on. */
function runsSought(table: Table): number {
  let nRead = 0;
  const counted = (values: Float64Array) =>
    new Proxy(values, {
      get: (all, at) => {
        nRead++;
        return Reflect.get(all, at);
      },
    });
  for (const view of viewsOf(table)) runningTotals(table, { ...view, values: counted(view.values) });
  return nRead;
}

/** Figures that have nothing to do with each other, or under a total that misses in so many of the columns. */
function scattered(
  nRows: number,
  nColumns: number,
  { lowest = 0, miss = 0, below = Number.POSITIVE_INFINITY } = {},
): Table {
  const columns = Array.from({ length: nColumns }, (_, column) =>
    Array.from(
      { length: nRows },
      (_, row) => ((((row * nColumns + column + 1) ** 2 * 7919) % 8999) % below) + lowest,
    ),
  );
  const lines = columns[0]!.map((_, row) => [`Case ${row}`, ...columns.map((figures) => figures[row]!)]);
  const sums = columns.map((figures, column) => figures.reduce((a, b) => a + b) + (column < miss ? 5000 : 0));
  if (miss > 0) lines.push(["Total", ...sums]);
  const head = ["Case", ...columns.map((_, column) => `Office ${column}`)];
  const written = lines.map((cells) => `| ${cells.join(" | ")} |`);
  return readTable(pipeSyntax, [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...written]);
}

/**
 * A table of two columns of figures with a subtotal under each four, and the total of these where that is asked for.
 */
function inGroups(nGroups: number, { total = false } = {}): Table {
  const columns = [7919, 6007];
  const groups = Array.from({ length: nGroups }, (_, group) =>
    [1, 2, 3, 4].map((k) => columns.map((factor) => ((group * 4 + k + 2) ** 2 * factor) % 8999)),
  );
  const add = (rows: readonly (readonly number[])[]) =>
    columns.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
  const lines = groups.flatMap((rows, group) => [
    ...rows.map((row, k) => [`Office ${group * 4 + k}`, ...row]),
    [`Subtotal ${group}`, ...add(rows)],
  ]);
  if (total) lines.push(["Total", ...add(groups.flat())]);
  const written = lines.map((cells) => `| ${cells.join(" | ")} |`);
  return readTable(pipeSyntax, ["| Office | Cases | Calls |", "| --- | --- | --- |", ...written]);
}

/** A table of three columns of figures with so many rows, and with totals of both where that is asked for. */
function figures(nRows: number, { total = false } = {}): Table {
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const rows = Array.from({ length: nRows }, (_, row) =>
    [7, 11, 13].map((k) => ((row + 3) * k * 7919) % 9973),
  );
  const columns = [0, 1, 2].map((column) => rows.map((row) => row[column]!));
  const body = rows.map((row, at) => [`Office ${at}`, ...row]);
  if (total) body.push(["Total", ...columns.map(add)]);
  const lines = body.map(
    (cells) => `| ${[...cells, ...(total ? [add(cells.slice(1) as number[])] : [])].join(" | ")} |`,
  );
  const head = ["Office", "Cases", "Calls", "Letters", ...(total ? ["Total"] : [])];
  return readTable(pipeSyntax, [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...lines]);
}
