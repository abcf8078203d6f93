import type { RowRole, Table } from "../../../model/table.ts";

/**
 * Per row 1 where a block begins: behind a rule or a blank line, and behind what is no item. A head that a new page
 * repeats, and the blank rows around it, end no block. Linear in the rows.
 */
export function rowBreaks(table: Table): Uint8Array {
  const { nRows, ruledRows, spacedRows, rowRoles } = table;
  const breaks = new Uint8Array(nRows);
  for (const row of ruledRows) breaks[row] = 1;
  for (const row of spacedRows) breaks[row] = 1;
  for (let row = 0; row < nRows; row++) {
    if (rowRoles[row] === "body") continue;
    const first = row;
    while (row + 1 < nRows && rowRoles[row + 1] !== "body") row++;
    if (isPageSeam(rowRoles, first, row + 1)) continue;
    breaks.fill(1, first + 1, row + 2);
  }
  return breaks;
}

/** Whether rows `[from, to)` say again what the head says, and nothing else. */
function isPageSeam(rowRoles: readonly RowRole[], from: number, to: number): boolean {
  const roles = rowRoles.slice(from, to);
  return roles.includes("repeat") && roles.every((role) => role === "repeat" || role === "blank");
}
