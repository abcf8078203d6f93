import { strict as assert } from "node:assert";
import fc from "fast-check";
import { sharedEnds } from "../../server/core/text/remapped.ts";
import { lasting, lastingList, movedDown } from "../../server/lsp/lasting.ts";
import { jsonOf } from "../../server/node/json.ts";

interface Tree {
  readonly name: string;
  readonly children: readonly Tree[];
}

/** Trees of so many levels at most. */
function trees(depth: number): fc.Arbitrary<Tree[]> {
  const children = depth > 1 ? trees(depth - 1) : fc.constant([]);
  const tree = fc.record({ name: fc.string({ unit: "grapheme" }), children });
  return fc.array(tree.map((value) => lasting(value)));
}

const written = (message: object) => Buffer.concat(jsonOf({ jsonrpc: "2.0", ...message })).toString();
const expected = (message: object) => JSON.stringify({ jsonrpc: "2.0", ...message });

describe("messages as they are written", () => {
  it("are JSON, whatever in them is lasting, each time", () => {
    fc.assert(
      fc.property(trees(3), fc.jsonValue(), (list, value) => {
        for (const message of [
          { id: 1, result: list },
          { id: 2, result: { kind: "full", resultId: "a", items: list } },
          { method: "textDocument/publishDiagnostics", params: { uri: "file:///a", diagnostics: list } },
          { id: 3, result: value },
          { id: 4, result: null },
        ]) {
          assert.equal(written(message), expected(message));
          assert.equal(written(message), expected(message));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are JSON where some of a list have come, gone or moved, up or down", () => {
    const place = (line: number) => ({ line, character: 7, note: '"line":3 "line\\":4' });
    const at = (line: number) =>
      lasting({ range: { start: place(line), end: place(line + 95) }, note: "七" });
    const edit = fc.record({
      at: fc.nat(12),
      removed: fc.nat(3),
      added: fc.nat(3),
      nLines: fc.nat(120),
      isWritten: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let list = lastingList(Array.from({ length: 8 }, (_, n) => at(n * 13)));
        for (const { at: from, removed, added, nLines, isWritten } of edits) {
          const fresh = Array.from({ length: added }, () => at(from));
          const rest = list.slice(from + removed);
          // Down and up again, so that lines get more digits and lose them.
          const isUp = from % 2 === 1 && rest.every(({ range }) => range.start.line >= nLines);
          const by = isUp ? -nLines : nLines;
          for (const item of by === 0 ? [] : rest) {
            item.range.start.line += by;
            item.range.end.line += by;
            movedDown(item, by);
          }
          const next = [...list.slice(0, from), ...fresh, ...rest];
          const { head, tail } = sharedEnds(list, next);
          const nMoved = by === 0 ? 0 : rest.length;
          const ends = { head: Math.min(head, next.length - nMoved), tail: nMoved > 0 ? 0 : tail };
          const old = list;
          list = lastingList(next, list, ends);
          if (!isWritten) continue;
          for (const items of [list, old]) {
            const message = { id: 1, result: { kind: "full", items } };
            assert.equal(written(message), expected(message));
          }
        }
      }),
    );
  });

  it("of large trees are JSON, too, after a part of them has changed", () => {
    const leaf = (name: string): Tree => lasting({ name: name.repeat(900), children: [] });
    const branch = (...children: Tree[]): Tree => lasting({ name: "合计", children });
    const kept = branch(...Array.from({ length: 100 }, () => leaf("七")));
    for (const other of ["a", "b"]) {
      const message = { id: 1, result: [branch(kept, leaf(other)), leaf(other)] };
      assert.equal(written(message), expected(message));
    }
  });
});
