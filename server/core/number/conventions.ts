import type { NumberConventions } from "../model/numeral.ts";
import { shapeOf } from "./figure-shape.ts";
import { interned, isYear, Votes } from "./votes.ts";

/** Commas group thousands and a point opens the decimals: what holds where nothing speaks. */
export const pointConventions = interned(".");
/** The same where commas are known to group thousands: how sentences and plain grids write figures. */
export const groupedConventions = interned(".", ",");
const commaConventions = interned(",");

/** A column of more cells has shown its marks by then. */
const mostVoters = 1000;

/**
 * The marks that figures use which stand together, by the votes of those that are nothing but numbers. Forms that can
 * be read in one way only decide ("1,234,567", "1.234,50", "12.5"); where there are none, `fallback` does. The order of
 * the texts does not matter.
 */
export function inferConventions(
  texts: Iterable<string>,
  fallback: NumberConventions = pointConventions,
): NumberConventions {
  const votes = new Votes();
  for (const text of texts) votes.count(text);
  return votes.verdict(fallback);
}

/**
 * The marks that each column of a table uses: decided by column, then table, since columns of one table may come from
 * different hands, while a column seldom mixes.
 */
export function columnConventions(
  cells: readonly { readonly text: string; readonly column: number }[],
  nColumns: number,
): NumberConventions[] {
  const byColumn: Votes[] = [];
  for (let column = 0; column < nColumns; column++) byColumn.push(new Votes());
  for (const { text, column } of cells) {
    const votes = byColumn[column];
    if (votes && votes.nAsked < mostVoters && mayVote(text)) votes.count(text);
  }
  const all = new Votes();
  for (const votes of byColumn) all.add(votes);
  const groupsByPoint = all.groupsTensByPoint || byColumn.some((votes) => votes.groupsByPoint);
  const table = all.verdict(groupsByPoint ? commaConventions : pointConventions);
  return byColumn.map((votes) => (votes.nAsked > 0 ? votes.verdict(table, 0) : table));
}

/** Labels and blanks say nothing of number marks: most cells are refused by their length or first characters. */
function mayVote(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false;
  const code = text.charCodeAt(0);
  return code < 0x3400 || code >= 0xff00;
}

/**
 * Whether the conventions of a table stay as they are where a text takes the place of another: both cast the same vote,
 * or so many cells above them vote that theirs do not count. `above` are the texts of the column above them.
 */
export function keepsVotes(before: string, after: string, above: Iterable<string>): boolean {
  if (mayVote(before) === mayVote(after) && voteAlike(before, after)) return true;
  let nVoters = 0;
  for (const text of above) if (mayVote(text) && ++nVoters === mostVoters) return true;
  return false;
}

function voteAlike(left: string, right: string): boolean {
  const [a, b] = [shapeOf(left), shapeOf(right)];
  if (!a || !b) return a === b;
  return (
    a.nMarks === b.nMarks &&
    a.firstMark === b.firstMark &&
    a.lastMark === b.lastMark &&
    a.alike === b.alike &&
    a.headLength > 3 === b.headLength > 3 &&
    (a.headLength !== 4 || isYear(left) === isYear(right)) &&
    a.leadingZero === b.leadingZero &&
    (a.nMarks === 0 || (a.lastLength === 3) === (b.lastLength === 3)) &&
    left.slice(0, a.from) === right.slice(0, b.from) &&
    left.slice(a.to) === right.slice(b.to)
  );
}
