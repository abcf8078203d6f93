/** A cell that is to be placed, with the spans it asks for. */
export interface Spanning {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Placed<T> {
  readonly cell: T;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Where the cells of given rows fall when spans from above hold their places (HTML Living Standard, section
 * 4.9.12.1, "Forming a table"). Cells never overlap: a span ends before a place that is taken. `budget` bounds the
 * places that spans may take in all, so that a short text cannot ask for a vast grid.
 */
export function placeRows<T extends Spanning>(rows: readonly (readonly T[])[], budget: number): Placed<T>[] {
  const ground = new Ground(budget);
  const placed: Placed<T>[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      column = ground.nextFree(row, column);
      const place = ground.take(cell, row, column, rows.length);
      placed.push(place);
      column += place.columnSpan;
    }
  });
  return placed;
}

/** Where cells fall that are written one after the other and fill rows of `nColumns`, as in AsciiDoc. */
export function placeFlow<T extends Spanning>(
  cells: readonly T[],
  nColumns: number,
  budget: number,
): Placed<T>[] {
  const ground = new Ground(budget);
  const placed: Placed<T>[] = [];
  let row = 0;
  let column = 0;
  for (const cell of cells) {
    column = ground.nextFree(row, column);
    while (column >= nColumns) {
      row++;
      column = ground.nextFree(row, 0);
    }
    const columnSpan = Math.min(cell.columnSpan, nColumns - column);
    const place = ground.take({ ...cell, columnSpan }, row, column, Number.POSITIVE_INFINITY);
    placed.push({ ...place, cell });
    column += place.columnSpan;
  }
  const nRows = placed.length === 0 ? 0 : row + 1;
  return placed.map((place) => ({ ...place, rowSpan: Math.min(place.rowSpan, nRows - place.row) }));
}

/** Which places of a grid are taken. */
class Ground {
  /** For each column the first row below what is taken. */
  readonly #freeFrom: number[] = [];
  #budget: number;

  constructor(budget: number) {
    this.#budget = budget;
  }

  nextFree(row: number, from: number): number {
    let column = from;
    while ((this.#freeFrom[column] ?? 0) > row) column++;
    return column;
  }

  take<T extends Spanning>(cell: T, row: number, column: number, nRows: number): Placed<T> {
    let { columnSpan, rowSpan } = cell;
    rowSpan = Math.min(rowSpan, nRows - row);
    if (columnSpan > this.#budget) columnSpan = 1;
    if (columnSpan * rowSpan > this.#budget) rowSpan = 1;
    if (columnSpan * rowSpan > 1) this.#budget -= columnSpan * rowSpan;
    let end = column;
    while (end < column + columnSpan && (this.#freeFrom[end] ?? 0) <= row)
      this.#freeFrom[end++] = row + rowSpan;
    return { cell, row, column, rowSpan, columnSpan: end - column };
  }
}
