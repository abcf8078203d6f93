import { insertAmount, writtenIn } from "../../fix/restate.ts";
import { Decimal } from "../../model/decimal.ts";
import { type Facts, type Finding, type Fix, findingOf, suggested } from "../../model/finding.ts";
import type { Rule, TableFacts } from "../../model/rule.ts";
import type { Cell, CellId } from "../../model/table.ts";
import { isNothing } from "../../number/nothing.ts";

/** So many rows with blanks are told of one by one; more are the way in which somebody filled in all of the form. */
const mostRows = 5;

/**
 * Figures of an official form that were not filled in: blanks, or strokes and words for nothing. The form wants 0 where
 * there is nothing, and a total where its parts are there.
 */
export const blankFigure: Rule = {
  name: "blank-figure",
  check(facts) {
    if (!facts.form) return [];
    const totals = totalsOf(facts);
    return [...blankTotals(facts, totals), ...blankRows(facts, totals)];
  },
};

/** What the parts of each blank total add up to; null where its row and its column differ. */
type Totals = ReadonlyMap<CellId, Decimal | null>;

function blankTotals({ table, lines }: TableFacts, totals: Totals): Finding[] {
  return [...totals].flatMap(([id, computed]) => {
    const cell = table.cells[id];
    if (!cell || !computed || computed.sign === 0) return [];
    const to = writtenIn(table, id, computed);
    const fix = fixOf(insertAmount({ table, lines }, id, computed), to, true);
    return blankFinding(cell, "blank-total", { computed: to }, "warning", fix);
  });
}

function blankRows(facts: TableFacts, totals: Totals): Finding[] {
  const rows = [...(facts.form?.rows.values() ?? [])].flatMap((figures): CellId[][] => {
    const blanks = figures.flatMap(({ cell }) =>
      isBlank(facts.table.cells[cell]) && (totals.get(cell) ?? Decimal.zero)?.sign === 0 ? [cell] : [],
    );
    return blanks.length > 0 ? [blanks] : [];
  });
  const told = rows.length > mostRows ? [rows.flat()] : rows;
  return told.map((blanks) => {
    const edits = blanks.flatMap((id) => insertAmount(facts, id, Decimal.zero));
    const nRows = told === rows ? 1 : rows.length;
    const said = { count: blanks.length, rows: nRows };
    return blankFinding(
      facts.table.cells[blanks[0]!]!,
      "blank-figure",
      said,
      "information",
      fixOf(edits, "0"),
    );
  });
}

function isBlank(cell: Cell | undefined): boolean {
  return cell !== undefined && !cell.numeral && isNothing(cell.text) !== null;
}

function totalsOf({ table, balances }: TableFacts): Totals {
  const totals = new Map<CellId, Decimal | null>();
  for (const { relation, computed } of balances) {
    if (relation.type !== "sum" || !isBlank(table.cells[relation.total])) continue;
    const known = totals.get(relation.total);
    const isSame = known === undefined || known?.equals(computed) === true;
    totals.set(relation.total, isSame ? computed : null);
  }
  return totals;
}

function blankFinding(
  { span }: Cell,
  message: "blank-figure" | "blank-total",
  facts: Facts,
  severity: Finding["severity"],
  fixes: readonly Fix[],
): Finding {
  return findingOf({ rule: "blank-figure", category: "profile", severity, span, message, facts, fixes });
}

function fixOf(edits: Fix["edits"], to: string, preferred = false): Fix[] {
  return suggested({ message: "fix-insert", facts: { to } }, edits, preferred);
}
