import { strict as assert } from "node:assert";
import { balanceAll } from "../../../server/core/relation/balance/balance.ts";
import { paddedPlace } from "../../../server/core/relation/balance/padding.ts";
import { inferRelations } from "../../../server/core/relation/infer/infer.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

describe("figures that a program filled up with zeros", () => {
  const rowOf = (...texts: string[]) => `| ${texts.join(" | ")} |`;
  const tableOf = (...rows: string[][]) => {
    const [head, ...body] = rows.map((row) => rowOf(...row));
    return readTable(pipeSyntax, [head!, rowOf(...rows[0]!.map(() => "---")), ...body]);
  };
  const placeOf = (...texts: string[]) => {
    const table = tableOf(["Item", "Amount"], ...texts.map((text) => [text, text]));
    return paddedPlace(
      table.cells.flatMap(({ row, column, numeral }) => (row > 0 && column > 0 && numeral) || []),
    );
  };

  it("say no more than the middle one of them needs", () => {
    assert.equal(placeOf("17.10000", "0.80000", "15.30000"), -1);
    assert.equal(placeOf("9.50000", "0.75900", "8.70000"), -1);
  });

  it("are as exact as they stand where one needs all places, where they are whole, or few places are printed", () => {
    assert.equal(placeOf("17.10000", "0.80001", "15.30000"), null);
    assert.equal(placeOf("17.00000", "8.00000", "9.00000"), null);
    assert.equal(placeOf("17.10", "0.80", "15.30"), null);
  });

  it("are as exact as the others where one alone goes on far behind their last place", () => {
    assert.equal(placeOf("17.00000", "8.00000", "15.00000", "40.00030"), null);
    assert.equal(placeOf("17.10000", "8.00000", "15.30000", "40.40800"), null);
    assert.equal(placeOf("17.10000", "8.00000", "15.30000", "40.45000"), -1);
    assert.equal(placeOf("17.00000", "40.00030", "57.00000"), -4);
  });

  it("are compared as shares at the places that their column needs", () => {
    const table = tableOf(
      ["Item", "Boats", "Share"],
      ["Quay", "20922.00000", "0.20920"],
      ["Mill", "13770.00000", "0.13770"],
      ["Ford", "44100.00000", "0.44100"],
      ["Spit", "21208.00000", "0.21210"],
      ["Total", "100000.00000", "1.00000"],
    );
    const shares = balanceAll(table, inferRelations(table).relations).filter(
      ({ relation }) => relation.type === "share",
    );
    assert(shares.length > 0);
    assert(shares.every(({ verdict }) => verdict !== "broken"));
  });
});
