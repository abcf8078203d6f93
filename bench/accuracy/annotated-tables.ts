import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { analyze } from "../../server/core/analyze.ts";
import { Decimal } from "../../server/core/model/decimal.ts";
import { asPipe, type Place, type SoundTable } from "./sound-tables.ts";

/** A table as AggreCol's sets give it: its texts, and which cells were made of which. */
export interface Annotated {
  readonly rows: readonly (readonly string[])[];
  readonly aggregations: readonly {
    readonly operator: string;
    readonly aggregate: readonly [number, number];
    readonly addends: readonly (readonly [number, number])[];
  }[];
}

/** Tables larger than this are left out: they would be most of the figures of one set. */
const mostCells = 700;
const plainFigure = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;

/**
 * The tables of one of AggreCol's validation sets whose annotated sums all add up exactly and that are silent as
 * they stand, where the folder beside the project holds them; else none.
 */
export function annotatedTables(root: string, set: string): SoundTable[] {
  return annotatedIn(root, set).flatMap((source) => soundIn(source) ?? []);
}

/** All tables of one of AggreCol's validation sets; none where the folder beside the project does not hold it. */
export function annotatedIn(root: string, set: string): Annotated[] {
  const path = join(root, "corpus", "aggregations", `validation-${set}.jsonl.gz`);
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Annotated);
}

/** The value of a plain figure, or null. */
export function valueIn(text: string): Decimal | null {
  return plainFigure.test(text) ? Decimal.parse(text.replaceAll(",", "")) : null;
}

function soundIn({ rows: raw, aggregations }: Annotated): SoundTable | null {
  const width = Math.max(...raw.map((row) => row.length));
  if (raw.length * width > mostCells) return null;
  const rows = raw.map((row) =>
    Array.from({ length: width }, (_, column) => (row[column] ?? "").replace(/[\r\n|]+/g, " ").trim()),
  );
  const place = ([row, column]: readonly [number, number]): Place => ({ row, column });
  const sums = aggregations
    .filter(({ operator }) => operator === "Sum")
    .map(({ aggregate, addends }) => ({ total: place(aggregate), addends: addends.map(place) }))
    .filter(({ total, addends }) =>
      [total, ...addends].every(({ row, column }) => plainFigure.test(rows[row]?.[column] ?? "")),
    );
  const value = ({ row, column }: Place) => valueIn(rows[row]![column]!)!;
  const isExact = sums.every(({ total, addends }) => Decimal.sum(addends.map(value)).equals(value(total)));
  if (sums.length === 0 || !isExact || sums.some(({ total }) => total.row === 0)) return null;
  const { studies } = analyze(asPipe(rows).lines);
  const isSilent = studies.every((study) =>
    (study?.findings ?? []).every(({ severity }) => severity === "hint"),
  );
  return isSilent ? { class: "annotated", rows, sums } : null;
}
