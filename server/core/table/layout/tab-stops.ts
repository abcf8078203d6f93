import { displayWidth } from "../../text/display-width.ts";

/** Longer tables come from programs; nobody lays them out by hand. */
const mostByHand = 100;
/** How far apart the stops of TABs are in editors and mail programs. */
const stops = [8, 4];

/**
 * Whether lines were laid out by hand: as many TABs between two fields as it takes until all stand under each other. There
 * a second TAB parts nothing.
 */
export function isByHand(lines: readonly string[]): boolean {
  const rows = lines.length <= mostByHand ? lines.filter((line) => line.includes("\t")) : [];
  return rows.some((row) => /\t *\t/.test(row)) && stops.some((stop) => areUnderEachOther(rows, stop));
}

function areUnderEachOther(rows: readonly string[], stop: number): boolean {
  const first = startsOf(rows[0]!, stop).join();
  return rows.length > 1 && rows.every((row) => startsOf(row, stop).join() === first);
}

/** The columns at which the fields of a line start that say anything. */
function startsOf(line: string, stop: number): number[] {
  const starts: number[] = [];
  let column = 0;
  for (const field of line.split("\t")) {
    const end = column + displayWidth(field);
    if (field.trim() !== "") starts.push(end - displayWidth(field.trimStart()));
    column = (Math.floor(end / stop) + 1) * stop;
  }
  return starts;
}
