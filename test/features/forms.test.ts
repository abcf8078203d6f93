import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import type { Analysis } from "../../server/core/model/analysis.ts";
import { type PlacedTable, tablesOf } from "../../server/features/place.ts";
import { rewriteEdits, rewritesAt } from "../../server/features/rewrites.ts";
import type { FormName } from "../../server/features/writing/form.ts";
import { formNamed, formOf, forms } from "../../server/features/writing/forms.ts";
import { type Sheet, sheetOf, withTexts } from "../../server/features/writing/sheet.ts";
import type { RewriteName } from "../../server/message/phrases.ts";

const markdown = { isMarkdown: true, kind: "text" } as const;

const text = fc.constantFrom(
  "North",
  "码头",
  "Old Pier",
  "R&D",
  "a|b",
  'so "called"',
  "x < y",
  "1,250",
  "−40",
  "a;b",
  "35%",
);
const figure = fc.constantFrom("1,250", "40", "7", "0", "12.5");

/** Sheets with one head row and a stub, as all forms can hold them. */
const sheets = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 5 }))
  .chain(([nFigures, nRows]) =>
    fc
      .tuple(
        fc.array(text, { minLength: nFigures + 1, maxLength: nFigures + 1 }),
        fc.array(fc.tuple(text, fc.array(figure, { minLength: nFigures, maxLength: nFigures })), {
          minLength: nRows,
          maxLength: nRows,
        }),
      )
      .map(([head, body]): Sheet => {
        const rows = [
          head.map((label, at) => `${label} ${at}`),
          ...body.map(([label, figures]) => [`${label}.`, ...figures]),
        ];
        return { rows, headRows: 1, merged: [], ruledRows: [] };
      }),
  );

/** A report with a sheet in some form, as it stands in Markdown. */
function report(sheet: Sheet, name: FormName): string[] {
  const form = formNamed(name);
  const lines = form.lay(withTexts(sheet, form.writes), null);
  const fenced = form.fence === null ? lines : [`\`\`\`${form.fence}`, ...lines, "```"];
  return ["# Report", "", ...fenced, "", "The end."];
}

/** The report with its only table in another form. */
function converted(lines: readonly string[], name: FormName): string[] {
  const analysis = analyze(lines);
  const { start } = onlyTable(analysis);
  const position = { line: start + 1, character: 0 };
  const [edit] = rewriteEdits(analysis, position, `to-${name}`, markdown);
  assert.ok(edit, `${name} of\n${lines.join("\n")}`);
  const { start: from, end } = edit.range;
  return [...lines.slice(0, from.line), ...edit.newText.split("\n"), ...lines.slice(end.line + 1)];
}

function onlyTable(analysis: Analysis): PlacedTable {
  const [placed, ...others] = tablesOf(analysis);
  assert.ok(placed && others.length === 0);
  return placed;
}

/** What the cells of the only table say. */
function said(lines: readonly string[]): readonly (readonly string[])[] {
  const { table } = onlyTable(analyze(lines));
  return withTexts(sheetOf(table), formOf(table.syntax)!.says).rows;
}

describe("a table in another form", () => {
  for (const from of forms) {
    for (const to of forms) {
      if (from === to) continue;
      it(`says the same in ${to.name} as in ${from.name}, and again when it is back`, () => {
        fc.assert(
          fc.property(sheets, (sheet) => {
            const before = report(sheet, from.name);
            const after = converted(before, to.name);
            assert.equal(formOf(onlyTable(analyze(after)).table.syntax), to);
            assert.deepEqual(said(after), sheet.rows, after.join("\n"));
            assert.deepEqual(said(converted(after, from.name)), sheet.rows);
          }),
          { numRuns: 25 },
        );
      });
    }
  }

  const becomes = (what: string, name: FormName, before: string, after: string) =>
    it(what, () => assert.equal(converted(before.split("\n"), name).join("\n"), after));

  becomes(
    "leaves its fence behind where it becomes Markdown",
    "pipe",
    'Text.\n\n```csv\nitem,"cost, net"\n"so ""called""",12\nrent,3\n```\n\nEnd.',
    'Text.\n\n| item        | cost, net |\n| ----------- | --------: |\n| so "called" |        12 |\n| rent        |         3 |\n\nEnd.',
  );
  becomes(
    "keeps its fence, under another name, where it needs one",
    "csv",
    "~~~tsv\nitem\tcost\nrent\t1,200\nfood\t3\n~~~",
    '~~~csv\nitem,cost\nrent,"1,200"\nfood,3\n~~~',
  );
  becomes(
    "gets a fence where Markdown would run it together",
    "tab",
    "> | item | cost |\n> |---|---|\n> | R\\|D | 12 |",
    "> ```tsv\n> item\tcost\n> R|D\t12\n> ```",
  );
  becomes(
    "stays in its comment",
    "pipe",
    "// | item | cost |\n// |------+------|\n// | rent |   12 |\n// | food |    3 |",
    "// | item | cost |\n// | ---- | ---: |\n// | rent |   12 |\n// | food |    3 |",
  );
  becomes(
    "stays in its list item, in which only its first line has the mark",
    "pipe",
    "- | item | cost |\n  |------+------|\n  | rent |   12 |\n  | food |    3 |",
    "- | item | cost |\n  | ---- | ---: |\n  | rent |   12 |\n  | food |    3 |",
  );
  becomes(
    "has its entities decoded, and its caption above",
    "pipe",
    "<table><caption>Costs</caption>\n<tr><th>item</th><th>cost</th></tr>\n<tr><td>R&amp;D &lt;new&gt;</td><td>12</td></tr>\n<tr><td><b>All</b></td><td>12</td></tr>\n</table>",
    "Costs\n\n| item      | cost |\n| --------- | ---: |\n| R&D <new> |   12 |\n| All       |   12 |",
  );
  becomes(
    "says heads that stand above several columns above each",
    "csv",
    '<table>\n<tr><th rowspan="2">片区</th><th colspan="2">2023</th></tr>\n<tr><th>来信</th><th>来访</th></tr>\n<tr><td>东</td><td>3</td><td>4</td></tr>\n</table>',
    "```csv\n片区,2023,2023\n,来信,来访\n东,3,4\n```",
  );
  becomes(
    "joins several head rows where a form has one, titles apart",
    "pipe",
    '<table>\n<tr><th colspan="3">单位：件</th></tr>\n<tr><th rowspan="2">片区</th><th colspan="2">2023</th></tr>\n<tr><th>来信</th><th>来访</th></tr>\n<tr><td>东</td><td>3</td><td>4</td></tr>\n</table>',
    "单位：件\n\n| 片区 | 2023 来信 | 2023 来访 |\n| ---- | --------: | --------: |\n| 东   |         3 |         4 |",
  );
  becomes(
    "says a figure once that is merged over rows",
    "csv",
    '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>x</td><td rowspan="2">5</td></tr>\n<tr><td>y</td></tr>\n</table>',
    "```csv\na,b\nx,5\ny,\n```",
  );
  becomes(
    "is as deep in its labels as it was",
    "html",
    "| item | cost |\n|---|---|\n| Income | 12 |\n| \u3000Rent | 8 |\n| \u3000Fees | 4 |",
    "<table>\n  <tr><th>item</th><th>cost</th></tr>\n  <tr><td>Income</td><td>12</td></tr>\n  <tr><td>\u3000Rent</td><td>8</td></tr>\n  <tr><td>\u3000Fees</td><td>4</td></tr>\n</table>",
  );
});

describe("a table that stays in its form", () => {
  const rewritten = (what: string, name: RewriteName, at: string, before: string, after: string) =>
    it(what, () => {
      const lines = before.split("\n");
      const line = lines.findIndex((candidate) => candidate.includes(at));
      const position = { line, character: lines[line]!.indexOf(at) };
      const [edit] = rewriteEdits(analyze(lines), position, name, markdown);
      assert.equal(edit?.newText, after);
    });

  rewritten(
    "keeps merged heads, tags, attributes and its caption in HTML",
    "total-row",
    "3",
    '<table class="q">\n<caption>信访</caption>\n<thead><tr><th rowspan="2">片区</th><th colspan="2">2023</th></tr>\n<tr><th>来信</th><th>来访</th></tr></thead>\n<tr><td><b>东</b></td><td align="right">3</td><td>4</td></tr>\n<tr><td>西&amp;南</td><td>5</td><td>6</td></tr>\n</table>',
    '<table class="q">\n<caption>信访</caption>\n<thead>\n  <tr><th rowspan="2">片区</th><th colspan="2">2023</th></tr>\n  <tr><th>来信</th><th>来访</th></tr>\n</thead>\n<tbody>\n  <tr><td><b>东</b></td><td align="right">3</td><td>4</td></tr>\n  <tr><td>西&amp;南</td><td>5</td><td>6</td></tr>\n  <tr><td>合计</td><td>8</td><td>10</td></tr>\n</tbody>\n</table>',
  );
  rewritten(
    "stretches a head that stands above all columns over a new one",
    "change-column",
    "4",
    '<table>\n<tr><th colspan="3">件</th></tr>\n<tr><th>a</th><th>2022</th><th>2023</th></tr>\n<tr><td>x</td><td>3</td><td>4</td></tr>\n</table>',
    '<table>\n  <tr><th colspan="4">件</th></tr>\n  <tr><th>a</th><th>2022</th><th>2023</th><th>增减</th></tr>\n  <tr><td>x</td><td>3</td><td>4</td><td>1</td></tr>\n</table>',
  );
  rewritten(
    "puts the head of a new column beside all head rows",
    "total-column",
    "3",
    '<table>\n<tr><th rowspan="2">片区</th><th colspan="2">2023</th></tr>\n<tr><th>来信</th><th>来访</th></tr>\n<tr><td>东</td><td>3</td><td>4</td></tr>\n</table>',
    '<table>\n  <tr><th rowspan="2">片区</th><th colspan="2">2023</th><th rowspan="2">合计</th></tr>\n  <tr><th>来信</th><th>来访</th></tr>\n  <tr><td>东</td><td>3</td><td>4</td><td>7</td></tr>\n</table>',
  );
  rewritten(
    "keeps the delimiter row, rules between rows and the mark of a list item",
    "sort-descending",
    "12",
    "- | item | cost |\n  |:-:|:--|\n  | rent | 12 |\n  | food | 30 |\n  |---|---|\n  | Total | 42 |",
    "- | item  | cost |\n  | :---: | :--- |\n  | food  | 30   |\n  | rent  | 12   |\n  | ----- | ---- |\n  | Total | 42   |",
  );
  rewritten(
    "does not keep what was said of columns that are rows now",
    "transpose",
    "12",
    "| item | cost |\n|:-:|:-:|\n| rent | 12 |\n| food | 30 |",
    "| item | rent | food |\n| ---- | ---: | ---: |\n| cost |   12 |   30 |",
  );
  rewritten(
    "keeps the separator of its values, and quotes what holds it",
    "total-row",
    "3",
    "```csv\nitem;cost\nrent;3\nfood;4\n```",
    "```csv\nitem;cost\nrent;3\nfood;4\nTotal;7\n```",
  );
  rewritten(
    "adds up neither codes nor years",
    "total-row",
    "900",
    "| 科目编码 | 年份 | 金额 |\n|---|---|---|\n| 201 | 2022 | 900 |\n| 202 | 2022 | 450 |\n| 203 | 2023 | 12 |",
    "| 科目编码 | 年份 | 金额 |\n| -------- | ---- | ---- |\n| 201      | 2022 | 900  |\n| 202      | 2022 | 450  |\n| 203      | 2023 | 12   |\n| 合计     |      | 1362 |",
  );
});

describe("what is on offer for a table", () => {
  const lines = ["| item | cost |", "|---|---:|", "| rent | 12 |", "| food | 3 |"];
  const names = (analysis: Analysis, around: Parameters<typeof rewritesAt>[2] = markdown) => {
    const position = { line: 2, character: around.isMarkdown ? 10 : 5 };
    return rewritesAt(analysis, position, around, "en").map(({ name }) => name);
  };

  it("is decided without reading the text a second time", () => {
    const analysis = analyze(lines);
    let nRead = 0;
    const watched = new Proxy([...lines], {
      get(target, key) {
        if (typeof key === "string" && /^\d+$/.test(key)) nRead++;
        return Reflect.get(target, key);
      },
    });
    const cells = analysis.studies[0]!.table.cells.map((cell) => ({
      ...cell,
      get text(): string {
        nRead++;
        return cell.text;
      },
    }));
    const study = { ...analysis.studies[0]!, table: { ...analysis.studies[0]!.table, cells } };
    const seen = { ...analysis, studies: [study], blocks: [{ ...analysis.blocks[0]!, lines: watched }] };
    assert.ok(names(seen).length > 8);
    const first = nRead;
    for (let again = 0; again < 100; again++) names(seen);
    assert.equal(nRead, first, "what the first request read is remembered");
    assert.ok(first <= 4 * lines.length, `${first} lines and cells read`);
  });

  it("changes nothing of the form of a file of values", () => {
    const kind = "csv";
    const analysis = analyze(["item,cost", "rent,12", "food,3"], { kind, profile: "auto" });
    assert.deepEqual(names(analysis, { isMarkdown: false, kind }), [
      "total-row",
      "share-column",
      "sort-ascending",
      "sort-descending",
      "transpose",
    ]);
  });

  it("is nothing where rows do not hold all that the lines say", () => {
    const two = "<table><tr><td>a</td><td>1</td></tr></table><table><tr><td>b</td><td>2</td></tr></table>";
    assert.deepEqual(rewritesAt(analyze([two]), { line: 0, character: 15 }, markdown, "en"), []);
  });
});
