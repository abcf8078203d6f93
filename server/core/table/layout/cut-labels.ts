import { displayWidth } from "../../text/display-width.ts";
import { readMark } from "../../text/marks.ts";
import type { AlignedLine } from "./aligned-lines.ts";
import { tokensOf, trailingFigures } from "./figures.ts";

/** Lines `[from, to)` hold one label, and line `owner` its figures. */
interface CutLabel {
  readonly owner: number;
  readonly from: number;
  readonly to: number;
}

/** A label is cut over no more lines. */
const mostParts = 6;
/** So many lines that are as wide as a column can be show that labels were cut where it ends. */
const fewestCut = 3;

/**
 * Labels in a script without blanks that were cut where their column ends, from line `start` on: each line that
 * fills the column goes on in the next, and one of them has the figures. A group's name above its first row may be
 * as wide by chance, so several are asked for.
 */
export function cutLabels(lines: readonly string[], read: readonly AlignedLine[], start: number): CutLabel[] {
  const isFigured = (line: number) => read[line]!.nFigures > 0;
  const labels: CutLabel[] = [];
  const unclear: Run[] = [];
  for (const { from, to } of fullRuns(lines, read, start)) {
    const owners = [...lines.slice(from, to).keys()].map((at) => from + at).filter(isFigured);
    if (owners.length === 1) labels.push({ owner: owners[0]!, from, to });
    else if (owners.length > 1) unclear.push({ from, to });
  }
  if (labels.reduce((n, { from, to }) => n + to - from - 1, 0) < fewestCut) return [];
  // A label that fills its column without being cut seems to go on: it ends where those around it do.
  const areAbove = labels.every(({ owner, from }) => owner === from);
  if (!areAbove && !labels.every(({ owner, to }) => owner === to - 1)) return labels;
  for (const run of unclear) {
    for (let from = run.from, to = from + 1; from < run.to; from = to, to++) {
      while (to < run.to && !isFigured(areAbove ? to : to - 1)) to++;
      const owner = areAbove ? from : to - 1;
      if (to - from > 1 && isFigured(owner)) labels.push({ owner, from, to });
    }
  }
  return labels;
}

/** Lines `[from, to)`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs of two lines or more, each of which but the last fills the column of labels, and none of which opens a
 * new one.
 */
function fullRuns(lines: readonly string[], read: readonly AlignedLine[], start: number): Run[] {
  const ends = read.map(({ kind, fields, nFigures }, line) =>
    kind === "row" && fields.length > nFigures ? displayWidth(lines[line]!.slice(0, fields[0]!.to)) : 0,
  );
  const widest = ends.slice(start).reduce((most, end) => Math.max(most, end), 0);
  const goesOn = (line: number) => {
    // The next character is two columns wide: it may have found one column too few.
    if (!ends[line] || ends[line] < widest - 1 || !isWide(lines[line]!, read[line]!.fields[0]!.to - 1))
      return false;
    if (!ends[line + 1] || readMark(lines[line + 1]!)) return false;
    return isWide(lines[line + 1]!, read[line + 1]!.fields[0]!.from);
  };
  const runs: Run[] = [];
  for (let from = start; from < lines.length; from++) {
    let to = from + 1;
    while (to - from < mostParts && goesOn(to - 1)) to++;
    if (to - from > 1) runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function isWide(line: string, at: number): boolean {
  return displayWidth(line[at]!) > 1;
}

/**
 * The line that has the figures of a label that opens at a line as a heading does and goes on in lines below, none
 * wider; -1 where the line may be a heading indeed.
 */
export function figuresOfCutLabel(lines: readonly string[], at: number): number {
  const width = displayWidth(lines[at]!.trimEnd()) + 1;
  for (let line = at + 1; line < lines.length && line - at < mostParts; line++) {
    const text = lines[line]!;
    const tokens = tokensOf(text);
    const [first] = tokens;
    if (!first || readMark(text)) return -1;
    const nFigures = trailingFigures(text, tokens).length;
    if (nFigures < tokens.length && displayWidth(text.slice(0, first.to)) > width) return -1;
    if (nFigures > 1) return tokens.length - nFigures < 2 ? line : -1;
    if (tokens.length > 1) return -1;
  }
  return -1;
}
