import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What our pages point at is there, so that a file that moves takes along what is said of it. */
describe("pages", () => {
  const pages = spawnSync(
    "git",
    ["ls-files", "-z", "README*.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"],
    {
      encoding: "utf8",
    },
  )
    .stdout.split("\0")
    .filter((path) => path.endsWith(".md") && existsSync(path));

  before(function () {
    if (pages.length === 0) this.skip(); // An archive without its history.
  });

  for (const page of pages) {
    const text = readFileSync(page, "utf8");
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, path]) => path!);

    it(`${page} links to what exists`, () =>
      assert.deepEqual(
        found(/\]\((?!https?:)([^)#]+)[^)]*\)/g).filter((path) => !existsSync(join(dirname(page), path))),
        [],
      ));

    it(`${page} names files that exist`, () =>
      assert.deepEqual(
        found(
          /`((?:(?:client|server|core|features|lsp|cli|message|config|test|docs|scripts|examples)\/)[\w./-]+)`/g,
        ).filter((path) => !/NAME|TAG/.test(path) && !existsSync(path) && !existsSync(join("server", path))),
        [],
      ));
  }
});
