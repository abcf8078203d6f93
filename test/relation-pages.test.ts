import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import type { Relation } from "../server/core/model/relation.ts";
import type { Table } from "../server/core/model/table.ts";
import { inferRelations } from "../server/core/relation/infer/infer.ts";
import { equalityKinds, ratioKinds, seriesKinds, sumKinds } from "../server/core/relation/kinds.ts";
import { readTable } from "../server/core/table/read.ts";
import { pipeSyntax } from "../server/core/table/syntax/pipe.ts";

const folder = new URL("../docs/relations/", import.meta.url);

/** The reports of a page with the relations that are listed under each. */
function examplesOf(page: string): { report: string[]; relations: string[] }[] {
  const fences = [...page.matchAll(/^```(report|relations)\n([^`]*)^```$/gm)].map(([, kind, text]) => ({
    kind,
    lines: text!.split("\n").filter((line) => line !== ""),
  }));
  return fences.flatMap(({ kind, lines }, at) =>
    kind === "report" ? [{ report: lines, relations: fences[at + 1]!.lines }] : [],
  );
}

/** A relation in words: "Letters: Sum = Harbour + Airport", or "Bread, Share of Bread, 2023 and Total, 2023". */
function wordsOf(table: Table, relation: Relation): string {
  const text = (row: number, column: number) => table.cells[table.grid[row * table.nColumns + column]!]!.text;
  const place = (id: number) => {
    const { row, column } = table.cells[id]!;
    return `${text(row, 0)}, ${text(0, column)}`;
  };
  if (relation.type === "equal") return `${place(relation.left)} is ${place(relation.right)}`;
  if (relation.type !== "sum")
    return `${place(relation.result)} of ${relation.operands.map(place).join(" and ")}`;
  const down = table.cells[relation.addends[0]!.cell]!.column === table.cells[relation.total]!.column;
  const [line, item] = down ? [1, 0] : [0, 1];
  const parts = (id: number) => place(id).split(", ");
  const terms = relation.addends.map(({ cell, weight }) => `${weight < 0 ? "−" : "+"} ${parts(cell)[item]}`);
  return `${parts(relation.total)[line]}: ${parts(relation.total)[item]} = ${terms.join(" ").replace(/^\+ /, "")}`;
}

describe("pages of relations", () => {
  const pages = readdirSync(folder)
    .map((file) => file.replace(/\.md$/, ""))
    .sort();

  it("stand for every kind, and for nothing else", () => {
    const kinds = new Set<{ readonly name: string }>([
      ...sumKinds,
      ...ratioKinds,
      ...seriesKinds,
      ...equalityKinds,
    ]);
    assert.deepEqual(pages, [...kinds].map(({ name }) => name).sort());
  });

  const told = pages.map((kind) => ({ kind, page: readFileSync(new URL(`${kind}.md`, folder), "utf8") }));
  const chinese = readFileSync(new URL("../docs/zh-cn/relations.md", import.meta.url), "utf8");
  const inChinese = chinese
    .split(/^## /m)
    .slice(1)
    .map((page) => ({ kind: /^[\w-]+/.exec(page)![0], page }));

  it("are summed up in Chinese, kind by kind", () =>
    assert.deepEqual(inChinese.map(({ kind }) => kind).sort(), pages));

  for (const { kind, page } of [...told, ...inChinese])
    examplesOf(page).forEach(({ report, relations }, nth) => {
      it(`${kind}: example ${nth + 1} is found as it is told`, () => {
        const table = readTable(pipeSyntax, report);
        const found = inferRelations(table).relations.filter((relation) => relation.kind === kind);
        const words = found.map((relation) => wordsOf(table, relation));
        for (const one of relations) assert(words.includes(one), `${one}\nfound:\n${words.join("\n")}`);
        if (relations.length === 0) assert.deepEqual(words, []);
      });
    });
});
