import type { Numeral } from "../model/numeral.ts";
import { perStructure } from "../model/per-structure.ts";
import { type Cell, cellAt, type Table } from "../model/table.ts";
import { isMixed, lastPlaceOfMixed, writeMixed } from "./mixed.ts";
import { readUnitNote } from "./unit-note.ts";
import { readUnitAt, type Unit, unitNamed } from "./units.ts";

/** What a figure counts, so that it can be added to others of its table. */
export interface Quantity {
  /**
   * The power of ten by which it counts more than its value says in the unit that most figures of this base stand in.
   */
  readonly power: number;
  /** What is counted: "元", "USD", "byte"; "" where nothing says. Figures of two bases do not add. */
  readonly base: string;
}

/**
 * The figures of a table in comparable units, by cell: 1.2亿元 among cells of 万元 is 12000. Null for a cell without a
 * figure, and for the whole table where all figures of one base stand in one unit, so that values can be taken as they
 * were read: nearly every table. `around` is the unit that the lines around the table state.
 */
export function quantitiesOf(table: Table, around: Unit | null = null): readonly (Quantity | null)[] | null {
  const governing = governingUnits(table);
  // Nearly every table: no cell says what its figure counts, and words say one unit at most for each thing.
  if (governing.areAlike && mayStandBeside(around, governing) && areBare(table)) return null;
  const stated = statedUnits(table, governing, around);
  const usual = new Map<string, number>();
  let isMixed = false;
  for (const [base, counts] of countPowers(table, stated)) {
    isMixed ||= counts.size > 1;
    usual.set(base, mostFrequent(counts));
  }
  if (!isMixed) return null;
  return table.cells.map((cell, id) => {
    if (!cell.numeral) return null;
    const unit = stated[id] ?? null;
    return unit ? { power: unit.power - usual.get(unit.base)!, base: unit.base } : { power: 0, base: "" };
  });
}

/** The power of ten of the last digit that was printed, in the numeral's own unit. */
export function lastPlaceOf({ value, style }: Numeral): number {
  if (isMixed(style.digits))
    return lastPlaceOfMixed(style.irregular || writeMixed(value.absolute(), style.digits, ""));
  return style.multiplier ? style.multiplier.power - style.multiplier.places : -value.scale;
}

/** Whether words for powers of ten stand for digits that were not printed: 3.5万, 34億5,670万. */
export function isInPowers({ style }: Numeral): boolean {
  return style.multiplier !== null || isMixed(style.digits);
}

function countPowers({ cells }: Table, stated: readonly (Unit | null)[]): Map<string, Map<number, number>> {
  const byBase = new Map<string, Map<number, number>>();
  for (let id = 0; id < cells.length; id++) {
    const unit = stated[id];
    if (!unit || !cells[id]!.numeral) continue;
    const counts = byBase.get(unit.base) ?? new Map<number, number>();
    byBase.set(unit.base, counts.set(unit.power, (counts.get(unit.power) ?? 0) + 1));
  }
  return byBase;
}

/** The power that most figures have; the smallest of several, so that nothing needs decimals. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let [best, most] = [0, 0];
  for (const [power, count] of counts)
    if (count > most || (count === most && power < best)) [best, most] = [power, count];
  return best;
}

/** The units that the words of a table give to the figures of a column, a row, or all of them. */
interface Governing {
  readonly columns: readonly (Unit | null)[];
  readonly rows: readonly (Unit | null)[];
  readonly all: Unit | null;
  /** All of these, and whether no two of them measure one thing in two sizes. */
  readonly units: readonly Unit[];
  readonly areAlike: boolean;
}

const governingUnits = perStructure((table): Governing => {
  const columns = Array.from({ length: table.nColumns }, (_, column) => headUnit(table, column));
  const rows = Array.from({ length: table.nRows }, (_, row) => rowUnit(table, row));
  const all = unitRow(table);
  const units = [...columns, ...rows, all].filter((unit) => unit !== null);
  const powers = new Map(units.map(({ base, power }) => [base, power]));
  return {
    columns,
    rows,
    all,
    units,
    areAlike: units.every(({ base, power }) => powers.get(base) === power),
  };
});

/** Whether a unit, if any, is of one size with those of others that measure the same. */
function mayStandBeside(unit: Unit | null, { units }: Governing): boolean {
  return units.every(({ base, power }) => base !== unit?.base || power === unit.power);
}

/** Whether no cell says what its figure counts. */
function areBare({ cells }: Table): boolean {
  for (let id = 0; id < cells.length; id++) {
    const { numeral } = cells[id]!;
    if (numeral && (numeral.unit !== "" || numeral.style.multiplier !== null)) return false;
  }
  return true;
}

/** The unit of each cell's figure: what stands in the cell, else in its row's label, its head, around the table. */
function statedUnits(table: Table, { columns, rows, all }: Governing, around: Unit | null): (Unit | null)[] {
  return table.cells.map((cell) => {
    const { numeral, row, column } = cell;
    if (numeral?.kind !== "amount") return null;
    return unitOf(cell, numeral, rows[row] ?? columns[column] ?? around ?? all);
  });
}

/**
 * A currency before the number says nothing of thousands: `$ 1,234` under "$ millions" is in millions. A unit behind
 * it, or a power word, does: 1.2亿 under 万元 is 1.2亿元.
 */
function unitOf({ text }: Cell, { unit, style, to }: Numeral, governing: Unit | null): Unit | null {
  const own = unit === "" ? null : unitNamed(unit);
  if (unit !== "" && !own) return null;
  if (style.multiplier) return own ?? (governing && { ...governing, power: 0 });
  if (!own) return governing;
  const isBehind = /[^\s*_)）]/.test(text.slice(to)) && readUnitAt(text, afterBlank(text, to)) !== null;
  return !isBehind && governing?.base === own.base ? governing : own;
}

function afterBlank(text: string, at: number): number {
  return text[at] === " " || text[at] === "\u00a0" ? at + 1 : at;
}

/** The unit in the nearest head cell of a column that states one. */
function headUnit(table: Table, column: number): Unit | null {
  for (let row = table.headRows - 1; row >= 0; row--) {
    const cell = cellAt(table, row, column);
    if (!cell || cell.text === "" || cell.columnSpan === table.nColumns) continue;
    const unit = readUnitNote(cell.text);
    if (unit) return unit;
  }
  return null;
}

/** The unit in brackets in a row's label, or alone in one of the cells of its stub. */
function rowUnit(table: Table, row: number): Unit | null {
  for (let column = 0; column < table.stubColumns; column++) {
    const text = cellAt(table, row, column)?.text ?? "";
    if (text === "" || text.length > 60) continue;
    const unit = column > 0 ? unitNamed(text) : null;
    if (unit) return unit;
    const noted = /[(（[【]/.test(text) ? readUnitNote(text) : null;
    if (noted) return noted;
  }
  return null;
}

/** The unit that a row across the table states: 单位：万元. */
function unitRow(table: Table): Unit | null {
  for (let row = 0; row < table.headRows; row++) {
    if (table.rowRoles[row] !== "unit") continue;
    for (let column = 0; column < table.nColumns; column++) {
      const unit = readUnitNote(cellAt(table, row, column)?.text ?? "");
      if (unit) return unit;
    }
  }
  return null;
}
