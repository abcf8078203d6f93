import { readRecords } from "./delimited-records.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/** Lines from which the delimiter is told, and how much of each. */
const sampleLines = 200;
const sampleUnits = 2000;

/**
 * The delimiter of a file of values: what its first line declares (`sep=;`), what its kind has, or what it
 * looks like.
 */
export function fileDelimiter(lines: readonly string[], known: string | null): string {
  return declaredDelimiter(lines) ?? known ?? sniffDelimiter(lines);
}

/** What a first line such as `sep=;` says. */
export function declaredDelimiter(lines: readonly string[]): string | undefined {
  return /^sep=(.)$/i.exec(lines[0] ?? "")?.[1];
}

/**
 * The delimiter under which a text looks most like a table: rows of few different lengths, and fields that are
 * clean (after the consistency measure of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by
 * detecting row and type patterns", 2019, sections 4.2 and 4.3). Comma where nothing speaks for another.
 */
function sniffDelimiter(lines: readonly string[]): string {
  const sample: string[] = [];
  for (let line = 0; line < lines.length && sample.length < sampleLines; line++) {
    if (lines[line]!.trim() !== "") sample.push(lines[line]!.slice(0, sampleUnits));
  }
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    if (!sample.some((line) => line.includes(delimiter))) continue;
    const score = consistency(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function consistency(sample: readonly string[], delimiter: string): number {
  const rowsOfLength = new Map<number, number>();
  let nFields = 0;
  let nClean = 0;
  for (const fields of readRecords(sample, 0, sample.length, delimiter)) {
    rowsOfLength.set(fields.length, (rowsOfLength.get(fields.length) ?? 0) + 1);
    for (const field of fields) {
      nFields++;
      const { line, from, to } = field[0]!;
      if (
        field.length > 1 ||
        sample[line]![from - 1] === '"' ||
        isClean(sample[line]!.slice(from, to), delimiter)
      )
        nClean++;
    }
  }
  let pattern = 0;
  for (const [length, rows] of rowsOfLength) pattern += (rows * (length - 1)) / length;
  return (pattern / rowsOfLength.size) * (nClean / Math.max(nFields, 1));
}

/** Whether a field holds none of the other delimiters, but for the marks within a number or a sentence. */
function isClean(field: string, delimiter: string): boolean {
  const text = field.trim();
  if (/^[-+(−]?[\d.,' \u00a0]+[%)]?$/.test(text)) return true;
  if (text.includes("\t") || text.includes("|") || text.includes(";")) return false;
  return delimiter !== "\t" && delimiter !== "|" && delimiter !== ";" ? true : !/,\S/.test(text);
}
