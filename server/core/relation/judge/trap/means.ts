import { readLabel } from "../../../labels.ts";
import type { Balance } from "../../../model/relation.ts";
import type { Cell } from "../../../model/table.ts";
import type { Trap } from "../trap.ts";

/** Fewer lines of means may add up by luck. */
const leastAlike = 2;

/**
 * The line across is one of means, such as earnings per share: it adds up where luck has it. Where several lines that
 * are called so add up, the word says another thing there: a scenario in the middle, or an amount of money (Mittel).
 */
export const means: Trap = {
  name: "means",
  explains({ table, total, siblings: { axis, balances } }) {
    const namesMeans = (cell: Cell | undefined): boolean => {
      const label =
        axis === "rows" ? table.columnLabels[cell?.column ?? -1] : table.rowLabels[cell?.row ?? -1];
      return readLabel(label ?? "").roles.has("average");
    };
    if (!namesMeans(total)) return false;
    const isAlike = ({ relation, verdict }: Balance): boolean =>
      verdict === "holds" && relation.type === "sum" && namesMeans(table.cells[relation.total]);
    return balances.filter(isAlike).length < leastAlike;
  },
};
