import { strict as assert } from "node:assert";
import { excerptOf } from "../../server/cli/format/excerpt.ts";
import { displayWidth } from "../../server/core/text/display-width.ts";

describe("excerpt", () => {
  const shows = (name: string, line: string, marked: string, source: string, carets: string) =>
    it(name, () => {
      const from = line.indexOf(marked);
      const excerpt = excerptOf(line, from, from + marked.length);
      assert.deepEqual([excerpt.source, excerpt.blanks + excerpt.carets], [source, carets]);
    });

  shows("puts carets under the figure", "| 40 | 25 |", "25", "| 40 | 25 |", "       ^^");
  shows("counts wide characters twice", "合计 40 25", "25", "合计 40 25", "        ^^");
  shows("marks wide figures in full", "合计 ４０ 25", "４０", "合计 ４０ 25", "     ^^^^");
  shows("shows a TAB as two blanks", "合计\t40\t25", "25", "合计  40  25", "          ^^");
  shows("shows no control character", "a\u001b[31m 25", "25", "a␛[31m 25", "       ^^");

  it("marks an empty cell with one caret", () => assert.equal(excerptOf("|  |", 2, 2).carets, "^"));

  it("cuts long lines around the figure", () => {
    const line = `${"合".repeat(4000)} 25 ${"计".repeat(4000)}`;
    const { source, blanks, carets } = excerptOf(line, 4001, 4003);
    assert.ok(displayWidth(source) <= 120);
    assert.equal(source[0], "…");
    assert.equal(carets, "^^");
    assert.equal(source.indexOf("25"), (blanks.length - 2) / 2 + 2);
  });
});
