import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Script } from "node:vm";
import { tuneEngine } from "../server/node/engine.ts";
import { codeOf, fileOfCode, loadPart, scriptOf } from "../server/node/parts.ts";

/**
 * Runs a built program as a user would, and keeps what the engine compiled of its parts until the end, with what it
 * compiled in the run before. The first argument is the program, the others are its own.
 */
const [, program = "", ...args] = process.argv;
const scripts = new Map<string, Script>();

tuneEngine();
// Else what has not been called for a while would be let go again.
setFlagsFromString("--no-flush-bytecode");
process.argv = [process.execPath, program, ...args];
process.on("exit", () => {
  setFlagsFromString("--flush-bytecode");
  for (const [file, script] of scripts) {
    const kept = fileOfCode(file);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, script.createCachedData());
  }
});
loadPart(resolve(program), (file) => {
  const script = scriptOf(file, codeOf(file));
  scripts.set(file, script);
  return script;
});
