import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../../server/core/analyze.ts";
import type { Analysis } from "../../../server/core/model/analysis.ts";
import { LiveText } from "../../../server/core/text/live-text.ts";
import { sabotages } from "../../support/quoting.ts";
import { applyEdits, findingsIn } from "../../support/report.ts";

const accounts = `| Item | 2022 | 2023 |
| --- | ---: | ---: |
| Staff costs | 1,100 | 1,204 |
| Travel | 280 | 305 |
| Rent | 440 | 456 |
| Total | 1,820 | 1,965 |`;

const letters = `| 类别 | 上年 | 本年 |
| --- | ---: | ---: |
| 来信 | 298 | 312 |
| 来访 | 41 | 45 |
| 网上投诉 | 117 | 128 |
| 合计 | 456 | 485 |`;

const counts = `| Kind | Number |
| --- | ---: |
| Letters | 312 |
| Visits | 45 |
| Complaints | 128 |`;

/** What is told of the sentences above a table: the severity and the figures. */
function told(sentences: string, table: string): string[] {
  return findingsIn(`# 2023\n\n${sentences}\n\n${table}`)
    .filter(({ rule }) => rule === "misquoted-figure")
    .map(({ severity, data: { stated, computed } }) => `${severity}: ${stated} for ${computed}`);
}

describe("figures of running text against tables", () => {
  const others = "Travel came to 305 and rent reached 456.";

  it("warn where others of the paragraph agree and a slip explains the difference", () =>
    assert.deepEqual(told(`${others} Staff costs rose to 1,240.`, accounts), ["warning: 1240 for 1204"]));

  it("hint where a slip alone speaks for it", () =>
    assert.deepEqual(told("Staff costs were 1,240 in 2023.", accounts), ["hint: 1240 for 1204"]));

  it("say nothing where nothing but the label does, and the figures are far apart", () =>
    assert.deepEqual(told("Staff costs were 3,871 in 2023.", accounts), []));

  it("are held against the column that the sentence names before or behind them", () => {
    assert.deepEqual(told("In 2022, staff costs were 1,010.", accounts), ["hint: 1010 for 1100"]);
    assert.deepEqual(told("Staff costs were 1,010 in 2022.", accounts), ["hint: 1010 for 1100"]);
    assert.deepEqual(told("上年来信289件，来访41批。", letters), ["warning: 289 for 298"]);
  });

  it("may stand before their labels", () => {
    assert.deepEqual(told("We received 321 letters, 45 visits and 128 complaints.", counts), [
      "warning: 321 for 312",
    ]);
    assert.deepEqual(told("There were 321 letters.", counts), ["hint: 321 for 312"]);
    assert.deepEqual(told("全年收到321件来信，接待45批来访，处理128件网上投诉。", letters), [
      "warning: 321 for 312",
    ]);
    const costs = "| Item | 2023 |\n| --- | ---: |\n| Staff | 1,204 |\n| Travel | 305 |\n| Rent | 456 |";
    assert.deepEqual(told("We spent 1,240 euros for staff and 305 euros on travel.", costs), [
      "warning: 1240 for 1204",
    ]);
  });

  it("are not those before a label where words show another scope, or the label is the next figure's", () => {
    for (const sentence of [
      "We answered 128 complaints. The north sent 280 letters.",
      "We answered 128 complaints and 280 letters from abroad.",
      "We answered 128 complaints, 31 letters more than before, about 300 letters and 10 letters per week.",
      "We answered 128 complaints, of which 31 letters.",
      "At 300 visits 45, complaints 128.",
    ])
      assert.deepEqual(told(sentence, counts), [], sentence);
  });

  it("are of the column that most others are from, whatever they are compared with", () =>
    assert.deepEqual(told("上年来访41批。来访45批，网上投诉128件，比上年增加11件，来信321件。", letters), [
      "warning: 321 for 312",
    ]));

  it("may be any of a row where the sentence names none", () =>
    assert.deepEqual(told(`${others} Staff costs were 1,100.`, accounts), []));

  it("are read in other units, and rounded as they are printed", () => {
    const millions = accounts.replace("Item", "Item (EUR thousand)");
    assert.deepEqual(told(`${others} Staff costs were 1.2 million euros.`, millions), []);
    assert.deepEqual(told(`${others} Staff costs were 1.24 million euros.`, millions), [
      "warning: 1240000 for 1200000",
    ]);
  });

  const silent: readonly (readonly [string, string])[] = [
    ["another year", "Staff costs were 1,240 in 2019."],
    ["part of a year", "In the first quarter staff costs were 1,240."],
    ["a change", "Staff costs rose by 1,240."],
    ["a bound", "Staff costs were more than 1,240."],
    ["an approximation", "Staff costs were about 1,240."],
    ["a plan", "The target for staff costs was 1,240."],
    ["a denial", "Staff costs were not 1,240."],
    ["a rate", "Staff costs were 1,240 per head."],
    ["a part", "Staff costs were 1,204, of which travel was 350."],
    [
      "a part of something else, beside figures of another year",
      "The hall cost 9,000, of which staff costs were 1,240 in 2023; travel was 280 and rent 440 in 2022.",
    ],
    ["another table, by its number", "Table 7 has more. Staff costs were 1,240."],
    [
      "a plan, some clauses before",
      "The plan is for travel of 310 and rent of 460, and staff costs of 1,240.",
    ],
    [
      "another year, behind another figure",
      "Travel of 310 and staff costs of 1,240 and rent of 4,560 came in 2019.",
    ],
    ["without something", "Without pensions, staff costs were 1,240."],
    ["a sum of the table's figures", "Staff costs were 1,509."],
  ];
  for (const [what, sentence] of silent)
    it(`are not taken for the table's where they are ${what}`, () =>
      assert.deepEqual(told(`${others} ${sentence}`, accounts), []));

  const silentInChinese: readonly (readonly [string, string])[] = [
    ["another year", "2019年来信321件。"],
    ["part of a year", "上半年来信321件。"],
    ["a change", "来信增加321件。"],
    ["a bound", "来信超过321件。"],
    ["a plan", "计划受理来信321件。"],
    ["without something", "剔除重复件，来信321件。"],
    ["of a longer label", "来信来访321件。"],
    ["a part", "处理建议90件，其中来信321件。"],
  ];
  for (const [what, sentence] of silentInChinese)
    it(`are not taken for the table's where they are ${what}, in Chinese`, () =>
      assert.deepEqual(told(`来访45批，网上投诉128件。${sentence}`, letters), []));

  it("confirm the sums of a table that want another figure there", () => {
    const broken = accounts.replace("| 1,204", "| 1,240");
    const [first] = findingsIn(`Staff costs were 1,204 in 2023.\n\n${broken}`).filter(
      ({ rule }) => rule === "misquoted-figure",
    );
    assert.equal(
      first?.message,
      "The text says 1,204 here, as the sums of the table want “Staff costs · 2023” to be (1,240). Correct the table.",
    );
    assert.deepEqual(first.fixes, []);
  });

  it("are silent while they are right, and one that is mistyped is found and put right", () => {
    fc.assert(
      fc.property(sabotages, ({ sound, faulty }) => {
        const quotes = (text: string) => findingsIn(text).filter(({ rule }) => rule === "misquoted-figure");
        assert.deepEqual(quotes(sound), []);
        const found = quotes(faulty);
        assert.equal(found.length, 1, faulty);
        assert.equal(applyEdits(faulty, found[0]!.fixes[0]!.edits), sound);
      }),
      { numRuns: 100 },
    );
  });
});

describe("quotes after an edit", () => {
  const part = (k: number) =>
    `# Part ${k}\n\nCosts of quay${k}x rose to ${1204 + k}.\n\n| Quay | Costs |\n| --- | --- |\n| Quay${k}x | ${1204 + k} |\n`;
  const text = Array.from({ length: 40 }, (_, k) => part(k)).join("\n");

  function afterKey(start: string, offset: number): [Analysis, Analysis] {
    const live = new LiveText(text);
    const before = analyze(live.lines);
    assert.equal(before.quotes.of.size, 40);
    const line = live.lines.findIndex((own) => own.startsWith(start));
    const at = { line, character: offset };
    const change = live.replace(at, at, "7");
    return [before, analyze(live.lines, undefined, { analysis: before, change })];
  }

  /** How many paragraphs were looked up anew, and how many read anew. */
  function work([before, after]: [Analysis, Analysis]): { looked: number; read: number } {
    const known = new Set<unknown>([...before.quotes.links.values(), ...before.quotes.of.values()]);
    const fresh = (lists: Iterable<unknown>) => [...lists].filter((list) => !known.has(list)).length;
    return { looked: fresh(after.quotes.links.values()), read: fresh(after.quotes.of.values()) };
  }

  it("look up the edited paragraph alone", () =>
    assert.deepEqual(work(afterKey("Costs of quay20x", 27)), { looked: 1, read: 1 }));

  it("look up none and read what names the edited table, for a key in a figure", () => {
    const versions = afterKey("| Quay20x", 14);
    assert.deepEqual(work(versions), { looked: 0, read: 1 });
    assert.equal(versions[1].quotes.index, versions[0].quotes.index);
  });

  it("look up all for a key in a label, each figure by the words before it", () => {
    const [, after] = afterKey("| Quay20x", 3);
    assert.equal(after.quotes.of.size, 39);
  });
});
