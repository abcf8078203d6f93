import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inFolder } from "./cli/command.ts";

/** Imports that the house forbids, in a house of its own. */
const trespasses = {
  "client/a.ts": { text: 'import "../server/core/a.ts";', rule: "client-knows-no-server" },
  "server/core/a.ts": { text: 'import "node:fs";', rule: "core-is-pure" },
  "server/core/model/a.ts": { text: 'import "../number/a.ts";', rule: "floor-model" },
  "server/core/number/a.ts": { text: 'import "../table/syntax/b.ts";', rule: "floor-number" },
  "server/core/setting/a.ts": { text: 'import "../number/a.ts";', rule: "floor-setting" },
  "server/core/study/a.ts": { text: 'import "../setting/a.ts";', rule: "floor-study" },
  "server/core/table/syntax/a.ts": { text: 'import "./b.ts";', rule: "apart-table/syntax" },
  "server/core/table/syntax/b.ts": { text: 'import "../../relation/a.ts";', rule: "floor-table" },
  "server/core/table/layout/a.ts": { text: 'import "../structure/a.ts";', rule: "room-table/layout" },
  "server/core/table/structure/a.ts": { text: 'import "../../fix/a.ts";', rule: "known" },
  "server/core/relation/a.ts": { text: 'import "./b.ts";', rule: "no-circles" },
  "server/core/relation/b.ts": { text: 'import "./a.ts"; import "../fix/a.ts";', rule: "known" },
  "server/core/report/prose/lists/a.ts": {
    text: 'import "../shares/a.ts";',
    rule: "room-report/prose/lists",
  },
  "server/core/report/prose/shares/a.ts": {
    text: 'import "../reckonings/a.ts";',
    rule: "room-report/prose/shares",
  },
  "server/core/report/prose/reckonings/a.ts": {
    text: 'import "../lists/b.ts";',
    rule: "room-report/prose/reckonings",
  },
  "server/core/report/prose/lists/b.ts": { text: 'import "../../../fix/a.ts";', rule: "known" },
  "server/features/a.ts": { text: 'import "node:path";', rule: "features-touch-no-files" },
  "server/features/b.ts": { text: 'import "../lsp/a.ts";', rule: "nobody-imports-shells" },
  "server/features/c.ts": { text: 'import "../config/a.ts";', rule: "features-know-no-settings-files" },
  "server/config/a.ts": { text: 'import "../lsp/a.ts";', rule: "nobody-imports-shells" },
  "server/node/a.ts": { text: 'import "../config/a.ts";', rule: "node-serves-all-shells" },
  "server/features/figure/a.ts": { text: 'import "../a.ts";', rule: "feature-rooms" },
  "server/features/writing/a.ts": { text: 'import "../figure/a.ts";', rule: "writing-is-lowest" },
  "server/features/writing/form/a.ts": { text: 'import "./b.ts";', rule: "apart-writing/form" },
  "server/features/writing/form/b.ts": {
    text: 'import "../../../lsp/a.ts";',
    rule: "nobody-imports-shells",
  },
  "server/lsp/a.ts": { text: 'import "./nowhere.ts";', rule: "known" },
};

describe("boundaries", () => {
  it("are kept: each forbidden import is told by its rule", async () => {
    const files = Object.entries(trespasses).map(([path, { text }]) => [path, `${text}\nexport {};\n`]);
    const house = { ...Object.fromEntries(files), "tsconfig.json": readFileSync("tsconfig.json", "utf8") };
    await inFolder(house, async (folder) => {
      const depcruise = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
      const args = ["--config", resolve(".dependency-cruiser.cjs"), "client", "server"];
      const { stdout } = spawnSync(process.execPath, [depcruise, ...args], { cwd: folder, encoding: "utf8" });
      for (const [path, { rule }] of Object.entries(trespasses))
        assert.ok(stdout.includes(`${rule}: ${path}`), stdout);
    });
  });
});
