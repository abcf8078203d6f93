import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { LiveText } from "../../server/core/text/live-text.ts";
import { plain } from "../support/plain.ts";

/** What cells of reports hold, and what may be told of a column by one of them. */
const cellTexts = fc.constantFrom(
  ...[
    "12",
    "7",
    "1,234",
    "1.234",
    "12,5",
    "0.5",
    "1234567",
    "1,234,567",
    "-3",
    "(12)",
    "5%",
    "$5",
    "3万",
    "12人",
  ],
  ...["2024", "2023年", "1", "2", "3", "4", "201", "20101", "2010102", "205", "05", "100.00", "1 234", "6 "],
  ...[
    "",
    "-",
    "n/a",
    "无",
    "North",
    "Total",
    "合计",
    "其中：甲",
    "　甲",
    "（一）乙",
    "1.2",
    "年份",
    "No.",
    "增幅%",
  ],
  ...[
    "10–14",
    "15–20",
    "1:30",
    "2h 15m",
    "单位：万元",
    "**9**",
    "注：略",
    "| 8",
    "9 | 9",
    "\t4",
    '"5"',
    "---",
  ],
);

/** How rows of cells are written as lines. */
const forms: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  pipe: ([head = [], ...body]) => [head, head.map(() => "---:"), ...body].map(piped).join("\n"),
  quoted: ([head = [], ...body]) =>
    [head, head.map(() => "---"), ...body].map((cells) => `> ${piped(cells)}`).join("\n"),
  "pipe-rows": (rows) => rows.map(piped).join("\n"),
  open: (rows) => rows.map((cells) => cells.join(" | ")).join("\n"),
  tab: (rows) => rows.map((cells) => cells.join("\t")).join("\n"),
  "tab, spaced out": (rows) => rows.map((cells) => cells.join("\t")).join("\n\n"),
  spaced: (rows) => rows.map((cells) => cells.join(" ")).join("\n"),
  aligned: (rows) => rows.map((cells) => cells.map((cell) => cell.padEnd(10)).join("")).join("\n"),
  "cell-lines": (rows) => rows.map((cells) => cells.map((cell) => `\t${cell}`).join("\n")).join("\n\n"),
  fenced: (rows) => `\`\`\`csv\n${rows.map((cells) => cells.join(",")).join("\n")}\n\`\`\``,
};

function piped(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** What a column may hold from the top down, each of which one cell more or less may make something else. */
const columns: readonly fc.Arbitrary<readonly string[]>[] = [
  fc.array(fc.nat(3000).map(String), { minLength: 7, maxLength: 7 }),
  fc.array(fc.nat(900).map(String), { minLength: 7, maxLength: 7 }),
  fc.array(
    fc.nat(90).map((n) => `${n},${100 + n}`),
    { minLength: 7, maxLength: 7 },
  ),
  fc.array(
    fc.nat(90).map((n) => `${n}.${n % 10}`),
    { minLength: 7, maxLength: 7 },
  ),
  fc.array(cellTexts, { minLength: 7, maxLength: 7 }),
  ...[
    ["1", "2", "3", "4", "5", "6", "7"],
    ["201", "20101", "2010101", "2010102", "20102", "202", "20201"],
    ["2018", "2019", "2020", "2021", "2022", "2023", "2024"],
    ["甲", "　乙", "　丙", "丁", "　戊", "己", "合计"],
    ["10–14", "15–20", "25–34", "5–6", "1–2", "", "56–76"],
    ["1:30", "2:15", "3:45", "", "0:30", "1:00", "9:00"],
    ["", "-", "", "n/a", "-", "", ""],
  ].map((column) => fc.constant(column)),
];

/** Tables with names in front, so that they are tables in every form; some with a second table at their side. */
const tables = fc.record({
  before: fc.constantFrom("", "# Costs\n\n", "单位：元\n\n"),
  form: fc.constantFrom(...Object.keys(forms)),
  rows: fc
    .record({
      names: fc.constantFrom(
        ["North", "South", "East", "West", "Centre", "Abroad", "Total"],
        ["甲", "　乙", "　丙", "丁", "　戊", "己", "合计"],
        ["一、甲", "（一）乙", "（二）丙", "二、丁", "其中：戊", "三、己", "合计"],
      ),
      columns: fc.array(fc.oneof({ weight: 4, arbitrary: columns[0]! }, ...columns), {
        minLength: 1,
        maxLength: 5,
      }),
      head: fc.constantFrom(["Item", "Q1", "Q2", "2024", "No.", "编码"], ["项目", "1", "2", "3", "4", "5"]),
      nRows: fc.integer({ min: 2, max: 7 }),
    })
    .map(({ names, columns, head, nRows }) => [
      head.slice(0, columns.length + 1),
      ...names
        .slice(-nRows)
        .map((name, row) => [name, ...columns.map((column) => column.slice(-nRows)[row]!)]),
    ]),
});

/** What is typed: another text, or a key in the one that stands there. */
const typed: readonly ((text: string) => string)[] = [
  (text) => `${text}7`,
  (text) => `1${text}`,
  (text) => text.slice(0, -1),
  (text) => text.replace(/\d$/, "3"),
  (text) => `　${text}`,
  (text) => `  ${text}`,
];
const cellEdits = fc.array(
  fc.record({
    row: fc.nat(12),
    column: fc.nat(5),
    type: fc.oneof(
      fc.constantFrom(...typed),
      fc.oneof(cellTexts, fc.nat(9999).map(String)).map((text) => () => text),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

function textOf({ form, rows }: { form: string; rows: readonly (readonly string[])[] }): string {
  return forms[form]!(rows);
}

/** Rows with something typed into one of their cells. */
function edited(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
  type: (text: string) => string,
): string[][] {
  const isPlace = (atRow: number, atColumn: number): boolean =>
    atRow === row % rows.length && atColumn === column % rows[0]!.length;
  return rows.map((cells, atRow) => cells.map((cell, at) => (isPlace(atRow, at) ? type(cell) : cell)));
}

/**
 * Tables that add up: two blocks with their sums, what stands apart, and all of it, with words for totals or without.
 */
const sums = fc
  .record({
    columns: fc.array(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    }),
    names: fc.constantFrom(
      ["North", "South", "Harbour", "Yard", "Mill", "Shore", "Quarry", "Works"],
      ["North", "South", "Subtotal", "Yard", "Mill", "Subtotal", "Quarry", "Total"],
      ["甲", "乙", "小计", "丙", "丁", "小计", "戊", "合计"],
    ),
  })
  .map(({ columns, names }) => {
    const figures = columns.map(([a, b, c, d, e]) => [
      a,
      b,
      a! + b!,
      c,
      d,
      c! + d!,
      e,
      a! + b! + c! + d! + e!,
    ]);
    const head = ["Item", ...columns.map((_, at) => `Q${at + 1}`)];
    return [head, ...names.map((name, row) => [name, ...figures.map((column) => String(column[row]))])];
  });

/** Where a digit is typed for another, and which. */
const digits = fc.array(fc.record({ row: fc.nat(7), column: fc.nat(3), at: fc.nat(4), digit: fc.nat(9) }), {
  minLength: 2,
  maxLength: 8,
});

describe("reanalyze after a key in a cell", () => {
  it("gives what an analysis from nothing gives of sums that come and go", () => {
    fc.assert(
      fc.property(sums, digits, (rows, changes) => {
        const live = new LiveText(forms.pipe!(rows));
        let analysis = analyze(live.lines);
        for (const { row, column, at, digit } of changes) {
          const line = row + 2;
          const figures = [...live.lines[line]!.matchAll(/\d+/g)];
          const { index, 0: figure } = figures[column % figures.length]!;
          const place = { line, character: index + (at % figure.length) };
          const change = live.replace(place, { line, character: place.character + 1 }, String(digit));
          analysis = analyze(live.lines, undefined, { analysis, change });
          assert.deepEqual(plain(analysis), plain(analyze(live.lines)), live.text());
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives what an analysis from nothing gives, whatever is typed, in any form", () => {
    fc.assert(
      fc.property(tables, cellEdits, (table, changes) => {
        const live = new LiveText(`${table.before}${textOf(table)}\n\nWords below.`);
        const first = table.before.split("\n").length - 1;
        let { rows } = table;
        let analysis = analyze(live.lines);
        for (const { row, column, type } of changes) {
          const old = textOf({ ...table, rows }).split("\n");
          rows = edited(rows, row, column, type);
          const next = textOf({ ...table, rows }).split("\n");
          const line = next.findIndex((each, k) => each !== old[k]);
          if (line < 0) continue;
          const [start, end] = [
            { line: first + line, character: 0 },
            { line: first + line, character: 1e6 },
          ];
          const change = live.replace(start, end, next[line]!);
          analysis = analyze(live.lines, undefined, { analysis, change });
          assert.deepEqual(plain(analysis), plain(analyze(live.lines)), live.text());
        }
      }),
      { numRuns: 150 },
    );
  });
});
