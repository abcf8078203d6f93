import type { WordRole } from "../../../model/language.ts";
import type { Table } from "../../../model/table.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { cellOf, figureAt, isFilled } from "../view/crossing.ts";
import { perLabels } from "../view/per-labels.ts";
import type { View } from "../view/view.ts";
import type { LedgerSum, LedgerTerm } from "./ledger-sum.ts";

/** Words of moves whose sign may not be the one that is printed: what goes out grows by +5 and leaves 5 less. */
const turned: readonly WordRole[] = [
  ...noAmounts,
  "inflow",
  "outflow",
  "less",
  "opening",
  "closing",
  "change",
];
/** Of two moves the change may as well be from the one to the other. */
const leastMoves = 3;

/**
 * What moves come to that are all printed with their sign, where a label calls that the change: "+3,200", "-900",
 * "+150", "Net change +2,450". Linear in the figures.
 */
export function netChanges(table: Table, view: View, explained: ReadonlySet<number>): LedgerSum[] {
  const totals = netItems(view).filter((item) => !explained.has(item));
  if (totals.length === 0) return [];
  const isPlus = (line: number, item: number): boolean =>
    table.cells[cellOf(table, view, line, item)]?.numeral?.style.plus !== "";
  const isMove = (line: number, item: number): boolean =>
    isFilled(view, line, item) && (isPlus(line, item) || figureAt(view, line, item) < 0);
  return view.lines.flatMap((_, line) =>
    totals.flatMap((total): LedgerSum[] => {
      if (view.lineKinds[line] !== "amount" || !isFilled(view, line, total)) return [];
      const moves = Array.from(view.active).filter((item) => item < total && isFilled(view, line, item));
      const isWhole = moves.every((item) => isMove(line, item) && !says(view.words[item]!, turned));
      if (!isWhole || moves.length < leastMoves || !moves.some((item) => isPlus(line, item))) return [];
      return [{ line, total, terms: moves.map((item): LedgerTerm => ({ item, weight: 1 })) }];
    }),
  );
}

/** What a label calls the change that the rows above it come to, and nothing else. */
const netItems = perLabels(({ axis, active, words }): readonly number[] =>
  axis === "columns"
    ? []
    : Array.from(active).filter((item) => {
        const said = words[item]!;
        return said.bare && said.roles.has("change") && !says(said, noAmounts);
      }),
);
