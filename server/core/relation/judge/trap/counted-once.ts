import { namesDistinct } from "../../../label-mentions.ts";
import { columnLabel } from "../../../model/cell-names.ts";
import type { Trap } from "../trap.ts";

/** Who is in several lines counts once in their total, as the total's head or label says: unique visitors, 去重合计. */
export const countedOnce: Trap = {
  name: "counted-once",
  explains: ({ table, balance: { stated, difference }, total, figures }) =>
    difference.sign < 0 &&
    figures.every(({ numeral }) => numeral!.value.compare(stated) <= 0) &&
    [columnLabel(table, total), table.rowLabels[total.row] ?? ""].some(namesDistinct),
};
