import { delimitedColumns, isRuleRow, pipeFields } from "../../../core/table/layout/pipe-fields.ts";
import { prefixOf } from "../../../core/table/layout/prefix.ts";
import { isMostlyFigures, padded, type Side, widest } from "../padding.ts";

/** A line of a table of bars, cut at them. */
interface Row {
  readonly line: string;
  /** What stands before its first cell: blanks, quote marks, the mark of a list item. */
  readonly lead: string;
  readonly fields: readonly string[];
  /** Blanks before the text of its first cell. */
  readonly indent: number;
  readonly kind: "cells" | "delimiter" | "rule" | "drawn";
}

/**
 * The lines of a table of bars with the bars under each other; wide characters count two columns (Unicode Standard
 * Annex 11). Only blanks, outer bars and the strokes of rules change; what is in the cells never does.
 */
export function alignBars(lines: readonly string[]): string[] {
  return barsUnderEachOther(lines.map(readRow));
}

/**
 * The same where blanks before the labels of the first column say how deep they stand: from line `from` on
 * those stay.
 */
export function alignIndentedBars(lines: readonly string[], from: number): string[] {
  const rows = lines.map(readRow);
  const isLabel = ({ kind, fields }: Row) => kind === "cells" && fields[0] !== undefined && fields[0] !== "";
  const labels = rows.slice(from).filter(isLabel);
  const least = labels.reduce((fewest, { indent }) => Math.min(fewest, indent), Number.MAX_SAFE_INTEGER);
  return barsUnderEachOther(
    rows.map((row, at) => {
      if (at < from || !isLabel(row)) return row;
      return { ...row, fields: [" ".repeat(row.indent - least) + row.fields[0]!, ...row.fields.slice(1)] };
    }),
  );
}

function barsUnderEachOther(rows: readonly Row[]): string[] {
  const delimiter = rows.find(({ kind }) => kind === "delimiter");
  const columns = columnsOf(rows).map((texts, column) => ({
    width: widest(texts, 3),
    side: delimiter ? sideOf(delimiter.fields[column] ?? "") : sideByContent(texts),
  }));
  return rows.map(({ line, lead, fields, kind }) => {
    if (!line.includes("|")) return line;
    if (kind === "drawn") return `${lead}|${columns.map(({ width }) => "-".repeat(width + 2)).join("+")}|`;
    const written = fields.map((field, column) => {
      const { width, side } = columns[column] ?? { width: 3, side: "left" };
      return kind === "cells" ? padded(field, width, side) : ruled(field, width);
    });
    return `${lead}| ${written.join(" | ")} |`;
  });
}

/** The texts of each column, as many as rows have one there. */
function columnsOf(rows: readonly Row[]): string[][] {
  const columns: string[][] = [];
  for (const { kind, fields } of rows) {
    if (kind !== "cells") continue;
    fields.forEach((field, column) => {
      columns[column] ??= [];
      columns[column].push(field);
    });
  }
  return columns;
}

function readRow(line: string, at: number): Row {
  const start = at === 0 ? prefixOf(line).from : line.search(/[^\s>]|$/);
  const offsets = pipeFields(line, start);
  const fields = Array.from({ length: offsets.length / 2 }, (_, field) =>
    line.slice(offsets[2 * field], offsets[2 * field + 1]),
  );
  const lead = line.slice(0, start);
  const indent = Math.max(0, (offsets[0] ?? 0) - start - Number(line[start] === "|"));
  if (/^\|?-[-+|]*\+[-+|]*$/.test(line.slice(start).trim()))
    return { line, lead, fields, indent, kind: "drawn" };
  if (delimitedColumns(line, start) > 0) return { line, lead, fields, indent, kind: "delimiter" };
  return { line, lead, fields, indent, kind: isRuleRow(line, offsets) ? "rule" : "cells" };
}

/** What a delimiter row's field says of its column. */
function sideOf(field: string): Side {
  if (!field.endsWith(":")) return "left";
  return field.startsWith(":") ? "center" : "right";
}

/** Where nothing says it, figures end together; Org's cookies (`<r>`, `<c10>`) say it among the cells. */
function sideByContent(texts: readonly string[]): Side {
  const cookie = texts.map((text) => /^<([lrc])\d*>$/.exec(text)?.[1]).find(Boolean);
  if (cookie) return cookie === "r" ? "right" : cookie === "c" ? "center" : "left";
  return isMostlyFigures(texts) ? "right" : "left";
}

/** A stretch of a rule at another width; a blank field of a row of rules stays blank. */
function ruled(field: string, width: number): string {
  if (field === "") return " ".repeat(width);
  const stroke = field.includes("=") ? "=" : "-";
  const [first, last] = [field.startsWith(":") ? ":" : stroke, field.endsWith(":") ? ":" : stroke];
  return first + stroke.repeat(width - 2) + last;
}
