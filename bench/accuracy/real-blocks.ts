import { Decimal } from "../../server/core/model/decimal.ts";
import { type Annotated, annotatedIn, valueIn } from "./annotated-tables.ts";
import type { SoundTable } from "./sound-tables.ts";

/** Lines and series that a block may have, and blocks that one source may give, so that no source is most of them. */
const bounds = { lines: [3, 24], series: [1, 8], blocks: 3 } as const;

type Cell = readonly [number, number];

/**
 * Plain tables with one total, of figures that people wrote: the addends and total of an annotated sum, in every
 * series in which the same sum holds exactly, under names of our own. A block of one series is a single total, one
 * of more is a table of columns. What stands beside the block, and might vouch for it, is left out.
 */
export function realBlocks(root: string, set: string): SoundTable[] {
  return annotatedIn(root, set).flatMap((source) => {
    const blocks = blocksIn(source).flatMap((block) => tableOf(source, block) ?? []);
    const spread = Math.max(1, Math.floor(blocks.length / bounds.blocks));
    return blocks.filter((_, at) => at % spread === 0).slice(0, bounds.blocks);
  });
}

interface Block {
  /** The place in line `line` of series `at`. */
  readonly cell: (line: number, at: number) => Cell;
  readonly total: number;
  readonly addends: readonly number[];
  readonly series: number[];
}

/** The annotated sums that have one total line and the same addend lines, be they rows or columns. */
function blocksIn({ aggregations }: Annotated): Block[] {
  const blocks = new Map<string, Block>();
  for (const { operator, aggregate, addends } of aggregations) {
    if (operator !== "Sum") continue;
    for (const axis of [0, 1] as const) {
      const across = axis === 0 ? 1 : 0;
      if (addends.some((cell) => cell[across] !== aggregate[across])) continue;
      const lines = addends.map((cell) => cell[axis]).sort((a, b) => a - b);
      const key = `${axis} ${aggregate[axis]} ${lines.join(" ")}`;
      const cell = (line: number, at: number): Cell => (axis === 0 ? [line, at] : [at, line]);
      const block = blocks.get(key) ?? { cell, total: aggregate[axis], addends: lines, series: [] };
      block.series.push(aggregate[across]);
      blocks.set(key, block);
    }
  }
  return [...blocks.values()];
}

function tableOf({ rows }: Annotated, { cell, total, addends, series }: Block): SoundTable | null {
  const figure = (line: number, at: number) => {
    const [row, column] = cell(line, at);
    return (rows[row]?.[column] ?? "").trim();
  };
  const isSound = (at: number) => {
    const value = (line: number) => valueIn(figure(line, at));
    const [stated, parts] = [value(total), addends.map(value)];
    if (!stated || parts.some((part) => part === null)) return false;
    const values = parts as Decimal[];
    return values.filter(({ sign }) => sign !== 0).length > 1 && Decimal.sum(values).equals(stated);
  };
  const sound = [...new Set(series)]
    .sort((a, b) => a - b)
    .filter(isSound)
    .slice(0, bounds.series[1]);
  const n = addends.length;
  if (n < bounds.lines[0] || n > bounds.lines[1] || sound.length < bounds.series[0]) return null;
  const values = [...addends, total].map((line) => sound.map((at) => valueIn(figure(line, at))!));
  // Sheets that a program wrote print places that nobody typed.
  const scale = Math.max(...values.flat().map((value) => value.trimmed().scale), 0);
  const written = values.map((line) => line.map((value) => value.trimmed().rescaled(scale)!.toString()));
  return {
    class: sound.length === 1 ? "single" : "columns",
    rows: [
      ["Item", ...sound.map((_, k) => `Series ${places[k]}`)],
      ...written.map((line, k) => [k < n ? places[k]! : "Total", ...line]),
    ],
    sums: sound.map((_, k) => ({
      total: { row: n + 1, column: k + 1 },
      addends: addends.map((_, line) => ({ row: line + 1, column: k + 1 })),
    })),
  };
}

/** Names that are words of no language of reports. */
const places = ["Ba", "De", "Ko", "Lu", "Ri", "So"].flatMap((start) =>
  ["mar", "tenk", "vik", "dalo"].map((end) => start + end),
);
