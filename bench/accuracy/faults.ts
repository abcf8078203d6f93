import { Decimal } from "../../server/core/model/decimal.ts";
import type { Random } from "../../test/support/random.ts";
import type { Place, SoundTable } from "./sound-tables.ts";

export const faultKinds = [
  "replaced",
  "swapped",
  "lost",
  "doubled",
  "factor",
  "sign",
  "random",
  "omitted",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A table with one figure changed. */
export interface FaultyTable {
  readonly rows: string[][];
  readonly place: Place;
}

/**
 * Changes one figure of a table in one way; null where it cannot be changed so. Half of the faults are put in
 * totals.
 */
export function withFault(
  table: SoundTable,
  rows: readonly (readonly string[])[],
  kind: FaultKind,
  random: Random,
): FaultyTable | null {
  const sum = random.pick(table.sums);
  const place = kind === "omitted" || random.fraction() < 0.5 ? sum.total : random.pick(sum.addends);
  const before = rows[place.row]![place.column]!;
  const after = kind === "omitted" ? omitted(table, rows, place, random) : slipped(before, kind, random);
  if (after === null || after === before || valueIn(after).equals(valueIn(before))) return null;
  return {
    rows: rows.map((row, r) => row.map((text, c) => (r === place.row && c === place.column ? after : text))),
    place,
  };
}

function valueIn(text: string): Decimal {
  return Decimal.parse(text.replaceAll(",", ""));
}

/** The total without one of its addends. */
function omitted(
  table: SoundTable,
  rows: readonly (readonly string[])[],
  place: Place,
  random: Random,
): string | null {
  const sum = table.sums.find(({ total }) => total.row === place.row && total.column === place.column)!;
  const addend = random.pick(sum.addends);
  const total = valueIn(rows[place.row]![place.column]!).minus(valueIn(rows[addend.row]![addend.column]!));
  return regrouped(total.toString(), rows[place.row]![place.column]!);
}

function slipped(text: string, kind: FaultKind, random: Random): string | null {
  const plain = text.replaceAll(",", "").replace("-", "");
  const digits = plain.replace(".", "");
  const point = plain.indexOf(".");
  const places = point < 0 ? 0 : plain.length - point - 1;
  const restored = (changed: string) => {
    const padded = changed.padStart(places + 1, "0");
    const whole = padded.slice(0, padded.length - places).replace(/^0+(?=\d)/, "");
    const figure = places > 0 ? `${whole}.${padded.slice(padded.length - places)}` : whole;
    // A slip in the digits leaves the sign as it is.
    return regrouped(text.startsWith("-") ? `-${figure}` : figure, text);
  };
  const at = random.below(digits.length);
  switch (kind) {
    case "replaced":
      return restored(
        digits.slice(0, at) + ((Number(digits[at]) + 1 + random.below(9)) % 10) + digits.slice(at + 1),
      );
    case "swapped":
      return at + 1 < digits.length
        ? restored(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2))
        : null;
    case "lost":
      return digits.length > 1 ? restored(digits.slice(0, at) + digits.slice(at + 1)) : null;
    case "doubled":
      return restored(digits.slice(0, at + 1) + digits[at] + digits.slice(at + 1));
    case "factor":
      return restored(digits + "0".repeat(1 + random.below(3)));
    case "sign":
      return Number(digits) === 0 ? null : text.startsWith("-") ? text.slice(1) : `-${text}`;
    default:
      return restored(String(Math.floor(10 ** (random.fraction() * (digits.length + 0.3)))));
  }
}

function regrouped(plain: string, like: string): string {
  return like.includes(",") || (Number(plain) >= 1000 && like.length > 4 && like.includes(","))
    ? plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",")
    : plain;
}
