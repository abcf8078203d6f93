import type { LabelIndex, Quote, TableStudy } from "../../model/analysis.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Link, TableLine } from "../../model/prose.ts";
import { type CellId, cellAt, isFigureKind } from "../../model/table.ts";
import { groupedConventions } from "../../number/conventions.ts";
import { scanNumerals } from "../../number/scan.ts";
import { greatestOf } from "../../text/ordered.ts";
import { closers, connectives, consistsOf, finders, openers } from "./connectives.ts";
import { type Context, contextOf } from "./context.ts";
import { periodsAround, periodsIn } from "./periods.ts";
import {
  agree,
  areComparable,
  isExactly,
  mayDiffer,
  type Quantity,
  saidQuantity,
  statedQuantity,
  valueIn,
} from "./quantity.ts";

/** A column of more figures is a register, of which a sentence names one by its own label. */
const mostAcross = 60;

/** A figure of running text, the words around it and the lines that they name. */
interface Said {
  readonly link: Link;
  readonly numeral: Numeral;
  readonly context: Context;
}

/** The same with what stands in those lines. */
interface Reading extends Said {
  readonly places: readonly Place[];
}

/** A figure across a line that the text may mean. */
interface Place {
  readonly line: TableLine;
  /** The column of a row, or the row of a column. */
  readonly at: number;
  readonly study: TableStudy;
  readonly cell: CellId;
  readonly quantity: Quantity;
  readonly agrees: boolean;
  readonly isExact: boolean;
  /** Whether the words name the place across the line, too. */
  readonly isNamed: boolean;
  readonly isTotal: boolean;
}

/**
 * The quotes of a paragraph by the lines that its words name. A figure that agrees with any place across them is taken
 * for a quote of that; one that agrees with none for a quote of the place that the words name, of the only one, or of
 * the one that the other quotes of the paragraph are from, or of the total across; else for none.
 */
export function quotesByLinks(
  links: readonly Link[],
  text: string,
  index: LabelIndex,
  tables: readonly TableStudy[],
): Quote[] {
  const numerals = [...scanNumerals(text, groupedConventions)];
  const readings = links
    .flatMap((link): Reading[] => {
      const numeral = numerals.find(({ from, to }) => from <= link.claim.at && link.claim.at < to);
      if (!numeral) return [];
      const said = { link, numeral, context: contextOf(text, numeral) };
      const places = placesOf(said, index, tables);
      return places.length > 0 ? [{ ...said, places }] : [];
    })
    .filter(isBest);
  const agreeing = readings.flatMap(({ places }) => agreeingPlace(places) ?? []);
  return readings.flatMap((reading): Quote[] => {
    const place = agreeingPlace(reading.places) ?? meantPlace(reading.places, agreeing);
    return place ? [quoteOf(reading, place, index)] : [];
  });
}

/**
 * Whether a reading of a figure is the one to take: by the words before it, unless it agrees with what those behind it
 * name, and with nothing before.
 */
function isBest(reading: Reading, at: number, readings: readonly Reading[]): boolean {
  const [before, behind] = reading.link.isBehind ? [readings[at - 1], reading] : [reading, readings[at + 1]];
  if (before?.link.claim !== behind?.link.claim) return true;
  const isByBehind = !agreeingPlace(before!.places) && agreeingPlace(behind!.places) !== undefined;
  return reading.link.isBehind === isByBehind;
}

function agreeingPlace(places: readonly Place[]): Place | undefined {
  const agreeing = places.filter(({ agrees }) => agrees);
  const exact = agreeing.filter(({ isExact }) => isExact);
  const best = exact.length > 0 ? exact : agreeing;
  return best.find(({ isNamed }) => isNamed) ?? best[0];
}

function meantPlace(places: readonly Place[], agreeing: readonly Place[]): Place | null {
  const lines = [...new Set(places.map(({ line }) => line))];
  const quoted = agreeing.filter(({ study }) => places.some((place) => place.study === study));
  const line =
    lines.length === 1
      ? lines[0]
      : onlyOne(lines.filter((own) => quoted.some((other) => other.line.table === own.table)));
  const own = places.filter((place) => place.line === line);
  return (
    onlyOne(own.filter(({ isNamed }) => isNamed)) ??
    onlyOne(own) ??
    mostQuoted(own, quoted) ??
    onlyOne(own.filter(({ isTotal }) => isTotal)) ??
    null
  );
}

/** The place from whose column, or row, most other figures are quoted. */
function mostQuoted(places: readonly Place[], quoted: readonly Place[]): Place | undefined {
  const isAbreast = (one: Place, other: Place): boolean =>
    one.study === other.study && one.line.axis === other.line.axis && one.at === other.at;
  const counts = places.map((place) => quoted.filter((other) => isAbreast(place, other)).length);
  const most = greatestOf(counts);
  return most > 0 ? onlyOne(places.filter((_, k) => counts[k] === most)) : undefined;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** The exact figures across the lines of a link that count the same as a figure of the text. */
function placesOf(figure: Said, index: LabelIndex, tables: readonly TableStudy[]): Place[] {
  const said = saidQuantity(figure.numeral);
  return figure.link.lines.flatMap((line): Place[] => {
    const study = tables[line.table]!;
    const { table } = study;
    const [first, end] =
      line.axis === "row" ? [table.stubColumns, table.nColumns] : [table.headRows, table.nRows];
    if (line.axis === "column" && end > mostAcross) return [];
    const places: Place[] = [];
    for (let at = first; at < end; at++) {
      if (line.cross !== null && line.cross !== at) continue;
      const [row, column] = line.axis === "row" ? [line.at, at] : [at, line.at];
      if (table.rowRoles[row] !== "body" || !isFigureKind(table.columnKinds[column])) continue;
      const cell = cellAt(table, row, column);
      if (!cell?.numeral || cell.numeral.trust === "approximate") continue;
      const quantity = statedQuantity(study, cell, cell.numeral);
      if (!areComparable(said, quantity) || !leadsUp(figure.link, line, at, index)) continue;
      const agrees = agree(said, quantity);
      if (!agrees && !mayDiffer(said, quantity)) continue;
      places.push({
        line,
        at,
        study,
        cell: table.grid[row * table.nColumns + column]!,
        quantity,
        agrees,
        isExact: isExactly(said, quantity),
        isTotal: isTotalAcross(line, at, index),
        isNamed: isNamedBy(figure, line, at, index),
      });
    }
    return places;
  });
}

/** What the place across a line is called. */
function labelAcross({ table, axis }: TableLine, at: number, { tables }: LabelIndex): string {
  const { rows, columns } = tables[table]!;
  return (axis === "row" ? columns : rows)[at] ?? "";
}

/** Whether the place across a line is the only total there: 来信312件 speaks of all quarters of its row. */
function isTotalAcross({ table, axis }: TableLine, at: number, { tables }: LabelIndex): boolean {
  const { totalRow, totalColumn } = tables[table]!;
  return at === (axis === "row" ? totalColumn : totalRow);
}

/** Whether nothing but such words as lead up to a figure stands between a label and it, the place's label apart. */
function leadsUp({ claim, isBehind, to }: Link, line: TableLine, at: number, index: LabelIndex): boolean {
  return (
    isBehind || consistsOf(without(claim.before.words.slice(to), labelAcross(line, at, index)), connectives)
  );
}

/** Whether the words around a figure name the place across its line, by its label or by its time. */
function isNamedBy({ link, context }: Said, line: TableLine, at: number, index: LabelIndex): boolean {
  if (line.cross === at) return true;
  const label = labelAcross(line, at, index);
  if (label === "") return false;
  const rest = wordsAround(link).join(" ");
  if (label.length > 1 && rest.includes(label)) return true;
  const periods = periodsIn(label);
  if (periods.length === 0) return false;
  const near = periodsAround(`${rest} ${context.behind}`);
  const said = near.length > 0 ? near : periodsAround(context.before);
  return periods.every((period) => said.includes(period));
}

/** The words before and behind the label of a link; where it stands behind the figure, all before that as well. */
function wordsAround({ claim, isBehind, from, to }: Link): [before: string, behind: string] {
  const { words } = isBehind ? claim.behind : claim.before;
  return isBehind ? [claim.before.words, words.slice(to)] : [words.slice(0, from), words.slice(to)];
}

function without(words: string, label: string): string {
  return label.length > 1 ? words.replace(label, "") : words;
}

function quoteOf({ link, numeral }: Reading, place: Place, index: LabelIndex): Quote {
  const { line, at, study, cell, agrees, quantity } = place;
  const { table } = study;
  const { row, column } = table.cells[cell]!;
  const [before, behind] = wordsAround(link).map((words) => without(words, labelAcross(line, at, index)));
  const { isBehind } = link;
  return {
    numeral,
    place: {
      study,
      cell,
      numeral: quantity.numeral,
      row: table.rowLabels[row] ?? "",
      column: table.columnLabels[column] ?? "",
    },
    line,
    agrees,
    stated: valueIn(quantity, saidQuantity(numeral)),
    isNamed: place.isNamed,
    isBehind,
    isModified: isBehind
      ? !consistsOf(before!, finders) || !consistsOf(behind!, closers)
      : !consistsOf(before!, openers),
  };
}
