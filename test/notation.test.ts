import { strict as assert } from "node:assert";
import { readMarks } from "./support/notation.ts";

describe("marks in reports", () => {
  const marked = (name: string, source: string, text: string, marks: readonly string[]) =>
    it(name, () => {
      const read = readMarks(source);
      const lines = read.text.split("\n");
      assert.equal(read.text, text);
      assert.deepEqual(
        read.marks.map(({ range: { start, end }, rule, message }) => {
          const stretch = lines[start.line]!.slice(start.character, end.character);
          return `${stretch} ${rule}${message === null ? "" : `: ${message}`}`;
        }),
        marks,
      );
    });

  marked(
    "stand under the figure, with what is to be said of it",
    "| Total | 66 |\n          ^^ total-mismatch: says 66\n| Next | 1 |",
    "| Total | 66 |\n| Next | 1 |",
    ["66 total-mismatch: says 66"],
  );

  marked("count wide characters twice", "合计 66\n     ^^ total-mismatch", "合计 66", ["66 total-mismatch"]);

  marked("stand for brackets in their order", "⟦66⟧\t7\t⟦8⟧\n⟦⟧ total-mismatch\n⟦⟧ ragged-row", "66\t7\t8", [
    "66 total-mismatch",
    "8 ragged-row",
  ]);

  marked("leave other carets alone", "2^3\n^ note that", "2^3\n^ note that", []);
});
