import { strict as assert } from "node:assert";
import { applyEdits, findingsIn } from "../../support/report.ts";

/** The report after the fix of this title, of the first finding that offers it. */
function fixed(report: string, title: string): string {
  const fix = findingsIn(report)
    .flatMap(({ fixes }) => fixes)
    .find((one) => one.title === title);
  assert.ok(fix, `no fix is called so: ${title}`);
  return applyEdits(report, fix.edits);
}

describe("recomputing totals of ranges", () => {
  const plan = `
| Task     |  Days |
|----------|------:|
| Survey   | 10–14 |
| Design   |   5–8 |
| Build    | 20–30 |
| Subtotal | 35–52 |
| Tests    |  5–10 |
| Release  |   1–2 |
| Subtotal |  8–15 |
| Total    | 41–64 |
`;

  it("restates both ends of a total", () =>
    assert.equal(fixed(plan, "Recompute the total: 8–15 → 6–12"), plan.replace(" 8–15", " 6–12")));

  it("restates both ends of all totals that depend on it", () => {
    const report = plan.replace(" 8–15", " 6–12").replace("35–52", "39–61").replace("41–64", "45–73");
    const title = "Recompute this total and all that depend on it (2 figures)";
    assert.equal(fixed(report, title), plan.replace(" 8–15", " 6–12"));
  });
});

describe("recomputing a total and those that depend on it", () => {
  const titles = (report: string): string[] =>
    findingsIn(report).flatMap(({ fixes }) => fixes.map(({ title }) => title));

  it("is not offered where no other figure would change", () =>
    assert.deepEqual(
      titles(`
| Quay  | Spring | Autumn |   Year |
|-------|-------:|-------:|-------:|
| North |  1,204 |  2,377 |  3,581 |
| South |  1,519 |  2,465 |  3,984 |
| West  |  1,730 |  2,012 |  3,742 |
| Total |  4,453 |  6,584 | 11,307 |
`),
      ["Recompute the total: 6,584 → 6,854"],
    ));
});

describe("fixes of several figures that could be wrong", () => {
  it("say which is meant where two of them say the same", () => {
    const [finding] = findingsIn(`
| Crew  | Boats |
|-------|------:|
| North |     3 |
| South |     2 |
| West  |     2 |
| Total |     9 |
`);
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      [
        "Recompute the total: 9 → 7",
        "Change 2 (South · Boats) to 4",
        "Change 2 (West · Boats) to 4",
        "Change 3 to 5",
      ],
    );
  });
});
