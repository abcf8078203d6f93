import { readLabel } from "../../languages.ts";
import { Decimal } from "../../model/decimal.ts";
import type { Balance } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { Siblings } from "../balance/siblings.ts";

/** So many figures are seldom counted by a wrong total. */
const leastCounted = 5;

/** Whether a row among those that are added, or between them, lost blank cells and its figures may stand elsewhere. */
export function isGuessed({ shortRows }: Table, total: Cell, cells: readonly Cell[]): boolean {
  if (shortRows.length === 0) return false;
  const rows = [total, ...cells].map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return shortRows.some(({ row, isGuess }) => isGuess && row >= first && row <= last);
}

/** The last of a column of balances or running totals, repeated below them: each line has what is there by then. */
export function isCarriedOn(
  table: Table,
  { stated }: Balance,
  figures: readonly Cell[],
  { axis }: Siblings,
): boolean {
  const last = figures[figures.length - 1]!;
  if (axis !== "rows" || stated.sign === 0 || !last.numeral!.value.equals(stated)) return false;
  const { roles } = readLabel(table.columnLabels[last.column] ?? "");
  return roles.has("difference") || roles.has("closing") || roles.has("cumulative") || onlyGrow(figures);
}

function onlyGrow(figures: readonly Cell[]): boolean {
  const values = figures.map(({ numeral }) => numeral!.value);
  const grows = (value: Decimal, at: number): boolean =>
    value.sign > 0 && (at === 0 || value.compare(values[at - 1]!) >= 0);
  return values.length >= 3 && values.every(grows);
}

/**
 * The line across is one of means, such as earnings per share: it adds up where luck has it. Where several lines that
 * are called so add up, the word says another thing there: a scenario in the middle, or an amount of money (Mittel).
 */
export function isOfMeans(table: Table, total: Cell, { axis, balances }: Siblings): boolean {
  const namesMeans = (cell: Cell | undefined): boolean => {
    const label = axis === "rows" ? table.columnLabels[cell?.column ?? -1] : table.rowLabels[cell?.row ?? -1];
    return readLabel(label ?? "").roles.has("average");
  };
  if (!namesMeans(total)) return false;
  const sound = balances.filter(({ verdict }) => verdict === "holds");
  const isAlike = ({ relation }: Balance): boolean =>
    relation.type === "sum" && namesMeans(table.cells[relation.total]);
  return sound.filter(isAlike).length < leastAlike;
}

/** Fewer lines of means may add up by luck. */
const leastAlike = 2;

/** The total is how many figures stand above it: so many sites, below their codes. */
export function isCountOf({ stated }: Balance, { length }: readonly Cell[]): boolean {
  return length >= leastCounted && stated.equals(new Decimal(length, 0));
}
