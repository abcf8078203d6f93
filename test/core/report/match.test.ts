import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../../server/core/analyze.ts";
import type { FormFigures } from "../../../server/core/model/profile.ts";
import { splitLines } from "../../../server/core/text/lines.ts";

/** The figures of a report's tables that follow the form, by the name of the table. */
function formsIn(text: string): Map<string, string[][]> {
  const values = ({ rows }: FormFigures) =>
    [...rows.values()].map((row) => row.map(({ value }) => String(value)));
  const forms = analyze(splitLines(text)).studies.flatMap((study) => study?.form ?? []);
  return new Map(forms.map((form) => [form.table, values(form)]));
}

const corpus = join(import.meta.dirname, "../../../../shared/corpus/reports");

interface Truth {
  readonly table3: readonly (readonly number[])[];
  readonly table4: readonly number[];
}

describe("the annual report's form", () => {
  it("is read from real reports, in every text form, figure by figure", function () {
    if (!existsSync(corpus)) this.skip();
    const truths: Truth[] = Object.values(JSON.parse(readFileSync(join(corpus, "tables.json"), "utf8")));
    const requests = new Set(
      truths.map(({ table3 }) => JSON.stringify(table3.map((row) => row.map(String)))),
    );
    const reviews = new Set(truths.map(({ table4 }) => JSON.stringify([table4.map(String)])));
    for (const name of readdirSync(corpus).filter((file) => file.endsWith(".txt"))) {
      const forms = formsIn(readFileSync(join(corpus, name), "utf8"));
      assert.ok(requests.has(JSON.stringify(forms.get("requests"))), `${name}: requests`);
      if (forms.has("reviews"))
        assert.ok(reviews.has(JSON.stringify(forms.get("reviews"))), `${name}: reviews`);
    }
  });

  it("is not seen in other tables", () => {
    assert.equal(
      formsIn("| 项目 | 自然人 | 总计 |\n|---|---|---|\n| 来信 | 3 | 3 |\n| 总计 | 3 | 3 |").size,
      0,
    );
  });
});
