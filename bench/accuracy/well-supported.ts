import { analyze } from "../../server/core/analyze.ts";
import { Decimal } from "../../server/core/model/decimal.ts";
import type { Balance, Sum } from "../../server/core/model/relation.ts";
import type { CellId, Table } from "../../server/core/model/table.ts";
import { balanceAll } from "../../server/core/relation/balance/balance.ts";
import { byShape } from "../../server/core/relation/balance/siblings.ts";
import { inferRelations } from "../../server/core/relation/infer/infer.ts";
import { localize } from "../../server/core/relation/judge/localize.ts";
import { runningTotal } from "../../server/core/relation/kind/running-total.ts";
import { type Annotated, annotatedIn, valueIn } from "./annotated-tables.ts";

/** So many lines that hold, and none that does not, are no accident. */
const leastHolds = 3;
/** Totals of totals of totals; annotations may go round in a circle. */
const deepest = 6;

/** How the sums that would be warned of stand to what people say of the same tables. */
export interface Support {
  readonly sums: number;
  /** Sums whose fault is an error or a warning. */
  readonly supported: number;
  /** Of those: annotated as they are. */
  readonly annotated: number;
  /** Not annotated, but the same lines are, in other rows or columns of the table. */
  readonly elsewhere: number;
  /** Not annotated, but what annotated sums give when one is put in the place of another's addend. */
  readonly derived: number;
  /** In none of these ways, but it holds without exception, in three lines or more with content. */
  readonly unbroken: number;
  /** None of these, and the tables in which they stand. */
  readonly other: number;
  readonly tables: number;
}

type Answer = "annotated" | "elsewhere" | "derived" | "unbroken" | "other";

/** A sum that warns, and how the annotations answer to it. */
interface Supported {
  readonly source: number;
  readonly table: Table;
  readonly balance: Balance;
  readonly answer: Answer;
}

/**
 * The sums that would warn of a fault, in one of AggreCol's validation sets read as files of values: those that are
 * broken and warned of, and those that hold and are warned of once the first digit of their total is another. Of the
 * sums that hold in the same lines, the one in the middle is tried for all.
 */
function supportedIn(
  root: string,
  set: string,
): { readonly sums: number; readonly found: readonly Supported[] } {
  let sums = 0;
  const found = annotatedIn(root, set).flatMap((source, at): Supported[] => {
    const answers = readAnnotations(source);
    const told = new Set<string>();
    return tablesOf(source).flatMap(({ table, balances, cellsOf }): Supported[] => {
      const isTold = supportIn(table, balances);
      return balances.flatMap((balance) => {
        const terms = cellsOf(balance);
        const key = keyOf(terms);
        if (terms.length < 2 || told.has(key)) return [];
        told.add(key);
        sums++;
        if (!isTold(balance)) return [];
        const answer = answers(terms);
        return [
          {
            source: at,
            table,
            balance,
            answer: answer === "other" && isUnbroken(balance) ? "unbroken" : answer,
          },
        ];
      });
    });
  });
  return { sums, found };
}

/** The same, counted. */
export function supportOf(root: string, set: string): Support {
  const { sums, found } = supportedIn(root, set);
  const count = (answer: Answer) => found.filter((one) => one.answer === answer).length;
  const others = found.filter(({ answer }) => answer === "other").map(({ source }) => source);
  return {
    sums,
    supported: found.length,
    annotated: count("annotated"),
    elsewhere: count("elsewhere"),
    derived: count("derived"),
    unbroken: count("unbroken"),
    other: others.length,
    tables: new Set(others).size,
  };
}

/** Whether nothing in the table speaks against a sum that speaks for itself. */
function isUnbroken({ relation: { evidence }, verdict }: Balance): boolean {
  const holds = (evidence?.holds ?? 0) + (verdict === "holds" ? 1 : 0);
  return verdict !== "broken" && evidence?.misses === 0 && holds >= leastHolds;
}

/** Tells of a table's sums whether a fault of theirs is, or would be, an error or a warning that names this sum. */
function supportIn(table: Table, balances: readonly Balance[]): (balance: Balance) => boolean {
  const told = new Map<Balance, boolean>();
  for (const members of byShape(table, balances)) {
    const sound = members.filter(({ verdict }) => verdict !== "broken");
    // A zero has no first digit to be another.
    const digits = sound.filter(({ stated }) => stated.sign !== 0);
    const tried = digits.length > 0 ? digits : sound;
    const middle = tried[tried.length >> 1];
    const isTold = middle !== undefined && wouldBeTold(table, middle.relation as Sum);
    for (const balance of sound) told.set(balance, isTold);
  }
  return (balance) =>
    told.get(balance) ?? (balance.verdict === "broken" && isWarned(table, balances, balance.relation as Sum));
}

function wouldBeTold(table: Table, sum: Sum): boolean {
  const changed = withTotalChanged(table, sum);
  return isWarned(changed, balanceAll(changed, inferRelations(changed).relations), sum);
}

function isWarned(table: Table, balances: readonly Balance[], sum: Sum): boolean {
  return localize(table, balances).some(
    ({ severity, balances: broken }) =>
      (severity === "error" || severity === "warning") &&
      broken.some(({ relation }) => relation.type === "sum" && isSame(relation, sum)),
  );
}

function isSame(left: Sum, right: Sum): boolean {
  const cells = ({ addends }: Sum) => addends.map(({ cell, weight }) => `${weight}${cell}`).join();
  return left.total === right.total && cells(left) === cells(right);
}

/** The table with another first digit in the total: one more, or one less where it is a nine. */
function withTotalChanged(table: Table, { total }: Sum): Table {
  const cells = table.cells.map((cell, id) => {
    if (id !== total || !cell.numeral) return cell;
    const { value } = cell.numeral;
    const digits = String(value.absolute().coefficient);
    const step = new Decimal(digits.startsWith("9") ? -1 : 1, value.scale).raised(digits.length - 1);
    return {
      ...cell,
      numeral: { ...cell.numeral, value: value.plus(value.sign < 0 ? step.negated() : step) },
    };
  });
  return { ...table, cells };
}

/** A place of the source, and the sign with which its figure is added; the total's is opposite. */
interface Term {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

interface Read {
  readonly table: Table;
  readonly balances: readonly Balance[];
  /** The terms of a sum in the source, those that add nothing left out; none of a relation of another type. */
  cellsOf(balance: Balance): Term[];
}

/** The tables that a source is read as, written as a file of comma-separated values. */
function tablesOf({ rows }: Annotated): Read[] {
  const starts: number[][] = [];
  const lines = rows.map((row) => {
    const fields = row.map((text) => quoted(text.replace(/[\r\n]+/g, " ")));
    const before = (k: number) => fields.slice(0, k).reduce((sum, field) => sum + field.length + 1, 0);
    starts.push(fields.map((_, k) => before(k)));
    return fields.join(",");
  });
  const { studies, starts: firstLines } = analyze(lines, { kind: "csv", profile: "none" });
  return studies.flatMap((study, block) => {
    if (!study) return [];
    const { table, balances } = study;
    const termAt = (cell: CellId, weight: number): Term[] => {
      const { span } = table.cells[cell]!;
      const row = firstLines[block]! + span.line;
      const column = starts[row]!.findLastIndex((start) => start <= span.from);
      return isNothing(rows[row]![column] ?? "") ? [] : [{ row, column, weight }];
    };
    // Annotations know of no sums across two lines.
    const cellsOf = ({ relation }: Balance): Term[] =>
      relation.type === "sum" && relation.kind !== runningTotal.name
        ? [
            ...termAt(relation.total, -1),
            ...relation.addends.flatMap(({ cell, weight }) => termAt(cell, weight)),
          ]
        : [];
    return [{ table, balances, cellsOf }];
  });
}

function quoted(text: string): string {
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Blanks, dashes and zeros: the annotators put them in or left them out as it came. */
function isNothing(text: string): boolean {
  return /^[\s\u00a0.,\-–—…xX/0]*$/.test(text);
}

/** Terms in one order and with one sign, so that A = B − C is B = A + C. */
function keyOf(terms: readonly Term[]): string {
  const sorted = [...terms].sort((a, b) => a.row - b.row || a.column - b.column);
  const sign = sorted[0]?.weight ?? 1;
  return sorted.map(({ row, column, weight }) => `${weight * sign}:${row},${column}`).join(" ");
}

/** How the annotations of a table answer to a sum. */
function readAnnotations({ rows, aggregations }: Annotated): (terms: readonly Term[]) => Answer {
  const term = ([row, column]: readonly [number, number], weight: number): Term[] =>
    isNothing(rows[row]?.[column] ?? "") ? [] : [{ row, column, weight }];
  const sums = aggregations
    .filter(({ operator }) => operator === "Sum")
    .map(({ aggregate, addends }) => [...term(aggregate, -1), ...addends.flatMap((cell) => term(cell, 1))]);
  const known = new Set(sums.map(keyOf));
  // Annotations have no signs: of what does not add up as they give it, some terms are taken off.
  const ofCells = new Set(sums.filter((terms) => !addsUp(rows, terms)).map(cellsAdded));
  const shapes = new Set(sums.map(shapeOf));
  const parts = new Map<string, Term[]>();
  for (const [total, ...addends] of sums)
    if (total && addends.length > 0) parts.set(`${axisOf([total, ...addends])} ${placeOf(total)}`, addends);
  return (terms) => {
    if (known.has(keyOf(terms)) || ofCells.has(cellsAdded(terms))) return "annotated";
    if (shapes.has(shapeOf(terms))) return "elsewhere";
    return isDerived(terms, parts) ? "derived" : "other";
  };
}

/** The cells of a sum, whatever is added and whatever is taken off. */
function cellsAdded(terms: readonly Term[]): string {
  return keyOf(terms.map((term) => ({ ...term, weight: 1 })));
}

/** Whether the figures of a sum add up as they are printed; where one is none, that is not to be known. */
function addsUp(rows: Annotated["rows"], terms: readonly Term[]): boolean {
  const values = terms.map(({ row, column, weight }) => {
    const value = valueIn(rows[row]?.[column] ?? "");
    return weight < 0 ? value?.negated() : value;
  });
  return values.some((value) => !value) || Decimal.sum(values.map((value) => value!)).sign === 0;
}

function axisOf(terms: readonly Term[]): "down" | "across" {
  return terms.every(({ column }) => column === terms[0]?.column) ? "down" : "across";
}

function placeOf({ row, column }: Term): string {
  return `${row},${column}`;
}

/** The lines of a sum, wherever along them it stands. */
function shapeOf(terms: readonly Term[]): string {
  const axis = axisOf(terms);
  const line = (term: Term) => (axis === "down" ? { ...term, column: 0 } : { ...term, row: 0 });
  return `${axis} ${keyOf(terms.map(line))}`;
}

/** Whether nothing is left of a sum once all annotated totals in it are taken apart into their addends. */
function isDerived(terms: readonly Term[], parts: ReadonlyMap<string, readonly Term[]>): boolean {
  const axis = axisOf(terms);
  const left = new Map<string, number>();
  const add = (term: Term, weight: number, depth: number): void => {
    const addends = depth < deepest ? parts.get(`${axis} ${placeOf(term)}`) : undefined;
    if (addends) for (const addend of addends) add(addend, weight * addend.weight, depth + 1);
    else left.set(placeOf(term), (left.get(placeOf(term)) ?? 0) + weight);
  };
  for (const term of terms) add(term, term.weight, 0);
  return [...left.values()].every((weight) => weight === 0);
}
