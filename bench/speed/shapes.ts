import { annualReport } from "../../test/support/generate.ts";
import { Random } from "../../test/support/random.ts";
import type { TextForm } from "../../test/support/text-forms.ts";
import { type Draft, firstFigure, gridOf, layouts, sentence } from "./draft.ts";

/** Texts that are hard on a server in one way each. */
export const hardShapes: Readonly<Record<string, () => Draft>> = {
  wide: () => oneTable(20_000, 18),
  tiny: () => tinyTables(50_000),
  "long-line": () => longLine(1_000_000),
  headings: () => manyHeadings(8_500),
};

/** The official form in Chinese, in the layouts that people paste it in. */
export const chineseForms = ["pipe", "tabbed", "cellLines", "spaced"] as const satisfies readonly TextForm[];

/**
 * Official reports, one after the other, of so many bytes or a little more, since some layouts have six times as many
 * lines as others; a figure of the one in the middle is typed.
 */
export function chineseDraft(form: TextForm, nBytes: number): Draft {
  const lines: string[] = [];
  let at: Draft["at"] = { line: 0, character: 0 };
  let written = 0;
  for (let seed = 1; written < nBytes; seed++) {
    const { text, places } = annualReport({ seed, form });
    if (written < nBytes / 2) {
      const { range } = places.find(({ name }) => name.startsWith("requests:4:"))!;
      at = { line: lines.length + range.end.line, character: range.end.character };
    }
    for (const line of text.split("\n")) lines.push(line);
    lines.push("");
    written += Buffer.byteLength(text) + 2;
  }
  return { name: `Chinese form, ${form}`, languageId: "markdown", lines, at, wrong: [] };
}

/** One table of so many rows and columns. */
function oneTable(nRows: number, nColumns: number): Draft {
  const table = layouts.pipe.write(gridOf(new Random(1), nRows, nColumns));
  const middle = nRows >> 1;
  const character = table[middle]!.indexOf("|", table[middle]!.indexOf("|", 1) + 1) - 1;
  return {
    name: `one table, ${nRows} × ${nColumns}`,
    languageId: "markdown",
    lines: table,
    at: { line: middle, character },
    wrong: [],
  };
}

function tinyTables(nTables: number): Draft {
  const random = new Random(2);
  const lines: string[] = [];
  let at: Draft["at"] = { line: 0, character: 0 };
  for (let table = 0; table < nTables; table++) {
    const written = layouts.pipe.write(gridOf(random, 2, 1));
    if (table === nTables >> 1) at = firstFigure(written, lines.length, "pipe");
    lines.push(...written, "");
  }
  return { name: `${nTables} tables`, languageId: "markdown", lines, at, wrong: [] };
}

/** A report with one line of so many characters; typing goes on elsewhere. */
function longLine(length: number): Draft {
  const random = new Random(3);
  let long = "";
  while (long.length < length) long += `${sentence(random)} `;
  const table = layouts.pipe.write(gridOf(random, 12, 4));
  const lines = ["# Report", "", long, "", ...table];
  return {
    name: `a line of ${length}`,
    languageId: "markdown",
    lines,
    at: firstFigure(table, 4, "pipe"),
    wrong: [],
  };
}

/** Headings of six levels, with a table under every twentieth. */
function manyHeadings(nHeadings: number): Draft {
  const random = new Random(4);
  const lines: string[] = [];
  let at: Draft["at"] = { line: 0, character: 0 };
  for (let heading = 0; heading < nHeadings; heading++) {
    lines.push(`${"#".repeat(1 + (heading % 6))} Part ${heading + 1}`, "", sentence(random), "");
    if (heading % 20 !== 0) continue;
    const table = layouts.pipe.write(gridOf(random, 6, 3));
    if (heading < nHeadings / 2) at = firstFigure(table, lines.length, "pipe");
    lines.push(...table, "");
  }
  return { name: `${nHeadings} headings`, languageId: "markdown", lines, at, wrong: [] };
}
