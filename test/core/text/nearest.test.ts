import { strict as assert } from "node:assert";
import { nearestName } from "../../../server/core/text/nearest.ts";

describe("the name that was meant", () => {
  const names = ["ragged-row", "rounding-drift", "total-mismatch"];

  for (const [written, meant] of [
    ["ragged-rows", "ragged-row"],
    ["Ragged-Rwo", "ragged-row"],
    ["totl-mismatch", "total-mismatch"],
    ["total-missmatsch", "total-mismatch"],
    ["spelling", null],
    ["", null],
    ["x".repeat(100_000), null],
  ] as const) {
    it(`of ${written.slice(0, 20) || "nothing"} is ${meant ?? "unknown"}`, () =>
      assert.equal(nearestName(written, names), meant));
  }
});
