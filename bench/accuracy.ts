import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../test/support/random.ts";
import { annotatedTables } from "./accuracy/annotated-tables.ts";
import { faultKinds, withFault } from "./accuracy/faults.ts";
import { realBlocks } from "./accuracy/real-blocks.ts";
import { alarmsIn, emptyTally, scoreFault, type Tally } from "./accuracy/score.ts";
import { asPipe, type SoundTable, soundTable, type TableClass } from "./accuracy/sound-tables.ts";
import { type Support, supportOf } from "./accuracy/well-supported.ts";

/**
 * Injects faults into sound tables and counts what is found, located and fixed. Writes `docs/accuracy.md`:
 *   npx tsx bench/accuracy.ts --write            TABLES=170 tables a class, as published
 * Without `--write` the page is printed. Annotated tables are taken from `../shared` where that exists.
 */
const classes: readonly TableClass[] = ["cross-footed", "nested", "columns", "single"];
const nTables = Number(process.env.TABLES ?? 170);
const root = join(import.meta.dirname, "..", "..", "shared");

class Tallies extends Map<string, Tally> {
  of(name: string): Tally {
    const known = this.get(name);
    if (known) return known;
    const fresh = emptyTally();
    this.set(name, fresh);
    return fresh;
  }
}

interface Figures {
  readonly nSound: number;
  readonly nAlarms: number;
  readonly byClass: Tallies;
  readonly byKind: Tallies;
  readonly byTwo: Tallies;
}

function measure(
  tables: readonly { readonly name: string; readonly table: SoundTable; readonly seed: number }[],
): Figures {
  const [byClass, byKind, byTwo] = [new Tallies(), new Tallies(), new Tallies()];
  let nAlarms = 0;
  for (const { name, table, seed } of tables) {
    if (alarmsIn(asPipe(table.rows).lines).length > 0) nAlarms++;
    const random = new Random(seed);
    for (const kind of faultKinds) {
      const faulty = withFault(table, table.rows, kind, random);
      if (!faulty) continue;
      scoreFault(table.rows, faulty.rows, [faulty.place], byClass.of(name));
      scoreFault(table.rows, faulty.rows, [faulty.place], byKind.of(kind));
      const second = withFault(table, faulty.rows, random.pick(faultKinds), random);
      if (second && (second.place.row !== faulty.place.row || second.place.column !== faulty.place.column))
        scoreFault(table.rows, second.rows, [faulty.place, second.place], byTwo.of(name));
    }
  }
  return { nSound: tables.length, nAlarms, byClass, byKind, byTwo };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

function tableOf(tallies: Tallies): string {
  const rows = [...tallies].map(([name, t]) =>
    [
      name,
      t.n,
      percent(t.found, t.n),
      percent(t.told, t.n),
      percent(t.first, t.found),
      percent(t.among, t.found),
      (t.suspects / Math.max(1, t.found)).toFixed(1),
      percent(t.located, t.found),
      percent(t.locatedRight, t.located),
      t.safe,
      t.wrongSafe,
      t.spoiled,
    ].join(" | "),
  );
  const heads =
    "faults | found | told | first | suspect | suspects | located | right | safe fixes | wrong | spoiled";
  return [
    `| | ${heads} |`,
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

const generated = measure(
  classes.flatMap((name) =>
    Array.from({ length: nTables }, (_, seed) => ({
      name,
      table: soundTable(name, seed),
      seed: seed + 1000,
    })),
  ),
);
const annotated = measure(
  ["troy", "euses"].flatMap((name) =>
    annotatedTables(root, name).map((table, seed) => ({ name, table, seed: seed + 5000 })),
  ),
);
const blocks = measure(
  ["troy", "euses"].flatMap((name) =>
    realBlocks(root, name).map((table, seed) => ({
      name: `${name}, ${table.class}`,
      table,
      seed: seed + 9000,
    })),
  ),
);

const support =
  annotated.nSound === 0 ? [] : ["troy", "euses"].map((name) => supportRow(name, supportOf(root, name)));

function supportRow(name: string, s: Support): string {
  const right = s.annotated + s.elsewhere + s.derived;
  const figures = [s.sums, s.supported, s.annotated, s.elsewhere, s.derived, s.unbroken, s.other, s.tables];
  const shares = [s.annotated, right, right + s.unbroken].map((part) => percent(part, s.supported));
  return `| ${[name, ...figures, ...shares].join(" | ")} |`;
}

const page = `<!-- Made by \`npx tsx bench/accuracy.ts --write\`. -->
# Accuracy

What is found when figures of sound tables are mistyped, and what the fixes do then. Half of the faults are put in totals and
half in their parts: a digit replaced, two swapped, one lost, one doubled, a factor of ten to a thousand, a sign, a figure drawn at
random, an addend left out. *Found*: an error or warning about a sum; *told*: or a hint, as where
a last digit is wrong by no more than rounding might be. *First*, *suspect*: of those found, the wrong figure is the first
suspect, or any. *Located*: one figure is named, and how often that is *right*. *Safe fixes* are those applied unasked; *wrong* ones
write something else than what stood there, and *spoiled* tables have a figure changed that was right after all safe fixes are applied.

## Generated tables, one fault

${generated.nSound} tables, ${nTables} of each class. As they stand, ${generated.nAlarms} of them raise an alarm.

${tableOf(generated.byClass)}

By kind of fault:

${tableOf(generated.byKind)}

## Generated tables, two faults at once

${tableOf(generated.byTwo)}
${
  annotated.nSound === 0
    ? ""
    : `
## Blocks of figures that people wrote

The addends and total of an annotated sum of AggreCol's validation sets (EDBT 2022), in every series in which it is exact, under
names of our own and with nothing else to vouch for them: ${blocks.nSound} tables, of which ${blocks.nAlarms} raise an alarm as they stand.
Here the figures of a row go together as they do in life; the generator follows what is measured on these.

${tableOf(blocks.byClass)}

Two faults at once:

${tableOf(blocks.byTwo)}

## Annotated tables

Tables of the same sets of at most 700 cells whose annotated sums all add up exactly and that are silent as
they stand: ${annotated.nSound}. Many of their sums stand without a word for a total and in one line only, which nothing can vouch for.

${tableOf(annotated.byClass)}

Two faults at once:

${tableOf(annotated.byTwo)}

## Sums that warn

All tables of the same sets, read as files of comma-separated values, and the sums that are told of them, cells that add nothing
apart. *Warn*: the sum is broken and its fault is an error or a warning, or it would be one with another first digit in the total; of
sums that stand in the same lines, one is tried. Those that warn are *annotated* (annotations have no signs, so one that misses as
it is given stands for any signs); or annotated *elsewhere*, in other rows or columns of the same lines; or *derived*, what is left
when annotated totals are taken apart into their addends; or *unbroken*, unknown to the annotations, but without exception in three
lines or more: mostly sums that were not annotated, since figures of other kinds stand between their parts. The *other* ones are
wrong, or too little vouched for. Precision is that of the annotations alone, with elsewhere and derived, and with unbroken.

| | sums | warn | annotated | elsewhere | derived | unbroken | other | in tables | precision | derived, too | unbroken, too |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${support.join("\n")}
`
}`;

if (process.argv.includes("--write"))
  writeFileSync(join(import.meta.dirname, "..", "docs", "accuracy.md"), page);
else console.log(page);
