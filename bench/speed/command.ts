import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Draft } from "./draft.ts";

/** What whole processes took, in milliseconds: Node with nothing to do, and the command line on one text. */
export interface Processes {
  readonly bare: readonly number[];
  readonly check: readonly number[];
}

/** Runs both in turns. */
export function timeCommand({ lines }: Draft, nRounds: number): Processes {
  const folder = mkdtempSync(join(tmpdir(), "speed-"));
  const file = join(folder, "draft.md");
  writeFileSync(file, lines.join("\n"));
  const [bare, check]: [number[], number[]] = [[], []];
  for (let round = 0; round < nRounds; round++) {
    bare.push(timeOf(["-e", "0"]));
    check.push(timeOf(["dist/cli.js", "check", file]));
  }
  rmSync(folder, { recursive: true });
  return { bare, check };
}

function timeOf(args: readonly string[]): number {
  const began = performance.now();
  const { error } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (error) throw error;
  return performance.now() - began;
}
