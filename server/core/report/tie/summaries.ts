import type { PlacedFigure, Stated, Tie } from "../../model/analysis.ts";
import type { CellId } from "../../model/table.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { agree, areComparable, numeralAt, vouchers } from "./figure-pair.ts";
import { type Compared, inOrder, type Tally, verdictOf } from "./tally.ts";

/** A slip shows that figures of so many digits or more are meant to be one. */
const leastSlipped = 1000n;

/**
 * The tables whose totals the row of a summary may repeat: those that are about it, and those with a column of its
 * name.
 */
interface Details {
  readonly about: Stated[];
  readonly withColumn: Stated[];
}

/** Ties of summaries and their details: those of before, but where a summary is fresh or a table that it may name. */
export function tiesOfSummaries({ studies, stated, fresh, gone, before }: Compared): readonly Tie[] {
  const changed = [...fresh, ...gone].flatMap((own) => own ?? []);
  const subjects = new Set(changed.map(({ subject }) => subject));
  // What nothing says is the subject of no details.
  subjects.delete("");
  const summaries = new Set(fresh);
  for (const subject of subjects) for (const own of stated) if (own?.rows.has(subject)) summaries.add(own);
  for (const own of stated) {
    if (!own || !isOfKeyFigures(own) || summaries.has(own)) continue;
    if (changed.some(({ columns }) => keysOfBoth(own.rows, columns).length > 0)) summaries.add(own);
  }
  const others = [...summaries];
  const isKept = ({ left: { study } }: Tie): boolean =>
    studies.includes(study) && !others.some((other) => other.study === study);
  const ties = before.summaries.filter(isKept);
  const details = detailsOf(stated, others);
  for (const table of others) {
    const tie = compareDetails(table, details);
    if (tie) ties.push(tie);
  }
  return inOrder(ties, studies);
}

/** Whether a summary has one figure a row, which may be the total of a column anywhere. */
function isOfKeyFigures({ columns }: Stated): boolean {
  return columns.size === 1;
}

/** The tables that summaries may name, by those names: each has one total row. */
function detailsOf(
  stated: readonly (Stated | null)[],
  summaries: readonly Stated[],
): ReadonlyMap<string, Details> {
  const details = new Map<string, Details>();
  const add = (name: string, as: keyof Details, table: Stated): void => {
    const known = details.get(name) ?? { about: [], withColumn: [] };
    known[as].push(table);
    details.set(name, known);
  };
  if (summaries.length === 0) return details;
  const named = rowsOf(summaries);
  const figures = rowsOf(summaries.filter(isOfKeyFigures));
  for (const table of stated) {
    if (!table || table.totalRow === "") continue;
    if (table.subject !== "" && named.has(table.subject)) add(table.subject, "about", table);
    if (figures.size === 0) continue;
    for (const name of keysOfBoth(figures, table.columns)) add(name, "withColumn", table);
  }
  return details;
}

/** The rows of some summaries; of one, as mostly, no others are made. */
function rowsOf(summaries: readonly Stated[]): ReadonlySet<string> {
  const [first, ...others] = summaries;
  return first && others.length === 0 ? first.rows : new Set(summaries.flatMap(({ rows }) => [...rows]));
}

/**
 * Holds the rows of a summary against the totals of the tables that are about them ("Travel" against the total of the
 * table under the heading “Travel”), in columns of one name, or of the only column that is called so.
 */
function compareDetails(summary: Stated, details: ReadonlyMap<string, Details>): Tie | null {
  const named = keysOfBoth(summary.rows, details);
  if (named.length === 0) return null;
  const tally: Tally = { differing: null, agreeing: [] };
  for (const [column, { figures }] of summary.columns) {
    for (const row of named) {
      const left = figureAt(summary, figures.get(row), row, column);
      const right = left && detailOf(summary, details.get(row)!, row, column);
      if (!left || !right || !areComparable(left.numeral, right.numeral)) continue;
      if (agree(left.numeral, right.numeral)) tally.agreeing.push(left.numeral);
      else if (tally.differing) return null;
      else tally.differing = { left, right };
    }
  }
  return verdictOf(tally) ?? slipOf(tally);
}

/** The total that a row of a summary repeats, where one table alone has it. */
function detailOf(
  summary: Stated,
  { about, withColumn }: Details,
  row: string,
  column: string,
): PlacedFigure | null {
  const [subject, another] = about.filter((table) => table !== summary);
  const bySubject = subject && !another ? totalOf(subject, column, summary) : null;
  if (bySubject || !isOfKeyFigures(summary)) return bySubject;
  const [table, ...others] = withColumn.filter((own) => own !== summary && own.unit === summary.unit);
  if (!table || others.length > 0) return null;
  return figureAt(table, table.columns.get(row)?.figures.get(table.totalRow), table.totalRow, row);
}

/** The one fact that differs by a slip of the pen from a total that its own table vouches for. */
function slipOf({ differing, agreeing }: Tally): Tie | null {
  if (!differing) return null;
  const { left, right } = differing;
  const isLong = right.numeral.value.trimmed().absolute().coefficient >= leastSlipped;
  if (!isLong || !slipBetween(left.numeral.value, right.numeral.value) || vouchers(right) === 0) return null;
  return { ...differing, agreeing: agreeing.length };
}

/** The keys that two share, at the cost of the smaller one. */
function keysOfBoth(left: Keyed, right: Keyed): string[] {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  return [...few.keys()].filter((key) => many.has(key));
}

type Keyed = Pick<ReadonlySet<string>, "size" | "keys" | "has">;

/** The total of a column of the same name, or of the only column where both have but one. */
function totalOf(detail: Stated, column: string, summary: Stated): PlacedFigure | null {
  if (detail.unit !== summary.unit) return null;
  const isOnly = detail.columns.size === 1 && summary.columns.size === 1;
  const name = isOnly ? [...detail.columns.keys()][0]! : column;
  return figureAt(detail, detail.columns.get(name)?.figures.get(detail.totalRow), detail.totalRow, name);
}

/** The figure that a cell states, with what it stands under. */
function figureAt(
  stated: Stated,
  cell: CellId | undefined,
  row: string,
  column: string,
): PlacedFigure | null {
  const numeral = cell === undefined ? null : numeralAt(stated, cell);
  return numeral && { study: stated.study, cell: cell!, numeral, row, column };
}
