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

  it("tell how far they miss in the unit of the total, too", () => {
    const rows = ["| Loan | $250 M |", "| Bond | $1.2 bn |", "| Grant | $313 M |"];
    const told = (total: string) =>
      findingsIn(["| Tranche | Principal |", "|---|---|", ...rows, `| Total | ${total} |`].join("\n")).map(
        ({ message }) => message,
      );
    assert.match(told("$1.663 bn")[0]!, /^“Total” says 1\.663, but .* 1\.763 \(−0\.100\)/);
    assert.match(told("$1.77 bn")[0]!, /^“Total” differs by \+0\.007 .* \(±0\.056\)/);
  });

  it("are left alone where the units measure different things", () => {
    assert.deepEqual(said("40 USD", "30 EUR", "90 USD"), []);
  });

  it("are left alone where some are paid by the month and some once", () => {
    assert.deepEqual(said("¥3,000", "¥500/月", "¥1,200", "¥4,200"), []);
    assert.deepEqual(said("$3,000", "$500/mo", "$1,200", "$4,200"), []);
    assert.deepEqual(said("3000元", "500元/人", "1200元", "4200元"), []);
  });

  it("are added where all are paid by the month, whatever is said of the total", () => {
    assert.deepEqual(said("¥300/月", "¥500/月", "¥900/月"), ["900 800"]);
    assert.deepEqual(said("¥300/月", "¥500/月", "¥900"), ["900 800"]);
    assert.deepEqual(said("300", "500", "¥900/月"), ["900 800"]);
  });
});
