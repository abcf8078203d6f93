import type { PlacedFigure, Stated, TableStudy, Tie, Ties } from "../model/analysis.ts";
import { agree, areComparable, figureAt, isWeighty, vouchers } from "./figure-pair.ts";
import { readStated } from "./stated.ts";

/** In a text of more tables, none is held against another. */
const mostTables = 200;
/** Facts that must agree, each with a value of its own, before the one that does not is believed to be a mistake. */
const leastAgreeing = 3;

const noTies: Ties = { stated: new Map(), between: [], summaries: [] };

/**
 * Finds the facts that the tables of a text state twice and differently. Two tables are taken to speak of the same
 * where several figures under the same row and column label agree and one does not ("without a model, only exact
 * labels are safe"). Evidence lies in the tables that are compared alone, so what was compared before is not compared
 * again.
 */
export function tiesBetween(studies: readonly TableStudy[], before = noTies): Ties {
  if (studies.length > mostTables || studies.length < 2) return noTies;
  if (isSame(studies, before.stated)) return before;
  const stated = new Map<TableStudy, Stated | null>();
  const tables: Stated[] = [];
  const fresh = new Set<Stated>();
  for (const study of studies) {
    const known = before.stated.get(study);
    const own = known === undefined ? readStated(study) : known;
    stated.set(study, own);
    if (own) tables.push(own);
    if (own && known === undefined) fresh.add(own);
  }
  return {
    stated,
    between: tiesOfTwo(tables, fresh, before, stated),
    summaries: tiesOfSummaries(tables, fresh, before, stated),
  };
}

function isSame(studies: readonly TableStudy[], stated: Ties["stated"]): boolean {
  return studies.length === stated.size && studies.every((study) => stated.has(study));
}

/** Ties between two tables: those of before whose tables are still there, and those of fresh tables. */
function tiesOfTwo(
  tables: readonly Stated[],
  fresh: ReadonlySet<Stated>,
  before: Ties,
  stated: Ties["stated"],
): readonly Tie[] {
  const ties = before.between.filter(({ left, right }) => stated.has(left.study) && stated.has(right.study));
  for (const [left, right] of freshPairs(tables, fresh)) {
    const tie = compareTables(left, right);
    if (tie) ties.push(tie);
  }
  if (ties.length < 2) return ties;
  const order = new Map(tables.map(({ study }, at) => [study, at]));
  const place = ({ study }: PlacedFigure): number => order.get(study)!;
  return ties.sort((a, b) => place(a.left) - place(b.left) || place(a.right) - place(b.right));
}

/** Pairs of tables that may tie and are not both known, each pair once, the earlier table first. */
function freshPairs(tables: readonly Stated[], fresh: ReadonlySet<Stated>): [Stated, Stated][] {
  const pairs: [Stated, Stated][] = [];
  tables.forEach((table, at) => {
    if (!fresh.has(table)) return;
    tables.forEach((other, place) => {
      // Of two fresh tables the later one finds the earlier one.
      if (place === at || (place > at && fresh.has(other))) return;
      const [left, right] = place < at ? [other, table] : [table, other];
      if (mayTie(left, right)) pairs.push([left, right]);
    });
  });
  return pairs;
}

/** Ties of summaries and their details: those of before, but where a summary is fresh or a table that it may name. */
function tiesOfSummaries(
  tables: readonly Stated[],
  fresh: ReadonlySet<Stated>,
  before: Ties,
  stated: Ties["stated"],
): Tie[] {
  const changed = new Set<string>();
  for (const { subject } of fresh) changed.add(subject);
  for (const [study, own] of before.stated) if (own && !stated.has(study)) changed.add(own.subject);
  const namesChanged = ({ rows }: Stated): boolean => {
    for (const row of changed) if (rows.has(row)) return true;
    return false;
  };
  const known = new Map(before.summaries.map((tie) => [tie.left.study, tie]));
  const details = detailsOf(tables);
  return tables.flatMap(
    (table) =>
      (fresh.has(table) || namesChanged(table) ? compareDetails(table, details) : known.get(table.study)) ??
      [],
  );
}

/**
 * Whether two tables may speak of the same. Tables whose columns are the same, or stand alike but for some ("Q1 spent"
 * and "Q2 spent"), are one form, filled in for one year, office or case after the other, unless their captions say
 * that they are one table shown twice.
 */
function mayTie(left: Stated, right: Stated): boolean {
  // Where all that two tables say adds up, sums vouch for each of their figures.
  if (left.texts && right.texts) return false;
  if (left.unit !== right.unit) return false;
  if (left.form !== right.form && !areAlike(left, right)) return true;
  return left.isCaptioned && right.isCaptioned && left.subject !== "" && left.subject === right.subject;
}

/** As many columns, and those that both have at the same places. */
function areAlike({ columns: left }: Stated, { columns: right }: Stated): boolean {
  if (left.size !== right.size) return false;
  const others = [...right.keys()];
  return [...left.keys()].every((label, at) => label === others[at] || !right.has(label));
}

/** Contradictions seen so far, and the values in which the two sides agree: 0, 3 and 500 say nothing. */
interface Tally {
  readonly agreeing: Set<string>;
  readonly differing: Omit<Tie, "agreeing">[];
}

function compareTables(left: Stated, right: Stated): Tie | null {
  const tally: Tally = { agreeing: new Set(), differing: [] };
  for (const [column, own] of left.columns) {
    const others = right.columns.get(column)?.figures;
    if (!others) continue;
    for (const [row, cell] of own.figures) {
      const other = others.get(row);
      if (other === undefined) continue;
      count(tally, figureAt(left, cell, row, column), figureAt(right, other, row, column));
      if (tally.differing.length > 1) return null;
    }
  }
  const tie = verdictOf(tally);
  return tie && vouchers(tie.left) > 0 && vouchers(tie.right) > 0 ? null : tie;
}

function count({ agreeing, differing }: Tally, left: PlacedFigure, right: PlacedFigure): void {
  if (!areComparable(left, right)) return;
  if (!agree(left, right)) differing.push({ left, right });
  else if (isWeighty(left)) agreeing.add(left.numeral.value.trimmed().toString());
}

/** The one fact that differs. Where totals differ along with it, each side is sound in itself: another scope. */
function verdictOf({ agreeing, differing: [fault, another] }: Tally): Tie | null {
  if (!fault || another || agreeing.size < leastAgreeing) return null;
  return { ...fault, agreeing: agreeing.size };
}

/** The tables by what they are about, where one alone is about it and has one total row. */
function detailsOf(tables: readonly Stated[]): ReadonlyMap<string, Stated> {
  const details = new Map<string, Stated>();
  const several = new Set<string>();
  for (const table of tables) {
    if (table.subject === "" || table.totalRow === "") continue;
    if (details.has(table.subject)) several.add(table.subject);
    details.set(table.subject, table);
  }
  for (const subject of several) details.delete(subject);
  return details;
}

/**
 * Holds the rows of a summary against the totals of the tables that are about them ("Travel" against the total of the
 * table under the heading “Travel”), in columns of one name.
 */
function compareDetails(summary: Stated, details: ReadonlyMap<string, Stated>): Tie | null {
  const named = keysOfBoth(summary.rows, details);
  if (named.length === 0) return null;
  const tally: Tally = { agreeing: new Set(), differing: [] };
  for (const [column, { figures }] of summary.columns) {
    for (const row of named) {
      if (!figures.has(row)) continue;
      const detail = details.get(row)!;
      const total = detail !== summary && totalOf(detail, column, summary);
      if (total) count(tally, figureAt(summary, figures.get(row)!, row, column), total);
    }
  }
  return verdictOf(tally);
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
  const cell = detail.columns.get(name)?.figures.get(detail.totalRow);
  return cell === undefined ? null : figureAt(detail, cell, detail.totalRow, name);
}
