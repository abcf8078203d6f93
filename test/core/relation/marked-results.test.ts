import { strict as assert } from "node:assert";
import { markedResults } from "../../../server/core/relation/infer/series/marked-results.ts";
import { viewsOf } from "../../../server/core/relation/infer/view/view.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";
import { assertMarked } from "../../support/report.ts";

describe("what a figure comes to by those that are called added and taken off", () => {
  const reconciliation = (statement: string, mark = "") => `
Bank reconciliation

Balance as the bank states it       ${statement}
${mark}Add: paid in on the last day
  Cash from the fete                  1,204.50
  Card payments                         318.20
Less: cheques not yet presented
  Cheque 218, roofer                   (975.00)
  Cheque 221, printer                  (143.65)
Reconciled bank balance              17,835.71

Balance as our book has it           17,791.41
  Interest, not yet booked               44.30
Reconciled book balance              17,835.71
`;

  it("is the next figure that is neither, under headings that say so", () =>
    assertMarked(
      reconciliation(
        " 17,341.66",
        `\
                                     ^^^^^^^^^ misfit-figure: 17,341.66 does not fit: with 17,431.66, “Reconciled bank balance” would agree (+90.00 now). Two digits look swapped.
`,
      ),
    ));

  it("which says nothing where no slip explains a difference", () =>
    assertMarked(reconciliation(" 15,902.88")));

  it("is whatever an invoice calls its last line", () =>
    assertMarked(`
| Leistung                |   Betrag |
|-------------------------|---------:|
| Aufmaß                  |   640,00 |
| Planung                 | 2.350,00 |
| Zwischensumme           | 2.990,00 |
| zuzüglich 19 % auf 2.500 |  475,00 |
| zuzüglich 7 % auf 490   |    34,30 |
| Zahlbetrag              | 3.499,03 |
                            ^^^^^^^^ total-mismatch: “Zahlbetrag” says 3.499,03, but its 3 parts add up to 3.499,30 (−0,27). Two digits look swapped.
`));

  it("is not what a total comes to that was carried on to the next page and is read as taken off", () =>
    assert.equal(
      resultsIn(`
| Account          |   Amount |
|------------------|---------:|
| Balance brought  | 8,414.50 |
| Less: rent       | 2,205.15 |
| Less: page       | 8,414.50 |
| Left in the till | 6,209.35 |
`),
      0,
    ));

  it("is none where a long text only tells of something to add", () => {
    const task = "List all berths, add those that are new, and note who pays for which of them";
    const table = (long: string) => `
| Task | Days |
|------|-----:|
| Survey of the mill | 63 |
| ${long} | 72 |
| Report | 85 |
`;
    assert.equal(resultsIn(table(task)), 1);
    assert.equal(
      resultsIn(table(`${task} until the end of the winter, when the harbour is dredged again`)),
      0,
    );
  });

  it("is what signs before labels add up and take off", () =>
    assertMarked(`
| Item                   |    Amount |
|------------------------|----------:|
| What the ferry earned  |   $63.41M |
| + Wear of the hull     |   $24.80M |
| – More owed to us      |  ($1.96M) |
| – More ropes in stock  |  ($0.37M) |
| Cash from the ferry    |   $58.88M |
                              ^^^^^ total-mismatch: “Cash from the ferry” says 58.88, but its 4 parts add up to 85.88 (−27.00). Check 58.88, 63.41, 24.80, ($0.37M) and ($1.96M).
`));

  it("is a subtotal that is called so, whatever it misses by, under a head of prices", () =>
    assertMarked(`
| Position                    |     Preis |
|-----------------------------|----------:|
| Paket mit Liegeplatz        |  11.200 € |
| + Winterlager               |    +640 € |
| + Anstrich                  |    +380 € |
| **Zwischensumme einmalig**  |  ⟦12.900⟧ € |
⟦⟧ total-mismatch: “Zwischensumme einmalig” says 12.900, but its 3 parts add up to 12.220 (+680). Check +380, +640, 11.200 and 12.900.
| zzgl. 19 % USt              |   2.451 € |
| **Gesamt brutto**           |  15.351 € |
`));

  it("is no list, whose dashes are no signs", () =>
    assertMarked(`
| Costs     |   Spent |
|-----------|--------:|
| Harbour   |   1,900 |
| – Ropes   |     640 |
| – Paint   |     380 |
| Ferries   |   2,730 |
`));
});

describe("what an opening figure becomes, in labels that say so", () => {
  it("is held in the third of three columns, where two vouch for it", () =>
    assertMarked(`
|                 | January | February | March |
|-----------------|--------:|---------:|------:|
| Money in        |     740 |      815 |   930 |
| Money out       |     610 |      790 |   655 |
| Net cash flow   |     130 |       25 |   275 |
| Opening balance |     420 |      550 |   575 |
| Closing balance |     550 |      575 |   805 |
                                           ^^^ total-mismatch: “Closing balance” says 805, but its 2 parts add up to 850 (−45). Two digits look swapped. The same sum holds in 2 of 3 lines.
`));
});

/** How many results are read in the rows of a table. */
function resultsIn(text: string): number {
  const table = readTable(pipeSyntax, text.trim().split("\n"));
  return viewsOf(table).flatMap((view) => markedResults(view, new Set())).length;
}
