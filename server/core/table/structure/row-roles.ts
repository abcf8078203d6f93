import { type ColumnNumber, columnNumber } from "../../model/column-number.ts";
import { type ColumnKind, isFigureKind, type RowRole } from "../../model/table.ts";
import { unitNamed } from "../../number/units.ts";
import { labelOf } from "../label.ts";
import { blank, figure, type Grid, loneCell, nothing, type Places, textAt, words, year } from "./places.ts";

/** What each row is for, and where the body starts. */
export interface RowsRead {
  readonly headRows: number;
  readonly rowRoles: readonly RowRole[];
}

const noteStart =
  /^[\s*_（(【[]*(?:注|备注|附注|说明|资料来源|数据来源|来源|notes?\b|sources?\b|quelle|anmerkung)\s*\d*\s*[:：.、)）】\]]?|^(?:\*(?!\*)|†|※)/i;
const unitStart =
  /^[\s*_（(【[]*(?:(?:计量|金额|货币|数据)?单位\s*[:：]|(?:amounts? |figures? |all amounts )?in (?:thousands|millions|billions)\b|units?\s*[:：]|einheit\s*:)/i;
const numberingStart = /^(?:栏次|列次|行次|序号|项次|栏|甲|no\.?|#)?$/i;
/** A lone cell longer than this explains; it names no group. */
const longestGroup = 40;

/**
 * The first row at or after `from` that holds figures: not only years, as heads do, and not the numbers of the
 * columns (栏次 1 2 3). The number of rows where there is none.
 */
export function firstFigureRow(places: Places, from: number): number {
  const { nRows, nColumns, contents } = places;
  let years = nRows;
  for (let row = from; row < nRows; row++) {
    let [nFigures, nYears] = [0, 0];
    for (let at = row * nColumns; at < (row + 1) * nColumns; at++) {
      if (contents[at] === figure) nFigures++;
      else if (contents[at] === year) nYears++;
    }
    if (nFigures > 0 && !numbersColumns(places, row)) return row;
    if (nYears > 0 && years === nRows) years = row;
  }
  return years < nRows && years > 0 ? years : nRows;
}

/** Whether a row numbers the columns, and may say how some are worked out: 栏次 | 1 | 2 | 3=1+2, or A | B | C = A + B. */
export function numbersColumns(places: Grid, row: number): boolean {
  return numberingIn(places, row) !== null;
}

/** The numbers that such a row gives the columns, from the first that has one; null for any other row. */
function numberingIn(places: Grid, row: number): readonly ColumnNumber[] | null {
  const numbers: ColumnNumber[] = [];
  for (let column = 0; column < places.nColumns; column++) {
    const text = textAt(places, row, column).trim();
    const number = columnNumber(text);
    if (number?.place === numbers.length + 1) numbers.push(number);
    else if (numbers.length > 0 || !numberingStart.test(text)) return null;
  }
  // Classes are called A, B and C as well.
  const isPlain = numbers.length > 2 && !numbers.some(({ isLetter }) => isLetter);
  return isPlain || numbers.some(({ hasFormula }) => hasFormula) ? numbers : null;
}

/** The roles of all rows, given the first one with figures and what the columns hold. */
export function readRows(
  places: Places,
  marked: number | null,
  firstFigures: number,
  stubColumns: number,
  kinds: readonly ColumnKind[],
): RowsRead {
  const survey = surveyRows(places, stubColumns, kinds);
  const headRows = endOfHead(places, marked, firstFigures, survey, kinds);
  const rowRoles: RowRole[] = [];
  for (let row = 0; row < headRows; row++) rowRoles.push(roleInHead(places, row, headRows, marked));
  const heads = foldedRows(places, headRows, rowRoles);
  const lastFigures = survey.lastIndexOf(figures);
  for (let row = headRows; row < places.nRows; row++) {
    rowRoles.push(roleInBody(places, row, { survey, heads, lastFigures, roles: rowRoles }));
  }
  return { headRows, rowRoles };
}

/** What a row holds in the columns of figures. */
const empty = 0;
/** Only its stub is filled. */
const stubOnly = 1;
/** Words stand where figures could. */
const named = 2;
/** Only years. */
const years = 3;
const figures = 4;

function surveyRows(places: Places, stubColumns: number, kinds: readonly ColumnKind[]): Uint8Array {
  const { nRows, nColumns, contents } = places;
  const anyFigures = kinds.some(isFigureKind);
  const survey = new Uint8Array(nRows);
  for (let row = 0; row < nRows; row++) {
    let found = empty;
    for (let column = 0; column < nColumns; column++) {
      const content = contents[row * nColumns + column]!;
      if (content === blank) continue;
      const kind = kinds[column]!;
      const inStub = column < stubColumns || (anyFigures && kind === "text");
      const what = inStub ? stubOnly : content === words ? named : content === year ? years : figures;
      if (what > found) found = what;
    }
    survey[row] = found;
  }
  return survey;
}

/** Fewer columns may well hold 1, 2 and 3 by chance. */
const leastNumbered = 5;

/**
 * The first row of the body: behind the last row above the figures that has words over them. Where the syntax marks a
 * head, rows go on with it only under a blank stub, where it is blank itself, where they number many columns, or where
 * it spans columns that they name.
 */
function endOfHead(
  places: Places,
  marked: number | null,
  firstFigures: number,
  survey: Uint8Array,
  kinds: readonly ColumnKind[],
): number {
  if (firstFigures >= places.nRows) return Math.min(marked ?? 1, places.nRows);
  let end = marked ?? 0;
  let isOpen = true;
  for (let row = end; row < firstFigures; row++) {
    const numbers = numberingIn(places, row);
    const overFigures =
      survey[row] === named || survey[row] === years || numbers !== null || namesCodes(places, row, kinds);
    if (!overFigures) continue;
    const isNumbering =
      numbers !== null && (places.nColumns >= leastNumbered || numbers.some(({ hasFormula }) => hasFormula));
    const goesOn = isNumbering || textAt(places, row, 0).trim() === "" || isBlankAbove(places, row);
    if (marked === null || (isOpen && goesOn) || namesHeadless(places, row, kinds)) end = row + 1;
    // Names of columns may still stand below titles.
    else isOpen = false;
  }
  if (marked !== null) return end;
  // A lone name over the stub is a head where the columns of figures have none.
  return end === 0 && firstFigures === 1 && survey[0] === stubOnly && loneCell(places, 0) < 0 ? 1 : end;
}

/** Whether words stand over a column of codes: 科目编码, or 类 | 款 | 项. */
function namesCodes(places: Places, row: number, kinds: readonly ColumnKind[]): boolean {
  for (let column = 0; column < places.nColumns; column++) {
    if (kinds[column] !== "code" || places.contents[row * places.nColumns + column] !== words) continue;
    if (!/^\d+$/.test(textAt(places, row, column))) return true;
  }
  return false;
}

/** Whether a row has words over columns of figures that no row above names. */
function namesHeadless({ contents, nColumns }: Places, row: number, kinds: readonly ColumnKind[]): boolean {
  return kinds.some((kind, column) => {
    if (!isFigureKind(kind) || contents[row * nColumns + column] !== words) return false;
    for (let at = column; at < row * nColumns; at += nColumns) if (contents[at] !== blank) return false;
    return true;
  });
}

function isBlankAbove({ contents, nColumns }: Places, row: number): boolean {
  for (let at = 0; at < row * nColumns; at++) if (contents[at] !== blank) return false;
  return true;
}

function roleInHead(places: Places, row: number, headRows: number, marked: number | null): RowRole {
  if (isBlankRow(places, row)) return "blank";
  if (isUnitRow(places, row)) return "unit";
  const lone = loneCell(places, row);
  if (lone < 0 || places.nColumns < 2 || row === headRows - 1) return "head";
  const isTitle = marked === null || marked > 1 || headRows > marked;
  return places.cells[lone]!.column === 0 && isTitle ? "note" : "head";
}

interface BodyContext {
  readonly survey: Uint8Array;
  /** The head rows, folded, blanks at their ends left out. */
  readonly heads: readonly (readonly string[])[];
  readonly lastFigures: number;
  /** The roles of the rows above. */
  readonly roles: readonly RowRole[];
}

function roleInBody(places: Places, row: number, context: BodyContext): RowRole {
  const found = context.survey[row]!;
  if (found === empty) return "blank";
  if (found === figures) return "body";
  if (isUnitRow(places, row)) return "unit";
  if (found === stubOnly) return noteOr(places, row, "group", context);
  if (repeatsHead(places, row, context)) return "repeat";
  if (found === years) return "body";
  return isSubhead(places, row, context) ? "head" : noteOr(places, row, "body", context);
}

/** A lone cell is a note where it says so, or where it is long and no figures follow. */
function noteOr(places: Places, row: number, otherwise: RowRole, { lastFigures }: BodyContext): RowRole {
  const lone = loneCell(places, row);
  if (lone < 0) return otherwise;
  const { text } = places.cells[lone]!;
  if (unitStart.test(text)) return "unit";
  if (noteStart.test(text)) return "note";
  return row > lastFigures && lastFigures >= 0 && (text.length > longestGroup || /[。.；;]$/.test(text))
    ? "note"
    : otherwise;
}

function repeatsHead(places: Places, row: number, { heads }: BodyContext): boolean {
  if (heads.length === 0) return false;
  const folded = foldRow(places, row);
  return heads.some(
    (head) => head.length === folded.length && head.every((label, at) => label === folded[at]),
  );
}

/** A new head within the table: named like the first one, or opening the rows of a named group. */
function isSubhead(places: Places, row: number, { heads, survey, roles }: BodyContext): boolean {
  const first = labelOf(textAt(places, row, 0));
  if (first !== "" && heads.some((head) => head.length > 1 && head[0] === first)) return true;
  let above = row - 1;
  while (above >= 0 && roles[above] === "blank") above--;
  let below = row + 1;
  while (below < survey.length && survey[below] === empty) below++;
  return roles[above] === "group" && survey[below] === figures && countNamed(places, row) >= 2;
}

function countNamed({ contents, nColumns }: Places, row: number): number {
  let count = 0;
  for (let at = row * nColumns; at < (row + 1) * nColumns; at++) if (contents[at] === words) count++;
  return count;
}

function foldedRows(places: Places, headRows: number, roles: readonly RowRole[]): string[][] {
  const rows: string[][] = [];
  for (let row = 0; row < headRows; row++) if (roles[row] === "head") rows.push(foldRow(places, row));
  return rows;
}

function foldRow(places: Places, row: number): string[] {
  const labels: string[] = [];
  for (let column = 0; column < places.nColumns; column++) labels.push(labelOf(textAt(places, row, column)));
  while (labels.length > 0 && labels[labels.length - 1] === "") labels.pop();
  return labels;
}

function isBlankRow({ contents, nColumns }: Places, row: number): boolean {
  for (let at = row * nColumns; at < (row + 1) * nColumns; at++) if (contents[at] !== blank) return false;
  return true;
}

/** Whether all that a row says is units: 单位：万元, or (万元) | % under the heads. */
function isUnitRow(places: Places, row: number): boolean {
  const { contents, nColumns } = places;
  let nUnits = 0;
  for (let column = 0; column < nColumns; column++) {
    const content = contents[row * nColumns + column];
    if (content === blank || (content === nothing && column === 0)) continue;
    if (content !== words) return false;
    const text = textAt(places, row, column);
    if (column === 0 && /^(?:计量)?(?:单位|unit)s?$/i.test(text)) continue;
    if (!isUnit(text)) return false;
    nUnits++;
  }
  return nUnits > 0;
}

function isUnit(text: string): boolean {
  if (text.length > 24) return unitStart.test(text) && text.length < 60;
  if (unitStart.test(text)) return true;
  const bare = text.replace(/^[（([]\s*|\s*[）)\]]$/g, "");
  return unitNamed(bare) !== null;
}
