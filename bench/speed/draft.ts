import { Random } from "../../test/support/random.ts";

/** A text to measure on, and the place of a figure in its middle where keys are typed. */
export interface Draft {
  readonly name: string;
  readonly languageId: string;
  readonly lines: readonly string[];
  readonly at: { readonly line: number; readonly character: number };
  /** Lines on which a total was made wrong. */
  readonly wrong: readonly number[];
}

type Row = readonly string[];

/** How a table is written, and where in its text the first figure of its second row ends. */
interface Layout {
  readonly languageId: string;
  write(rows: readonly Row[]): string[];
}

export const layouts = {
  pipe: {
    languageId: "markdown",
    write: ([head, ...body]: readonly Row[]) => [
      `| ${head!.join(" | ")} |`,
      `|${head!.map((_, column) => (column === 0 ? " --- |" : " ---: |")).join("")}`,
      ...body.map((row) => `| ${row.join(" | ")} |`),
    ],
  },
  tab: { languageId: "plaintext", write: (rows) => rows.map((row) => row.join("\t")) },
  space: { languageId: "plaintext", write: (rows) => rows.map((row) => row.join(" ")) },
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

/** A report of about so many lines: headings, sentences and tables with totals, one in ten of them wrong. */
export function draftOf(nLines: number, layout: LayoutName = "pipe"): Draft {
  const random = new Random(nLines);
  const { languageId, write } = layouts[layout];
  const lines: string[] = [];
  const wrong: number[] = [];
  let at: Draft["at"] | null = null;
  for (let part = 1; lines.length < nLines; part++) {
    lines.push(`## Part ${part}`, "", sentence(random), "");
    const rows = gridOf(random, 4 + random.below(16), 3 + random.below(4));
    const isWrong = random.below(10) === 0;
    if (isWrong) rows[rows.length - 1]![1] = String(Number(rows[rows.length - 1]![1]) + 3);
    const table = write(rows);
    if (isWrong) wrong.push(lines.length + table.length - 1);
    if (!at && lines.length + table.length > nLines / 2) at = firstFigure(table, lines.length, layout);
    lines.push(...table, "");
  }
  return { name: `${layout} ${nLines}`, languageId, lines, at: at ?? { line: 0, character: 0 }, wrong };
}

/** A grid with a head row, a column and a row of totals. */
export function gridOf(random: Random, nRows: number, nColumns: number): string[][] {
  const head = ["Office", ...Array.from({ length: nColumns }, (_, column) => `Item ${column + 1}`), "Total"];
  const sums = new Array<number>(nColumns + 1).fill(0);
  const body = Array.from({ length: nRows }, (_, row) => {
    const figures = Array.from({ length: nColumns }, () => random.below(9000) + 17);
    const withTotal = [...figures, figures.reduce((sum, figure) => sum + figure, 0)];
    withTotal.forEach((figure, column) => {
      sums[column]! += figure;
    });
    return [`Office-${row + 1}`, ...withTotal.map(String)];
  });
  return [head, ...body, ["Total", ...sums.map(String)]];
}

/** The end of the first figure in a table's second row. */
export function firstFigure(table: readonly string[], start: number, layout: LayoutName): Draft["at"] {
  const row = layout === "pipe" ? 3 : 2;
  const match = /[^|\t ]+[|\t ]+\d+/.exec(table[row]!)!;
  return { line: start + row, character: match.index + match[0].length };
}

const words = "the offices answered letters in time and kept their records open to everyone who asked".split(
  " ",
);

export function sentence(random: Random): string {
  return `${Array.from({ length: 8 + random.below(20) }, () => random.pick(words)).join(" ")}.`;
}
