import type { Decimal } from "../model/decimal.ts";
import type { Edit } from "../model/finding.ts";
import { type Cell, numeralSpan } from "../model/table.ts";
import { writeNumeral } from "../number/numeral.ts";

/** The edit that writes another value in a cell, in the style of the one it has; null where it holds no number. */
export function restate(cell: Cell, value: Decimal): Edit | null {
  const span = numeralSpan(cell);
  if (!span || !cell.numeral) return null;
  return { span, text: writeNumeral(cell.numeral, value) };
}
