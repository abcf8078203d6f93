import { keptBeside } from "../../model/kept-beside.ts";
import type { TemplateRow } from "../../model/profile.ts";
import { formWords } from "./form-words.ts";

/** What it costs to leave a row of the table without a place in the form, and a place of the form without a row. */
const unplacedRow = 0.4;
const emptyPlace = 0.15;
/** A label and a place that share less than this are strangers. */
const leastLikeness = 0.3;

/**
 * Places the rows of a table in a form, keeping the order of both: the alignment with the greatest likeness of
 * labels (Needleman and Wunsch 1970). Labels may be wrapped, cut by pages, mistyped or lost, so no single one
 * decides. Gives, per row, the index of its place or -1. Cost: rows × places.
 */
export function alignRows(labels: readonly string[], places: readonly TemplateRow[]): Int32Array {
  const key = labels.join("\n");
  const known = alignmentsWith(places);
  const before = known.byLabels.get(key);
  if (before) return before;
  const likeness = labels.map((label) => {
    const given = bigramsOf(label);
    return known.wanted.map((accepted) =>
      accepted.reduce((best, bigrams) => Math.max(best, likenessOf(given, bigrams)), 0),
    );
  });
  const placed = traceBack(bestScores(likeness, places.length), likeness, places.length);
  if (known.byLabels.size >= mostKnown) known.byLabels.clear();
  known.byLabels.set(key, placed);
  return placed;
}

/**
 * What the places of a form look for, and the alignments made with it: the labels of a form are the same at every key
 * and in most of its copies.
 */
const alignmentsWith = keptBeside((places: readonly TemplateRow[]) => ({
  wanted: places.map(({ labels }) => labels.map((label) => bigramsOf(formWords(label)))),
  byLabels: new Map<string, Int32Array>(),
}));
const mostKnown = 50;

/** `best[i][j]`: the greatest likeness of the first i rows and the first j places. */
function bestScores(likeness: readonly (readonly number[])[], nPlaces: number): Float64Array[] {
  const best = [Float64Array.from({ length: nPlaces + 1 }, (_, j) => -emptyPlace * j)];
  likeness.forEach((row, i) => {
    const above = best[i]!;
    const here = new Float64Array(nPlaces + 1);
    here[0] = above[0]! - unplacedRow;
    for (let j = 1; j <= nPlaces; j++) {
      const pair = row[j - 1]! >= leastLikeness ? above[j - 1]! + row[j - 1]! : Number.NEGATIVE_INFINITY;
      here[j] = Math.max(pair, above[j]! - unplacedRow, here[j - 1]! - emptyPlace);
    }
    best.push(here);
  });
  return best;
}

function traceBack(
  best: readonly Float64Array[],
  likeness: readonly (readonly number[])[],
  nPlaces: number,
): Int32Array {
  const placed = new Int32Array(likeness.length).fill(-1);
  let j = nPlaces;
  for (let i = likeness.length; i > 0 && j > 0; ) {
    if (best[i]![j] === best[i]![j - 1]! - emptyPlace) j--;
    else if (best[i]![j] === best[i - 1]![j]! - unplacedRow) i--;
    else placed[--i] = --j;
  }
  return placed;
}

function bigramsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let k = 0; k + 1 < text.length; k++) found.add(text.slice(k, k + 2));
  return found;
}

/**
 * Dice's coefficient, leaning to how much of the wanted label is there: wrapped rows bring words of their
 * neighbours.
 */
function likenessOf(given: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  if (given.size === 0 || wanted.size === 0) return 0;
  let shared = 0;
  for (const bigram of wanted) if (given.has(bigram)) shared++;
  return (0.7 * shared) / wanted.size + (0.3 * 2 * shared) / (given.size + wanted.size);
}
