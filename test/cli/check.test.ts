import { strict as assert } from "node:assert";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { crossfoot, faulty, inFolder, sound } from "./command.ts";

describe("check", () => {
  it("says nothing of a sound report, and returns 0", async () => {
    const { status, out } = await crossfoot(["check", "-"], { input: sound });
    assert.equal(out, "Nothing wrong found in 1 file.\n");
    assert.equal(status, 0);
  });

  it("shows the line, the figure, the sums and the way out, and returns 1", async () => {
    const { status, out } = await crossfoot(["check", "-"], { input: faulty });
    const [place, , source, carets, ...rest] = out.split("\n");
    assert.match(place!, /^-:6:36 error [a-z-]+$/);
    assert.equal(source, " 6 │ | South |    28 |  25 |   33 |     68 |");
    assert.equal(carets, "   │                                    ^^");
    assert.ok(rest.includes("   = 28 + 25 + 33 = 86 ≠ 68"), out);
    assert.ok(rest.includes("   = 92 + 68 + 41 + 41 + 135 = 377 ≠ 395"), out);
    assert.match(out, /fix: .*68.*86/);
    assert.match(out, /1 error in 1 file\. 1 finding can be repaired safely/);
    assert.equal(status, 1);
  });

  it("speaks the language of the environment, or the one asked for", async () => {
    const chinese = { LANG: "zh_CN.UTF-8" };
    assert.match((await crossfoot(["check", "-"], { input: sound, environment: chinese })).out, /未发现问题/);
    const english = ["--locale", "en", "check", "-"];
    assert.match((await crossfoot(english, { input: sound, environment: chinese })).out, /Nothing wrong/);
  });

  it("checks what can be read when something cannot, and returns 2", () =>
    inFolder({ "a.md": faulty }, async (folder) => {
      const { status, out, err } = await crossfoot(["check", join(folder, "none.md"), join(folder, "a.md")]);
      assert.match(err, /none\.md: no such file/);
      assert.match(out, /a\.md:6:36 error/);
      assert.equal(status, 2);
    }));

  it("checks the others where a path leads nowhere, in circles or through a file", () =>
    inFolder({ "a.md": faulty }, async (folder) => {
      symlinkSync("loop.md", join(folder, "loop.md"));
      const [loop, file] = [join(folder, "loop.md"), join(folder, "a.md")];
      const { status, out, err } = await crossfoot(["check", loop, `${file}/b.md`, file]);
      assert.match(err, /loop\.md: cannot be read \(.*links.*\)\n.*b\.md: /);
      assert.match(out, /a\.md:6:36 error/);
      assert.equal(status, 2);
    }));

  it("says so where there is nothing to check", () =>
    inFolder({}, async (folder) => {
      const { status, out } = await crossfoot(["check", folder]);
      assert.equal(out, "Nothing was checked: there was no report to read.\n");
      assert.equal(status, 0);
      assert.equal((await crossfoot(["--locale", "zh-cn", "check", folder])).out, "没有可供检查的报告。\n");
    }));

  it("walks folders by name, leaves out what is installed, and takes each file once", () =>
    inFolder(
      {
        "b.txt": sound,
        "a/c.md": sound,
        "A.CSV": "x\n",
        "x.png": "x",
        "node_modules/d.md": faulty,
        ".git/e.md": faulty,
      },
      async (folder) => {
        const { out } = await crossfoot(["check", "--format", "json", folder, join(folder, "b.txt")]);
        const paths = JSON.parse(out).files.map(({ path }: { path: string }) =>
          path.slice(folder.length + 1),
        );
        assert.deepEqual(paths, ["A.CSV", "a/c.md", "b.txt"]);
      },
    ));

  it("expands globs, but takes a name that exists as it is", () =>
    inFolder({ "[a].md": sound, "b.md": sound, "c.txt": sound }, async (folder) => {
      const paths = async (path: string) => {
        const { out } = await crossfoot(["check", "--format", "json", join(folder, path)]);
        return JSON.parse(out).files.map((file: { path: string }) => file.path.slice(folder.length + 1));
      };
      assert.deepEqual(await paths("*.md"), ["[a].md", "b.md"]);
      assert.deepEqual(await paths("[a].md"), ["[a].md"]);
      assert.equal((await crossfoot(["check", join(folder, "*.tsv")])).status, 2);
    }));

  it("takes no argument it does not know", async () => {
    for (const args of [
      [],
      ["check"],
      ["check", "--format", "xml", "-"],
      ["chekc", "-"],
      ["fix", "--write", "--diff", "-"],
    ]) {
      const { status, err } = await crossfoot(args);
      assert.equal(status, 2, args.join(" "));
      assert.notEqual(err, "", args.join(" "));
    }
    assert.equal((await crossfoot(["--help"])).status, 0);
    assert.match((await crossfoot(["--version"])).out, /^\d+\.\d+\.\d+\n$/);
  });
});

describe("check --format json", () => {
  it("places every range in the file as it is on disk", async () => {
    const { out } = await crossfoot(["check", "--format", "json", "-"], { input: faulty });
    const { version, files } = JSON.parse(out);
    assert.equal(version, 1);
    const [{ path, findings }] = files;
    assert.equal(path, "-");
    const [{ category, severity, range, data, suspects, fixes }] = findings;
    assert.deepEqual([findings.length, category, severity], [1, "arithmetic", "error"]);
    const cell = { start: { line: 5, character: 35 }, end: { line: 5, character: 37 } };
    assert.deepEqual(range, cell);
    assert.deepEqual(suspects[0], { range: cell, value: "86" });
    assert.equal(typeof data.difference, "string");
    const { applicability, preferred, edits } = fixes[0];
    assert.deepEqual(
      { applicability, preferred, edits },
      { applicability: "safe", preferred: true, edits: [{ range: cell, newText: "86" }] },
    );
  });

  it("counts a byte order mark as the first character", () =>
    inFolder({ "a.md": `\uFEFF${sound}` }, async (folder) => {
      const { out } = await crossfoot(["outline", "--format", "json", folder]);
      const [title] = JSON.parse(out).files[0].symbols;
      assert.equal(title.name, "Visitors");
      assert.ok(title.selectionRange.start.character >= 1);
    }));
});

describe("check --format sarif", () => {
  it("is one run with rules, results, related places and fixes", async () => {
    const { out } = await crossfoot(["check", "--format", "sarif", "-"], { input: faulty });
    const { version, runs } = JSON.parse(out);
    assert.equal(version, "2.1.0");
    const [{ tool, results, columnKind }] = runs;
    assert.equal(columnKind, "utf16CodeUnits");
    const [result] = results;
    assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, "error");
    const region = { startLine: 6, startColumn: 36, endLine: 6, endColumn: 38 };
    assert.deepEqual(result.locations[0].physicalLocation.region, { ...region, snippet: { text: "68" } });
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements, [
      { deletedRegion: region, insertedContent: { text: "86" } },
    ]);
    assert.ok(result.relatedLocations.length > 0);
  });

  it("keeps account of what the writer has silenced", async () => {
    const input = faulty.replace("\n\n|", "\n\n<!-- crossfoot-ignore: counted twice -->\n\n|");
    const { status, out } = await crossfoot(["check", "--format", "sarif", "-"], { input });
    const suppressions = JSON.parse(out).runs[0].results.map(
      (result: { suppressions: unknown }) => result.suppressions,
    );
    assert.deepEqual([status, suppressions], [0, [[{ kind: "inSource" }]]]);
  });

  it("is a run without results where nothing is wrong", async () => {
    const { out } = await crossfoot(["check", "--format", "sarif", "-"], { input: sound });
    assert.deepEqual(JSON.parse(out).runs[0].results, []);
  });
});

describe("check --format github", () => {
  it("is a workflow command for each finding", async () => {
    const { out } = await crossfoot(["check", "--format", "github", "-"], { input: faulty });
    assert.match(out, /^::error file=-,line=6,endLine=6,col=36,endColumn=38,title=[a-z-]+::[^\n]+\n$/);
  });
});
