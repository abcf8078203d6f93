import { namesRemainder, namesSelection } from "../../label-mentions.ts";
import { cellAt, type Table } from "../../model/table.ts";

/**
 * Whether a table shows a few of many, by the line above it or by what stands over its labels: "Top
 * countries", 主要客户. Where a row names the rest of them it shows all.
 */
export function showsSelection(table: Table, title: string): boolean {
  if (![title, ...textsOverLabels(table)].some(namesSelection)) return false;
  return !table.rowLabels.some(namesRemainder);
}

function textsOverLabels(table: Table): string[] {
  const texts: string[] = [];
  for (let row = 0; row < table.headRows; row++)
    for (let column = 0; column < table.stubColumns; column++)
      texts.push(cellAt(table, row, column)?.text ?? "");
  return texts;
}
