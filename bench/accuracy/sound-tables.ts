import { Decimal } from "../../server/core/model/decimal.ts";
import { Random } from "../../test/support/random.ts";

/** How the sums of a table witness each other. */
export type TableClass = "cross-footed" | "nested" | "columns" | "single";
/** Generated tables have a class; tables from elsewhere are what they are. */
export type Origin = TableClass | "annotated";

/** A place in a grid of texts. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A table that adds up, as texts, with the sums that it was made of. */
export interface SoundTable {
  readonly class: Origin;
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly { readonly total: Place; readonly addends: readonly Place[] }[];
}

/** How the figures of one table look. */
interface Look {
  readonly places: number;
  readonly grouped: boolean;
  readonly draw: () => number;
  /** Figures are multiples of this. */
  readonly grain: number;
  /** How far the figures of one row lie apart: the deviation of the logarithm of the ratio of two; null: unrelated. */
  readonly apart: number | null;
}

/**
 * In tables that people wrote, the figures of a row go together. Measured over neighbouring columns of the annotated
 * tables (`real-blocks.ts`): the deviation of log ratios is 0.18 in the middle, with quartiles at 0.07 and 0.4.
 */
const apartInMost = { middle: 0.18, deviation: 1.3 };
const unrelatedShare = 0.1;

const items = [
  "Alder",
  "Birch",
  "Cedar",
  "Elm",
  "Fir",
  "Hazel",
  "Juniper",
  "Larch",
  "Maple",
  "Oak",
  "Pine",
  "Rowan",
];
const chineseItems = [
  "城东",
  "城西",
  "河口",
  "南岸",
  "北坡",
  "石桥",
  "新圩",
  "山前",
  "塔下",
  "湖滨",
  "东渡",
  "西林",
];
const periods = ["First", "Second", "Third", "Fourth", "Fifth"];
const chinesePeriods = ["一季度", "二季度", "三季度", "四季度", "补报"];

/** A table of a class; the same seed gives the same table. */
export function soundTable(kind: TableClass, seed: number): SoundTable {
  const random = new Random(seed * 4 + ["cross-footed", "nested", "columns", "single"].indexOf(kind));
  const isChinese = random.fraction() < 0.5;
  const words = isChinese
    ? { items: chineseItems, periods: chinesePeriods, total: "合计", sub: "小计", stub: "单位" }
    : { items, periods, total: "Total", sub: "Subtotal", stub: "Item" };
  const look = lookOf(random);
  const nColumns = kind === "single" ? 1 : kind === "nested" ? 1 + random.below(3) : 2 + random.below(4);
  const blocks =
    kind === "nested"
      ? Array.from({ length: 2 + random.below(2) }, () => 2 + random.below(4))
      : [3 + random.below(9)];
  const head = [
    words.stub,
    ...words.periods.slice(0, nColumns),
    ...(kind === "cross-footed" ? [words.total] : []),
  ];
  const grid: { label: string; values: Decimal[] }[] = [];
  const sums: { total: Place; addends: Place[] }[] = [];
  const names = random.sample(
    words.items,
    Math.min(
      words.items.length,
      blocks.reduce((a, b) => a + b, 0),
    ),
  );
  const subtotals: number[] = [];
  const body = (label: string) =>
    grid.push({
      label,
      values: rowOf(look, nColumns, random).map((size) => new Decimal(BigInt(size), look.places)),
    });
  const totalOver = (label: string, rows: readonly number[]) => {
    const row = grid.length + 1;
    const values = Array.from({ length: nColumns }, (_, c) =>
      Decimal.sum(rows.map((r) => grid[r - 1]!.values[c]!)),
    );
    for (let column = 1; column <= nColumns; column++)
      sums.push({ total: { row, column }, addends: rows.map((r) => ({ row: r, column })) });
    grid.push({ label, values });
    return row;
  };
  for (const size of blocks) {
    const from = grid.length + 1;
    for (let k = 0; k < size; k++) body(names[(from + k) % names.length]!);
    if (kind === "nested") subtotals.push(totalOver(words.sub, range(from, size)));
  }
  totalOver(words.total, kind === "nested" ? subtotals : range(1, blocks[0]!));
  if (kind === "cross-footed")
    grid.forEach(({ values }, r) => {
      sums.push({
        total: { row: r + 1, column: nColumns + 1 },
        addends: range(1, nColumns).map((column) => ({ row: r + 1, column })),
      });
      values.push(Decimal.sum(values));
    });
  return {
    class: kind,
    rows: [head, ...grid.map(({ label, values }) => [label, ...values.map((v) => printed(v, look))])],
    sums,
  };
}

function lookOf(random: Random): Look {
  const kind = random.below(5);
  const apart =
    random.fraction() < unrelatedShare
      ? null
      : apartInMost.middle * Math.exp(apartInMost.deviation * normal(random));
  const spread = (least: number, most: number) => () => 10 ** (least + random.fraction() * (most - least));
  const grouped = (share: number) => random.fraction() < share;
  if (kind === 0) return { places: 0, grouped: false, draw: () => random.below(60), grain: 1, apart };
  if (kind === 1) return { places: 0, grouped: grouped(0.5), draw: spread(1, 4), grain: 1, apart };
  if (kind === 2) return { places: 2, grouped: grouped(0.7), draw: spread(3, 7), grain: 1, apart };
  if (kind === 3) return { places: 0, grouped: true, draw: spread(4, 6), grain: 1000, apart };
  return { places: random.fraction() < 0.5 ? 1 : 0, grouped: true, draw: spread(2, 6), grain: 1, apart };
}

/** The figures of one row, in units of the last place. */
function rowOf({ draw, grain, apart }: Look, n: number, random: Random): number[] {
  const usual = draw();
  return Array.from({ length: n }, () => {
    const size = apart === null ? draw() : usual * Math.exp((apart / Math.SQRT2) * normal(random));
    return Math.round(size / grain) * grain;
  });
}

/** A draw from the normal law (G. E. P. Box, M. E. Muller, 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}

function printed(value: Decimal, { grouped }: Look): string {
  const text = value.toString();
  return grouped ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : text;
}

/** The table in GitHub's pipe form, and where each figure stands in its lines. */
export function asPipe(rows: readonly (readonly string[])[]): {
  lines: string[];
  at: (place: Place) => { line: number; from: number; to: number };
} {
  const write = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const lines = [write(rows[0]!), `|${rows[0]!.map(() => "---|").join("")}`, ...rows.slice(1).map(write)];
  const at = ({ row, column }: Place) => {
    const from = 2 + rows[row]!.slice(0, column).reduce((sum, text) => sum + text.length + 3, 0);
    return { line: row === 0 ? 0 : row + 1, from, to: from + rows[row]![column]!.length };
  };
  return { lines, at };
}
