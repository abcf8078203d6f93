import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { rewritesAt } from "../../../server/features/rewrites.ts";
import { findingsIn } from "../../support/report.ts";

describe("a table in a code fence", () => {
  const counted = `$ count ./src
3 files looked at, 1 left out
----------------------------
Kind         files     lines
----------------------------
Wood             4       120
Coal             2        81
----------------------------
SUM:             6       TOTAL
----------------------------`;
  const fence = (info: string, total: string): string =>
    `\`\`\`${info}\n${counted.replace("TOTAL", total)}\n\`\`\``;
  const rulesIn = (text: string) => findingsIn(text).map(({ rule, severity }) => `${rule} ${severity}`);

  it("is found among the lines that a terminal prints around it", () => {
    assert.deepEqual(rulesIn(fence("", "201")), []);
    assert.deepEqual(rulesIn(fence("", "211")), ["total-mismatch hint"]);
    assert.deepEqual(rulesIn(fence("console", "211")), ["total-mismatch hint"]);
  });

  it("is not looked for among the lines of a program", () => {
    assert.deepEqual(rulesIn(fence("python", "211")), []);
  });

  it("is none where it takes but a few lines of many, unless rules set it apart", () => {
    const talk = Array.from({ length: 12 }, (_, at) => `It said no ${at} times.\n`).join("");
    const long = fence("", "211").replace("$ count", `${talk}$ count`);
    assert.deepEqual(rulesIn(long), ["total-mismatch hint"]);
    assert.deepEqual(rulesIn(long.replace(/^-+\n/gm, "")), []);
  });

  it("is written in no other form where that would drop the lines around it", () => {
    const around = { isMarkdown: true, kind: "text" } as const;
    const rewrites = rewritesAt(
      analyze(fence("", "201").split("\n")),
      { line: 6, character: 18 },
      around,
      "en",
    );
    assert.deepEqual(
      rewrites.map(({ name }) => name).filter((name) => name !== "align"),
      [],
    );
  });
});
