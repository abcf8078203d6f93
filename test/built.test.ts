import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { matchesGlob } from "../server/config/glob.ts";

/** The files of ours that Node has loaded once it has started a program, before anybody asked it anything. */
function loadedBy(program: string): string[] {
  const look = `require(${JSON.stringify(resolve(program))});
    console.log(JSON.stringify(Object.keys(require.cache)));
    process.exit();`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", look, "--", "--stdio"], { encoding: "utf8" });
  assert.equal(stderr, "", "the engine knows what it is told");
  return JSON.parse(stdout);
}

function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
}

describe("what is built", () => {
  it("starts the server with what it takes to say what there is", () => {
    const loaded = loadedBy("dist/server.js");
    // The protocol's library is 180 of these; all that answers would be three times as much.
    assert.ok(kilobytes(loaded) < 220, `${kilobytes(loaded)} KB: ${loaded}`);
  });

  it("is all in the package for editors", () => {
    const included = readFileSync(".vscodeignore", "utf8").match(/(?<=^!).+$/gm)!;
    const files = readdirSync("dist", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    const left = files.filter((file) => !included.some((glob) => matchesGlob(file, glob)));
    assert.deepEqual(left, []);
  });
});
