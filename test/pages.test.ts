import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleNames } from "../server/core/check/rules.ts";
import { readMarks } from "./support/notation.ts";
import { applyEdits, assertMarked, findingsIn } from "./support/report.ts";

/**
 * The examples on the page of a rule are its tests. A ```report block gives exactly the findings that its marks
 * name; a ```fixed or ```suggested block below is that report after the preferred fix of its first finding, which
 * is safe in the one case and offered in the other.
 */
const folder = join(import.meta.dirname, "../docs/rules");
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));

/** What these report takes hundreds of lines; `test/core/check` has a test for each. */
const tooLongToShow = ["table-too-large"];

interface Example {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  const lines = page.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(`{3,})(report|fixed|suggested)$/.exec(lines[at]!);
    if (!fence) continue;
    const end = lines.indexOf(fence[1]!, at + 1);
    examples.push({ kind: fence[2]!, text: lines.slice(at + 1, end).join("\n"), line: at + 1 });
    at = end;
  }
  return examples;
}

describe("pages of rules", () => {
  it("stand for every rule, and for nothing else", () =>
    assert.deepEqual(pages.map((file) => file.slice(0, -3)).sort(), [...ruleNames].sort()));

  for (const file of pages) {
    describe(file, () => {
      const examples = examplesOf(readFileSync(join(folder, file), "utf8"));

      it("shows what is reported and what is not", () => {
        const reports = examples.filter(({ kind }) => kind === "report");
        const isShown = reports.some(({ text }) => readMarks(text).marks.length > 0);
        assert.ok(isShown || tooLongToShow.includes(file.replace(/\.md$/, "")));
        assert.ok(reports.some(({ text }) => readMarks(text).marks.length === 0));
      });

      examples.forEach(({ kind, text, line }, index) => {
        if (kind === "report") it(`line ${line} reports what it says`, () => assertMarked(text));
        else
          it(`line ${line} is the report after its fix`, () => {
            const before = readMarks(examples[index - 1]!.text).text;
            const fix = findingsIn(before)[0]?.fixes.find(({ preferred }) => preferred);
            assert.equal(fix?.applicability, kind === "fixed" ? "safe" : "suggested");
            assert.equal(applyEdits(before, fix!.edits), text);
          });
      });
    });
  }
});
