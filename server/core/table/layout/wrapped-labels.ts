import { openingBlanks } from "../../text/lines.ts";
import { readMark } from "../../text/marks.ts";
import type { AlignedLine } from "./aligned-lines.ts";
import type { LineStretch } from "./cell-text.ts";
import { cutLabels } from "./cut-labels.ts";

/** A label is wrapped over no more lines above and below its figures. */
const mostParts = 6;

/** Where the parts of wrapped labels belong. */
export interface WrappedLabels {
  /** Per line: the line whose row it belongs to, or -1. */
  readonly owners: Int32Array;
  readonly before: Map<number, LineStretch[]>;
  readonly after: Map<number, LineStretch[]>;
}

/**
 * Lines that are parts of a label wrapped around a row of figures: where it was cut at the end of its column,
 * directly above or below a row that has no label, or above one whose label goes on with theirs.
 */
export function wrappedLabels(lines: readonly string[], read: readonly AlignedLine[]): WrappedLabels {
  const wraps: WrappedLabels = {
    owners: new Int32Array(lines.length).fill(-1),
    before: new Map(),
    after: new Map(),
  };
  const firstFigured = read.findIndex(({ nFigures, fields }) => nFigures > 0 && fields.length > 1);
  const take = (line: number, owner: number, list: Map<number, LineStretch[]>) => {
    const { from, to } = read[line]!.fields[0]!;
    wraps.owners[line] = owner;
    list.set(owner, [...(list.get(owner) ?? []), { line, from, to }]);
  };
  const isPart = (line: number) =>
    line >= 0 && line < read.length && isLoneWord(read[line]!) && wraps.owners[line]! < 0;
  let first = Math.max(0, firstFigured);
  while (first > 0 && isLoneWord(read[first - 1]!)) first--;
  for (const { owner, from, to } of cutLabels(lines, read, first)) {
    for (let line = from; line < owner; line++) take(line, owner, wraps.before);
    for (let line = owner + 1; line < to; line++) take(line, owner, wraps.after);
  }
  read.forEach((row, line) => {
    if (row.kind !== "row" || row.nFigures === 0 || wraps.before.has(line) || wraps.after.has(line)) return;
    if (row.nFigures === row.fields.length) {
      // The figures of a row whose label was wrapped away from them.
      if (line <= firstFigured && row.fields.length < 2) return;
      if (!isPart(line - 1)) return;
      take(line - 1, line, wraps.before);
      while (continuesBelow(lines, read, line, wraps)) take(nextPart(line, wraps), line, wraps.after);
    } else if (line > 0 && line > firstFigured - 1 && isPart(line - 1) && goesOn(lines, read, line)) {
      take(line - 1, line, wraps.before);
    }
  });
  return wraps;
}

function nextPart(line: number, wraps: WrappedLabels): number {
  return line + 1 + (wraps.after.get(line)?.length ?? 0);
}

/** Whether the line below a row of bare figures closes its label rather than opening the next one. */
function continuesBelow(
  lines: readonly string[],
  read: readonly AlignedLine[],
  line: number,
  wraps: WrappedLabels,
): boolean {
  const below = nextPart(line, wraps);
  if (below >= read.length || !isLoneWord(read[below]!) || wraps.owners[below]! >= 0) return false;
  const label = [...(wraps.before.get(line) ?? []), ...(wraps.after.get(line) ?? [])];
  if (label.length >= mostParts) return false;
  const text = label.map((piece) => lines[piece.line]!.slice(piece.from, piece.to)).join("");
  const part = lines[below]!.trim();
  if (readMark(part)) return false;
  return (
    isOpen(text) ||
    /^[a-z)）]/.test(part) ||
    (read[below + 1]?.kind !== "row" && text.length + part.length > 12)
  );
}

/** Whether the label of a row goes on from the line of words above it. */
function goesOn(lines: readonly string[], read: readonly AlignedLine[], line: number): boolean {
  const [above, own] = [lines[line - 1]!, lines[line]!];
  const label = own.slice(read[line]!.fields[0]!.from, read[line]!.fields[0]!.to);
  if (readMark(label) || /[:：]\s*$/.test(above)) return false;
  if (isOpen(above.trim()) || /^[a-z(（]/.test(label)) return true;
  const [indent, ownIndent] = [openingBlanks(above), openingBlanks(own)];
  const next = read[line + 1];
  const nextIndent = next?.kind === "row" ? openingBlanks(lines[line + 1]!) : 0;
  return ownIndent > indent && ownIndent - indent <= 4 && nextIndent <= indent && above.trim().length >= 20;
}

/** A text that cannot end there: an open bracket, a comma, a hyphen, a conjunction. */
function isOpen(text: string): boolean {
  const opened = (text.match(/[(（]/g) ?? []).length;
  const closed = (text.match(/[)）]/g) ?? []).length;
  return opened > closed || /(?:[,，、-]|\b(?:and|of|the|for|und|der|de|et))$/i.test(text);
}

/** A line of words without a gap: a head over several columns, the name of a group, or part of a label. */
export function isLoneWord({ fields, nFigures }: AlignedLine): boolean {
  return fields.length === 1 && nFigures === 0;
}
