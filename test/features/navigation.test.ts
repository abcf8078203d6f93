import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { definitionsAt, referencesAt } from "../../server/features/navigation.ts";
import type { Range } from "../../server/features/place.ts";

describe("navigation between running text and tables", () => {
  const lines = [
    "全年来信321件，来访45批，网上投诉128件。",
    "",
    "| 类别 | 件数 |",
    "| --- | ---: |",
    "| 来信 | 312 |",
    "| 来访 | 45 |",
    "| 网上投诉 | 128 |",
    "| 合计 | 485 |",
    "",
    "来访45批，比上年多。",
  ];
  const analysis = analyze(lines);
  const at = (line: number, needle: string) => ({ line, character: lines[line]!.indexOf(needle) });
  const shown = (ranges: readonly Range[]) =>
    ranges.map(
      ({ start, end }) => `${start.line}: ${lines[start.line]!.slice(start.character, end.character)}`,
    );

  it("leads from a figure to the cell that it quotes, whether they agree or not", () => {
    assert.deepEqual(shown(definitionsAt(analysis, at(0, "45"))), ["5: 45"]);
    assert.deepEqual(shown(definitionsAt(analysis, at(0, "321"))), ["4: 312"]);
  });

  it("leads from a cell to the figures that quote it, behind those that share a sum with it", () =>
    assert.deepEqual(shown(referencesAt(analysis, at(5, "45"), false)), ["7: 485", "0: 45", "9: 45"]));

  it("leads from a figure to the cell and to the others that quote it", () =>
    assert.deepEqual(shown(referencesAt(analysis, at(0, "45"), false)), ["5: 45", "9: 45"]));
});
