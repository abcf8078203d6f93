import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inferConventions } from "../../../server/core/number/conventions.ts";
import { readNumeral } from "../../../server/core/number/numeral.ts";
import { writeNumeral } from "../../../server/core/number/write.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));

/**
 * What anybody takes for a plain number: digits with marks between them, a sign or bracket, money, percent.
 */
const plainNumber = /^[-−+(（]?[$€£¥￥]? ?[\d０-９]+(?:[.,' ，][\d０-９]+)* ?[€%％]?[)）]?$/;
/** Of these, codes, dates, versions and list numbers are rightly refused. */
const noNumber =
  /^0\d|^\(\d{1,2}\)$|^[（(](?:19|20)\d\d[）)]$|\d[.,]\d+[.,]\d{1,2}$|^\d{4}[. ]\d|^1[3-9]\d{9}$|^\d+ \d+$/;

describe("numbers of real documents", () => {
  it("are written as they were read, 99 in 100", function () {
    if (!existsSync(corpus)) return this.skip();
    this.timeout(120_000);
    let nPlain = 0;
    const lost: string[] = [];
    for (const cells of tablesUnder(corpus)) {
      const conventions = inferConventions(cells);
      for (const cell of cells) {
        if (!plainNumber.test(cell) || noNumber.test(cell)) continue;
        nPlain++;
        const numeral = readNumeral(cell, conventions);
        const written =
          numeral &&
          cell.slice(0, numeral.from) + writeNumeral(numeral, numeral.value) + cell.slice(numeral.to);
        if (written !== cell) lost.push(cell);
      }
    }
    assert.ok(nPlain > 10_000, `${nPlain} plain numbers`);
    assert.ok(
      lost.length <= nPlain / 100,
      `${lost.length} of ${nPlain} lost: ${lost.slice(0, 40).join(" | ")}`,
    );
  });
});

/** The cells of each run of rows, cut crudely at pipes or tabs. */
function* tablesUnder(folder: string): Generator<string[]> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:md|txt|tsv|csv)$/.test(entry.name)) continue;
    let cells: string[] = [];
    for (const line of readFileSync(join(entry.parentPath, entry.name), "utf8").split("\n")) {
      const separator = line.includes("|") ? "|" : "\t";
      const fields = line.split(separator);
      if (fields.length > 1) {
        for (const field of fields) cells.push(field.trim());
      } else if (cells.length > 0) {
        yield cells;
        cells = [];
      }
    }
    yield cells;
  }
}
