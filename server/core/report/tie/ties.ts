import type { Analysis, PlacedFigure, Stated, TableStudy, Tie, Ties } from "../../model/analysis.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { CellId } from "../../model/table.ts";
import { slipBetween } from "../../relation/balance/slip.ts";
import { sharedEnds } from "../../text/remapped.ts";
import { apartFrom } from "./apart.ts";
import { agree, areComparable, isWeighty, numeralAt, vouchers } from "./figure-pair.ts";
import { readStated } from "./stated.ts";

/** In a text of more tables, none is held against another. */
const mostTables = 200;
/** Facts that must agree, each with a value of its own, before the one that does not is believed to be a mistake. */
const leastAgreeing = 3;

/** A slip shows that figures of so many digits or more are meant to be one. */
const leastSlipped = 1000n;

const noTies: Ties = { studies: [], stated: [], between: [], summaries: [] };

/**
 * Finds the facts that the tables of a text state twice and differently. Two tables are taken to speak of the same
 * where several figures under the same row and column label agree and one does not ("without a model, only exact
 * labels are safe"). Evidence lies in the tables that are compared alone, so what was compared before is not compared
 * again.
 */
export function tiesBetween(
  { judged, landmarks: { tables: places } }: Pick<Analysis, "judged" | "landmarks">,
  before = noTies,
): Ties {
  if (places.length > mostTables || places.length < 2) return noTies;
  const studies = places.map((at) => judged[at]!);
  const { head, tail } = sharedEnds(before.studies, studies);
  if (head === studies.length && head === before.studies.length) return before;
  const others = studies.slice(head, studies.length - tail);
  const fresh = new Set<Stated>();
  const between = others.map((study) => {
    const known = before.stated[before.studies.indexOf(study)];
    const own = known === undefined ? readStated(study) : known;
    if (own && known === undefined) fresh.add(own);
    return own;
  });
  const oldTail = before.stated.length - tail;
  const stated = before.stated.slice(0, head).concat(between, before.stated.slice(oldTail));
  const compared: Compared = { studies, stated, fresh, gone: before.stated.slice(head, oldTail), before };
  return { studies, stated, between: tiesOfTwo(compared), summaries: tiesOfSummaries(compared) };
}

/** What is held against each other: what the tables state, and those of them that did not stand here before. */
interface Compared {
  readonly studies: readonly TableStudy[];
  readonly stated: readonly (Stated | null)[];
  readonly fresh: ReadonlySet<Stated>;
  /** Those of before that are gone, or stand elsewhere. */
  readonly gone: readonly (Stated | null)[];
  readonly before: Ties;
}

/** Ties between two tables: those of before whose tables are still there, and those of fresh tables. */
function tiesOfTwo({ studies, stated, fresh, before }: Compared): readonly Tie[] {
  const ties = before.between.filter(
    ({ left, right }) => studies.includes(left.study) && studies.includes(right.study),
  );
  for (const own of fresh) {
    const at = stated.indexOf(own);
    // Of a table that is typed into most others stay apart.
    const apart = fresh.size === 1 ? apartFrom(own) : null;
    for (let place = 0; place < stated.length; place++) {
      const other = stated[place]!;
      // Of two fresh tables the later one finds the earlier one.
      if (!other || place === at || apart?.others.has(other) || (place > at && fresh.has(other))) continue;
      const { tie, witnesses } = place > at ? compareTables(own, other) : compareTables(other, own);
      if (tie) ties.push(tie);
      if (!apart || !witnesses) continue;
      apart.others.add(other);
      for (const { left, right } of witnesses) {
        const { cell, numeral } = place > at ? left : right;
        apart.figures.set(cell, numeral);
      }
    }
  }
  return inOrder(ties, studies);
}

/** Ties of summaries and their details: those of before, but where a summary is fresh or a table that it may name. */
function tiesOfSummaries({ studies, stated, fresh, gone, before }: Compared): readonly Tie[] {
  const changed = new Set<string>();
  for (const own of [...fresh, ...gone]) for (const name of own ? namesOfTotals(own) : []) changed.add(name);
  // What nothing says is the subject of no details.
  changed.delete("");
  const summaries = new Set(fresh);
  for (const subject of changed) for (const own of stated) if (own?.rows.has(subject)) summaries.add(own);
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

/** Ties in the order of their tables. */
function inOrder(ties: Tie[], studies: readonly TableStudy[]): readonly Tie[] {
  if (ties.length < 2) return ties;
  const place = ({ study }: PlacedFigure): number => studies.indexOf(study);
  return ties.sort((a, b) => place(a.left) - place(b.left) || place(a.right) - place(b.right));
}

/**
 * Whether two tables may speak of the same. Tables whose columns are the same, or stand alike but for some ("Q1 spent"
 * and "Q2 spent"), are one form, filled in for one year, office or case after the other, unless their captions say
 * that they are one table shown twice.
 */
function mayTie(left: Stated, right: Stated): boolean {
  // Where all that two tables say adds up, sums vouch for each of their figures.
  if (left.grid && right.grid) return false;
  if (left.unit !== right.unit) return false;
  if (left.form !== right.form && !areAlike(left, right)) return true;
  return left.isCaptioned && right.isCaptioned && left.subject !== "" && left.subject === right.subject;
}

/** As many columns, and those that both have at the same places. */
function areAlike({ columns: left }: Stated, { columns: right }: Stated): boolean {
  if (left.size !== right.size) return false;
  const others = right.keys();
  for (const label of left.keys()) if (others.next().value !== label && right.has(label)) return false;
  return true;
}

/** Two figures that state one fact, and differ. */
type Differing = Omit<Tie, "agreeing">;

/** What two sides say of the same: the fact in which they differ, and the figures in which they agree. */
interface Tally {
  differing: Differing | null;
  readonly agreeing: Numeral[];
}

/** What comes of holding two tables against each other. */
interface Comparison {
  readonly tie: Tie | null;
  /** The pairs of figures that alone keep the two apart, whatever else is typed; null where nothing does. */
  readonly witnesses: readonly Differing[] | null;
}

const foreverApart: Comparison = { tie: null, witnesses: [] };

/** The tie of two tables that may have one. Most differ in two figures soon, of which nothing more need be known. */
function compareTables(left: Stated, right: Stated): Comparison {
  if (!mayTie(left, right)) return foreverApart;
  const tally: Tally = { differing: null, agreeing: [] };
  let isMet = false;
  for (const [column, own] of left.columns) {
    const others = right.columns.get(column)?.figures;
    if (!others) continue;
    for (const [row, cell] of own.figures) {
      const other = others.get(row);
      if (other === undefined) continue;
      isMet = true;
      const [a, b] = [numeralAt(left, cell), numeralAt(right, other)];
      if (!a || !b || !areComparable(a, b)) continue;
      if (agree(a, b)) {
        tally.agreeing.push(a);
        continue;
      }
      const differing = {
        left: { study: left.study, cell, numeral: a, row, column },
        right: { study: right.study, cell: other, numeral: b, row, column },
      };
      if (tally.differing) return { tie: null, witnesses: [tally.differing, differing] };
      tally.differing = differing;
    }
  }
  if (!isMet) return foreverApart;
  const tie = verdictOf(tally);
  const isSound = tie && vouchers(tie.left) > 0 && vouchers(tie.right) > 0;
  return { tie: isSound ? null : tie, witnesses: null };
}

/**
 * The one fact that differs, where enough others agree: 0, 3 and 500 say nothing. Where totals differ along with it,
 * each side is sound in itself: another scope.
 */
function verdictOf({ differing, agreeing }: Tally): Tie | null {
  if (!differing || agreeing.length < leastAgreeing) return null;
  const values = new Set(agreeing.filter(isWeighty).map(({ value }) => value.trimmed().toString()));
  return values.size < leastAgreeing ? null : { ...differing, agreeing: values.size };
}

/** The tables whose totals the row of a summary may repeat: those that are about it, and those with a column of its name. */
interface Details {
  readonly about: Stated[];
  readonly withColumn: Stated[];
}

/** What rows of summaries call the totals of a table: its subject and its columns. */
function namesOfTotals({ subject, columns }: Stated): string[] {
  return [subject, ...columns.keys()];
}

/** The tables that summaries may name, by those names: each has one total row. */
function detailsOf(
  stated: readonly (Stated | null)[],
  summaries: readonly Stated[],
): ReadonlyMap<string, Details> {
  const details = new Map<string, Details>();
  if (summaries.length === 0) return details;
  const [first, ...others] = summaries;
  const named = others.length === 0 ? first!.rows : new Set(summaries.flatMap(({ rows }) => [...rows]));
  for (const table of stated) {
    if (!table || table.totalRow === "") continue;
    namesOfTotals(table).forEach((name, at) => {
      if (name === "" || !named.has(name)) return;
      const known = details.get(name) ?? { about: [], withColumn: [] };
      details.set(name, known);
      known[at === 0 ? "about" : "withColumn"].push(table);
    });
  }
  return details;
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
  if (bySubject || summary.columns.size > 1) return bySubject;
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
