import { readLabel } from "../labels.ts";
import { perStructure } from "../model/per-structure.ts";
import { type Cell, type CellId, cellAt, type Table } from "../model/table.ts";

/** A figure that its label calls a part of the one above, and that is greater. */
export interface ExcessPart {
  readonly part: CellId;
  readonly whole: CellId;
}

/** Words that say what a figure contains, not what contains it: "Total incl. VAT" is more than the net amount above. */
const inclusive = /^(?:incl|inkl|einschl|y compris|включая|包括|内含)/;

/**
 * The parts of a table (of which, 其中, davon) that are greater than the figures they are part of. Linear in
 * its cells.
 */
export function excessParts(table: Table): ExcessPart[] {
  return partsIn(table).flatMap(([part, whole]) => excessesIn(table, part, whole));
}

/** Rows that are called parts, each with the row that it is part of. */
const partsIn = perStructure(({ rowLabels, rowRoles, rowDepths }): readonly (readonly [number, number])[] => {
  const parts: [number, number][] = [];
  let whole = -1;
  for (let row = 0; row < rowLabels.length; row++) {
    const label = rowLabels[row]!;
    if (rowRoles[row] !== "body" || label === "") continue;
    const { roles } = readLabel(label);
    if (!roles.has("ofWhich")) whole = row;
    else if (whole >= 0 && opensWithPart(label) && rowDepths[whole]! <= rowDepths[row]!)
      parts.push([row, whole]);
  }
  return parts;
});

/** Whether a label begins with the words that make it a part, and names no sum itself. */
function opensWithPart(label: string): boolean {
  const { roles } = readLabel(label);
  const first = /^[\s\p{P}]*(?:其[中内]|うち|[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2})/u.exec(label)?.[0] ?? "";
  return !roles.has("total") && !inclusive.test(label) && readLabel(first).roles.has("ofWhich");
}

/**
 * The columns in which a part is greater than its whole; none where that is so in all of several: it is read
 * wrongly.
 */
function excessesIn(table: Table, part: number, whole: number): ExcessPart[] {
  const { grid, nColumns, stubColumns, columnKinds } = table;
  let compared = 0;
  const found: ExcessPart[] = [];
  for (let column = stubColumns; column < nColumns; column++) {
    const [own, of] = [cellAt(table, part, column), cellAt(table, whole, column)];
    if (columnKinds[column] !== "amount" || !own || !of || !areComparable(own, of)) continue;
    compared++;
    if (own.numeral!.value.compare(of.numeral!.value) > 0)
      found.push({ part: grid[part * nColumns + column]!, whole: grid[whole * nColumns + column]! });
  }
  return compared > 1 && found.length === compared ? [] : found;
}

function areComparable({ numeral: part }: Cell, { numeral: whole }: Cell): boolean {
  if (part?.kind !== "amount" || whole?.kind !== "amount" || part.unit !== whole.unit) return false;
  return part.trust === "clean" && whole.trust === "clean" && part.value.sign > 0 && whole.value.sign > 0;
}
