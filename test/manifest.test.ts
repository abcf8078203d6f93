import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { crossfoot } from "./cli/command.ts";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe("manifest", () => {
  const manifest = read("package.json");
  const english: Record<string, string> = read("package.nls.json");
  const chinese: Record<string, string> = read("package.nls.zh-cn.json");

  it("says everything in both languages", () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    for (const [key, words] of [...Object.entries(english), ...Object.entries(chinese)])
      assert.ok(words, key);
  });

  it("uses every sentence, and has every sentence it uses", () => {
    const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  it("names files that exist", () => {
    const paths = strings(manifest.contributes).filter((text) => /^(\.\/|docs\/)/.test(text));
    assert.ok(paths.length > 3);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });

  it("ships what it shows: pictures, and the pages that findings link to in either language", () => {
    const shipped = readFileSync(".vscodeignore", "utf8").split("\n");
    for (const files of ["docs/images/*.png", "docs/rules/*.md", "docs/zh-cn/rules/*.md"])
      assert.ok(shipped.includes(`!${files}`), files);
  });

  it("says of each word that a setting may hold what it means", () => {
    for (const [name, setting] of Object.entries<Record<string, unknown[]>>(
      manifest.contributes.configuration.properties,
    ))
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum?.length, name);
  });

  it("wakes for languages alone", () => {
    for (const event of manifest.activationEvents) assert.match(event, /^onLanguage:/);
  });

  it("has a problem matcher that reads what the command prints", async () => {
    const { pattern } = manifest.contributes.problemMatchers[0];
    const { out } = await crossfoot(["check", "--format", "github", "examples/first-look.md"]);
    const match = new RegExp(pattern.regexp).exec(out.split("\n")[0]!);
    assert.ok(match, out);
    const found = [pattern.severity, pattern.file, pattern.line, pattern.column, pattern.code];
    assert.deepEqual(
      found.map((group) => match[group]),
      ["error", "examples/first-look.md", "13", "37", "total-mismatch"],
    );
  });
});

/** Every string anywhere in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
