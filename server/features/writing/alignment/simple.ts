import { offsetsAt } from "../../../core/text/display-width.ts";
import { openingBlanks } from "../../../core/text/lines.ts";
import { edgesOf, type Field, leastIndent } from "../fields.ts";
import { isMostlyFigures, padded } from "../padding.ts";

const gap = 2;

/** A simple table of reStructuredText with its columns as narrow as their cells allow, two blanks between them. */
export function alignSimple(lines: readonly string[]): string[] | null {
  const starts = startsOf(lines[0] ?? "", "=");
  const nColumns = starts.length;
  if (nColumns < 2) return null;
  const lead = (lines[0] ?? "").slice(0, starts[0]);
  const spans = lines.map((line) => spansOf(line, starts));
  const fields = lines.map((line, at) =>
    spans[at] || line.trim() === ""
      ? []
      : fieldsOf(line, starts, joinedBy(spans[at + 1] ?? null, line, nColumns)),
  );
  const all = fields.flat();
  const own: Field[][] = starts.map(() => []);
  for (const field of all) if (field.end === field.first + 1) own[field.first]!.push(field);
  const isRight = own.map((column) => isMostlyFigures(column.map(({ text }) => text)));
  const least = own.map(leastIndent);
  const content = ({ first, end, indent, text }: Field) =>
    text === "" || isRight[first] || end > first + 1 ? text : " ".repeat(indent - least[first]!) + text;
  const edges = edgesOf(all, nColumns, content, { start: 0, between: gap });
  const widthOf = (first: number, end: number) => edges[end]! - edges[first]! - gap;
  return lines.map((line, at) => {
    const runs = spans[at];
    if (runs) {
      const stroke = line.includes("=") ? "=" : "-";
      const written = runs.map((first, k) => stroke.repeat(widthOf(first, runs[k + 1] ?? nColumns)));
      return lead + written.join(" ".repeat(gap));
    }
    const written = fields[at]!.map((field) => {
      const side = field.end > field.first + 1 ? "center" : isRight[field.first] ? "right" : "left";
      return padded(content(field), widthOf(field.first, field.end), side);
    });
    return (lead + written.join(" ".repeat(gap))).trimEnd();
  });
}

/** The first columns of the runs that a rule is made of; null where a line is no rule. */
function spansOf(line: string, starts: readonly number[]): number[] | null {
  if (!/^[ \t>]*(?:=[= ]*|-[- ]*)$/.test(line)) return null;
  const runs = startsOf(line, line.includes("=") ? "=" : "-").map((start) => starts.indexOf(start));
  return runs[0] === 0 && !runs.includes(-1) ? runs : null;
}

/** The first columns of a line's cells: a rule of dashes below joins some; else each column has its own. */
function joinedBy(below: readonly number[] | null, line: string, nColumns: number): readonly number[] {
  const each = Array.from({ length: nColumns }, (_, column) => column);
  return below && below.length < nColumns && line.trim() !== "" ? below : each;
}

function fieldsOf(line: string, starts: readonly number[], firsts: readonly number[]): Field[] {
  const offsets = [...offsetsAt(line, starts), line.length];
  return firsts.map((first, k) => {
    const end = firsts[k + 1] ?? starts.length;
    const written = line.slice(offsets[first], offsets[end]);
    const text = written.trim();
    return { first, end, text, indent: text === "" ? 0 : openingBlanks(written) };
  });
}

/** Where runs of a character start in a line. */
function startsOf(line: string, character: string): number[] {
  return Array.from(line.matchAll(/[=-]+/g)).flatMap(({ index, 0: run }) =>
    run[0] === character ? [index] : [],
  );
}
