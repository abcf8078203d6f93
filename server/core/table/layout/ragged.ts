import { spanOf } from "../../model/span.ts";
import type { RaggedRow } from "../../model/table.ts";

/**
 * The row as ragged where figures stand beyond its last column; surplus words and blanks do no harm. `fields`
 * are pairs of offsets.
 */
export function raggedRow(
  text: string,
  line: number,
  row: number,
  fields: readonly number[],
  nColumns: number,
): RaggedRow | null {
  let found = fields.length / 2;
  while (found > nColumns && fields[2 * found - 1] === fields[2 * found - 2]) found--;
  if (found <= nColumns) return null;
  const [from, to] = [fields[2 * nColumns]!, fields[2 * found - 1]!];
  if (!/[\d０-９]/.test(text.slice(from, to))) return null;
  return { row, span: spanOf(line, from, to), expected: nColumns, found };
}
