import { spanOf } from "../model/span.ts";
import type { RaggedRow } from "../model/table.ts";
import type { Stretch } from "./figures.ts";

/** The row as ragged where figures stand beyond its last column; surplus words and blanks do no harm. */
export function raggedRow(
  text: string,
  line: number,
  row: number,
  fields: readonly Stretch[],
  nColumns: number,
): RaggedRow | null {
  let found = fields.length;
  while (found > nColumns && fields[found - 1]!.from === fields[found - 1]!.to) found--;
  if (found <= nColumns) return null;
  const [first, last] = [fields[nColumns]!, fields[found - 1]!];
  if (!/[\d０-９]/.test(text.slice(first.from, last.to))) return null;
  return { row, span: spanOf(line, first.from, last.to), expected: nColumns, found };
}
