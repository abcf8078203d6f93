import { analyze } from "../../server/core/analyze.ts";
import { applied, settleLines } from "../../server/core/fix/settle.ts";
import type { Edit, Finding } from "../../server/core/model/finding.ts";
import { shifted } from "../../server/core/model/span.ts";
import { asPipe, type Place } from "./sound-tables.ts";

/** What became of one faulty table, or of many added up. */
export interface Tally {
  n: number;
  found: number;
  /** Found, or told by a hint, such as one of rounding. */
  told: number;
  /** The wrong figure is the first suspect. */
  first: number;
  among: number;
  suspects: number;
  located: number;
  locatedRight: number;
  safe: number;
  wrongSafe: number;
  /** Tables in which applying all safe fixes changed a figure that was right. */
  spoiled: number;
}

export function emptyTally(): Tally {
  return {
    n: 0,
    found: 0,
    told: 0,
    first: 0,
    among: 0,
    suspects: 0,
    located: 0,
    locatedRight: 0,
    safe: 0,
    wrongSafe: 0,
    spoiled: 0,
  };
}

/** Errors and warnings about sums, with spans counted from the first line. */
export function alarmsIn(lines: readonly string[]): Finding[] {
  return findingsIn(lines).filter(isAlarm);
}

function isAlarm({ category, severity }: Finding): boolean {
  return category === "arithmetic" && (severity === "error" || severity === "warning");
}

function findingsIn(lines: readonly string[]): Finding[] {
  const { studies, starts } = analyze(lines);
  return studies.flatMap((study, block) =>
    (study?.findings ?? []).map((finding) => {
      const move = <T extends { readonly span: Finding["span"] }>(thing: T): T => ({
        ...thing,
        span: shifted(thing.span, starts[block]!),
      });
      return {
        ...move(finding),
        suspects: finding.suspects.map(move),
        fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
      };
    }),
  );
}

/** Checks one faulty table against the sound one it was made of. */
export function scoreFault(
  sound: readonly (readonly string[])[],
  faulty: readonly (readonly string[])[],
  places: readonly Place[],
  tally: Tally,
): void {
  const { lines, at } = asPipe(faulty);
  const all = findingsIn(lines);
  const found = all.filter(isAlarm);
  tally.n++;
  if (all.some(({ category }) => category === "arithmetic")) tally.told++;
  if (found.length === 0) return;
  tally.found++;
  const wrong = places.map(at);
  const isWrong = ({ span }: { readonly span: Finding["span"] }) =>
    wrong.some(({ line, from, to }) => span.line === line && span.from <= from && span.to >= to);
  if (found.some(({ suspects }) => suspects[0] !== undefined && isWrong(suspects[0]))) tally.first++;
  if (found.some(({ suspects }) => suspects.some(isWrong))) tally.among++;
  tally.suspects += Math.min(...found.map(({ suspects }) => suspects.length));
  const located = found.filter(({ data }) => data.verdict === "located");
  if (located.length > 0) tally.located++;
  if (located.some(isWrong)) tally.locatedRight++;
  scoreSafeFixes(sound, lines, found, tally);
}

function scoreSafeFixes(
  sound: readonly (readonly string[])[],
  lines: readonly string[],
  found: readonly Finding[],
  tally: Tally,
): void {
  const safe = found.flatMap(({ fixes }) => fixes.filter(({ applicability }) => applicability === "safe"));
  if (safe.length === 0) return;
  tally.safe++;
  const wanted = asPipe(sound).lines;
  if (safe.some(({ edits }) => spoils(applied(lines, edits), lines, wanted))) tally.wrongSafe++;
  const settled = settleLines(lines, (current): Edit[] =>
    findingsIn(current).flatMap(
      ({ fixes }) => fixes.find(({ applicability }) => applicability === "safe")?.edits ?? [],
    ),
  );
  if (spoils(settled, lines, wanted)) tally.spoiled++;
}

/** Whether a figure that an edit changed is not what it should be. */
function spoils(after: readonly string[], before: readonly string[], wanted: readonly string[]): boolean {
  return after.some((line, k) => {
    const [now, was, want] = [line, before[k]!, wanted[k]!].map((text) =>
      text.split("|").map((field) => field.trim()),
    );
    return now!.some((field, c) => field !== was![c] && field !== want![c]);
  });
}
