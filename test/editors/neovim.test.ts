import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inFolder } from "../cli/command.ts";

const isInstalled = spawnSync("nvim", ["--version"]).status === 0;

describe("Neovim, over stdio", function () {
  this.timeout(60_000);

  before(function () {
    if (!isInstalled) this.skip();
  });

  for (const { example, right } of [
    { example: "first-look.md", right: "|    7,942 |" },
    { example: "first-look.zh-cn.md", right: "| 7,942 |" },
  ]) {
    it(`${example}: diagnostic, symbols, quick fix, and the problem is gone`, async () => {
      const report = readFileSync(`examples/${example}`, "utf8");
      await inFolder({ "report.md": report }, async (folder) => {
        const seen = drive(folder);
        assert.equal(seen.line, 13);
        assert.match(seen.message, /7,942/);
        assert.match(seen.fix, /7,492 → 7,942/);
        const headings = report.split("\n").flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []);
        assert.deepEqual(
          headings.filter((heading) => !seen.symbols.includes(heading)),
          [],
        );
        const saved = readFileSync(join(folder, "report.md"), "utf8");
        assert.equal(saved, report.replace(/\| +7,492 \|/, right));
      });
    });
  }
});

interface Seen {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
  readonly symbols: readonly string[];
}

/** Lets Neovim mend `report.md` in the folder; gives what it saw. */
function drive(folder: string): Seen {
  const out = join(folder, "seen.json");
  const env = {
    ...process.env,
    SERVER: resolve("dist/server.js"),
    FILE: join(folder, "report.md"),
    OUT: out,
  };
  const script = `luafile ${resolve("test/editors/neovim.lua")}`;
  const { status, stderr } = spawnSync("nvim", ["--headless", "-u", "NONE", "-n", "-c", script], { env });
  assert.equal(status, 0, String(stderr));
  return JSON.parse(readFileSync(out, "utf8"));
}
