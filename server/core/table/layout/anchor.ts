/** A row of fields as far as its layout matters. */
export interface AnchorRow {
  /** Fields up to the last filled one. */
  readonly width: number;
  /** Fields with the blank ones that close the row. */
  readonly nFields: number;
  /** How many figures, next to each other, end the filled fields. */
  readonly nFigures: number;
  /** How many fields of figures, or of nothing, stand behind the last word. */
  readonly nOpen: number;
}

/** Where the fields of ragged rows stand in the grid. */
export interface Anchoring {
  readonly nColumns: number;
  /**
   * Per row: fields from `hinges[row]` on stand `shifts[row]` columns further right; those before it stand in
   * place.
   */
  readonly hinges: Int32Array;
  readonly shifts: Int32Array;
  /** Per row: figures too many, to be left out from the left of the row's run of figures. */
  readonly surplus: Int32Array;
}

/** Rows with this share of the figure rows, or more, may say how wide the table is. */
const shareOfWidest = 0.2;
/** Figures are anchored from the right where most rows agree on their count. */
const shareOfUsual = 0.5;

/**
 * Places ragged rows in one grid. Where most rows end in the same number of figures but at different fields,
 * label cells were lost or gained on the way (a page break, an emptied merged cell): the figures are the stable
 * part and are anchored from the right. Elsewhere fields count from the left. Rows with figures too many keep
 * the last ones, since what slips in is a filled-in label cell.
 */
export function anchorRows(rows: readonly AnchorRow[]): Anchoring {
  const usual = usualCount(rows);
  if (usual >= 3) return endsDiffer(rows, usual) ? anchoredRight(rows, usual) : anchoredLeft(rows);
  // Where figures were left blank, their fields tell as much.
  const open = rows.map((row) => ({ ...row, width: row.nFields, nFigures: row.nOpen }));
  const wanted = usualCount(open);
  return wanted >= 3 && endsDiffer(open, wanted) ? anchoredRight(open, wanted) : anchoredLeft(rows);
}

/** The number of figures that most rows with two figures or more end in, or 0. */
function usualCount(rows: readonly AnchorRow[]): number {
  const counts = new Map<number, number>();
  let nRows = 0;
  for (const { nFigures } of rows) {
    if (nFigures < 2) continue;
    nRows++;
    counts.set(nFigures, (counts.get(nFigures) ?? 0) + 1);
  }
  for (const [nFigures, count] of counts) if (count > shareOfUsual * nRows && count >= 2) return nFigures;
  return 0;
}

function endsDiffer(rows: readonly AnchorRow[], usual: number): boolean {
  let end = -1;
  for (const { nFigures, width } of rows) {
    if (nFigures !== usual) continue;
    if (end >= 0 && end !== width) return true;
    end = width;
  }
  return false;
}

function anchoredRight(rows: readonly AnchorRow[], usual: number): Anchoring {
  let nLabels = 0;
  for (const { nFigures, width } of rows) if (nFigures === usual) nLabels = Math.max(nLabels, width - usual);
  const nColumns = nLabels + usual;
  const result = blankAnchoring(rows.length, nColumns);
  const guides = guideRows(rows, usual);
  rows.forEach((row, at) => {
    const surplus = row.nFigures > usual && row.width > row.nFigures - 1 ? row.nFigures - usual : 0;
    const guide = row.nFigures >= usual ? row : rows[guides[at]!];
    if (!guide) return;
    const figures = guide === row ? row.nFigures : usual;
    result.hinges[at] = guide.width - figures + (guide === row ? surplus : 0);
    result.shifts[at] = nColumns - guide.width;
    result.surplus[at] = surplus;
  });
  return result;
}

/**
 * For each row the usual one that shows how far it slipped: the last before it with as many fields, else the last
 * before it, else (for head rows) the first of all.
 */
function guideRows(rows: readonly AnchorRow[], usual: number): Int32Array {
  const guides = new Int32Array(rows.length);
  const lastOfSize = new Map<number, number>();
  let last = rows.findIndex(({ nFigures }) => nFigures === usual);
  rows.forEach(({ nFigures, nFields }, at) => {
    if (nFigures === usual) {
      last = at;
      lastOfSize.set(nFields, at);
    }
    guides[at] = lastOfSize.get(nFields) ?? last;
  });
  return guides;
}

function anchoredLeft(rows: readonly AnchorRow[]): Anchoring {
  const nColumns = widthOf(rows);
  const result = blankAnchoring(rows.length, nColumns);
  const shift = shiftOfHead(rows, nColumns);
  let inHead = true;
  rows.forEach(({ width, nFields, nFigures, nOpen }, at) => {
    inHead &&= nFigures === 0;
    if (inHead) result.shifts[at] = shift;
    const excess = width - nColumns;
    if (excess <= 0) return;
    const nBlank = nOpen - nFigures - (nFields - width);
    // In a list of one column a further TAB pushes a figure aside, and parts nothing.
    if (nColumns === 2 && nFigures === 1 && nBlank >= excess) {
      result.hinges[at] = width - 1;
      result.shifts[at] = -excess;
      return;
    }
    const surplus = Math.min(excess, nFigures);
    result.hinges[at] = width - nFigures + surplus;
    result.shifts[at] = -surplus;
    result.surplus[at] = surplus;
  });
  return result;
}

/** The widest width that a head row or enough rows with figures reach. */
function widthOf(rows: readonly AnchorRow[]): number {
  const widths: number[] = [];
  let head = 0;
  let isEven = true;
  let isFilled = true;
  // Where a TAB closes every row, the blank field behind it is none.
  const nClosing = rows.reduce((least, { width, nFields }) => Math.min(least, nFields - width), 1);
  for (const { width, nFields, nFigures } of rows) {
    if (nFigures > 0) widths.push(width);
    else if (widths.length === 0) {
      isEven &&= head === 0 || head === width;
      isFilled &&= nFields === width + nClosing;
      head = Math.max(head, width);
    }
  }
  widths.sort((a, b) => b - a);
  if (widths.length === 0) return rows.reduce((widest, { width }) => Math.max(widest, width), head);
  // Heads of several widths without a blank field have lost their merged ones, and do not tell how wide a
  // lone row may be.
  const isWhole = isEven || !isFilled;
  if (widths.length === 1) return head >= 2 && isWhole ? head : Math.max(head, widths[0]!);
  const enough = Math.max(2, Math.ceil(shareOfWidest * widths.length));
  return Math.max(head, widths[enough - 1] ?? 0);
}

/** How far head rows stand left of their columns: over a stub without a head they have one field for each figure. */
function shiftOfHead(rows: readonly AnchorRow[], nColumns: number): number {
  const first = rows.findIndex(({ nFigures }) => nFigures > 0);
  if (first <= 0) return 0;
  const { width, nFigures } = rows[first]!;
  const head = rows[first - 1]!;
  if (head.width !== nFigures || head.nFields !== head.width || width !== nColumns) return 0;
  return rows.slice(0, first).every((row) => row.width <= nFigures) ? nColumns - nFigures : 0;
}

function blankAnchoring(nRows: number, nColumns: number): Anchoring {
  return {
    nColumns,
    hinges: new Int32Array(nRows),
    shifts: new Int32Array(nRows),
    surplus: new Int32Array(nRows),
  };
}
