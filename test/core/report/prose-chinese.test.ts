import { assertMarked } from "../../support/report.ts";

function judges(what: string, reports: readonly string[]): void {
  describe(what, () => {
    for (const report of reports) it(report.split("\n")[0]!, () => assertMarked(report));
  });
}

judges("a total that a later sentence takes apart, and what is left over in it", [
  "全年总收入⟦84723⟧万元。拨款31852万元，事业收入29461万元，其他收入13410万元，当年没有结余。\n⟦⟧ prose-mismatch",
  "全年总收入84723万元。拨款31852万元，结余31461万元，其他收入11410万元。",
]);
