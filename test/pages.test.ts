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
const docs = join(import.meta.dirname, "../docs");
const english = readdirSync(join(docs, "rules")).sort();

/** What the lines of a page that are the same on each are in Chinese. */
const inChinese: Readonly<Record<string, string>> = {
  "## Reported": "## 会报告",
  "## Not reported": "## 不报告",
  "## What to do": "## 怎么办",
  error: "错误",
  warning: "警告",
  information: "说明",
  hint: "提示",
  fixable: "可更正",
  "fixable by choice": "可选更正",
};

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

/** What a page is made of: its name, its headings, and what it says of the rule below. */
function frameOf(page: string): string[] {
  const lines = page.replace(/^```[\s\S]*?^```/gm, "").split("\n");
  const headings = lines.filter((line) => line.startsWith("#"));
  const said = page.split("\n")[4]!.toLowerCase();
  const words = /error|warning|information|hint|fixable(?: by choice)?|错误|警告|说明|提示|可更正|可选更正/g;
  return [...headings, ...(said.match(words) ?? []), said.match(/\d+\.\d+\.\d+/)?.[0] ?? ""];
}

describe("pages of rules", () => {
  it("stand for every rule, and for nothing else", () =>
    assert.deepEqual(
      english.map((file) => file.slice(0, -3)),
      [...ruleNames].sort(),
    ));

  it("stand in Chinese for every rule, and for nothing else", () =>
    assert.deepEqual(readdirSync(join(docs, "zh-cn/rules")).sort(), english));

  for (const file of english) {
    const page = readFileSync(join(docs, "rules", file), "utf8");
    const chinese = readFileSync(join(docs, "zh-cn/rules", file), "utf8");

    it(`${file} says in Chinese what it says in English, in the same order`, () =>
      assert.deepEqual(
        frameOf(chinese),
        frameOf(page).map((line) => inChinese[line] ?? line),
      ));

    describe(file, () => {
      it("shows what is reported and what is not", () => {
        const reports = examplesOf(page).filter(({ kind }) => kind === "report");
        const isShown = reports.some(({ text }) => readMarks(text).marks.length > 0);
        assert.ok(isShown || tooLongToShow.includes(file.replace(/\.md$/, "")));
        assert.ok(reports.some(({ text }) => readMarks(text).marks.length === 0));
      });
      run(examplesOf(page));
    });

    describe(`zh-cn/${file}`, () => run(examplesOf(chinese)));
  }
});

function run(examples: readonly Example[]): void {
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
}
