import { strict as assert } from "node:assert";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crossfoot, faulty, inFolder, sound } from "./command.ts";

describe("fix", () => {
  it("prints a unified diff and changes nothing", () =>
    inFolder({ "a.md": faulty }, async (folder) => {
      const path = join(folder, "a.md");
      const { status, out } = await crossfoot(["fix", path]);
      assert.equal(
        out,
        [
          `--- ${path}`,
          `+++ ${path}`,
          "@@ -3,7 +3,7 @@",
          " | Desk  | April | May | June | Spring |",
          " |-------|------:|----:|-----:|-------:|",
          " | North |    31 |  40 |   21 |     92 |",
          "-| South |    28 |  25 |   33 |     68 |",
          "+| South |    28 |  25 |   33 |     86 |",
          " | East  |    12 |  17 |   12 |     41 |",
          " | West  |     9 |  14 |   18 |     41 |",
          " | Quay  |    44 |  39 |   52 |    135 |",
          "",
        ].join("\n"),
      );
      assert.equal(readFileSync(path, "utf8"), faulty);
      assert.equal(status, 1);
    }));

  it("writes what it is told to, and returns 0 when nothing is left", () =>
    inFolder({ "a.md": faulty, "b.md": sound }, async (folder) => {
      const { status, err } = await crossfoot(["fix", "--write", folder]);
      assert.equal(readFileSync(join(folder, "a.md"), "utf8"), sound);
      assert.match(err, /1 fix in 1 file/);
      assert.equal(status, 0);
      assert.match((await crossfoot(["fix", "--write", folder])).err, /Nothing to fix/);
    }));

  it("makes the same repairs in every language", async () => {
    const [english, chinese] = await Promise.all(
      ["en", "zh-cn"].map((locale) => crossfoot(["--locale", locale, "fix", "-"], { input: faulty })),
    );
    assert.equal(chinese!.out, english!.out);
  });

  it("applies what needs judgement only when asked", async () => {
    const input =
      "| Desk | May |\n|---|--:|\n| North | 40 |\n| South | 25 |\n| East | 17 |\n| Total | 92 |\n";
    assert.equal((await crossfoot(["fix", "--write", "-"], { input })).out, input);
    const { status, out } = await crossfoot(["fix", "--write", "--suggested", "-"], { input });
    assert.deepEqual([status, out], [0, input.replace("92", "82")]);
  });

  it("gives back standard input on standard output", async () => {
    const { status, out } = await crossfoot(["fix", "--write", "-"], { input: faulty });
    assert.deepEqual([status, out], [0, sound]);
  });

  const chinese = (text: string) => text.replace("Visitors", "来访").replaceAll("Total", "合计");
  const kept: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["CRLF", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["a byte order mark", (text) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, little-endian", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16, big-endian", (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["no line end at the end", (text) => Buffer.from(text.trimEnd())],
    ["GB 18030", (text) => gb18030(chinese(text))],
  ];
  for (const [name, bytesOf] of kept) {
    it(`keeps ${name}`, () =>
      inFolder({ "a.md": bytesOf(faulty) }, async (folder) => {
        await crossfoot(["fix", "--write", folder]);
        assert.deepEqual(readFileSync(join(folder, "a.md")), Buffer.from(bytesOf(sound)));
      }));
  }

  it("leaves a file alone that it could not write without loss, and says so", () => {
    const broken = Buffer.concat([
      Buffer.from("来访人数统计，各处室填报。 "),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(faulty),
    ]);
    return inFolder({ "a.md": broken }, async (folder) => {
      const { status, err } = await crossfoot(["fix", "--write", folder]);
      assert.match(err, /left as it was.*\nNothing to fix\./);
      assert.equal(status, 2);
      assert.deepEqual(readFileSync(join(folder, "a.md")), broken);
    });
  });
});

describe("a file that may not be written", () => {
  it("is said to be so, and the others are fixed", function () {
    // To the superuser every file is open.
    if (process.getuid?.() === 0) this.skip();
    return inFolder({ "a.md": faulty, "b.md": faulty }, async (folder) => {
      chmodSync(join(folder, "a.md"), 0o444);
      const { status, err } = await crossfoot(["fix", "--write", folder]);
      assert.match(err, /a\.md: left as it was: it cannot be written/);
      assert.match(err, /1 fix in 1 file\./);
      assert.equal(readFileSync(join(folder, "b.md"), "utf8"), sound);
      assert.equal(status, 2);
    });
  });
});

/** The few characters of the test in GB 18030. */
function gb18030(text: string): Uint8Array {
  const known: Record<string, number[]> = {
    来: [0xc0, 0xb4],
    访: [0xb7, 0xc3],
    合: [0xba, 0xcf],
    计: [0xbc, 0xc6],
  };
  return Uint8Array.from([...text].flatMap((character) => known[character] ?? [character.charCodeAt(0)]));
}
