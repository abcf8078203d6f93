import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
    // What this Node compiled is of no use to an editor, which brings another engine.
    assert.deepEqual(
      left.filter((file) => !file.startsWith("dist/compiled/")),
      [],
    );
  });

  it("starts the server by the command line, too", () => {
    const message = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}';
    const { stdout, stderr } = spawnSync(process.execPath, ["dist/cli.js", "server", "--stdio"], {
      input: `Content-Length: ${message.length}\r\n\r\n${message}`,
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    assert.match(stdout, /"capabilities"/);
  });
});

describe("what was compiled when it was built", () => {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  after(() => rmSync(folder, { recursive: true }));

  /** A copy of what was built. */
  function copied(name: string): string {
    const copy = join(folder, name);
    cpSync("dist", copy, { recursive: true });
    return copy;
  }

  /** What the command line says of an example, and which parts the engine was given code of, and whether it took it. */
  function check(dist: string) {
    const look = `const vm = require("node:vm");
      const given = [];
      vm.Script = class extends vm.Script {
        constructor(source, options) {
          super(source, options);
          if (options.cachedData) given.push(!this.cachedDataRejected);
        }
      };
      process.on("exit", () => process.stderr.write(JSON.stringify(given)));
      process.argv.splice(1, 0, "crossfoot");
      require(${JSON.stringify(resolve(dist, "cli.js"))});`;
    const args = ["-e", look, "--", "check", "examples/first-look.md"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    return { stdout, taken: JSON.parse(stderr) as boolean[] };
  }

  const compiledIn = (dist: string) =>
    readdirSync(join(dist, "compiled"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".bin"))
      .map((file) => join(dist, "compiled", file));

  it("is taken by the engine that compiled it", () => {
    const { taken } = check("dist");
    assert.ok(taken.length >= 3 && taken.every(Boolean), `${taken}`);
  });

  it("is not missed where it is missing", () => {
    const dist = copied("missing");
    rmSync(join(dist, "compiled"), { recursive: true });
    assert.deepEqual(check(dist), { stdout: check("dist").stdout, taken: [] });
  });

  it("is not taken for another part", () => {
    const dist = copied("others");
    const files = compiledIn(dist);
    const codes = files.map((file) => readFileSync(file));
    files.forEach((file, at) => {
      writeFileSync(file, codes[(at + 1) % codes.length]!);
    });
    const { stdout, taken } = check(dist);
    assert.equal(stdout, check("dist").stdout);
    assert.ok(taken.length >= 3 && !taken.some(Boolean), `${taken}`);
  });

  it("is not taken where it is damaged", () => {
    const dist = copied("damaged");
    for (const file of compiledIn(dist)) writeFileSync(file, readFileSync(file).subarray(0, 99));
    assert.equal(check(dist).stdout, check("dist").stdout);
  });
});
