import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { historyAfter } from "../../server/core/history.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import { noHistory } from "../../server/core/model/history.ts";
import { LiveText } from "../../server/core/text/live-text.ts";
import { Random } from "../support/random.ts";

const nRows = 270;
const nColumns = 19;
const nKeys = 10;

/** Of a large table the sums that an edit does not touch are kept, which nobody may notice. */
describe("a large table that is typed into", () => {
  const ways: Readonly<Record<string, Way>> = {
    "of whole numbers": { places: 0, every: nRows, lowest: 0 },
    "of subtotals": { places: 0, every: 10, lowest: 0 },
    "of decimals below zero": { places: 2, every: nRows, lowest: -500 },
  };
  for (const [name, way] of Object.entries(ways))
    it(`is judged as if it were read anew: ${name}`, () => {
      const random = new Random(nRows + way.places);
      const live = new LiveText(writtenAs(way, random).join("\n"));
      let analysis = analyze(live.lines);
      let history = noHistory;
      for (let key = 0; key < nKeys; key++) {
        const change = typeSomewhere(live, random, key);
        history = historyAfter(history, analysis, change);
        analysis = analyze(live.lines, undefined, { analysis, change }, history);
        assert.deepEqual(
          told(analysis),
          told(analyze(live.lines, undefined, undefined, history)),
          `key ${key}`,
        );
      }
    });
});

interface Way {
  readonly places: number;
  /** After how many rows a subtotal stands. */
  readonly every: number;
  readonly lowest: number;
}

/** What is said of a table, and what it was worked out from. */
function told({ judged, findings }: Analysis): unknown {
  const studies = judged.flatMap((study) => study ?? []);
  return [
    findings,
    studies.map(({ findings, balances, tally, addsUp }) => [
      findings.map((finding) => ({ ...finding, fixes: finding.fixes })),
      balances,
      tally,
      addsUp,
    ]),
  ];
}

/** A digit typed behind a figure or taken away, most often where the last one was; now and then something else. */
function typeSomewhere(live: LiveText, random: Random, key: number) {
  const line = key % 4 === 3 ? live.lines.length - 1 : 2 + random.below(nRows);
  const text = live.lines[line]!;
  const figures = [...text.matchAll(/\d(?= \|)/g)];
  const at = figures[key % 3 === 2 ? figures.length - 1 : random.below(figures.length)]!.index;
  const typed = ["7", "", "0", "12", ".", "x", "-"][key < 6 ? key % 3 : random.below(7)]!;
  return live.replace({ line, character: at }, { line, character: at + 1 }, typed);
}

function writtenAs({ places, every, lowest }: Way, random: Random): string[] {
  const written = (value: number): string => (value / 10 ** places).toFixed(places);
  const all = new Array<number>(nColumns).fill(0);
  let since = [...all];
  const lines: string[] = [];
  const add = (label: string, figures: readonly number[]) =>
    lines.push(
      `| ${[label, ...figures.map(written), written(figures.reduce((a, b) => a + b))].join(" | ")} |`,
    );
  for (let row = 1; row <= nRows; row++) {
    const figures = all.map(() => lowest + random.below(9000));
    figures.forEach((figure, column) => {
      all[column]! += figure;
      since[column]! += figure;
    });
    add(`Office ${row}`, figures);
    if (row % every > 0 || every === nRows) continue;
    add("Subtotal", since);
    since = since.map(() => 0);
  }
  add("Total", all);
  const head = ["Office", ...all.map((_, column) => `Item ${String.fromCharCode(65 + column)}`), "Total"];
  return [`| ${head.join(" | ")} |`, `|${" ---: |".repeat(head.length)}`, ...lines];
}
