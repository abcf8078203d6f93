import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readConfig } from "../server/config/config-file.ts";

/** What the README promises, in either language: commands run, outputs are what they say. */
for (const file of ["README.md", "README.zh-CN.md"])
  describe(file, () => promises(readFileSync(file, "utf8")));

it("README says in Chinese what it says in English, in the same order", () => {
  const marks = (file: string) => readFileSync(file, "utf8").match(/^(?:#+ |- |```\w*)/gm);
  assert.deepEqual(marks("README.zh-CN.md"), marks("README.md"));
});

function promises(readme: string): void {
  const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, body]) => ({
    language,
    body: body!,
  }));

  const commands = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ body }) => body.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line.startsWith("node dist/cli.js "));

  it("shows commands", () => assert.ok(commands.length >= 5));

  for (const command of commands) {
    it(`\`${command}\` runs`, () => {
      const { status, stderr } = run(command);
      assert.ok(status === 0 || status === 1, stderr);
    });
  }

  for (const { body } of blocks.filter(({ language }) => language === "console")) {
    const [first, ...output] = body.split("\n");
    it(`\`${first!.slice(2)}\` prints what is shown`, () => {
      assert.equal(run(first!.slice(2)).stdout.trimEnd(), output.join("\n").trimEnd());
    });
  }

  for (const { body } of blocks.filter(({ language }) => language === "yaml")) {
    it("shows settings that are understood", async () => {
      assert.deepEqual((await readConfig(body)).problems, []);
    });
  }

  function run(command: string) {
    const [, ...args] = command.split(" ");
    const env = { ...process.env, LANG: "C", LC_ALL: "C" };
    return spawnSync(process.execPath, args, { encoding: "utf8", env });
  }
}
