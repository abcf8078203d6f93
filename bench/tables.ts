import { analyze } from "../server/core/analyze.ts";
import type { TableStudy } from "../server/core/model/analysis.ts";
import { inferRelations } from "../server/core/relation/infer/infer.ts";
import { judge } from "../server/core/study/judge-table.ts";
import { type LineChange, LiveText } from "../server/core/text/live-text.ts";
import { layouts } from "./speed/draft.ts";
import { kinds } from "./tables/kinds.ts";

/**
 * Measures what it costs to analyse one large table, by its size and by what its figures are to each other: warm, in
 * milliseconds of processor time, the least of several runs. Prints the whole analysis; of it the search for sums
 * alone, and search and judgement together; and the analysis after a digit that is typed into a figure, and after it is
 * taken back.
 *   npx esbuild bench/tables.ts --bundle --platform=node --format=esm | node --input-type=module
 * Bundled as the server is: by itself `tsx` names each closure that is made, which takes longer than some of them run.
 * SIZES=200x20,20000x20 and KINDS="sound;one fault" name some of them; MS=400 is how long one is run for each figure.
 */
const sizes = (process.env.SIZES ?? "200x20,2000x20,20000x20,1000x200,20000x4").split(",");
const only = process.env.KINDS?.split(";");
const msEach = Number(process.env.MS ?? 400);
const fewestRuns = 3;

/**
 * The least processor time of several runs of each, made in turns, in milliseconds; what other programs run does not
 * count.
 */
function leastTimes(runs: readonly (() => void)[]): number[] {
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  for (let n = 0, spent = 0; n < fewestRuns || spent < msEach * runs.length; n++) {
    for (const [at, run] of runs.entries()) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      least[at] = Math.min(least[at]!, (user + system) / 1000);
      spent += (user + system) / 1000;
    }
  }
  return least;
}

/** The study of the only table of a text. */
function studyIn(studies: readonly (TableStudy | null)[]): TableStudy {
  const study = studies.find((study) => study !== null);
  if (!study) throw new Error("What was written as a table is read as none.");
  return study;
}

/**
 * Two keys by turns: a digit before the last one of a figure in the middle of the table, and taken back. Typed behind a
 * zero it would make a code of it (07), which is another kind of cell.
 */
function keysIn(lines: readonly string[]): (() => void)[] {
  const text = new LiveText(lines.join("\n"));
  const line = lines.length >> 1;
  const from = { line, character: lines[line]!.search(/\d \| [^|]*\|$/) };
  const to = { line, character: from.character + 1 };
  let analysis = analyze(text.lines);
  const after = (change: LineChange): void => {
    analysis = analyze(text.lines, undefined, { analysis, change, isSpent: true });
  };
  return [() => after(text.replace(from, from, "7")), () => after(text.replace(from, to, ""))];
}

console.log(
  "| size | table | analysis | search | search, judgement | key | taken back | sums | findings | |",
);
console.log("|---|---|---:|---:|---:|---:|---:|---:|---:|---|");
for (const size of sizes) {
  const [nRows, nColumns] = size.split("x").map(Number) as [number, number];
  for (const [kind, draw] of Object.entries(kinds)) {
    if (only && !only.includes(kind)) continue;
    const lines = layouts.pipe.write(draw(nRows, nColumns));
    const { table, balances, findings, surroundings } = studyIn(analyze(lines).studies);
    const by = { lines, surroundings, forms: [] };
    const times = leastTimes([
      () => void analyze(lines),
      () => void inferRelations(table),
      () => void judge(table, by, () => new Map()),
      ...keysIn(lines),
    ]).map((time) => time.toFixed(1));
    const rest = inferRelations(table).isComplete ? "" : "cut short";
    console.log(
      `| ${size} | ${kind} | ${times.join(" | ")} | ${balances.length} | ${findings.length} | ${rest} |`,
    );
  }
}
