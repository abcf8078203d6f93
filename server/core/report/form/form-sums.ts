import { Decimal } from "../../model/decimal.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import type { TemplateRow, TemplateSum, TemplateTable } from "../../model/profile.ts";
import type { Sum } from "../../model/relation.ts";
import type { Cell, CellId, Table } from "../../model/table.ts";
import { mayBeMisspelt } from "../../number/respell.ts";

/**
 * The sums of each column, where all rows of one edition of the form are there; those of the rows that are, where
 * columns with figures add up by them: rows left blank may have been lost.
 */
export function downSums(
  table: Table,
  template: TemplateTable,
  rowAt: ReadonlyMap<string, readonly CellId[]>,
): Sum[] {
  const rows = rowsById(template);
  const edition = (id: string) => rows.get(id)?.edition;
  const editions = new Set([...rowAt.keys()].map(edition).filter(Boolean));
  if (editions.size > 1) return [];
  const isWanted = ({ id }: TemplateRow): boolean => !edition(id) || editions.has(edition(id));
  const isWhole = editions.size === 1 && template.rows.every((row) => !isWanted(row) || rowAt.has(row.id));
  const labelOf = (id: string): string => rows.get(id)?.labels[0] ?? id;
  return template.downSums.flatMap((sum) => {
    const present = { ...sum, plus: sum.plus.filter((id) => rowAt.has(id)) };
    const sums = template.columns.flatMap((_, column) =>
      sumsOf(table, template, [present], (id) => rowAt.get(id)?.[column], labelOf),
    );
    return isWhole || isBorneOut(table, sums) ? sums : [];
  });
}

/**
 * Whether of several sums some hold that say something, and one at most misses: a row that lacks, but had a
 * figure, lacks in the column of totals as well.
 */
export function isBorneOut({ cells }: Table, sums: readonly Sum[]): boolean {
  const amountOf = (id: CellId): Decimal => cells[id]?.numeral?.value ?? Decimal.zero;
  let nHeld = 0;
  let nMissed = 0;
  for (const { total, addends } of sums) {
    const parts = addends.map(({ cell, weight }) => (weight < 0 ? amountOf(cell).negated() : amountOf(cell)));
    if (!Decimal.sum(parts).equals(amountOf(total))) nMissed++;
    else if (amountOf(total).sign !== 0) nHeld++;
  }
  return nHeld > 0 && nMissed < 2;
}

const rowsById = keptBeside(({ rows }: TemplateTable) => new Map(rows.map((row) => [row.id, row])));

/** The sums of a form whose places are cells of a table, but those of which a part cannot be read. */
export function sumsOf<Place>(
  { cells }: Table,
  { isCounted }: TemplateTable,
  sums: readonly TemplateSum<Place>[],
  cellOf: (place: Place) => CellId | undefined,
  labelOf: (total: Place) => string,
): Sum[] {
  return sums.flatMap(({ kind, total, plus, minus }): Sum[] => {
    const cell = cellOf(total);
    const terms = [
      ...plus.map((place) => ({ cell: cellOf(place) ?? -1, weight: 1 as const })),
      ...minus.map((place) => ({ cell: cellOf(place) ?? -1, weight: -1 as const })),
    ];
    if (cell === undefined || cell < 0 || terms.some((term) => isUnread(cells[term.cell]))) return [];
    return [
      {
        type: "sum",
        kind,
        origin: "profile",
        total: cell,
        addends: terms,
        evidence: null,
        label: labelOf(total),
        ...(isCounted && { isCounted }),
      },
    ];
  });
}

/** Whether there is no cell, or one that holds digits among words: a figure that was joined to what stood beside it. */
function isUnread(cell: Cell | undefined): boolean {
  return !cell || (!cell.numeral && /\d/.test(cell.text) && !mayBeMisspelt(cell.text));
}
