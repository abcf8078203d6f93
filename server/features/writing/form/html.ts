import { decodeReferences } from "../../../core/number/entities.ts";
import type { Form, Source } from "../form.ts";
import { cellElements } from "../html-elements.ts";
import { type Merged, type Sheet, sheetOf } from "../sheet.ts";

/** An HTML table, a row a line. Merged cells stay merged; cells that stay keep their tags and all that is in them. */
export const htmlForm: Form = {
  name: "html",
  syntaxes: ["html"],
  fence: null,
  says: (written) => {
    const bare = written.replace(/<br\s*\/?>/gi, "\n").replace(/<\/?[a-z][^<>]*>/gi, "");
    return decodeReferences(bare)?.text ?? bare;
  },
  writes: (said) =>
    said
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/^(\s*)\*\*(.+)\*\*$/, "$1<b>$2</b>")
      .replaceAll("\n", "<br>"),
  sheetOf: (table, lines) => {
    const elements = cellElements(lines);
    const rows = sheetOf(table).rows.map((row) => row.map(() => ""));
    table.cells.forEach(({ row, column }, at) => {
      rows[row]![column] = elements[at] ?? "";
    });
    return { ...sheetOf(table), rows };
  },
  lay: (sheet, source) => {
    const { before, after, hasSections } = frameOf(source);
    const rows = rowsOf(sheet);
    const { headRows } = sheet;
    const [head, body] = [rows.slice(0, headRows), rows.slice(headRows)];
    const sections = ["<thead>", ...head, "</thead>", "<tbody>", ...body, "</tbody>"];
    const inside = hasSections && headRows > 0 ? sections : rows;
    return [...before, ...inside, ...after].flatMap((line) => line.split("\n"));
  },
};

function rowsOf({ rows, headRows, merged }: Sheet): string[] {
  const nColumns = rows[0]?.length ?? 0;
  const spans = new Map<number, Merged>();
  const covered = new Set<number>();
  for (const cell of merged) {
    const first = cell.row * nColumns + cell.column;
    spans.set(first, cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        if (row * nColumns + column !== first) covered.add(row * nColumns + column);
  }
  return rows.map((row, at) => {
    const tag = at < headRows ? "th" : "td";
    const cells = row.flatMap((text, column) => {
      const place = at * nColumns + column;
      if (covered.has(place)) return [];
      const element = isElement(text) ? text : `<${tag}>${indented(text)}</${tag}>`;
      return [element.replace(/^<t[dh]/i, (opening) => opening + attributes(spans.get(place)))];
    });
    return `  <tr>${cells.join("")}</tr>`;
  });
}

function isElement(text: string): boolean {
  return /^<t[dh]\b/i.test(text);
}

function attributes(cell: Merged | undefined): string {
  const down = cell && cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
  return cell && cell.columnSpan > 1 ? `${down} colspan="${cell.columnSpan}"` : down;
}

/** Browsers show no blanks before a text, so its depth is written as entities. */
function indented(text: string): string {
  return text.replace(/^ +/, ({ length }) => "&emsp;".repeat(length >> 1) + "&nbsp;".repeat(length & 1));
}

/** What stands around the rows of a table: its own tag with what it says, and its caption. */
function frameOf(source: Source | null) {
  const text = source?.lines.join("\n") ?? "<table>\n<tr></tr>\n</table>";
  const first = text.search(/<tr\b/i);
  const last = text.toLowerCase().lastIndexOf("</tr>") + "</tr>".length;
  const withoutSections = (part: string) =>
    part
      .replace(/<\/?(?:thead|tbody|tfoot)\b[^<>]*>/gi, "")
      .split("\n")
      .filter((line) => line.trim() !== "");
  return {
    before: withoutSections(text.slice(0, first)),
    after: withoutSections(text.slice(last)),
    hasSections: /<thead\b/i.test(text),
  };
}
