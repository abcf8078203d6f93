import { strict as assert } from "node:assert";
import { join } from "node:path";
import { crossfoot, faulty, inFolder, sound } from "./command.ts";

describe("configuration of the command line", () => {
  const everyRule = (level: string) => `rules:\n  total-mismatch: ${level}\n  misfit-figure: ${level}\n`;
  const found = async (...args: string[]) => {
    const { status, out, err } = await crossfoot(["check", "--format", "json", ...args]);
    const severities = JSON.parse(out).files.map(({ findings }: { findings: { severity: string }[] }) =>
      findings.map(({ severity }) => severity),
    );
    return { status, severities, err };
  };

  it("takes the nearest crossfoot.yaml of each document", () =>
    inFolder(
      { "a.md": faulty, "quiet/crossfoot.yaml": everyRule("off"), "quiet/deep/b.md": faulty },
      async (folder) => {
        const { status, severities } = await found(folder);
        assert.deepEqual([status, severities], [1, [["error"], []]]);
      },
    ));

  it("takes the file that is named in place of all others", () =>
    inFolder({ "a.md": faulty, "my.yaml": everyRule("hint") }, async (folder) => {
      const { status, severities } = await found("--config", join(folder, "my.yaml"), folder);
      assert.deepEqual([status, severities], [0, [["hint"]]]);
    }));

  it("refuses a folder in place of a file", () =>
    inFolder({ "a.md": faulty }, async (folder) => {
      const { status, err } = await crossfoot(["check", "--config", folder, join(folder, "a.md")]);
      assert.match(err, /There is no such file/);
      assert.equal(status, 2);
    }));

  it("adds files and leaves files out", () =>
    inFolder(
      {
        "crossfoot.yaml": 'files:\n  include: ["*.rst"]\n  exclude: ["old/**"]\n',
        "a.rst": sound,
        "old/b.md": faulty,
        "c.md": sound,
        "d.xyz": sound,
      },
      async (folder) => {
        const { out } = await crossfoot(["check", "--format", "json", folder]);
        const paths = JSON.parse(out).files.map(({ path }: { path: string }) =>
          path.slice(folder.length + 1),
        );
        assert.deepEqual(paths, ["a.rst", "c.md"]);
      },
    ));

  it("says what it does not understand, and returns 2", () =>
    inFolder({ "a.md": sound, "crossfoot.yaml": "rules:\n  total-mismatsh: off\n" }, async (folder) => {
      const { status, err } = await found(folder);
      assert.match(
        err,
        /crossfoot\.yaml:2:3: There is no rule “total-mismatsh”\. Did you mean “total-mismatch”\?/,
      );
      assert.equal(status, 2);
    }));

  it("leaves alone what is larger than allowed, and says so", () =>
    inFolder({ "a.md": faulty, "crossfoot.yaml": "files.maxSize: 20\n" }, async (folder) => {
      const { status, err } = await found(folder);
      assert.match(err, /a\.md: Crossfoot leaves this file alone: it is larger/);
      assert.equal(status, 0);
    }));

  it("leaves a log alone that nobody named, and says so", () => {
    const log = Array.from({ length: 20 }, (_, n) => `2024-05-01 10:00:${n + 10} INFO total 5\n`).join("");
    return inFolder({ "a.txt": log }, async (folder) => {
      assert.match(
        (await found(folder)).err,
        /a\.txt: Crossfoot leaves this file alone: it looks like a log/,
      );
      assert.equal((await found(join(folder, "a.txt"))).err, "");
    });
  });

  it("refuses a file or a form that does not exist", async () => {
    assert.equal((await crossfoot(["check", "--config", "none.yaml", "-"])).status, 2);
    assert.equal((await crossfoot(["check", "--profile", "none-such", "-"])).status, 2);
    assert.equal((await crossfoot(["check", "--profile", "annual-report", "-"], { input: sound })).status, 0);
  });
});
