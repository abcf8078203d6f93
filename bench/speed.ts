import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { timeCommand } from "./speed/command.ts";
import { type Draft, draftOf } from "./speed/draft.ts";
import { type Measured, measure } from "./speed/session.ts";
import { chineseDraft, chineseForms, hardShapes } from "./speed/shapes.ts";
import { Wire } from "./speed/wire.ts";

/**
 * Measures the built server beside an empty one, in turns, and prints how many times longer it takes. Machines differ
 * and are shared: only the ratios of one run mean something.
 *   npm run build && npx tsx bench/speed.ts
 * SIZES=1000,10000,100000  ROUNDS=3  KEYS=100  FORMS=1 adds the official form in its layouts, SHAPES=1 the texts that
 * are hard in one way each, or SHAPES=wide,tiny,long-line,headings some of them.
 */
const sizes = (process.env.SIZES ?? "1000,10000,100000").split(",").filter(Boolean).map(Number);
const nRounds = Number(process.env.ROUNDS ?? 3);
const nKeys = Number(process.env.KEYS ?? 100);
const { SHAPES: wanted = "" } = process.env;
const shapes = wanted === "1" ? Object.keys(hardShapes) : wanted.split(",").filter(Boolean);

const empty = join(mkdtempSync(join(tmpdir(), "speed-")), "empty-server.cjs");
await build({
  entryPoints: [join(import.meta.dirname, "speed/empty-server.ts")],
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  outfile: empty,
  logLevel: "error",
});

const servers = {
  empty: () => new Wire([process.execPath, empty, "--stdio"]),
  "empty, keeps text": () => new Wire([process.execPath, empty, "--stdio"], { KEEP_TEXT: "1" }),
  crossfoot: () => new Wire([process.execPath, "dist/server.js", "--stdio"]),
};

type Figure = Exclude<keyof Measured, "told" | "nBytes">;
const figures: readonly Figure[] = [
  "key",
  "enter",
  "paste",
  "burst",
  "open",
  "outline",
  "action",
  "start",
  "memory",
];

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** The median of a figure over all rounds. */
function middle(rounds: readonly Measured[], figure: Figure, share = 0.5): number {
  return quantile(
    rounds.flatMap((round) => round[figure]),
    share,
  );
}

async function compare(draft: Draft): Promise<void> {
  const measured = new Map<string, Measured[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < nRounds; round++) {
    for (const [name, start] of Object.entries(servers)) {
      const wire = start();
      measured.get(name)!.push(await measure(wire, draft, nKeys));
      await wire.stop();
    }
  }
  const [floor, keeping, ours] = [...measured.values()] as [Measured[], Measured[], Measured[]];
  const { told, nBytes } = ours[0]!;
  const missed = draft.wrong.filter((line) => !told.has(line)).length;
  const megabytes = Buffer.byteLength(draft.lines.join("\n")) / 1e6;
  console.log(
    `\n${draft.name}: ${draft.lines.length} lines, ${megabytes.toFixed(2)} MB; ` +
      `${told.size} lines with findings (${nBytes} bytes), ${missed} missed; ` +
      `opened at ${(middle(ours, "open") / megabytes).toFixed(0)} ms a MB`,
  );
  console.log(
    "| | empty | keeps text | crossfoot | × empty | × keeps text |\n|---|---:|---:|---:|---:|---:|",
  );
  const row = (name: string, figure: Figure, share?: number) => {
    const [a, b, c] = [floor, keeping, ours].map((rounds) => middle(rounds, figure, share)) as [
      number,
      number,
      number,
    ];
    console.log(
      `| ${name} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${c.toFixed(2)} | ${(c / a).toFixed(1)} | ${(c / b).toFixed(1)} |`,
    );
  };
  for (const figure of figures) row(figure, figure);
  row("key, p95", "key", 0.95);
}

/** The command line beside Node with nothing to do, whole processes. */
function compareCommand(draft: Draft): void {
  const { bare, check } = timeCommand(draft, nRounds);
  const [nothing, ours] = [quantile(bare, 0.5), quantile(check, 0.5)];
  console.log(
    `\ncrossfoot check, ${draft.name}: ${ours.toFixed(0)} ms; node -e 0: ${nothing.toFixed(0)} ms; × ${(ours / nothing).toFixed(1)}`,
  );
}

for (const size of sizes) await compare(draftOf(size));
if (process.env.FORMS) for (const form of chineseForms) await compare(chineseDraft(form, 600_000));
for (const shape of shapes) await compare(hardShapes[shape]!());
compareCommand(draftOf(10_000));
