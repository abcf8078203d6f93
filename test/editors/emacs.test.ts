import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inFolder } from "../cli/command.ts";

const eglot = "(progn (package-initialize) (require 'eglot))";
const isInstalled = spawnSync("emacs", ["-q", "--batch", "--eval", eglot]).status === 0;

describe("Emacs with eglot, over stdio", function () {
  this.timeout(60_000);

  before(function () {
    if (!isInstalled) this.skip();
  });

  it("diagnostic, symbols, quick fix, and the problem is gone", async () => {
    const report = readFileSync("examples/first-look.md", "utf8");
    await inFolder({ "report.md": report }, async (folder) => {
      const file = join(folder, "report.md");
      const env = { ...process.env, SERVER: resolve("dist/server.js"), FILE: file };
      const script = ["-q", "--batch", "-l", "test/editors/eglot.el"];
      const { status, stderr } = spawnSync("emacs", script, { env, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      for (const seen of ["13", "Recompute the total: 7,492 → 7,942", "Harbour office, report for 2024"]) {
        assert.ok(stderr.split("\n").includes(seen), stderr);
      }
      assert.equal(readFileSync(file, "utf8"), report.replace("7,492", "7,942"));
    });
  });
});
