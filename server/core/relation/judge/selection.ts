import { namesRemainder, namesSelection } from "../../languages.ts";
import type { Table } from "../../model/table.ts";

/**
 * Whether a table shows a few of many, by the line above it or by what stands over its labels: "Top
 * countries", 主要客户. Where a row names the rest of them it shows all.
 */
export function showsSelection({ cells, headRows, stubColumns, rowLabels }: Table, title: string): boolean {
  const overLabels = cells.filter(({ row, column }) => row < headRows && column < stubColumns);
  if (![title, ...overLabels.map(({ text }) => text)].some(namesSelection)) return false;
  return !rowLabels.some(namesRemainder);
}
