import { lookaheadLines } from "../../model/syntax.ts";
import type { LineStretch } from "./cell-text.ts";

/** A field: the stretch of its content, or several where a quoted field holds line breaks. */
export type Field = readonly LineStretch[];

/**
 * The records of delimited text from line `first` up to `end` (RFC 4180, section 2). The stretches of a quoted field
 * lie inside its quotes. A blank line is a record without fields. A quote that is not closed within
 * `lookaheadLines` lines counts as an ordinary character, so that one stray mark does not swallow a file.
 */
export function readRecords(
  lines: readonly string[],
  first: number,
  end: number,
  delimiter: string,
): Field[][] {
  const records: Field[][] = [];
  for (let line = first; line < end; ) {
    const { fields, last } = readRecord(lines, line, end, delimiter);
    records.push(fields);
    line = last + 1;
  }
  return records;
}

function readRecord(
  lines: readonly string[],
  first: number,
  end: number,
  delimiter: string,
): { fields: Field[]; last: number } {
  const fields: Field[] = [];
  let line = first;
  let from = 0;
  if (lines[line]!.trim() === "" && !lines[line]!.includes(delimiter)) return { fields, last: line };
  while (true) {
    const quoted = readQuoted(lines, line, from, end, delimiter);
    if (quoted) {
      fields.push(quoted.field);
      line = quoted.line;
      from = quoted.to;
    } else {
      const next = lines[line]!.indexOf(delimiter, from);
      const to = next < 0 ? lines[line]!.length : next;
      fields.push([{ line, from, to }]);
      from = to;
    }
    if (from >= lines[line]!.length) return { fields, last: line };
    from++;
    if (from === lines[line]!.length) return { fields: [...fields, [{ line, from, to: from }]], last: line };
  }
}

/** The quoted field that starts at `from`, blanks before it passed over, and where the delimiter after it stands. */
function readQuoted(lines: readonly string[], first: number, from: number, end: number, delimiter: string) {
  let at = from;
  while (lines[first]![at] === " ") at++;
  if (lines[first]![at] !== '"') return null;
  const field: LineStretch[] = [];
  const limit = Math.min(end, first + lookaheadLines);
  at++;
  for (let line = first; line < limit; line++) {
    const text = lines[line]!;
    const close = closingQuote(text, at);
    field.push({ line, from: at, to: close < 0 ? text.length : close });
    if (close >= 0) return closed(field, text, line, close, delimiter);
    at = 0;
  }
  return null;
}

/** A field after its closing quote. What stands between quote and delimiter belongs to it, quotes and all. */
function closed(field: LineStretch[], text: string, line: number, close: number, delimiter: string) {
  const next = text.indexOf(delimiter, close + 1);
  const to = next < 0 ? text.length : next;
  const piece = field[field.length - 1]!;
  const strayed = text.slice(close + 1, to).trim() !== "";
  if (strayed) field[field.length - 1] = { line, from: field.length === 1 ? piece.from - 1 : 0, to };
  return { field, line, to };
}

/** The first quote from `from` on that is not one of a doubled pair, or -1. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
