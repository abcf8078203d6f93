import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { analyze } from "../server/core/analyze.ts";
import type { ValuesKind } from "../server/core/block/scan-values.ts";
import type { TableSyntax } from "../server/core/model/syntax.ts";
import { syntaxes, syntaxNamed } from "../server/core/table/syntaxes.ts";
import { splitLines } from "../server/core/text/lines.ts";
import { gridText } from "./support/grid-text.ts";

interface Example {
  readonly line: number;
  readonly text: string;
  readonly cells: string;
  /** Whether the text is a whole file of values, whose tables are shown with their captions. */
  readonly isFile: boolean;
}

/**
 * A page of `docs/tables/` shows a text and, after it, the cells that are read from it. The file's name is
 * the syntax.
 */
describe("pages of table syntaxes", () => {
  for (const file of readdirSync("docs/tables").sort()) {
    const syntax = syntaxNamed(file.replace(/\.md$/, ""));
    if (!syntax) continue;
    describe(file, () => {
      const examples = examplesOf(readFileSync(`docs/tables/${file}`, "utf8"));
      it("shows at least two examples", () => assert.ok(examples.length >= 2));
      for (const { line, text, cells, isFile } of examples) {
        const read = isFile ? tablesIn : cellsIn;
        it(`line ${line}`, () => assert.equal(read(splitLines(text), syntax), cells));
      }
    });
  }
});

/** The cells of the table in an example; a note where it is no table of the page's syntax. */
function cellsIn(lines: readonly string[], syntax: TableSyntax): string {
  if (isWholeFile(syntax)) return gridText(syntax.read(lines));
  const at = lines.findIndex((line, at) => line.trim() !== "" && firstSyntaxAt(lines, at) !== undefined);
  const found = at < 0 ? undefined : firstSyntaxAt(lines, at);
  if (found !== syntax) return found ? `(a table of the syntax ${found.name})` : "(no table)";
  return gridText(syntax.read(lines.slice(at, at + syntax.measure(lines, at))));
}

function firstSyntaxAt(lines: readonly string[], at: number): TableSyntax | undefined {
  return syntaxes.find((syntax) => syntax.measure(lines, at) > 0);
}

/** Files of values are read as a whole; no line of a text starts one. */
function isWholeFile({ name }: TableSyntax): boolean {
  return name === "csv" || name === "tsv";
}

/** The captions and cells of all tables in a file of values. */
function tablesIn(lines: readonly string[], syntax: TableSyntax): string {
  const { blocks, studies } = analyze(lines, { kind: syntax.name as ValuesKind, profile: "none" });
  const tables = studies.flatMap((study, at) =>
    study ? [`${study.caption}\n${gridText(syntax.read(blocks[at]!.lines))}`] : [],
  );
  return tables.join("\n\n");
}

/** Each block marked `text`, and the block marked `cells` that follows it; for whole files `values` and `tables`. */
function examplesOf(page: string): Example[] {
  const blocks = [...page.matchAll(/^(`{3,})(text|cells|values|tables)\n([\s\S]*?)\n?^\1$/gm)];
  return blocks.flatMap((block, k) => {
    const next = blocks[k + 1];
    const isFile = block[2] === "values";
    if (block[2] !== (isFile ? "values" : "text") || next?.[2] !== (isFile ? "tables" : "cells")) return [];
    return [
      { line: splitLines(page.slice(0, block.index)).length, text: block[3]!, cells: next[3]!, isFile },
    ];
  });
}
