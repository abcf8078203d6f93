import { Decimal } from "../../model/decimal.ts";
import type { Sum } from "../../model/relation.ts";
import type { Cell, Table } from "../../model/table.ts";
import { foldLabel } from "../../number/fold.ts";

/**
 * How plainly the figures of a sum are written: "plain" where they are bare numbers, or all count the same thing (28
 * tests, 31 tests); "loose" where words behind some of them may say more than what is counted, or one is an
 * approximation; "unread" where text with digits stands in the place of one, such as "1 high, 1 low".
 */
export type Plainness = "plain" | "loose" | "unread";

/** Words behind a figure that may name what it counts; more make a remark. */
const mostWords = 3;

/** How plainly the figures of a sum are written, and those of other items that stand between them. */
export function plainnessOf(table: Table, relation: Sum): Plainness {
  const counted = new Set<string>();
  let [n, nWorded, isLoose] = [0, 0, false];
  for (const cell of lineOf(table, relation)) {
    const numeral = cell?.numeral;
    if (!cell || !numeral) {
      if (/\d/.test(cell?.text ?? "")) return "unread";
      continue;
    }
    n++;
    if (numeral.trust === "clean" || numeral.trust === "misgrouped") continue;
    nWorded++;
    const noun = numeral.trust === "worded" ? nounIn(cell.text.slice(numeral.to)) : null;
    if (noun === null) isLoose = true;
    else counted.add(noun);
  }
  if (nWorded === 0) return "plain";
  return !isLoose && counted.size === 1 && 2 * nWorded >= n ? "plain" : "loose";
}

/**
 * How far the approximate figures of a sum may stand from what is meant: half of the last place that is not zero, or of
 * the smallest unit that a length of time is told in.
 */
export function approximationSlack(table: Table, { total, addends }: Sum): Decimal {
  return Decimal.sum(
    [total, ...addends.map(({ cell }) => cell)].map((cell) => {
      const numeral = table.cells[cell]?.numeral;
      if (numeral?.trust !== "approximate" || numeral.value.sign === 0) return Decimal.zero;
      const { coefficient, scale } = numeral.value;
      const unit = numeral.style.duration?.at(-1)?.seconds;
      if (unit !== undefined) return new Decimal(5 * unit, scale + 1);
      const zeros = /0*$/.exec(coefficient.toString())![0].length;
      return new Decimal(5n * 10n ** BigInt(zeros), scale + 1);
    }),
  );
}

/** What a figure counts, in the singular as far as a last "s" tells it; null where its words are a remark. */
function nounIn(text: string): string | null {
  const words = foldLabel(text);
  if (!/^[\p{L}\p{M} -]+$/u.test(words) || words.split(" ").length > mostWords) return null;
  return words.replace(/(?:(?<=s|x|z|ch|sh)es|(?<!s)s)$/, "").replace(/ie$/, "y");
}

/** The cells of a sum, and those of other items that stand between them in its row or column. */
function lineOf(table: Table, { total, addends }: Sum): (Cell | undefined)[] {
  const { cells, grid, nColumns, rowRoles } = table;
  const terms = [cells[total]];
  for (const { cell } of addends) terms.push(cells[cell]);
  const [first] = terms;
  let [isRow, isColumn] = [true, true];
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const cell of terms) {
    if (cell?.row !== first?.row) isRow = false;
    if (cell?.column !== first?.column) isColumn = false;
    const place = cell ? cell.row * nColumns + cell.column : 0;
    from = Math.min(from, place);
    to = Math.max(to, place);
  }
  if (!isColumn && !isRow) return terms;
  for (let at = from; at <= to; at += isColumn ? nColumns : 1) {
    const cell = cells[grid[at] ?? -1];
    if (cell && cell.columnSpan === 1 && rowRoles[cell.row] === "body") terms.push(cell);
  }
  return terms;
}
