import { strict as assert } from "node:assert";
import { setFlagsFromString } from "node:v8";
import { analyze } from "../server/core/analyze.ts";
import { splitLines } from "../server/core/text/lines.ts";

setFlagsFromString("--allow-natives-syntax");
/** Whether the engine lays two objects out alike, so that it keeps one description for both. */
const areLaidOutAlike = new Function("a", "b", "return %HaveSameMap(a, b)") as (
  a: object,
  b: object,
) => boolean;

/** How many layouts some objects have. */
function countLayouts(objects: readonly object[]): number {
  const layouts: object[] = [];
  for (const object of objects)
    if (!layouts.some((known) => areLaidOutAlike(known, object))) layouts.push(object);
  return layouts.length;
}

/** Tables of which each holds a figure that is off by nine. */
function wrongTables(nTables: number): string {
  const table = (at: number) => `
| Quay | Spring | Autumn | Total |
|---|---:|---:|---:|
| North | ${at + 310} | 205 | ${at + 515} |
| East | 120 | ${at + 64} | ${at + 184} |
| South | 402 | 118 | 529 |
| Total | ${at + 832} | ${at + 387} | ${2 * at + 1219} |
`;
  return Array.from({ length: nTables }, (_, at) => table(at)).join("\n");
}

describe("objects of which a text has thousands", () => {
  // One that another is spread into may get a layout of its own, which is larger than the object.
  it("are laid out alike: what speaks for each sum", () => {
    const { studies } = analyze(splitLines(wrongTables(30)));
    const balances = studies.flatMap((study) => study?.balances ?? []);
    const evidence = balances.flatMap(({ relation }) => ("evidence" in relation && relation.evidence) || []);
    assert.ok(evidence.length > 100, `${evidence.length}`);
    assert.ok(countLayouts(evidence) <= 2, `${countLayouts(evidence)} layouts of ${evidence.length}`);
  });
});
