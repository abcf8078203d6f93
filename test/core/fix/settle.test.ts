import { strict as assert } from "node:assert";
import { settle, settleLines } from "../../../server/core/fix/settle.ts";

const settled = (first: string, next: (text: string) => string | null) => settle(first, (text) => text, next);

describe("settling", () => {
  it("goes on while a repair calls for the next one", () =>
    assert.equal(
      settled("5", (text) => (text === "0" ? null : String(Number(text) - 1))),
      "0",
    ));

  it("ends where two repairs undo each other", () =>
    assert.equal(
      settled("left", (text) => (text === "left" ? "right" : "left")),
      "right",
    ));

  it("gives up on repairs that never end", () =>
    assert.equal(
      settled("", (text) => `${text}x`),
      "x".repeat(20),
    ));

  it("leaves lines that call for nothing as they are", () => {
    const lines = ["| Total | 7 |"];
    assert.equal(
      settleLines(lines, () => []),
      lines,
    );
  });
});
