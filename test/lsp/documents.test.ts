import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { joined, LiveText } from "../../server/core/text/live-text.ts";
import { Documents } from "../../server/lsp/documents.ts";
import { Quiet } from "../../server/lsp/quiet.ts";

const piece = fc.stringMatching(/^[a|1，🧾\r\n]{0,6}$/u);
const place = fc.record({ line: fc.nat(8), character: fc.nat(8) });
const edits = fc.array(fc.record({ a: place, b: place, text: piece }), { maxLength: 12 });

describe("open documents", () => {
  it("hold what the editor holds, whatever line ends are mixed", () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        edits,
        (text, changes) => {
          const live = new LiveText(text);
          let mirror = text;
          for (const { a, b, text: added } of changes) {
            const [from, to] = [offsetOf(mirror, a), offsetOf(mirror, b)].sort((x, y) => x - y);
            mirror = mirror.slice(0, from) + added + mirror.slice(to);
            live.replace(a, b, added);
            assert.equal(live.text(), mirror);
            assert.deepEqual(live.lines, mirror.split(/\r\n|\n|\r/));
          }
        },
      ),
    );
  });

  it("tell in one change what several did", () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        edits,
        (text, changes) => {
          if (changes.length === 0) return;
          const live = new LiveText(text);
          const before = [...live.lines];
          const { line, removed, added } = changes
            .map(({ a, b, text }) => live.replace(a, b, text))
            .reduce(joined);
          const after = live.lines;
          assert.equal(before.length - removed, after.length - added);
          assert.deepEqual(before.slice(0, line), after.slice(0, line));
          assert.deepEqual(before.slice(line + removed), after.slice(line + added));
        },
      ),
    );
  });

  it("are analysed once a version, however often they are asked", () => {
    let count = 0;
    const documents = new Documents((...given) => {
      count++;
      return analyze(...given);
    });
    const document = documents.open("file:///report.md", "markdown", 1, "# Report\n\n| a | 1 |\n|---|---|\n");
    for (let times = 0; times < 5; times++) assert.ok(document.analysis);
    assert.equal(count, 1);
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } };
    document.change(2, [{ range, text: "New " }]);
    document.change(3, [{ range, text: "Very " }]);
    assert.equal(document.analysis, document.analysis);
    assert.equal(count, 2, "two edits before a question are one analysis");
  });

  it("wait until the messages that are there have been read", async () => {
    const quiet = new Quiet();
    let touches = 0;
    const burst = () => {
      quiet.touch();
      if (++touches < 20) setImmediate(burst);
    };
    burst();
    await quiet.settled();
    assert.equal(touches, 20);
  });
});

/** Where a position is in a text: past a line's end it is that end, past the last line the text's. */
function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)];
  if (line > ends.length) return text.length;
  const start = line === 0 ? 0 : ends[line - 1]!.index + ends[line - 1]![0].length;
  return Math.min(start + character, ends[line]?.index ?? text.length);
}
