import { Random } from "../test/support/random.ts";
import { faultKinds, withFault } from "./accuracy/faults.ts";
import { alarmsIn, emptyTally, scoreFault, type Tally } from "./accuracy/score.ts";
import { asPipe, soundTable, type TableClass } from "./accuracy/sound-tables.ts";

const classes: readonly TableClass[] = ["cross-footed", "nested", "columns", "single"];
const nTables = Number(process.env.TABLES ?? 60);
const pct = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}`);
const byClass = new Map<string, Tally>();
const byKind = new Map<string, Tally>();
const byTwo = new Map<string, Tally>();
let [sound, alarms] = [0, 0];
const tallyOf = (map: Map<string, Tally>, key: string) =>
  map.get(key) ?? map.set(key, emptyTally()).get(key)!;
const show = process.argv.includes("--show");

for (const kind of classes)
  for (let seed = 0; seed < nTables; seed++) {
    const table = soundTable(kind, seed);
    sound++;
    const { lines } = asPipe(table.rows);
    if (alarmsIn(lines).length > 0) {
      alarms++;
      if (show)
        console.log(
          `alarm on a sound table\n${lines.join("\n")}\n${JSON.stringify(alarmsIn(lines).map(({ data, span }) => [span.line, data]))}`,
        );
    }
    const random = new Random(seed + 1000);
    for (const fault of faultKinds) {
      const faulty = withFault(table, table.rows, fault, random);
      if (!faulty) continue;
      for (const [map, key] of [
        [byClass, kind],
        [byKind, fault],
      ] as const)
        scoreFault(table.rows, faulty.rows, [faulty.place], tallyOf(map, key));
      const second = withFault(table, faulty.rows, random.pick(faultKinds), random);
      if (second && (second.place.row !== faulty.place.row || second.place.column !== faulty.place.column))
        scoreFault(table.rows, second.rows, [faulty.place, second.place], tallyOf(byTwo, kind));
    }
  }

const line = (name: string, t: Tally) =>
  `| ${name} | ${t.n} | ${pct(t.found, t.n)} | ${pct(t.first, t.found)} | ${pct(t.among, t.found)} | ${(t.suspects / Math.max(1, t.found)).toFixed(1)} | ${pct(t.located, t.found)} | ${pct(t.locatedRight, t.located)} | ${t.wrongSafe} of ${t.safe} | ${t.spoiled} |`;
const head =
  "| | n | found | first | among | suspects | located | located right | wrong safe | spoiled |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|";
console.log(`sound tables ${sound}, alarms ${alarms}\n\n${head}`);
for (const map of [byClass, byKind]) for (const [name, tally] of map) console.log(line(name, tally));
console.log(`\ntwo faults\n${head}`);
for (const [name, tally] of byTwo) console.log(line(name, tally));
