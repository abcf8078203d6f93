import { isBareTotal } from "../../labels.ts";
import type { LabelIndex, TableLabels, TableStudy } from "../../model/analysis.ts";
import type { TableLine } from "../../model/prose.ts";
import { cellAt, isFigureKind } from "../../model/table.ts";
import { foldLabel } from "../../number/fold.ts";
import { lately } from "../../text/lately.ts";
import { readMark } from "../../text/marks.ts";

/** The index of some tables by what their rows and columns are called. */
export function labelIndex(labels: readonly TableLabels[]): LabelIndex {
  const lines = new Map<string, TableLine[]>();
  const add = (key: string, line: TableLine): void => {
    const others = lines.get(key);
    if (others) others.push(line);
    else lines.set(key, [line]);
  };
  labels.forEach(({ rows, columns, totalRow }, table) => {
    rows.forEach((key, at) => {
      if (isTelling(key) && at !== totalRow) add(key, { table, axis: "row", at, cross: null });
    });
    columns.forEach((key, at) => {
      if (isTelling(key)) add(key, { table, axis: "column", at, cross: null });
      if (key === "" || totalRow < 0) return;
      for (const name of totalNames(key)) add(name, { table, axis: "row", at: totalRow, cross: at });
    });
  });
  return { tables: labels, lines, lengths: lengthsOf(lines.keys()) };
}

function lengthsOf(keys: Iterable<string>): Map<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const key of keys) {
    const start = key.slice(0, 2);
    const lengths = found.get(start) ?? new Set<number>();
    found.set(start, lengths.add(key.length));
  }
  return new Map([...found].map(([start, lengths]) => [start, [...lengths].sort((a, b) => b - a)]));
}

/** What the total of a column is called in a sentence. */
function totalNames(column: string): string[] {
  return /\p{Script=Han}/u.test(column)
    ? [`${column}合计`, `${column}总计`, `${column}总额`, `合计${column}`, `总${column}`]
    : [`total${column}`];
}

/** What the rows and columns of a table are called; those of before where they are the same. */
export function labelsOf(study: TableStudy, before: TableLabels | undefined): TableLabels {
  const frame = study.plainGrid?.rowLabels ?? study.table.contents;
  const known = labelsKnown.get(frame);
  if (known && known === before) return known;
  const read = known ?? readLabels(study);
  const labels = before && isSame(read, before) ? before : read;
  labelsKnown.set(frame, labels);
  return labels;
}

/** The labels of tables by what these hang on, which is the same object while nothing but figures is typed. */
const labelsKnown = new WeakMap<object, TableLabels>();

function isSame(a: TableLabels, b: TableLabels): boolean {
  const areTotals = a.totalRow === b.totalRow && a.totalColumn === b.totalColumn;
  return areTotals && areSame(a.rows, b.rows) && areSame(a.columns, b.columns);
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, at) => label === b[at]);
}

function readLabels(study: TableStudy): TableLabels {
  const { plainGrid } = study;
  if (plainGrid) {
    const [, ...rows] = plainGrid.rowLabels;
    const [, ...columns] = plainGrid.columnLabels;
    return labelled(["", ...rows], ["", ...columns]);
  }
  const { table } = study;
  if (table.panels.length > 1 || table.headRows === 0) return noLabels;
  const rows = table.rowRoles.map((role, row) => (role === "body" ? ownLabel(study, row) : ""));
  const columns = table.columnLabels.map((label, column) => (isFigured(study, column) ? label : ""));
  return labelled(rows, columns);
}

/** The words of a row's stub that are its own: the last that can tell rows apart. */
function ownLabel({ table }: TableStudy, row: number): string {
  for (let column = table.stubColumns - 1; column > 0; column--) {
    const cell = cellAt(table, row, column);
    if (cell && !cell.numeral && isTelling(keyOf(cell.text))) return cell.text;
  }
  return table.stubColumns === 1 ? table.rowLabels[row]! : (cellAt(table, row, 0)?.text ?? "");
}

const noLabels: TableLabels = { rows: [], columns: [], totalRow: -1, totalColumn: -1 };

function isFigured({ table }: TableStudy, column: number): boolean {
  return column >= table.stubColumns && isFigureKind(table.columnKinds[column]);
}

function labelled(rows: readonly string[], columns: readonly string[]): TableLabels {
  return {
    rows: rows.map(keyOf),
    columns: columns.map(keyOf),
    totalRow: onlyTotal(rows),
    totalColumn: onlyTotal(columns),
  };
}

function onlyTotal(labels: readonly string[]): number {
  const [only = -1, another] = labels.flatMap((label, at) =>
    label !== "" && isBareTotal(label) ? [at] : [],
  );
  return another === undefined ? only : -1;
}

/** A label as sentences have it: without its number, 其中 before it and what stands in brackets behind it. */
const keyOf: (label: string) => string = lately((label) => {
  const words = label.slice(readMark(label)?.to ?? 0);
  const folded = foldLabel(words).replace(/^(?:其中|ofwhich)[:：]?/, "");
  const bare = folded.replace(/[（(][^（()）]*[)）]$/, "").replace(/[:：]+$/, "");
  return bare === "" ? folded : bare;
});

const longestKey = 40;
const generic = new Set(
  [
    "其他 其它 备注 数量 金额 件数 单位 项目 序号 人数 比例 占比 比重 数值 次数 面积 价格 单价 增减 增幅 同比 本年 上年 年度 年份 月份 时间 日期 编号 类别 名称 小计 合计 总计 总数 共计 本期 上期 期末 期初",
    "other others note notes amount number value values count quantity unit units item items share rate price cost costs year month date total totals subtotal sum all average mean time size score level rank",
    "name type status code week day days hours change difference min max median range",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a label by itself says what a figure is of. */
function isTelling(key: string): boolean {
  if (key.length < 2 || key.length > longestKey || generic.has(key) || /\d$/.test(key)) return false;
  return /\p{Script=Han}{2}/u.test(key) || /\p{L}{3}/u.test(key);
}
