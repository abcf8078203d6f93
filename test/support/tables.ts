import type { TableSyntax } from "../../server/core/model/syntax.ts";
import type { RawTable, Table } from "../../server/core/model/table.ts";
import { readTable } from "../../server/core/table/read.ts";
import { syntaxNamed } from "../../server/core/table/syntaxes.ts";
import { gridText } from "./grid-text.ts";

/** The lines of an example without the indent that only serves the test. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length),
  );
  return lines.map((line) => line.slice(indent));
}

/** The lines of the first table that a syntax finds. */
export function cutTable(syntax: TableSyntax, lines: readonly string[]): string[] {
  const at = lines.findIndex((_, line) => syntax.measure(lines, line) > 0);
  if (at < 0) throw new Error("no table");
  return lines.slice(at, at + syntax.measure(lines, at));
}

/** The grid of the first table that a syntax finds. */
export function gridOf(syntax: TableSyntax, lines: readonly string[]): RawTable {
  return syntax.read(cutTable(syntax, lines));
}

/** The rows of a grid as `gridText` notes them, without rules. */
export function rowsOf(raw: RawTable): string[] {
  return gridText(raw)
    .split("\n")
    .filter((row) => row !== "===" && row !== "---");
}

/** The table that lines are in a syntax; an arrow stands for a TAB. */
export function readBy(syntax: string, ...lines: string[]): Table {
  return readTable(
    syntaxNamed(syntax)!,
    lines.map((line) => line.replaceAll("→", "\t")),
  );
}

/** A pipe table of the rows given, the first one its head. */
export function pipeTable(head: string, ...rows: string[]): Table {
  return readBy("pipe", head, head.replace(/[^|]+/g, "---"), ...rows);
}
