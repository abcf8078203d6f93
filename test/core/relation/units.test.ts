import { strict as assert } from "node:assert";
import { findingsIn, isSerious } from "../../support/report.ts";

/** What is said of a declared sum of amounts with their units, the last of them the total. */
function said(...amounts: readonly string[]): string[] {
  const rows = amounts.map(
    (amount, at) => `| ${at === amounts.length - 1 ? "Total" : `Part ${at}`} | ${amount} |`,
  );
  const declared = "<!-- crossfoot: Total = Part* -->";
  return findingsIn([declared, "| Item | Amount |", "|---|---|", ...rows].join("\n"))
    .filter(isSerious)
    .map(({ data }) => `${data.stated} ${data.computed}`);
}

describe("sums of amounts in several units", () => {
  it("are taken in the unit of the total", () => {
    assert.deepEqual(said("2.25 GB", "250 MB", "2.50 GB"), []);
    assert.deepEqual(said("3.00万元", "5000元", "3.50万元"), []);
  });

  it("are wrong where they are wrong in that unit", () => {
    assert.deepEqual(said("3.00万元", "5000元", "3.90万元"), ["3.90 3.50"]);
  });

  it("are left alone where the units measure different things", () => {
    assert.deepEqual(said("40 USD", "30 EUR", "90 USD"), []);
  });
});
