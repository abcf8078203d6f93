import { strict as assert } from "node:assert";
import fc from "fast-check";
import { matchesGlob } from "../../server/config/glob.ts";

describe("globs", () => {
  const matches: readonly [glob: string, path: string, expected: boolean][] = [
    ["*.md", "2023/report.md", true],
    ["*.md", "report.mdx", false],
    ["archive/**", "archive/2022/report.md", true],
    ["archive/*", "archive/2022/report.md", false],
    ["**/.*/**", "a/.git/b.md", true],
    ["./drafts/?.md", "drafts/a.md", true],
    ["*.{md,txt}", "report.txt", true],
    ["{2022,202?}/*.md", "2023/report.md", true],
    ["a,b.md", "a,b.md", true],
    ["a,b.md", "a", false],
    ["{a", "{a", true],
    ["a}(b", "a}(b", true],
  ];
  for (const [glob, path, expected] of matches)
    it(`${glob} ${expected ? "is" : "is not"} ${path}`, () =>
      assert.equal(matchesGlob(path, glob), expected));

  it("have an answer whatever is written", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (glob, path) => {
        matchesGlob(path, glob);
      }),
    ));
});
