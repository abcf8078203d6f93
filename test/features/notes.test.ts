import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import { placedFindings } from "../../server/features/diagnostics.ts";
import { suppressions } from "../../server/features/notes.ts";
import { rangeOf } from "../../server/features/place.ts";
import { applyEdits, findingsIn } from "../support/report.ts";

/** What is still told once each finding of a text has been silenced by the action that is offered for it. */
function afterSilencing(text: string, isMarkdown: boolean): string[] {
  const analysis = analyze(splitLines(text));
  const placed = placedFindings(analysis, ({ severity }) => severity);
  assert.notEqual(placed.length, 0);
  const edits = placed.flatMap((one) => {
    const range = rangeOf(one.finding.span, one.start);
    return suppressions(analysis, [one], range, isMarkdown, "en").flatMap((note) => note.edits);
  });
  return findingsIn(applyEdits(text, edits)).map(({ rule, message }) => `${rule}: ${message}`);
}

const texts = {
  "a table": `Costs of the fair

| Office | 2023 | 2024 |
|--------|-----:|-----:|
| Quay   | 1204 | 1377 |
| Mill   | 2319 | 2480 |
| Ford   |  871 |  902 |
| Total  | 4394 | 4859 |
`,
  "a table that does not say that it is rounded": `| Ward | Share |
|------|------:|
| East |  33.3 |
| West |  33.3 |
| Mid  |  33.3 |
| All  | 100.0 |
`,
  "a sentence over two lines": `年度报告

全年收到申请30件，其中自然人18件、
法人11件。另有其他事项。
`,
  "the total of a list behind a blank line": `Costs of the fair

Rent: 900
Food: 450
Tram: 120

Total: 1,480
`,
};

describe("the note that silences a finding", () => {
  for (const [what, text] of Object.entries(texts))
    for (const isMarkdown of [true, false])
      it(`leaves nothing to tell of ${what}, in ${isMarkdown ? "Markdown" : "plain text"}`, () =>
        assert.deepEqual(afterSilencing(text, isMarkdown), []));
});
