import { strict as assert } from "node:assert";
import { findingsIn, isSerious } from "./report.ts";

/** Tests that a text gives one finding, of this severity. */
export function severity(name: string, wanted: string, text: string): void {
  it(`${name}: ${wanted}`, () =>
    assert.deepEqual(
      findingsIn(text).map((finding) => finding.severity),
      [wanted],
    ));
}

/** Tests that a text gives neither errors nor warnings. */
export function silent(name: string, text: string): void {
  it(`${name}: silent`, () =>
    assert.deepEqual(
      findingsIn(text)
        .filter(isSerious)
        .map(({ message }) => message),
      [],
    ));
}
