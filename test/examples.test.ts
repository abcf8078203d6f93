import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { FindingText } from "../server/cli/findings.ts";
import { crossfoot } from "./cli/command.ts";
import { applyEdits, isSerious } from "./support/report.ts";

interface Fault {
  readonly line: number;
  readonly figure: string;
  /** What a fix is to write; null where nobody can say. */
  readonly meant: string | null;
  readonly why: string;
}

/** Every file of `examples/` is sound, but for what `examples/faults.json` says of it. */
describe("examples", () => {
  const faults: Readonly<Record<string, readonly Fault[]>> = JSON.parse(
    readFileSync("examples/faults.json", "utf8"),
  );
  const files = readdirSync("examples", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => /\.(md|txt|csv|tsv|report)$/.test(file))
    .sort();

  it("are eight or more, sound and faulty", () => {
    assert.ok(files.length >= 8);
    assert.deepEqual(
      Object.keys(faults).filter((file) => !files.includes(file)),
      [],
    );
  });

  for (const file of files) {
    const expected = faults[file] ?? [];
    it(
      expected.length === 0 ? `${file} adds up` : `${file}: ${expected.map(({ why }) => why).join("; ")}`,
      async () => {
        const text = readFileSync(join("examples", file), "utf8");
        const found = (await findingsIn(join("examples", file))).filter(isSerious);
        const lines = text.split("\n");
        assert.deepEqual(
          found.map(
            ({ range: { start, end } }) =>
              `${start.line + 1}: ${lines[start.line]!.slice(start.character, end.character)}`,
          ),
          expected.map(({ line, figure }) => `${line}: ${figure}`),
          found.map(({ message }) => message).join("\n"),
        );
        for (const [index, { line, meant }] of expected.entries()) {
          if (meant === null) continue;
          const repairs = found[index]!.fixes.map(
            ({ edits }) => applyEdits(text, edits).split("\n")[line - 1]!,
          );
          assert.ok(
            repairs.some((repaired) => repaired.includes(meant)),
            `no fix writes ${meant}`,
          );
        }
      },
    );
  }

  async function findingsIn(path: string): Promise<FindingText[]> {
    return JSON.parse((await crossfoot(["check", "--format", "json", path])).out).files[0].findings;
  }
});
