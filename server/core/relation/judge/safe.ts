import type { Decimal } from "../../model/decimal.ts";
import type { Fault } from "../../model/fault.ts";
import { keptBeside } from "../../model/kept-beside.ts";
import type { Balance } from "../../model/relation.ts";
import type { CellId } from "../../model/table.ts";
import { deltaAt, type System, valueAt } from "../balance/system.ts";
import type { Solved } from "./solve.ts";

/** What the other lines must bring for each inferred relation; less, and the structure itself may be misread. */
const leastBits = 10;
const leastHolds = 2;
/** As many digits stand behind a mark of thousands. */
const placesOfGroup = 3;

/**
 * Whether the first repair of a located fault may be written unasked. All must hold: it is an error; the repair settles
 * every broken relation of the fault to the last place, where no rounding is at work, and breaks none; at least two
 * relations, which cross or nest, witness it; no other cell had to change with it, and the cell is a total, unless the
 * form or the writer demands the relations, and a slip explains each of the cells; no figure among them is doubtful or
 * missing, nor may its marks be misread. A fix that would bend a right total to a wrong part must never be among these.
 */
export function isSafe(system: System, fault: Fault, { joint, explained }: Solved): boolean {
  const [best] = fault.candidates;
  if (!best || fault.severity !== "error" || best.damage > 0) return false;
  if (best.settles < fault.balances.length || best.settles < 2) return false;
  const isDemanded = fault.balances.every(({ relation }) => relation.origin !== "inferred");
  const isTotal = fault.balances.some(
    ({ relation }) => relation.type === "sum" && relation.total === best.cell,
  );
  if (!isDemanded && (joint || !isTotal)) return false;
  if (joint && explained !== true) return false;
  if (!joint && !isExact(system, best.cell, best.repair.minus(valueAt(system.table, best.cell))))
    return false;
  return fault.balances.every((balance) => {
    const { relation } = balance;
    if (relation.type !== "sum" || isRounded(system, balance)) return false;
    const { evidence } = relation;
    if (evidence && (evidence.bits < leastBits || evidence.holds < leastHolds)) return false;
    const cells = [relation.total, ...relation.addends.map(({ cell }) => cell)];
    return !mayMisreadMarks(system, cells) && cells.every((cell) => isTrusted(system, cell, isDemanded));
  });
}

/** Whether every relation that the cell breaks asks for the very same change: rounding would let them differ. */
function isExact(system: System, cell: CellId, delta: Decimal): boolean {
  return (system.places.get(cell) ?? []).every((place) => {
    const { balance } = system.equations[place.equation]!;
    return balance.verdict !== "broken" || deltaAt(system, place).equals(delta);
  });
}

/**
 * Whether the figures of a sum are known to be rounded, so that what they give need not be the figure that was meant.
 */
function isRounded(system: System, { slack, stated }: Balance): boolean {
  return slack.sign > 0 && (stated.scale === 0 || roundsSomewhere(system));
}

/** Whether a sum of the table holds by rounding alone. */
const roundsSomewhere = keptBeside(({ equations }: System): boolean =>
  equations.some(({ balance }) => balance.verdict === "rounding"),
);

/**
 * Whether figures that may be thousands, 9,315 and 11,020, are read as decimals beside one that can be nothing else, as
 * 20,3335: that one may itself have a digit too many, or too few.
 */
function mayMisreadMarks({ table }: System, cells: readonly CellId[]): boolean {
  const scales = new Set<number>();
  for (const cell of cells) {
    const numeral = table.cells[cell]?.numeral;
    if (numeral && numeral.value.scale > 0 && numeral.style.groupMark === "") scales.add(numeral.value.scale);
  }
  return scales.size > 1 && scales.has(placesOfGroup);
}

function isTrusted({ table }: System, cell: CellId, isDemanded: boolean): boolean {
  const place = table.cells[cell];
  return place?.numeral ? place.numeral.trust === "clean" : isDemanded || !/\d/.test(place?.text ?? "");
}
