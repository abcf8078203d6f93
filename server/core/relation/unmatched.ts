import { isBareTotal, readLabel } from "../labels.ts";
import { Decimal } from "../model/decimal.ts";
import { perStructure } from "../model/per-structure.ts";
import { type Balance, runsAcross } from "../model/relation.ts";
import { type Cell, type CellId, cellAt, type Table } from "../model/table.ts";
import { lastPlaceOf } from "../number/quantities.ts";
import { standsAside } from "./balance/siblings.ts";

/** A cell of a total, and by how much it misses the sum of the rows above it. */
interface Miss {
  readonly cell: CellId;
  readonly difference: Decimal;
}

/** With fewer rows or columns chance, or one wrong figure, explains too much. */
const least = { rows: 3, columns: 2 };
/**
 * How many times its sum a total may be, or its sum the total, before it is something else: a mean, a target,
 * a state.
 */
const farthest = new Decimal(15, 1);
const smallCount = new Decimal(1000, 0);

/**
 * The misses of the only row that is called the total, from the left, where it is the sum of the plain block above it
 * in none of its columns; else none. Each column must be complete, of figures that can be added, and come near its
 * total: where every sum misses, the structure is most likely not what it seems, so all this is worth is a question.
 * Looks at nothing but labels where the total has a sum. Linear in the cells of the block.
 */
export function missesOfTotal(table: Table, balances: readonly Balance[]): readonly Miss[] {
  const row = onlyTotal(table);
  if (row < 0) return [];
  const isExplained = balances.some(
    ({ relation }) =>
      relation.type === "sum" && table.cells[relation.total]?.row === row && !runsAcross(table, relation),
  );
  return isExplained ? [] : missesIn(table, row);
}

/** The only row that is called the total, or -1. */
const onlyTotal = perStructure((table): number => {
  const rows = table.rowLabels.flatMap((label, row) => (isTotalRow(table, row, label) ? [row] : []));
  return rows.length === 1 ? rows[0]! : -1;
});

function isTotalRow({ rowRoles }: Table, row: number, label: string): boolean {
  return rowRoles[row] === "body" && isBareTotal(label) && !readLabel(label).roles.has("period");
}

function missesIn(table: Table, row: number): readonly Miss[] {
  const block = blockAbove(table, row);
  if (!block || block.length < least.rows) return [];
  const misses: Miss[] = [];
  for (let column = table.stubColumns; column < table.nColumns; column++) {
    const total = cellAt(table, row, column);
    if (table.columnKinds[column] !== "amount" || !total || standsAside(table, "columns", column)) continue;
    const difference = missOf(
      total,
      block.map((at) => cellAt(table, at, column)),
    );
    // One column that holds, or cannot be judged, and the rows may well be another thing than parts.
    if (!difference) return [];
    misses.push({ cell: table.grid[row * table.nColumns + column]!, difference });
  }
  return misses.length < least.columns ? [] : misses;
}

/** The rows from the head down to a total; null where one of them is no plain item. */
function blockAbove(table: Table, total: number): number[] | null {
  const rows: number[] = [];
  for (let row = table.headRows; row < total; row++) {
    if (table.rowRoles[row] === "blank") continue;
    const isPlain =
      table.rowRoles[row] === "body" &&
      table.rowLabels[row] !== "" &&
      table.rowDepths[row] === table.rowDepths[table.headRows] &&
      readLabel(table.rowLabels[row]!).roles.size === 0;
    if (!isPlain) return null;
    rows.push(row);
  }
  return rows;
}

/** Total less sum; null where a figure is missing or doubtful, the two agree, or they are too far apart. */
function missOf(total: Cell, parts: readonly (Cell | undefined)[]): Decimal | null {
  const figures = [total, ...parts].map((cell) => cell?.numeral);
  let slack = Decimal.zero;
  for (const numeral of figures) {
    if (numeral?.kind !== "amount" || numeral.trust !== "clean" || numeral.unit !== figures[0]!.unit)
      return null;
    if (numeral.value.sign < 0) return null;
    slack = slack.plus(new Decimal(5, 1).raised(lastPlaceOf(numeral)));
  }
  const [stated, ...values] = figures.map((numeral) => numeral!.value);
  const sum = Decimal.sum(values);
  const difference = stated!.minus(sum);
  const areCounts = stated!.compare(smallCount) < 0 && figures.every((numeral) => numeral!.value.scale === 0);
  if (difference.absolute().compare(areCounts ? Decimal.zero : slack) <= 0) return null;
  const isNear = stated!.compare(sum.times(farthest)) <= 0 && sum.compare(stated!.times(farthest)) <= 0;
  return isNear ? difference : null;
}
