import { displayWidth } from "../../text/display-width.ts";

/** Longer tables come from programs; nobody lays them out by hand. */
const mostByHand = 100;
/** How far apart the stops of TABs are in editors and mail programs. */
const stops = [8, 4];

/**
 * Whether lines were laid out by hand: as many TABs between two fields as it takes until all stand under each other.
 * There a second TAB parts nothing.
 */
export function isByHand(lines: readonly string[]): boolean {
  const rows = lines.length <= mostByHand ? lines.filter((line) => line.includes("\t")) : [];
  if (!rows.some((row) => /\t *\t/.test(row))) return false;
  return stops.some((stop) => areUnderEachOther(rows, stop)) || arePushedAside(rows);
}

/** A label, all the TABs and blanks behind it, and one more field. */
const twoFields = /^ *([^\t]*[^\t ]) *(\t[\t ]*)(?=[^\t ])[^\t]*\s*$/;
/** Fewer rows show nothing. */
const fewestRows = 3;

/**
 * Whether each row is a label and one figure, and the longer the label is, the fewer TABs stand between the two:
 * whatever the stops were, they were to push the figures under each other.
 */
function arePushedAside(rows: readonly string[]): boolean {
  const fields = rows.map((row) => twoFields.exec(row));
  if (rows.length < fewestRows || !fields.every((row) => row !== null)) return false;
  const counted = fields.map((row) => ({
    width: displayWidth(row[1]!),
    nTabs: row[2]!.replace(/ /g, "").length,
  }));
  counted.sort((a, b) => a.width - b.width || b.nTabs - a.nTabs);
  return counted.every(({ nTabs }, at) => at === 0 || nTabs <= counted[at - 1]!.nTabs);
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
