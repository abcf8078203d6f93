import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { LiveText } from "../../server/core/text/live-text.ts";
import { type OutlineEntry, outlineOf } from "../../server/features/outline.ts";

const report = `# Report

Preface.

## Visitors

Table 1: Regions

| Region | Count |
|---|---:|
| North | 10 |
| Total | 10 |

Figure 1: Quays

## Letters

| Kind | Count |
|---|---:|
| Post | 3 |
| Total | 3 |

### Last words

Thanks.`;

const edits = fc.array(
  fc.record({
    line: fc.nat(report.split("\n").length),
    from: fc.nat(12),
    length: fc.nat(3),
    text: fc.constantFrom("7", "", "|", "\n", "#", "Figure 2: ", "Table 4: ", "word "),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The names of entries, each with its lines and what is told of it. */
function shown(entries: readonly OutlineEntry[], indent = ""): string[] {
  return entries.flatMap(({ name, range, detail, children }) => [
    `${indent}${name} ${range.start.line}-${range.end.line}:${range.end.character} ${detail}`,
    ...shown(children, `${indent}  `),
  ]);
}

describe("the outline", () => {
  it("is after any edits what it is of the text as it stands", () => {
    fc.assert(
      fc.property(edits, (typed) => {
        const text = new LiveText(report);
        let analysis = analyze(text.lines);
        outlineOf(analysis, "en");
        for (const { line, from, length, text: added } of typed) {
          const [start, end] = [from, from + length].map((character) => text.within({ line, character }));
          const change = text.replace(start!, end!, added);
          analysis = analyze(text.lines, undefined, { analysis, change, isSpent: true });
          const fresh = shown(outlineOf(analyze([...text.lines]), "en"));
          assert.deepEqual(shown(outlineOf(analysis, "en")), fresh);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("keeps the entries that a key does not change", () => {
    const lines = report.split("\n");
    const before = analyze(lines);
    const [title] = outlineOf(before, "en");
    const line = lines.indexOf("| Post | 3 |");
    const typed = lines.with(line, "| Post | 34 |");
    const after = analyze(typed, undefined, { analysis: before, change: { line, removed: 1, added: 1 } });
    const [titleAfter] = outlineOf(after, "en");
    const kept = titleAfter!.children.filter((entry) => title!.children.includes(entry));
    assert.deepEqual(
      [kept.map(({ name }) => name), titleAfter!.children.map(({ name }) => name)],
      [["Visitors"], ["Visitors", "Letters"]],
    );
  });
});
