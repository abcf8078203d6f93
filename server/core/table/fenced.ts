import { shifted } from "../model/span.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { RawTable } from "../model/table.ts";
import { syntaxes, syntaxNamed } from "./syntaxes.ts";

/** A table that fills a code fence, and where it stands in the fence's lines: `[from, to)`. */
export interface FencedTable {
  readonly syntax: TableSyntax;
  readonly from: number;
  readonly to: number;
}

/**
 * The table that a code fence holds and nothing else, or null. `lines` are those of the fence, its own first line
 * included; `info` is what that line says of the content: csv and tsv name a syntax, other words do not.
 */
export function fencedTable(lines: readonly string[], info: string): FencedTable | null {
  let from = 1;
  let to =
    /^\s*(?:`{3,}|~{3,})\s*$/.test(lines[lines.length - 1]!) && lines.length > 1
      ? lines.length - 1
      : lines.length;
  while (from < to && lines[from]!.trim() === "") from++;
  while (to > from && lines[to - 1]!.trim() === "") to--;
  if (from === to) return null;
  const inside = lines.slice(from, to);
  const named = /^(?:csv|tsv)\b/.exec(info)?.[0];
  const syntax = named
    ? syntaxNamed(named)
    : syntaxes.find((each) => each.measure(inside, 0) === inside.length);
  return syntax ? { syntax, from, to } : null;
}

/** A syntax that reads the lines of a fence as the table in it, spans counted from the fence's first line. */
export function fenceSyntax({ syntax, from, to }: FencedTable): TableSyntax {
  return {
    name: syntax.name,
    measure: () => 0,
    read: (lines) => movedDown(syntax.read(lines.slice(from, to)), from),
  };
}

function movedDown(raw: RawTable, by: number): RawTable {
  return {
    ...raw,
    cells: raw.cells.map((cell) => ({ ...cell, span: shifted(cell.span, by) })),
    raggedRows: raw.raggedRows.map((row) => ({ ...row, span: shifted(row.span, by) })),
  };
}
