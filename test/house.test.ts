import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The rules of the house that no tool keeps. */
describe("house", () => {
  const { stdout } = spawnSync("git", ["ls-files", "client", "server", "scripts", "test", "bench"], {
    encoding: "utf8",
  });
  const files = stdout.split("\n").filter((path) => /\.(ts|mjs)$/.test(path));
  const sources = files.map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n") }));
  const paths = (wrong: (source: (typeof sources)[number]) => boolean) =>
    sources.filter(wrong).map(({ path }) => path);

  before(function () {
    if (files.length === 0) this.skip(); // An archive without its history.
  });

  it("files are read at a glance: 300 lines or little more", () =>
    assert.deepEqual(
      paths(({ lines }) => lines.length > 320),
      [],
    ));

  it("files are named in kebab-case for what they hold", () =>
    assert.deepEqual(
      paths(
        ({ path }) => !/^[a-z\d]+([.-][a-z\d]+)*$/.test(basename(path)) || /\b(utils?|index)\b/.test(path),
      ),
      [],
    ));

  it("names are the field's words", () => {
    const banned =
      /\b(?:class|interface|type|function|const)\s+(?:I[A-Z][a-z]\w*|\w*(?:Manager|Helper|Utils?))\b/;
    assert.deepEqual(
      paths(({ lines }) => lines.some((line) => banned.test(line))),
      [],
    );
  });

  it("nothing is left open, and no test is left out or run alone", () =>
    assert.deepEqual(
      paths(({ path, lines }) =>
        lines.some((line) => /\b(TODO|FIXME|XXX)\b|\.only\(/.test(line) && path !== "test/house.test.ts"),
      ),
      [],
    ));
});
