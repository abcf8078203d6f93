import { strict as assert } from "node:assert";
import fc from "fast-check";
import { scanBlocks } from "../../server/core/block/scan.ts";
import { surroundingsOf } from "../../server/core/block/surroundings.ts";
import type { TableStudy } from "../../server/core/model/analysis.ts";
import { profiles } from "../../server/core/report/profiles.ts";
import { studyInFull, studyTable } from "../../server/core/study/study-table.ts";
import { plainSums } from "../../server/core/table/plain-sums.ts";
import { readTable } from "../../server/core/table/read.ts";
import { syntaxNamed } from "../../server/core/table/syntaxes.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import { drawnTables } from "../support/drawn-tables.ts";
import { askedAll } from "../support/plain.ts";

/** The tables of a text that plainly add up: each as it is studied when asked, and in full at once. */
function soundStudies(text: string): { whenAsked: TableStudy; inFull: TableStudy }[] {
  const blocks = scanBlocks(splitLines(text));
  return blocks.flatMap((block, at) => {
    const syntax = block.kind === "table" && block.syntax ? syntaxNamed(block.syntax) : undefined;
    if (!syntax || !plainSums(syntax.read(block.lines))) return [];
    const asked = { block, surroundings: surroundingsOf(blocks, at), typed: [] };
    const whenAsked = studyTable(asked, profiles)!;
    return [{ whenAsked, inFull: studyInFull(asked, syntax, profiles, readTable(syntax, block.lines)) }];
  });
}

/** A grid with a total of every column and of every row of several figures, perhaps of each single one. */
const grids = fc
  .record({
    nColumns: fc.integer({ min: 1, max: 6 }),
    isTotalled: fc.boolean(),
    most: fc.constantFrom(1, 9, 60, 4000, 2_000_000),
    places: fc.constantFrom(0, 0, 1, 2),
    rows: fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ nColumns, isTotalled, most, places, rows }) => {
    const body = rows.map((shares) => {
      const figures = shares.slice(0, nColumns).map((share) => Math.round(share * most));
      return nColumns === 1 && !isTotalled ? figures : withSum(figures);
    });
    const total = body[0]!.map((_, column) => sum(body.map((row) => row[column]!)));
    const written = [...body, total].map((row) => row.map((value) => (value / 10 ** places).toFixed(places)));
    // “Part” would be a share in French, and shares of one another are told of, too.
    const heads = total.map((_, column) => `Hall ${"ABCDEFG"[column]}`);
    const head = ["Item", ...(total.length === 1 ? heads : [...heads.slice(1), "Total"])];
    return [
      head,
      ...written.map((row, at) => [at < body.length ? `Office ${"ABCDEFGHI"[at]}` : "Total", ...row]),
    ];
  });

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function withSum(values: readonly number[]): number[] {
  return [...values, sum(values)];
}

describe("a table that plainly adds up", () => {
  for (const [form, write] of Object.entries(drawnTables))
    it(`is sound when studied in full, and then known as well (${form})`, () =>
      fc.assert(
        fc.property(grids, (rows) => {
          for (const { whenAsked, inFull } of soundStudies(write(rows).join("\n"))) {
            assert.deepEqual(inFull.findings, []);
            // Sums of small figures may come about by chance, so that a full study believes in fewer.
            const { tally } = whenAsked;
            assert.ok(inFull.tally.holding <= tally.holding && inFull.tally.broken === 0);
            assert.deepEqual({ ...askedAll(whenAsked), plainGrid: null }, { ...inFull, tally });
          }
        }),
        { numRuns: 60 },
      ));

  it("is met in every form but values without a fence", () => {
    const rows = fc.sample(grids, { numRuns: 1, seed: 7 })[0]!;
    const met = Object.entries(drawnTables).filter(
      ([, write]) => soundStudies(write(rows).join("\n")).length > 0,
    );
    assert.deepEqual(
      met.map(([form]) => form),
      Object.keys(drawnTables).filter((form) => form !== "csv"),
    );
  });
});
