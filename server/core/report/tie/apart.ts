import type { Stated } from "../../model/analysis.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { CellId } from "../../model/table.ts";
import { numeralAt } from "./figure-pair.ts";

/** Tables that have no tie with one, as long as that is called the same and some of its figures stay as they are. */
export interface Apart {
  readonly others: WeakSet<Stated>;
  /** The figures that keep them apart. */
  readonly figures: Map<CellId, Numeral>;
  readonly names: Pick<Stated, "subject" | "isCaptioned" | "unit">;
}

const known = new WeakMap<Stated["frame"], Apart>();

/** What is known to stay apart from a table, to be added to: what nothing but figures typed elsewhere can change. */
export function apartFrom(stated: Stated): Apart {
  const before = known.get(stated.frame);
  if (before && isStill(before, stated)) return before;
  const { subject, isCaptioned, unit } = stated;
  const apart = { others: new WeakSet<Stated>(), figures: new Map(), names: { subject, isCaptioned, unit } };
  known.set(stated.frame, apart);
  return apart;
}

function isStill({ figures, names }: Apart, stated: Stated): boolean {
  const { subject, isCaptioned, unit } = names;
  if (stated.subject !== subject || stated.isCaptioned !== isCaptioned || stated.unit !== unit) return false;
  for (const [cell, numeral] of figures) if (numeralAt(stated, cell) !== numeral) return false;
  return true;
}
