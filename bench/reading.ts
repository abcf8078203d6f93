import { scanBlocks } from "../server/core/block/scan.ts";
import { scanValues } from "../server/core/block/scan-values.ts";
import { fencedTable, fenceSyntax } from "../server/core/table/fenced.ts";
import { readTable } from "../server/core/table/read.ts";
import { syntaxNamed } from "../server/core/table/syntaxes.ts";
import { drawnTables } from "../test/support/drawn-tables.ts";
import { hostileTexts } from "./reading/hostile.ts";

/**
 * Measures how the time to read a text grows with it: blocks, grids, numbers and structure, for every table syntax and
 * for hostile texts. Prints microseconds a line and by how much the time grows when the text doubles; linear is 2.0.
 *   npx tsx bench/reading.ts
 * ONLY=tab,pipes names some of them; RUNS=5 says of how many runs the one of least processor time counts.
 */
const nRuns = Number(process.env.RUNS ?? 5);
const only = process.env.ONLY?.split(",");
const collect = await garbageCollector();

/** Reads all that a text holds, as an analysis does before it judges anything. */
function readAll(lines: readonly string[], name: string): number {
  const blocks = name === "csv" || name === "tsv" ? scanValues(lines, name) : scanBlocks(lines);
  let nCells = 0;
  for (const { kind, syntax, lines: own } of blocks) {
    if (syntax === null) continue;
    const found = kind === "fence" ? fencedTable(own, syntax) : null;
    const reader = found ? fenceSyntax(found) : syntaxNamed(syntax);
    if (reader) nCells += readTable(reader, own).cells.length;
  }
  return nCells;
}

/** The least processor time of some runs, in milliseconds, each after a collection; what others run does not count. */
function leastTime(lines: readonly string[], name: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < nRuns; run++) {
    collect();
    const start = process.cpuUsage();
    readAll(lines, name);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function compare(name: string, textOf: (nLines: number) => readonly string[], nLines: number): void {
  const [once, twice] = [textOf(nLines), textOf(2 * nLines)];
  readAll(once, name);
  const [first, second] = [leastTime(once, name), leastTime(twice, name)];
  const perLine = (1000 * second) / twice.length;
  const units = twice.reduce((sum, line) => sum + line.length, 0);
  console.log(
    `| ${name} | ${once.length} → ${twice.length} | ${first.toFixed(1)} | ${perLine.toFixed(2)} | ` +
      `${((1e6 * second) / units).toFixed(1)} | ${(second / first).toFixed(2)} |`,
  );
}

/** One table of so many rows, in the form that `write` gives it. */
function oneTable(write: (rows: readonly (readonly string[])[]) => readonly string[]) {
  return (nRows: number) => write([["Quay", "2023", "2024", "2025"], ...rowsFrom(0, nRows)]);
}

/** A text of tables of twenty rows with a sentence between them. */
function manyTables(write: (rows: readonly (readonly string[])[]) => readonly string[]) {
  return (nLines: number) => {
    const lines: string[] = [];
    for (let table = 0; lines.length < nLines; table++)
      lines.push(
        ...write([["Quay", "2023", "2024", "2025"], ...rowsFrom(20 * table, 20)]),
        "",
        `So went year ${table}.`,
        "",
      );
    return lines;
  };
}

function rowsFrom(first: number, count: number): string[][] {
  return Array.from({ length: count }, (_, at) => {
    const n = first + at;
    return [
      `Pier ${n % 97}`,
      String(100 + ((n * 7919) % 900)),
      `${1 + (n % 9)},${100 + (n % 900)}`,
      `${n % 50}.5`,
    ];
  });
}

/** Present where Node runs with `--expose-gc`, and reached from within where it does not. */
async function garbageCollector(): Promise<() => void> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

console.log(
  "| text | lines | ms | µs a line | ns a character | × for twice the text |\n|---|---|---:|---:|---:|---:|",
);
for (const [name, write] of Object.entries(drawnTables)) {
  if (only && !only.includes(name)) continue;
  compare(name, oneTable(write), 2000);
  if (name !== "csv" && name !== "tsv") compare(`${name}, many`, manyTables(write), 15_000);
}
for (const [name, textOf] of Object.entries(hostileTexts)) {
  if (!only || only.includes(name)) compare(name, textOf, 1);
}
