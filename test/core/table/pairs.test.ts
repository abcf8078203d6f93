import { strict as assert } from "node:assert";
import fc from "fast-check";
import { pairsSyntax } from "../../../server/core/table/syntax/pairs.ts";

const labels = ["open", "closed", "准点", "其他结果", "in repair"];
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom("1,250", "12.5", "−40", "(3)", "３５", "—", "8%"),
);
const table = fc.integer({ min: 2, max: labels.length }).chain((nPairs) =>
  fc.record({
    names: fc.array(fc.constantFrom("North", "码头", "Old Pier"), { minLength: 2, maxLength: 5 }),
    figures: fc.array(fc.array(figure, { minLength: nPairs, maxLength: nPairs }), {
      minLength: 5,
      maxLength: 5,
    }),
    between: fc.constantFrom("", " ", ": ", "："),
    gap: fc.constantFrom("  ", "\u3000", "     "),
  }),
);

describe("pairs", () => {
  it("reads back what was written in it, and no line after", () => {
    fc.assert(
      fc.property(table, ({ names, figures, between, gap }) => {
        const lines = names.map(
          (name, row) =>
            `${name}: ${figures[row]!.map((cell, at) => `${labels[at]}${between}${cell}`).join(gap)}`,
        );
        assert.equal(pairsSyntax.measure([...lines, "", "Text."], 0), lines.length, lines.join("\n"));
        const { cells } = pairsSyntax.read(lines);
        for (const [row, name] of names.entries()) {
          const own = cells.filter((cell) => cell.row === row + 1).map(({ text }) => text);
          assert.deepEqual(own, [name, ...figures[row]!], lines[row]);
        }
      }),
    );
  });

  for (const [why, lines] of Object.entries({
    "one line": ["North: open 5  closed 3", "Text."],
    "other labels below": ["North: open 5  closed 3", "South: lent 5  returned 3"],
    "another order": ["North: open 5  closed 3", "South: closed 5  open 3"],
    "fewer pairs below": ["North: open 5  closed 3  lent 1", "South: open 5  closed 3"],
    commas: ["North: open 5, closed 3", "South: open 6, closed 1"],
    "single blanks": ["North open 5 closed 3", "South open 6 closed 1"],
    "one label twice": ["North: open 5  open 3", "South: open 6  open 1"],
    sentences: ["In May we opened 5.  In June we opened 3.", "In May we opened 5.  In June we opened 3."],
    times: ["Open 10:30  Close 16:15", "Open 11:30  Close 17:15"],
    "words alone": ["North: open yes  closed no", "South: open no  closed yes"],
  }))
    it(`reads no table in ${why}`, () => assert.equal(pairsSyntax.measure(lines, 0), 0));
});
