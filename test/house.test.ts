import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { ruleNames } from "../server/core/check/rules.ts";
import { syntaxes } from "../server/core/table/syntaxes.ts";
import { en } from "../server/message/en.ts";
import { zhCn } from "../server/message/zh-cn.ts";

/** The rules of the house that no tool keeps. */
describe("house", () => {
  const tracked = spawnSync("git", ["ls-files", "-z"], { encoding: "utf8" })
    .stdout.split("\0")
    .filter((path) => existsSync(path));
  const files = tracked.filter((path) => /^(client|server|scripts|test|bench)\/.*\.(ts|mjs)$/.test(path));
  const sources = files.map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n") }));
  const paths = (wrong: (source: (typeof sources)[number]) => boolean) =>
    sources.filter(wrong).map(({ path }) => path);

  before(function () {
    if (files.length === 0) this.skip(); // An archive without its history.
  });

  it("files are read at a glance: 300 lines at most", () =>
    assert.deepEqual(
      paths(({ path, lines }) => lines.length > (path.startsWith("test/") ? 400 : 301)),
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

  it("no list is spread into a call that takes so many arguments and no more", () =>
    assert.deepEqual(
      paths(
        ({ path, lines }) =>
          path.startsWith("server/") && lines.some((line) => /Math\.(?:min|max)\([^)]*\.\.\./.test(line)),
      ),
      [],
    ));

  it("every rule has a sentence in every language", () =>
    assert.deepEqual(
      ruleNames.filter((name) => !Object.hasOwn(en, name) || !Object.hasOwn(zhCn, name)),
      [],
    ));

  it("every table syntax has a page", () => {
    const pages = syntaxes.map(({ name }) => (name === "tsv" ? "csv" : name));
    assert.deepEqual(
      pages.filter((page) => !existsSync(`docs/tables/${page}.md`)),
      [],
    );
  });

  it("nothing tells of the machine on which it was written", () => {
    const place =
      /(?<![\w./-])\/(?:work|root|home|Users|mnt|opt)\/\w|"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/;
    const texts = tracked.filter((path) => !/\.(png|ico|gz)$/.test(path) && path !== "test/house.test.ts");
    assert.deepEqual(
      texts.filter((path) => place.test(readFileSync(path, "utf8"))),
      [],
    );
  });

  it("the page of the architecture names every package and every folder", () => {
    const page = readFileSync("docs/architecture.md", "utf8");
    const { dependencies = {}, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const packages = Object.entries({ ...dependencies, ...devDependencies });
    const folders = files.flatMap((path) => /^server\/(?:core\/)?[a-z]+\//.exec(path)?.[0] ?? []);
    assert.deepEqual(
      [...packages.map(([name, version]) => `| \`${name}\` | ${version} |`), ...new Set(folders)].filter(
        (named) => !page.includes(named),
      ),
      [],
    );
  });
});
