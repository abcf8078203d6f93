import { plainEntities } from "../entities.ts";
import type { Form, Source } from "../form.ts";
import type { Merged, Sheet } from "../sheet.ts";

/** An HTML table, a row a line. Merged cells stay merged; tags and entities of cells that stay are left as they are. */
export const htmlForm: Form = {
  name: "html",
  syntaxes: ["html"],
  fence: null,
  says: (written) =>
    plainEntities(
      written
        .replace(/<br\s*\/?>/gi, "\n")
        .replace(/^(\s*)<(b|strong)>([^<]*)<\/\2>$/i, "$1**$3**")
        .replace(/<\/?[a-z][^<>]*>/gi, ""),
    ),
  writes: (said) =>
    said
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/^(\s*)\*\*(.+)\*\*$/, "$1<b>$2</b>")
      .replaceAll("\n", "<br>"),
  lay: (sheet, source) => {
    const { before, after, hasSections } = frameOf(source);
    const rows = rowsOf(sheet);
    const { headRows } = sheet;
    if (!hasSections || headRows === 0) return [...before, ...rows, ...after];
    const [head, body] = [rows.slice(0, headRows), rows.slice(headRows)];
    return [...before, "<thead>", ...head, "</thead>", "<tbody>", ...body, "</tbody>", ...after];
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
      return covered.has(place) ? [] : [`<${tag}${attributes(spans.get(place))}>${indented(text)}</${tag}>`];
    });
    return `  <tr>${cells.join("")}</tr>`;
  });
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
