import type { Analysis, Stated, Tie, Ties } from "../../model/analysis.ts";
import { sharedEnds } from "../../text/remapped.ts";
import { apartFrom } from "./apart.ts";
import { agree, areComparable, numeralAt, vouchers } from "./figure-pair.ts";
import { readStated } from "./stated.ts";
import { tiesOfSummaries } from "./summaries.ts";
import { type Compared, type Differing, inOrder, type Tally, verdictOf } from "./tally.ts";

/** In a text of more tables, none is held against another. */
const mostTables = 200;
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
