import type { Table } from "../../../model/table.ts";
import { plainText } from "../../../number/fold.ts";
import type { View } from "../view/view.ts";

/** What a form calls its lines, to write formulas with: 1, a, iv, 三. In lower case and folded, without brackets. */
export const symbol = "(?:\\d{1,3}|[a-z]|[ivx]{2,5}|[一二三四五六七八九十]{1,3})";

const alone = new RegExp(`^\\(?(${symbol})\\)?[.、:)]?$`);
/** 1. Salaries, (a) Salaries, 一、收入; and 1收入, as ① is folded. */
const before = new RegExp(
  `^(?:\\((${symbol})\\)|(${symbol})[.、:)]|(\\d{1,2})(?=\\p{Script=Han}))\\s*(?=\\S)`,
  "u",
);
const behind = new RegExp(`\\s*\\((${symbol})\\)$`);
const defined = new RegExp(`(?:^|[\\s(])\\(?(${symbol})\\)?\\s*=`);
const inBrackets = /\s*\([^()]*\)$/;

/** What stands before the figures of a row, or above those of a column, cell by cell: folded for matching. */
export function headingsOf(table: Table, axis: View["axis"], item: number): readonly string[] {
  const { grid, cells, nColumns, stubColumns, headRows } = table;
  const places =
    axis === "rows"
      ? Array.from({ length: stubColumns }, (_, column) => item * nColumns + column)
      : Array.from({ length: headRows }, (_, row) => row * nColumns + item);
  const ids = new Set(places.map((place) => grid[place] ?? -1));
  return [...ids].flatMap((id) => (cells[id] ? [folded(cells[id].text)] : []));
}

function folded(text: string): string {
  return plainText(text).normalize("NFKC").toLowerCase();
}

/** The items of a view by all that formulas may call them; -1 for what is the name of several. Linear in the labels. */
export function namesOfItems(table: Table, { axis, active }: View): ReadonlyMap<string, number> {
  const items = new Map<string, number>();
  for (const item of active)
    for (const name of new Set(headingsOf(table, axis, item).flatMap(namesIn)))
      items.set(name, items.has(name) ? -1 : item);
  return items;
}

/** The symbol in a heading, and the heading without it and without what stands in brackets behind it. */
function namesIn(heading: string): string[] {
  const symbols = [alone, before, behind, defined].flatMap(
    (pattern) => pattern.exec(heading)?.slice(1).find(Boolean) ?? [],
  );
  const name = heading.replace(before, "").replace(inBrackets, "").trim();
  return [...symbols, name, heading].filter((found) => found !== "");
}
