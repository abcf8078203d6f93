import { strict as assert } from "node:assert";
import { findingsIn } from "../../support/report.ts";

/** A table of figures without words or blocks, where every way of adding up has to be tried. */
function bareTable(nRows: number): string {
  let figure = 7;
  const next = () => {
    figure = (figure * 7919 + 104729) % 99991;
    return figure;
  };
  const rows = Array.from(
    { length: nRows },
    (_, row) => `| ${row} | ${[next(), next(), next(), next()].join(" | ")} |`,
  );
  return ["| a | b | c | d | e |", "|---|---|---|---|---|", ...rows].join("\n");
}

describe("table-too-large", () => {
  it("says that a table of many hundred rows was not searched to the end", () => {
    assert.deepEqual(
      findingsIn(bareTable(5000)).map(({ rule }) => rule),
      ["table-too-large"],
    );
  });

  it("is silent about a table of ordinary size", () => assert.deepEqual(findingsIn(bareTable(40)), []));
});
