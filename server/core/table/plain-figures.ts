import { perStructure } from "../model/per-structure.ts";
import type { Cell, CellId, Table } from "../model/table.ts";
import { noDigits } from "../number/plain.ts";
import {
  isNamedPlainly,
  mostDecimals,
  mostDigits,
  type Plain,
  placesIn,
  plainOf,
  scanPlainly,
} from "./plain-sums.ts";

/**
 * What is seen at a glance of a table that was read, where it plainly adds up (`addsUpPlainly`); else null. Of one in
 * which some figures were typed only these are read, and only their rows and columns are added up again.
 */
export function plainTable(table: Table): Plain | null {
  const plain = namedPlainly(table);
  if (!plain) return null;
  const figures = figuresOf(table);
  putCells(figures, table.cells);
  return addsUp(figures) ? plain : null;
}

const namedPlainly = perStructure((table) => {
  const places = placesIn(table);
  return places && isNamedPlainly(places) ? plainOf(places) : null;
});

/** The figures of a grid, and by how much its rows and columns miss their totals, in units of ten to minus `scale`. */
interface Figures {
  readonly nRows: number;
  readonly nColumns: number;
  /** The cells whose figures these are. */
  readonly cells: (Cell | null)[];
  /** Of each cell the figure without its decimal mark, how many digits that has, and how many behind the mark. */
  readonly values: Float64Array;
  readonly nDigits: Uint8Array;
  readonly places: Uint8Array;
  readonly rowMisses: Float64Array;
  readonly columnMisses: Float64Array;
  /** How many figures have so many places, and how many cells hold no plain figure that can be added exactly. */
  readonly nOfPlaces: number[];
  nOdd: number;
  scale: number;
}

/** Those of the version that was asked for last: each next one puts other cells in the place of a few. */
const figuresOf = perStructure(({ nRows, nColumns }): Figures => {
  const nCells = nRows * nColumns;
  return {
    nRows,
    nColumns,
    cells: Array.from({ length: nCells }, () => null),
    values: new Float64Array(nCells),
    nDigits: new Uint8Array(nCells),
    places: new Uint8Array(nCells),
    rowMisses: new Float64Array(nRows),
    columnMisses: new Float64Array(nColumns),
    nOfPlaces: Array.from({ length: mostDecimals + 1 }, () => 0),
    nOdd: 0,
    scale: 0,
  };
});

/** Stands for the digits of what is no plain figure: more than are ever added. */
const noFigure = 255;

function putCells(figures: Figures, cells: readonly Cell[]): void {
  const { nColumns, places, nDigits, nOfPlaces } = figures;
  for (let id: CellId = nColumns; id < cells.length; id++) {
    const old = figures.cells[id];
    const cell = cells[id]!;
    if (old === cell || id % nColumns === 0) continue;
    figures.cells[id] = cell;
    if (old?.text === cell.text) continue;
    if (old) {
      weigh(figures, id, -1);
      if (nDigits[id] !== noFigure) nOfPlaces[places[id]!]!--;
    }
    readFigure(figures, id, cell.text);
    if (nDigits[id] !== noFigure) nOfPlaces[places[id]!]!++;
    weigh(figures, id, 1);
  }
  const scale = Math.max(
    0,
    nOfPlaces.findLastIndex((count) => count > 0),
  );
  if (scale !== figures.scale) rescale(figures, scale);
}

function readFigure({ values, nDigits, places }: Figures, id: CellId, text: string): void {
  const isPlain = scanPlainly(text, 0, text.length, scanned) && scanned.nDigits <= mostDigits;
  nDigits[id] = isPlain ? scanned.nDigits : noFigure;
  values[id] = scanned.value;
  places[id] = scanned.places;
}

const scanned = noDigits();

/** Adds a figure to what its row and column miss, or takes it away again; totals count the other way. */
function weigh(figures: Figures, id: CellId, weight: 1 | -1): void {
  const { nRows, nColumns, values, nDigits, places, rowMisses, columnMisses, scale } = figures;
  // All that is added up stays below 2^53, so that what was added can be taken away exactly.
  if (nDigits[id]! + scale > mostDigits || places[id]! > scale) {
    figures.nOdd += weight;
    return;
  }
  const row = Math.floor(id / nColumns);
  const column = id % nColumns;
  const value = weight * values[id]! * 10 ** (scale - places[id]!);
  rowMisses[row]! += column === nColumns - 1 ? -value : value;
  columnMisses[column]! += row === nRows - 1 ? -value : value;
}

function rescale(figures: Figures, scale: number): void {
  figures.scale = scale;
  figures.nOdd = 0;
  figures.rowMisses.fill(0);
  figures.columnMisses.fill(0);
  for (let id = figures.nColumns; id < figures.cells.length; id++)
    if (id % figures.nColumns > 0) weigh(figures, id, 1);
}

function addsUp({ nColumns, nOdd, rowMisses, columnMisses }: Figures): boolean {
  if (nOdd > 0 || columnMisses.some((miss) => miss !== 0)) return false;
  // One column beside the names is the sum of no other.
  return nColumns === 2 || rowMisses.every((miss) => miss === 0);
}
