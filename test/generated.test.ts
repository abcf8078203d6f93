import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { generated } from "../scripts/generate.ts";

describe("what is generated from the settings is fresh", () => {
  for (const [path, content] of generated()) {
    it(path, () => {
      const found = readFileSync(path, "utf8");
      const same = (text: string) => (path.endsWith(".json") ? JSON.parse(text) : text);
      assert.deepEqual(same(found), same(content), "run npx tsx scripts/generate.ts");
    });
  }
});
