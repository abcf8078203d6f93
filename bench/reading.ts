import { scanBlocks } from "../server/core/block/scan.ts";
import { scanValues } from "../server/core/block/scan-values.ts";
import type { Block } from "../server/core/model/block.ts";
import { fencedTable, fenceSyntax } from "../server/core/table/fenced.ts";
import { readTable } from "../server/core/table/read.ts";
import { syntaxes, syntaxNamed } from "../server/core/table/syntaxes.ts";
import { drawnTables, type Rows } from "../test/support/drawn-tables.ts";
import { looseTables } from "../test/support/loose-tables.ts";
import { hostileTexts, namedTexts } from "./reading/hostile.ts";

/**
 * Measures how the time to read a text grows with it: blocks, grids, numbers and structure, for every table syntax of
 * the registry and for hostile texts. Prints microseconds a line and by how much the time grows when the text doubles;
 * linear is 2.0, and more than `mostGrowth` is marked.
 *   npx tsx bench/reading.ts
 * ONLY=tab,pipes names some of them; RUNS=5 says of how many runs the one of least processor time counts.
 */
const nRuns = Number(process.env.RUNS ?? 5);
const only = process.env.ONLY?.split(",");
const collect = await garbageCollector();

/** Twice the text may take this many times longer. */
const mostGrowth = 2.3;

/**
 * A text is made longer until its reading takes as much, in milliseconds: of a shorter one it tells more whether it
 * stays in the processor's cache, and whether a collection falls into its reading, than how long it is.
 */
const shortestReading = 10;
/** Readings that warm the engine up, of which the quickest says whether the text is long enough. */
const nWarm = 5;
/** No text is made longer than this, in UTF-16 units. */
const longestText = 1 << 26;

/** Reads all that a text holds, as an analysis does before it judges anything; gives its blocks. */
function readAll(lines: readonly string[], name: string): readonly Block[] {
  const blocks = name === "csv" || name === "tsv" ? scanValues(lines, name) : scanBlocks(lines);
  for (const { kind, syntax, lines: own } of blocks) {
    if (syntax === null) continue;
    const found = kind === "fence" ? fencedTable(own, syntax) : null;
    const reader = found ? fenceSyntax(found) : syntaxNamed(syntax);
    if (reader) readTable(reader, own);
  }
  return blocks;
}

/** The processor time of one reading, in milliseconds, after a collection; what other programs run does not count. */
function timeOf(lines: readonly string[], name: string): number {
  collect();
  const start = process.cpuUsage();
  readAll(lines, name);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Times a text of size `least` or more and one twice as long, in turns, each warm. */
function compare(title: string, textOf: (n: number) => readonly string[], least: number, name = title): void {
  let n = least;
  let once = textOf(n);
  const times = () => Array.from({ length: nWarm }, () => timeOf(once, name));
  while (Math.min(...times()) < shortestReading && lengthOf(once) < longestText) {
    n *= 2;
    once = textOf(n);
  }
  const twice = textOf(2 * n);
  readAll(twice, name);
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < nRuns; run++) {
    first = Math.min(first, timeOf(once, name));
    second = Math.min(second, timeOf(twice, name));
  }
  const growth = second / first;
  const perLine = (1000 * second) / twice.length;
  const perUnit = (1e6 * second) / lengthOf(twice);
  console.log(
    `| ${title} | ${once.length} → ${twice.length} | ${(lengthOf(once) / 1e6).toFixed(2)} | ${first.toFixed(1)} | ` +
      `${perLine.toFixed(2)} | ${perUnit.toFixed(1)} | ${growth.toFixed(2)}${growth > mostGrowth ? " **above**" : ""} |`,
  );
}

/** The characters of a text, line ends included. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** How a table is written in a syntax, by rows; a syntax that nobody wrote one for is an error. */
function writerOf(name: string): (rows: Rows) => readonly string[] {
  const write = drawnTables[name] ?? looseTables[name];
  if (!write) throw new Error(`Write a table of the syntax ${name} in test/support/loose-tables.ts.`);
  if (!readAll(write(rowsFrom(20)), name).every(({ syntax }) => syntax === name))
    throw new Error(`What is written as ${name} is read as another syntax.`);
  return write;
}

/** A text of tables of twenty rows with a sentence between them. */
function manyTables(write: (rows: Rows) => readonly string[], nLines: number): string[] {
  const lines: string[] = [];
  for (let table = 0; lines.length < nLines; table++)
    lines.push(...write(rowsFrom(20, 20 * table)), "", `So went year ${table}.`, "");
  return lines;
}

function rowsFrom(count: number, first = 0): string[][] {
  const rows = Array.from({ length: count }, (_, at) => {
    const n = first + at;
    return [
      `Pier ${String.fromCharCode(65 + (n % 26))}`,
      String(100 + ((n * 7919) % 900)),
      `${1 + (n % 9)},${100 + (n % 900)}`,
      `${n % 50}.5`,
    ];
  });
  return [["Quay", "Wool", "Salt", "Iron"], ...rows];
}

/** Present where Node runs with `--expose-gc`, and reached from within where it does not. */
async function garbageCollector(): Promise<() => void> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

console.log(
  "| text | lines | MB | ms | µs a line | ns a character | × for twice the text |\n" +
    "|---|---|---:|---:|---:|---:|---:|",
);
for (const { name } of syntaxes) {
  if (only && !only.includes(name)) continue;
  const write = writerOf(name);
  compare(name, (nRows) => write(rowsFrom(nRows)), 4000);
  if (name !== "csv" && name !== "tsv")
    compare(`${name}, many`, (nLines) => manyTables(write, nLines), 15_000, name);
}
for (const [name, textOf] of Object.entries({ ...namedTexts, ...hostileTexts })) {
  if (!only || only.includes(name)) compare(name, textOf, 1);
}
