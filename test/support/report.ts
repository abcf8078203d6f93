import { strict as assert } from "node:assert";
import { type FindingText, findingTexts } from "../../server/cli/findings.ts";
import { analyze } from "../../server/core/analyze.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import type { Range, TextEdit } from "../../server/features/place.ts";
import { readMarks } from "./notation.ts";

export { isSerious } from "../../server/cli/status.ts";

/** What is found in a text, as an English reader is told. */
export function findingsIn(text: string): FindingText[] {
  return findingTexts(analyze(splitLines(text)), "en");
}

/** Findings as lines that a failing test can show: `3:11-13 total-mismatch: …`, counted from one. */
export function listed(findings: readonly FindingText[]): string[] {
  return findings.map(({ range, rule, message }) => `${placeText(range)} ${rule}: ${message}`);
}

/** Asserts that a marked report gives exactly the findings that its marks name; see `readMarks`. */
export function assertMarked(source: string, counts: (finding: FindingText) => boolean = () => true): void {
  const { text, marks } = readMarks(source);
  const found = findingsIn(text).filter(counts);
  const told = found.map(({ range, rule, message }, index) => {
    const says = marks[index]?.message === null ? "" : `: ${message}`;
    return `${placeText(range)} ${rule}${says}`;
  });
  const wanted = marks.map(
    ({ range, rule, message }) => `${placeText(range)} ${rule}${message === null ? "" : `: ${message}`}`,
  );
  assert.deepEqual(told, wanted, `in\n${text}`);
}

/** Tests of what is said of some marked reports, each called by its first line. */
export function judges(what: string, reports: readonly string[]): void {
  describe(what, () => {
    for (const report of reports) it(report.split("\n")[0]!, () => assertMarked(report));
  });
}

/** A text after edits, which do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) starts.push(index + 1);
  const at = ({ line, character }: Range["start"]) => (starts[line] ?? text.length) + character;
  return edits
    .map(({ range, newText }) => ({ from: at(range.start), to: at(range.end), newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to), text);
}

function placeText({ start, end }: Range): string {
  const last = end.line === start.line ? "" : `${end.line + 1}:`;
  return `${start.line + 1}:${start.character + 1}-${last}${end.character + 1}`;
}
