import type { PlacedFigure, Stated } from "../../model/analysis.ts";
import type { Numeral } from "../../model/numeral.ts";
import type { Balance } from "../../model/relation.ts";
import type { CellId } from "../../model/table.ts";
import { groupedConventions } from "../../number/conventions.ts";
import { readNumeral } from "../../number/numeral.ts";
import { slackOf } from "../../relation/balance/balance.ts";
import { lately } from "../../text/lately.ts";

/** As a grid that plainly adds up writes its figures. */
/** The few figures that other tables are held against at every key. */
const readPlainly = lately((text) => readNumeral(text, groupedConventions));

/** The exact figure of one row and one column that a cell states; null where it states none. */
export function numeralAt({ study, grid }: Stated, cell: CellId): Numeral | null {
  if (grid) return readPlainly(grid.texts[cell]!);
  const { numeral, rowSpan, columnSpan } = study.table.cells[cell]!;
  return numeral && numeral.trust !== "approximate" && rowSpan + columnSpan === 2 ? numeral : null;
}

/** Whether two figures count in one unit, so that they can agree or not. */
export function areComparable(a: Numeral, b: Numeral): boolean {
  return a.kind === b.kind && a.unit === b.unit;
}

/** Whether two figures are one number, perhaps printed with more places here than there. */
export function agree(a: Numeral, b: Numeral): boolean {
  if (a.value.equals(b.value)) return true;
  if (a.value.scale === b.value.scale) return false;
  const apart = a.value.minus(b.value).absolute();
  return apart.compare(slackOf([a, b], false)) <= 0;
}

/** Whether it is no accident that a figure stands twice: 0, 3 and 500 are in every table. */
export function isWeighty({ value }: Numeral): boolean {
  const { coefficient } = value.absolute().trimmed();
  return !/^\d?0*$/.test(coefficient.toString());
}

/** How many sums of its own table a figure is part of and that hold. */
export function vouchers({ study, cell }: PlacedFigure): number {
  return study.balances.filter((balance) => balance.verdict === "holds" && isPart(balance, cell)).length;
}

function isPart({ relation }: Balance, cell: CellId): boolean {
  if (relation.type === "sum")
    return relation.total === cell || relation.addends.some((addend) => addend.cell === cell);
  if (relation.type === "equal") return relation.left === cell || relation.right === cell;
  return relation.result === cell || relation.operands.includes(cell);
}

/** Whether the findings of its own table speak of a figure: one fault is told once. */
export function isTold({ study, cell }: Pick<PlacedFigure, "study" | "cell">): boolean {
  const { span } = study.table.cells[cell]!;
  const isHere = ({ span: other }: { readonly span: typeof span }): boolean =>
    other.line === span.line && other.from >= span.from && other.to <= span.to;
  return study.findings.some(
    (finding) => isHere(finding) || finding.suspects.some(isHere) || finding.related.some(isHere),
  );
}
