import { delimitedColumns, pipeFields } from "../../../core/table/layout/pipe-fields.ts";
import { alignBars } from "../alignment/bars.ts";
import type { Form, Source } from "../form.ts";
import { figureColumns, type Sheet, unmerged } from "../sheet.ts";

/** A pipe table of Markdown, aligned. It has one head row; several become one. */
export const pipeForm: Form = {
  name: "pipe",
  syntaxes: ["pipe", "pipe-rows"],
  fence: null,
  says: (written) => written.replaceAll("\\|", "|").replace(/<br\s*\/?>/gi, "\n"),
  writes: (said) =>
    said
      .replaceAll("|", "\\|")
      .replaceAll("\n", "<br>")
      // Ordinary blanks before a text are lost here, wide ones stay.
      .replace(/^[ \u2002\u2003]+/, ({ length }) => "\u3000".repeat((length + 1) >> 1)),
  lay: (sheet, source) => {
    const { titles, head, body, ruledRows } = underOneHead(unmerged(sheet), source);
    const isRight = figureColumns(sheet);
    const given = delimitersOf(source);
    const rule = isRight.map((right, column) => given[column] ?? (right ? "---:" : "---"));
    const row = (texts: readonly string[]) => `| ${texts.join(" | ")} |`;
    const drawn = row(isRight.map(() => "---"));
    const lines = body.flatMap((texts, at) => (ruledRows.includes(at) ? [drawn, row(texts)] : [row(texts)]));
    return [...titles, ...alignBars(head ? [row(head), row(rule), ...lines] : lines)];
  },
};

/** A sheet as a pipe table has it; rows of the body count from 0. */
interface OneHead {
  readonly titles: readonly string[];
  /** Null where the table has rows only and is to stay so. */
  readonly head: readonly string[] | null;
  readonly body: readonly (readonly string[])[];
  readonly ruledRows: readonly number[];
}

/**
 * The labels of several head rows joined from the top, as each column is called by all of them; titles and units that
 * stand alone in a row above them become lines of their own.
 */
function underOneHead({ rows, headRows, ruledRows }: Sheet, source: Source | null): OneHead {
  if (source) {
    const hasHead = source.syntax === "pipe";
    const body = hasHead ? rows.slice(1) : rows;
    return {
      titles: [],
      head: hasHead ? rows[0]! : null,
      body,
      ruledRows: ruledRows.map((row) => row - (hasHead ? 1 : 0)),
    };
  }
  const heads = rows.slice(0, headRows);
  const isTitle = (row: readonly string[], at: number) =>
    row.length > 1 && row[0] !== "" && !row.slice(1).some(Boolean) && heads[at + 1]?.[0] !== "";
  const nTitles = Math.max(
    0,
    heads.findIndex((row, at) => !isTitle(row, at)),
  );
  const titles = heads.slice(0, nTitles).flatMap((row) => [row[0]!, ""]);
  const head = (rows[0] ?? []).map((_, column) => {
    const labels = heads.slice(nTitles).map((row) => row[column]!);
    return [...new Set(labels.filter(Boolean))].join(" ");
  });
  return { titles, head, body: rows.slice(headRows), ruledRows: [] };
}

/** The fields of a table's delimiter row, as they are written. */
function delimitersOf(source: Source | null): string[] {
  const line = source?.lines.find((candidate) => delimitedColumns(candidate, 0) > 0);
  if (source?.syntax !== "pipe" || !source.hasItsColumns || !line) return [];
  const offsets = pipeFields(line, 0);
  return Array.from({ length: offsets.length / 2 }, (_, at) =>
    line.slice(offsets[2 * at], offsets[2 * at + 1]),
  );
}
