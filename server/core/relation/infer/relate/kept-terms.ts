import { perStructure } from "../../../model/per-structure.ts";
import type { Term } from "../../../model/relation.ts";
import type { Table } from "../../../model/table.ts";
import { isLarge } from "../../figure-edit.ts";
import type { View } from "../view/view.ts";
import type { Told } from "./as-difference.ts";

/** What a shape adds, by the place in which a line starts. */
type TermsByStart = Map<number, readonly Term[]>;

/** More shapes than are accepted in one version of a table. */
const mostShapes = 64;

/** The terms of shapes that were told of a table, by what tells a shape: the same lists while figures are typed. */
const termsOfShapes = perStructure(() => new Map<string, TermsByStart>());

/**
 * The terms that a shape without signs and gaps was told with, to be added to. They hang on nothing but places, so that
 * all that is known by them is known after the next figure as well. Null where they hang on more, or where the table is
 * so large that its sums themselves are kept.
 */
export function keptTerms(table: Table, view: View, { addends, taken, isRun }: Told): TermsByStart | null {
  if (!isRun || isLarge(table)) return null;
  const shapes = termsOfShapes(table);
  const name = `${view.stride} ${taken} ${addends.join()}`;
  const known = shapes.get(name);
  if (known) return known;
  if (shapes.size >= mostShapes) shapes.clear();
  const terms: TermsByStart = new Map();
  shapes.set(name, terms);
  return terms;
}
