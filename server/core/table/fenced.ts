import { shifted } from "../model/span.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { RawTable } from "../model/table.ts";
import { isRuleLine } from "./layout/aligned-lines.ts";
import { syntaxes, syntaxNamed, tableAt } from "./syntaxes.ts";

/** A table that fills most of a code fence, and where it stands in the fence's lines: `[from, to)`. */
export interface FencedTable {
  readonly syntax: TableSyntax;
  readonly from: number;
  readonly to: number;
  /** Whether nothing but blank lines stands around it in the fence. */
  readonly isAlone: boolean;
}

/**
 * The table that a code fence holds, or null: one that takes all its lines or, where it quotes no language of
 * programs, most of them or between rules, as what a terminal prints has lines around. `lines` are those of
 * the fence, its own first line included; `info` is what that line says of the content, or the syntax that
 * was found before: csv and tsv name a syntax, other words do not.
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
  if (syntax) return { syntax, from, to, isAlone: true };
  return isPlain(info) ? mainTable(inside, from) : null;
}

/** What is said of output and of plain text. */
const plainInfo = /^(?:te?xt|plain(?:text)?|output|console|terminal|log|sh|bash|shell|zsh)?$/i;

function isPlain(info: string): boolean {
  return plainInfo.test(info) || syntaxNamed(info) !== undefined;
}

/** So many lines are words before the table at most: a command and what it says before its answer. */
const mostBefore = 24;

/** The table of a fence whose first line stands at `first`: it takes most of the lines, or rules set it apart. */
function mainTable(inside: readonly string[], first: number): FencedTable | null {
  for (let at = 0; at < Math.min(mostBefore, inside.length); at++) {
    const found = tableAt(inside, at);
    if (!found || !standsOut(inside.slice(at, at + found.nLines), inside.length)) continue;
    const syntax = syntaxNamed(found.syntax);
    return syntax ? { syntax, from: first + at, to: first + at + found.nLines, isAlone: false } : null;
  }
  return null;
}

function standsOut(table: readonly string[], nLines: number): boolean {
  return 2 * table.length > nLines || table.filter(isRuleLine).length > 1;
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
