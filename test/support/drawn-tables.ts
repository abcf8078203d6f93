import fc from "fast-check";
import { displayWidth } from "../../server/core/text/display-width.ts";

/** A table before it is text: a head row, then rows of as many cells. */
export type Rows = readonly (readonly string[])[];

const word = fc.constantFrom(
  "North",
  "码头",
  "Old Pier",
  "1,250",
  "−40",
  "12.5",
  "0",
  "合计",
  "R&D",
  "é",
  "３５",
  "𠮷野",
  "🧾 Rent",
);

/** Any full table of two columns or more, in narrow, wide and composed characters. */
export const anyRows: fc.Arbitrary<string[][]> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
  .chain(([nColumns, nRows]) =>
    fc.array(fc.array(word, { minLength: nColumns, maxLength: nColumns }), {
      minLength: nRows,
      maxLength: nRows,
    }),
  );

/** One way to write a table in each syntax whose text says by itself where its cells are. */
export const drawnTables: Readonly<Record<string, (rows: Rows) => string[]>> = {
  pipe: (rows) => underHead(piped(rows), `|${rows[0]!.map(() => "---").join("|")}|`),
  org: (rows) =>
    underHead(
      piped(rows),
      `|${widthsOf(rows)
        .map((width) => "-".repeat(width + 2))
        .join("+")}|`,
    ),
  csv: (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(",")),
  tsv: (rows) => rows.map((row) => row.join("\t")),
  html: (rows) => [
    "<table>",
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`),
    "</table>",
  ],
  asciidoc: (rows) => [
    `[cols=${rows[0]!.length}*]`,
    "|===",
    ...rows.map((row) => row.map((cell) => `|${cell} `).join("")),
    "|===",
  ],
  grid: (rows) => {
    const border = `+${widthsOf(rows)
      .map((width) => "-".repeat(width + 2))
      .join("+")}+`;
    return [border, ...piped(rows).flatMap((row) => [row, border])];
  },
  box: (rows) => {
    const dashes = widthsOf(rows).map((width) => "─".repeat(width + 2));
    const [top, between, bottom] = [
      `┌${dashes.join("┬")}┐`,
      `├${dashes.join("┼")}┤`,
      `└${dashes.join("┴")}┘`,
    ];
    const drawn = piped(rows).map((row) => row.replaceAll("|", "│"));
    const body = drawn.flatMap((row) => [row, between]).slice(0, -1);
    return [top, ...body, bottom];
  },
  "rst-simple": (rows) => {
    const border = widthsOf(rows)
      .map((width) => "=".repeat(Math.max(2, width)))
      .join("  ");
    const [head, ...body] = aligned(rows).map((row) => row.join("  "));
    return [border, head!, border, ...body, border];
  },
  multiline: (rows) => {
    // As Pandoc does, columns are drawn wider than what stands in them.
    const runs = widthsOf(rows).map((width) => "-".repeat(width + 2));
    const border = "-".repeat(runs.join(" ").length);
    const [head, ...body] = aligned(rows).map((row) => row.join("   "));
    return [border, head!, runs.join(" "), ...body.flatMap((row) => [row, ""]), border];
  },
};

function underHead([head, ...body]: string[], rule: string): string[] {
  return [head!, rule, ...body];
}

function piped(rows: Rows): string[] {
  return aligned(rows).map((row) => `| ${row.join(" | ")} |`);
}

/** The cells of all rows, filled up with blanks to their columns' widths. */
function aligned(rows: Rows): string[][] {
  const widths = widthsOf(rows).map((width) => Math.max(2, width));
  return rows.map((row) =>
    row.map((cell, column) => cell + " ".repeat(widths[column]! - displayWidth(cell))),
  );
}

function widthsOf(rows: Rows): number[] {
  return rows[0]!.map((_, column) => Math.max(2, ...rows.map((row) => displayWidth(row[column]!))));
}
