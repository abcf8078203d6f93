import type { Balance, Sum } from "../../model/relation.ts";
import type { Table } from "../../model/table.ts";
import { partsOf } from "../balance/parts-of.ts";
import type { Siblings } from "../balance/siblings.ts";
import { addedTwice } from "./trap/added-twice.ts";
import { anotherKind } from "./trap/another-kind.ts";
import { anotherResult } from "./trap/another-result.ts";
import { carriedOn } from "./trap/carried-on.ts";
import { countOfFigures } from "./trap/count-of-figures.ts";
import { countedOnce } from "./trap/counted-once.ts";
import { countedTwice } from "./trap/counted-twice.ts";
import { extremes } from "./trap/extremes.ts";
import { favourable } from "./trap/favourable.ts";
import { guessedPlace } from "./trap/guessed-place.ts";
import { leftOutAside } from "./trap/left-out-aside.ts";
import { means } from "./trap/means.ts";
import { misreadMarks } from "./trap/misread-marks.ts";
import { slippedColumn } from "./trap/slipped-column.ts";
import { turned } from "./trap/turned.ts";
import { unlistedRest } from "./trap/unlisted-rest.ts";
import { unsharedParts } from "./trap/unshared-parts.ts";
import { usualSize } from "./trap/usual-size.ts";
import type { Miss, Trap } from "./trap.ts";

/** What explains that a sum misses, those that are soonest told first. */
export const traps: readonly Trap[] = [
  guessedPlace,
  anotherKind,
  leftOutAside,
  means,
  extremes,
  countedTwice,
  countedOnce,
  countOfFigures,
  turned,
  favourable,
  carriedOn,
  unsharedParts,
  unlistedRest,
  addedTwice,
  usualSize,
  anotherResult,
  misreadMarks,
  slippedColumn,
];

/**
 * Whether the structure itself explains why an inferred sum does not add up, or leaves too few figures to tell. Such
 * sums are not meant, and silence is right.
 */
export function isTrap(table: Table, balance: Balance, siblings: Siblings): boolean {
  const sum = balance.relation;
  if (sum.type !== "sum") return false;
  const miss = missOf(table, balance, sum, siblings);
  return miss === null || traps.some((trap) => trap.explains(miss));
}

function missOf(table: Table, balance: Balance, sum: Sum, siblings: Siblings): Miss | null {
  const total = table.cells[sum.total];
  const { cells: addends, figures, values } = partsOf(table, balance);
  if (!total || (figures.length < 2 && !isRepeatedPart(sum, siblings))) return null;
  return { table, balance, sum, total, addends, figures, values, siblings };
}

/** So many lines that repeat their one part as their total show by themselves that it is all that there is. */
const leastRepeated = 5;

/** Whether other lines that have one part alone repeat it as their total, which this one with one part does not. */
function isRepeatedPart({ evidence }: Sum, { holds, trivial, unexplained }: Siblings): boolean {
  const isSole = evidence?.misses === 1 && evidence.holds >= leastRepeated;
  return unexplained === 1 && (isSole || (holds > 1 && trivial > 0));
}
