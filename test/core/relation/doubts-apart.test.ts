import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { findingsIn, isSerious } from "../../support/report.ts";

/** Hours by role and year: each year is the first at another price, so that what adds up by accident does in all. */
const hours = [520, 1130, 940, 2177, 520, 3270, 411, 1560, 2764, 3613];
const prices = [1, 4.08, 4.16, 4.25, 4.34, 4.43, 4.52];
const roles = "Analyst,Designer,Editor,Trainer,Tester,Writer,Manager,Planner,Clerk,Driver".split(",");

function priced(change: (row: number, year: number) => number | null): string {
  const rows = roles.map((role, row) =>
    [role, ...prices.map((price, year) => (change(row, year) ?? hours[row]! * price).toFixed(2))].join(" | "),
  );
  return ["Role | Base | Y1 | Y2 | Y3 | Y4 | Y5 | Y6", "---|--:|--:|--:|--:|--:|--:|--:", ...rows].join("\n");
}

/** Rates beside what they are above the target, by the award asked for and, in the last column, by the one proposed. */
function rates(rows: readonly (readonly number[])[]): string {
  const lines = rows.map((row, at) =>
    [`District ${at + 1}`, ...row.map((rate) => rate.toFixed(2))].join(" | "),
  );
  const head = "Place | Target | Now | Full | Rank | Above | Proposed | Score | Over";
  return [head, "---|--:|--:|--:|--:|--:|--:|--:|--:", ...lines].join("\n");
}

const serious = (text: string) => findingsIn(text).filter(isSerious);

describe("figures that stand apart from their sum", () => {
  it("are vouched for once by lines in proportion to each other", () => {
    assert.deepEqual(serious(priced(() => null)), []);
    const hoursOfClerk = 940 + 411 + 520;
    const byAccident = priced((row, year) =>
      row === 8 ? (year === 0 ? 6204 : hoursOfClerk * prices[year]!) : null,
    );
    assert.deepEqual(serious(byAccident), []);
  });

  it("are left alone where another figure of the line gives the sum", () => {
    const alike = Array.from({ length: 40 }, (_, at) => {
      const [target, above] = [21.37 + 3.91 * at, 4.26 + ((at * 7) % 11) * 1.13 + 0.01 * at];
      const [now, full] = [11.13 + ((at * 5) % 13) * 2.37, 15.17 + ((at * 5) % 19) * 2.11];
      return [target, now, full, 131 - at, above, target + above, 77 + ((at * 3) % 17), above];
    });
    const [target, above, over] = [18.83, 134.44, 301.41];
    const apart = [target, 12.4, 153.27, 3, above, target + over, 51, over];
    assert.equal(serious(rates([...alike, apart.with(7, 288.12)])).length, 1);
    assert.deepEqual(serious(rates([...alike, apart])), []);
  });

  it("are left alone without a word for them once two lines miss", () => {
    const rows = Array.from({ length: 40 }, (_, at) => {
      const [target, above] = [21.37 + 3.91 * at, 4.26 + ((at * 7) % 11) * 1.13 + 0.01 * at];
      const [now, full] = [11.13 + ((at * 5) % 13) * 2.37, 15.17 + ((at * 5) % 19) * 2.11];
      return [target, now, full, 131 - at, above, 77 + ((at * 3) % 17), target + above];
    });
    const missing = (...lines: number[]) =>
      rows.map((row, at) => (lines.includes(at) ? row.with(6, row[6]! + 37.91 + at) : row));
    const report = (body: readonly (readonly number[])[]) =>
      rates(body).replace(
        /^.*\n.*\n/,
        "Place | Target | Now | Full | Rank | Above | Score | Over\n---|--:|--:|--:|--:|--:|--:|--:\n",
      );
    assert.equal(serious(report(missing(17))).length, 1);
    assert.deepEqual(serious(report(missing(17, 29))), []);
  });

  it("are left alone where growth rates add up in one line by luck", () => {
    const report = (change: string) => `
Grain | 2008 | 2009 | Change, %
---|--:|--:|--:
All wheat | 156,074 | 118,153 | -24.3
Durum | 20,298 | 21,171 | 4.3
Other wheat | 135,776 | 96,982 | ${change}
Oats | 19,497 | 12,350 | -36.7
`;
    const sums = (text: string) =>
      analyze(splitLines(text)).studies.flatMap((study) =>
        (study?.balances ?? []).filter(({ relation }) => relation.type === "sum"),
      );
    assert.equal(sums(report("-28.6")).length, 2);
  });

  it("are held where what grows is counted, by which there are more people", () => {
    const report = (change: string) => `
Quarter | Now | Before | Change
---|--:|--:|--:
At the start | 84,306 | 83,519 | 787
Born | 1,843 | 1,912 | -69
Moved here | 2,194 | 3,087 | -893
Moved away | 1,377 | 1,468 | -91
Population growth | 1,793 | 2,691 | ${change}
`;
    assert.deepEqual(serious(report("-898")), []);
    assert.equal(serious(report("-398")).length, 1);
  });

  it("are held where another figure of the line gives the sum by luck", () => {
    const groups = Array.from({ length: 14 }, (_, at) =>
      [17, 5, 29, 11].map((step, group) => 3 + ((at * step + 7 * group) % 53)),
    );
    const report = (change: number) => {
      const rows = groups.map((group, at) => {
        const all = group.reduce((sum, n) => sum + n, at === 6 ? change : 0);
        return [`Team ${at + 1}`, all, ...group.flatMap((n, k) => [n, (n * (k + 2)) % 19])].join(" | ");
      });
      const head = "Team | All | 6–8 | Girls | 9–11 | Girls | 12–14 | Girls | 15–17 | Girls";
      return [head, "---|--:|--:|--:|--:|--:|--:|--:|--:|--:", ...rows].join("\n");
    };
    const [part, other] = [groups[6]![0]!, (groups[6]![3]! * 5) % 19];
    assert.deepEqual(serious(report(0)), []);
    assert.equal(serious(report(other - part)).length, 1);
  });
});
