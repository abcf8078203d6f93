import type { Numeral } from "../../model/numeral.ts";
import { type ColumnKind, isFigureKind } from "../../model/table.ts";
import { afterOpeningMarkup } from "../../number/markup.ts";
import { lately } from "../../text/lately.ts";
import { areAccounts, areNotes, isCounting, isNesting, isOfOneLength, isRising } from "./number-series.ts";
import { blank, nothing, type Places, textAt, words, year } from "./places.ts";

/** What one column of body rows holds. */
interface Tally {
  nFigures: number;
  nYears: number;
  nWords: number;
  nNothing: number;
  nRatios: number;
  /** Whether all figures are whole numbers, and bare ones. */
  whole: boolean;
  bare: boolean;
  /** The first of the whole numbers, top down, with the cells that look like codes ("05") as -1. */
  readonly numbers: number[];
  /** The section that the last figure numbers (5.2) where each goes on from the one above it; else null. */
  section: Section | null;
}

/** A section by its chapter and its place there: 5 and 2 of 5.2. */
interface Section {
  readonly chapter: number;
  readonly place: number;
}

/** Numbers that are looked at to tell codes and running numbers from amounts. */
const longestSample = 400;

/** After so many filled cells a column has shown what it holds. */
const enoughCells = 2000;

/** Marks of emphasis before a code, at most. UTF-16 units. */
const longestEmphasis = 4;

/** Fewer figures that look like the numbers of sections may be amounts. */
const leastSections = 3;

const codeHead = /编码|代码|编号|证号|账号|科目号/;
/** Words that may head codes, but "code" counts lines in a listing of sources as well. */
const weakCodeHead = /\bcodes?\b|\bids?\b|\bno\.?$|^nr\.?$/i;
const ordinalHead =
  /^(?:序号?|项次|行次|名次|排名|编号|no\.?|nr\.?|#|№|rank|item no\.?|pos\.?|lfd\. ?nr\.?|l\.? ?p\.?|n[°º]\.?|№ ?п\/п)$/i;
const noteHead = /^(?:notes?|ref\.?|附注号?|anhang|noter?|nota|notas|anm\.?|tnr\.?)$/i;
const yearHead = /^(?:年份?|年度|years?|fy|jahr|année|год)$/i;
const ratioHead = /[%％‰]|(?:率|比重|占比|比例|增幅|增速|同比|环比)[)）]?$/;

/** What the words above a column say it holds. */
interface Head {
  readonly isCode: boolean;
  readonly isWeakCode: boolean;
  readonly isOrdinal: boolean;
  readonly isNote: boolean;
  readonly isYear: boolean;
  readonly isRatio: boolean;
}

/** Heads are the same at every key, and those of many tables are alike. */
const readHead = lately((words): Head => {
  const head = words.trim();
  return {
    isCode: codeHead.test(head),
    isWeakCode: weakCodeHead.test(head),
    isOrdinal: ordinalHead.test(head),
    isNote: noteHead.test(head),
    isYear: yearHead.test(head),
    isRatio: ratioHead.test(head),
  };
});

/** Kinds of all columns, from body rows and the words above them. */
export function readColumnKinds(places: Places, firstBody: number, heads: readonly string[]): ColumnKind[] {
  const kinds: ColumnKind[] = [];
  const classes: boolean[] = [];
  const accounts: boolean[] = [];
  const sections: boolean[] = [];
  for (let column = 0; column < places.nColumns; column++) {
    const found = tally(places, column, firstBody);
    kinds.push(kindOf(found, readHead(heads[column] ?? "")));
    classes.push(isOfClasses(found));
    accounts.push(isOfAccounts(found));
    sections.push(found.section !== null);
  }
  settleIdentifiers(kinds, heads, { classes, accounts, sections });
  return kinds;
}

/** Whether a column shows the same before and after some of its figures changed, by its own cells and head. */
export function showsTheSame(
  before: Places,
  after: Places,
  column: number,
  firstBody: number,
  head: string,
): boolean {
  const [old, found] = [shownBy(before, column, firstBody, head), shownBy(after, column, firstBody, head)];
  return (
    old.kind === found.kind &&
    old.isOfClasses === found.isOfClasses &&
    old.isOfAccounts === found.isOfAccounts
  );
}

/** What a column shows by its own cells and head. */
interface Shown {
  readonly column: number;
  readonly firstBody: number;
  readonly head: string;
  readonly kind: ColumnKind;
  readonly isOfClasses: boolean;
  readonly isOfAccounts: boolean;
}

/** What was asked last of some cells: what a column shows after one key it showed before the next. */
const shown = new WeakMap<Places["cells"], Shown>();

function shownBy(places: Places, column: number, firstBody: number, head: string): Shown {
  const known = shown.get(places.cells);
  if (known?.column === column && known.firstBody === firstBody && known.head === head) return known;
  const found = tally(places, column, firstBody);
  const kind = kindOf(found, readHead(head));
  const series = { isOfClasses: isOfClasses(found), isOfAccounts: isOfAccounts(found) };
  const now = { column, firstBody, head, kind, ...series };
  shown.set(places.cells, now);
  return now;
}

/** Whether all numbers are of three digits, as those of classes are. */
function isOfClasses({ bare, numbers }: Tally): boolean {
  return bare && numbers.length > 0 && numbers.every((number) => number >= 100 && number <= 999);
}

/** Whether all numbers may be those of accounts. */
function isOfAccounts({ bare, numbers }: Tally): boolean {
  return bare && areAccounts(numbers);
}

function tally(places: Places, column: number, firstBody: number): Tally {
  const { nRows, nColumns, contents, grid, cells } = places;
  const found: Tally = {
    nFigures: 0,
    nYears: 0,
    nWords: 0,
    nNothing: 0,
    nRatios: 0,
    whole: true,
    bare: true,
    numbers: [],
    section: null,
  };
  let nFilled = 0;
  for (let row = firstBody; row < nRows; row++) {
    const at = row * nColumns + column;
    const content = contents[at];
    if (content === blank) continue;
    if (++nFilled > enoughCells) break;
    if (content === nothing) found.nNothing++;
    else if (content === words) {
      // Below figures, and behind blanks alone, they name the row of the next figure, as “Subtotal” of an invoice.
      if (found.nFigures === 0 || !isFirstOfRow(places, row, column)) found.nWords++;
      if (found.numbers.length < longestSample && isCode(textAt(places, row, column))) found.numbers.push(-1);
    } else {
      if (content === year) found.nYears++;
      found.nFigures++;
      const { numeral, text } = cells[grid[at]!]!;
      if (!numeral) continue;
      if (found.section || found.nFigures === 1) found.section = sectionAfter(found.section, numeral);
      if (numeral.kind !== "amount") found.nRatios++;
      // Codes are not below zero; without this a negative figure would be taken for the mark of one.
      const isWhole = numeral.value.scale === 0 && numeral.value.sign >= 0 && stands(text, numeral);
      found.bare &&= isWhole && numeral.unit === "";
      found.whole &&= isWhole;
      if (found.whole && found.numbers.length < longestSample)
        found.numbers.push(Number(numeral.value.units));
    }
  }
  return found;
}

/** Whether all cells of a row before a column are blank, and there are some. */
function isFirstOfRow({ nColumns, contents }: Places, row: number, column: number): boolean {
  for (let before = 0; before < column; before++)
    if (contents[row * nColumns + before] !== blank) return false;
  return column > 0;
}

/** Whether nothing but blanks and emphasis stands before a figure: **15000** is a code as 15000 is. */
function stands(text: string, { from }: Numeral): boolean {
  return from === 0 || (from < longestEmphasis && afterOpeningMarkup(text, 0) === from);
}

/** The section that a figure numbers behind another or as the first; null where it does not go on: 5.1, 5.2, 6.1. */
function sectionAfter(above: Section | null, { value, unit, from }: Numeral): Section | null {
  const { units, scale } = value;
  if (typeof units !== "number" || units < 0 || unit !== "" || from !== 0 || scale < 1 || scale > 2)
    return null;
  const chapter = Math.floor(units / 10 ** scale);
  const place = units % 10 ** scale;
  if (scale > 1 && place < 10) return null;
  const isNext = !above || (chapter === above.chapter ? place === above.place + 1 : chapter > above.chapter);
  return isNext && (place === 1 || above?.chapter === chapter) ? { chapter, place } : null;
}

/** Digits with a leading zero: no number, but what codes are made of. */
function isCode(text: string): boolean {
  return text.charCodeAt(0) === 0x30 && text.length <= 12 && /^0\d+$/.test(text);
}

function kindOf(found: Tally, head: Head): ColumnKind {
  const { nFigures, nWords, nNothing, nYears, nRatios, numbers, bare, whole, section } = found;
  const nCodes = numbers.reduce((count, number) => count + (number < 0 ? 1 : 0), 0);
  if (nFigures + nWords + nNothing === 0) return "blank";
  if (nCodes > 0 && nCodes + nFigures >= nWords - nCodes && bare) return "code";
  if (nFigures === 0) return nWords > 0 ? "text" : "amount";
  if (nWords > nFigures + nNothing) return "text";
  if (nYears === nFigures && (nYears >= 2 || head.isYear) && (isRising(numbers) || head.isYear))
    return "year";
  if (bare && nFigures >= 2 && head.isOrdinal && isCounting(numbers)) return "ordinal";
  if (bare && (head.isCode || (head.isWeakCode && isOfOneLength(numbers)))) return "code";
  if (bare && head.isNote && areNotes(numbers)) return "code";
  if (nRatios * 2 > nFigures || (nRatios === 0 && head.isRatio)) return "ratio";
  // 一组, 二组, 三组 count as 1, 2, 3 do.
  if (whole && nFigures >= 3 && isCounting(numbers)) return "ordinal";
  if ((bare && isNesting(numbers)) || (section && nFigures >= leastSections)) return "code";
  return "amount";
}

/** What the numbers of each column look like, besides their kind. */
interface Series {
  readonly classes: readonly boolean[];
  readonly accounts: readonly boolean[];
  readonly sections: readonly boolean[];
}

/**
 * Numbers that only identify stand left of words. A counting or nesting column elsewhere holds amounts, as do numbers
 * of sections that no words follow, and whole numbers of a class (201, 202, 205) left of codes or words are codes, as
 * are those of accounts left of names that figures follow.
 */
function settleIdentifiers(
  kinds: ColumnKind[],
  heads: readonly string[],
  { classes, accounts, sections }: Series,
): void {
  for (let column = 0; column < kinds.length; column++) {
    const kind = kinds[column]!;
    const head = readHead(heads[column] ?? "");
    if (kind === "ordinal" && !head.isOrdinal && column > 0 && kinds[column + 1] !== "text") {
      kinds[column] = "amount";
    }
    const isStub = startsStub(kinds, column) && (!sections[column] || kinds[column + 1] === "text");
    if (kind === "code" && !head.isCode && !isStub) kinds[column] = "amount";
    if (kind === "amount" && classes[column] && kinds[column + 1] === "code" && startsStub(kinds, column))
      kinds[column] = "code";
    if (kind === "amount" && accounts[column] && column === 0 && isSecondNaming(kinds))
      kinds[column] = "code";
  }
}

/** Whether words in the second column name figures behind them. */
function isSecondNaming(kinds: readonly ColumnKind[]): boolean {
  return kinds[1] === "text" && kinds.slice(2).some(isFigureKind);
}

/** Whether a column opens a stub: it is the first, or stands behind the figures of a left half or other identifiers. */
function startsStub(kinds: readonly ColumnKind[], column: number): boolean {
  if (column + 1 >= kinds.length) return false;
  if (column === 0) return true;
  const before = kinds[column - 1]!;
  const after = kinds[column + 1]!;
  if (before === "code" || before === "ordinal" || before === "text") return true;
  return (
    (before === "amount" || before === "ratio" || before === "blank") &&
    (after === "text" || after === "code")
  );
}

/** Columns whose cells name rows rather than count. */
export function isStubKind(kind: ColumnKind): boolean {
  return kind === "text" || kind === "code" || kind === "ordinal" || kind === "year";
}
