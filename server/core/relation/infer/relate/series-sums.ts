import type { Evidence, Sum } from "../../../model/relation.ts";
import type { Table } from "../../../model/table.ts";
import { kindOf } from "../../kinds.ts";
import type { LedgerSum } from "../series/ledger-sum.ts";
import type { SingleTotal } from "../series/single-total.ts";
import { cellOf } from "../view/crossing.ts";
import type { View } from "../view/view.ts";
import { sumOf } from "./shape-sums.ts";
import { addendIn, sharedTerms } from "./terms.ts";

/** The sum of a total that stands in one line only: words and layout alone speak for it. */
export function sumOfSingle(table: Table, view: View, single: SingleTotal): Sum {
  const { line, total, addends, isVouched, isTallied } = single;
  const roles = view.words[total]!.roles;
  const kind = kindOf({ axis: view.axis, total: roles, addends: [], hasNegative: false, isAddend: false });
  const shared = sharedTerms(table);
  const terms = Array.from(addends, (item) => addendIn(shared, cellOf(table, view, line, item)));
  const none = { holds: 0, trivial: 0, misses: 0, bits: 0, worded: true };
  const evidence: Evidence = {
    ...none,
    ...(isVouched === true && { vouched: true }),
    ...(isTallied && { isTallied }),
  };
  return sumOf(kind, cellOf(table, view, line, total), terms, evidence);
}

/** What a line in which an account holds says at least: one of three figures of two digits. */
const bitsOfLine = 5;

/** The sum of a figure that its label and those above it say how to work out. */
export function sumOfLedger(table: Table, view: View, { line, total, terms, seen }: LedgerSum): Sum {
  const kind = kindOf({
    axis: view.axis,
    total: view.words[total]!.roles,
    addends: terms.map(({ item }) => view.words[item]!.roles),
    hasNegative: terms.some(({ weight }) => weight < 0),
    isAddend: false,
  });
  const addends = terms.map(({ item, weight }) => ({ cell: cellOf(table, view, line, item), weight }));
  const { holds, misses } = seen ?? { holds: 0, misses: 0 };
  const evidence = { holds, trivial: 0, misses, bits: bitsOfLine * holds, worded: true };
  return sumOf(kind, cellOf(table, view, line, total), addends, evidence);
}
