import { readFileSync } from "node:fs";
import Module from "node:module";
import { basename, dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

/** Makes of a part's file a script that gives its function; null leaves the part to Node. */
export type Compile = (file: string) => Script | null;

/**
 * Loads a part of a built program, and what it requires, with the code that the engine made of it when it was built
 * (`scripts/compile.mjs`). To make that anew took a third of a start; Node keeps it by itself since version 22 only.
 */
export function loadPart(file: string, compile: Compile = compileAsBuilt): unknown {
  const { cache } = require;
  const known = cache[file];
  if (known) return known.exports;
  const script = compile(file);
  if (!script) return require(file);
  const module = new Module(file);
  module.filename = file;
  cache[file] = module;
  const folder = dirname(file);
  const requirePart = (id: string): unknown =>
    id.startsWith(".") ? loadPart(join(folder, id), compile) : require(id);
  script.runInThisContext().call(module.exports, module.exports, requirePart, module, file, folder);
  module.loaded = true;
  return module.exports;
}

/** The function that Node would make of a file, as a script. The engine passes over code of another source. */
export function scriptOf(file: string, code: Buffer | null): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
  return new Script(source, { filename: file, ...(code && { cachedData: code }) });
}

/**
 * Where the code made of a part is kept: by the engine's version and flags, as it wants no other, and by the part's
 * name, which tells its contents.
 */
export function fileOfCode(file: string): string {
  return join(dirname(file), "../compiled", `${cachedDataVersionTag()}`, `${basename(file)}.bin`);
}

/** The code made of a part, or null where an engine like this one has made none. */
export function codeOf(file: string): Buffer | null {
  try {
    return readFileSync(fileOfCode(file));
  } catch {
    return null;
  }
}

function compileAsBuilt(file: string): Script | null {
  const code = codeOf(file);
  return code && scriptOf(file, code);
}
