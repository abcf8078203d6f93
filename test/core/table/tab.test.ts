import { strict as assert } from "node:assert";
import { tabSyntax } from "../../../server/core/table/syntax/tab.ts";
import { textIn } from "../../../server/core/text/lines.ts";
import { cutTable, gridOf, rowsOf } from "../../support/tables.ts";

/** In these examples `→` stands for a TAB. */
const linesOf = (...lines: string[]): string[] => lines.map((line) => line.replaceAll("→", "\t"));

describe("TAB-separated tables", () => {
  it("reads fields between TABs", () => {
    const lines = linesOf("Depot→2023→2024", "North→40→41", "Total→40→41");
    assert.deepEqual(rowsOf(gridOf(tabSyntax, lines)), [
      "Depot | 2023 | 2024",
      "North | 40 | 41",
      "Total | 40 | 41",
    ]);
  });

  it("joins the lines of a cell in quotes, as spreadsheets copy it", () => {
    const lines = linesOf(
      '"Depot',
      'and yard"→2023→2024',
      'North→40→"41"',
      '"South,',
      "far",
      'side"→2→"1',
      '1"',
    );
    assert.equal(tabSyntax.measure(lines, 0), lines.length);
    assert.deepEqual(rowsOf(gridOf(tabSyntax, lines)), [
      "Depot and yard | 2023 | 2024",
      'North | 40 | "41"',
      "South, far side | 2 | 1 1",
    ]);
    const open = linesOf('"North→40→41', "South→2→3", "Total→42→44");
    assert.equal(gridOf(tabSyntax, open).nRows, 3);
  });

  it("leaves rows in place where only their blank figures differ", () => {
    const lines = linesOf("Item→Q1→Q2→Q3", "Ink→1→2→3", "Glue→4→→", "Tape→→5");
    assert.deepEqual(rowsOf(gridOf(tabSyntax, lines)).slice(2), ["Glue | 4 | · | ·", "Tape | · | 5 | _"]);
  });

  it("anchors figures from the right where label columns slip", () => {
    const lines = linesOf(
      "Office→→In→Out→Sum→",
      "Harbour→→3→4→7→",
      "→Berths→1→2→3→",
      "→→Cranes→2→2→4",
      "→Sheds→1→0→1",
      "Total→→3→4→7→",
    );
    assert.deepEqual(rowsOf(gridOf(tabSyntax, lines)), [
      "Office | · | _ | In | Out | Sum",
      "Harbour | · | _ | 3 | 4 | 7",
      "· | Berths | _ | 1 | 2 | 3",
      "· | · | Cranes | 2 | 2 | 4",
      "· | Sheds | _ | 1 | 0 | 1",
      "Total | · | _ | 3 | 4 | 7",
    ]);
  });

  it("leaves a figure too many out from the left, and says so", () => {
    const lines = linesOf("Office→→In→Out→Sum", "A→→3→4→7", "→B→1→2→3", "→→C→2→2→4", "Total→0→3→4→7→");
    const raw = gridOf(tabSyntax, lines);
    assert.equal(rowsOf(raw)[4], "Total | _ | _ | 3 | 4 | 7");
    assert.deepEqual(
      raw.raggedRows.map(({ row, span, expected, found }) => [row, textIn(lines, span), expected, found]),
      [[4, "0\t3\t4\t7", 3, 4]],
    );
  });

  it("counts all fields of a row whose only figure is one too many", () => {
    const rows = ["n1→→a→→x1→128→y1→176", "n2→→b→x2→129→y2→177", "n3→→c→x3→130→y3→178"];
    const raw = gridOf(tabSyntax, linesOf(...rows));
    assert.deepEqual(
      raw.raggedRows.map(({ row, expected, found }) => [row, expected, found]),
      [[0, 7, 8]],
    );
  });

  it("measures a lone row of figures by its head", () => {
    const raw = gridOf(tabSyntax, linesOf("In→→Out→", "won→lost→won→lost→", "1→2→3→4→5"));
    assert.equal(rowsOf(raw)[2], "2 | 3 | 4 | 5");
    assert.equal(raw.raggedRows[0]?.found, 5);
  });

  it("takes all of a lone row where the heads above have lost their merged fields", () => {
    const raw = gridOf(tabSyntax, linesOf("In→Out", "won→lost→won→lost", "1→2→3→4→5"));
    assert.equal(rowsOf(raw)[2], "1 | 2 | 3 | 4 | 5");
    assert.deepEqual(raw.raggedRows, []);
  });

  it("moves a head without a stub head over its figures", () => {
    const raw = gridOf(tabSyntax, linesOf("2023 plan→2023 actual", "North→40→41", "South→1→2"));
    assert.equal(rowsOf(raw)[0], "_ | 2023 plan | 2023 actual");
  });

  it("joins a cell that was wrapped", () => {
    const raw = gridOf(tabSyntax, linesOf("Item→Planned", "in spring", "only→Spent", "Ink→10→9", "Glue→4→4"));
    assert.deepEqual(rowsOf(raw)[0], "Item | Planned in spring only | Spent");
  });

  const goesOn = (what: string, gap: string[], next: string) =>
    it(what, () =>
      assert.equal(cutTable(tabSyntax, linesOf("Item→A→B", "Ink→1→2", ...gap, next)).length, 3 + gap.length),
    );
  const ends = (what: string, gap: string[], next: string) =>
    it(what, () => {
      const lines = linesOf("Item→A→B", "Ink→1→2", "Glue→1→2", ...gap, next, "Tape→1→2");
      assert.equal(cutTable(tabSyntax, lines).length, 3);
    });

  goesOn("goes on behind a page footer", ["- 4 -", ""], "Glue→3→4");
  goesOn("goes on behind a continuation mark", ["", "（续表）"], "Item→A→B");
  goesOn("goes on behind strays of a page margin", ["级", "好", "- 2 -", ""], "Glue→3→4");
  goesOn("goes on behind a blank line", [""], "Glue→3→4");
  goesOn("goes on behind a blank line with blank figures", [""], "Glue→→4");
  ends("ends where a new head follows a blank line", [""], "Name→First→Last");
  ends("ends where a row of years follows a blank line", [""], "Name→2023→2024");
  ends("ends at a line of prose", ["The next table shows what came in."], "Name→First→Last");

  it("goes on where its head stands again behind a blank line, but not below a total", () => {
    const page = ["Pier→May→June", "East→12→7", "West→4→9"];
    const whole = linesOf(...page, "", "Pier→May→June", "South→3→5", "Total→19→21");
    assert.equal(tabSyntax.measure(whole, 0), 7);
    const two = linesOf(...page, "Total→16→16", "", "Pier→May→June", "South→3→5", "Total→3→5");
    assert.equal(tabSyntax.measure(two, 0), 4);
  });

  const refuses = (what: string, ...lines: string[]) =>
    it(what, () => {
      const cut = linesOf(...lines);
      assert.ok(cut.every((_, at) => tabSyntax.measure(cut, at) === 0));
    });
  refuses("leaves numbered paragraphs alone", "1.→The first point.", "2.→The second point.");
  refuses("leaves one cell a line to its own syntax", "→North", "→40", "", "→South", "→41");
  refuses("leaves paragraphs that end in TABs alone", "Lines of a paragraph,→→→", "cut from a page.→→→");

  it("starts behind paragraphs that end in TABs", () => {
    const lines = linesOf("A paragraph's last line.→→→", "Part one→→→", "Item→A→B→C", "Ink→1→2→3");
    assert.equal(cutTable(tabSyntax, lines)[0], "Part one\t\t\t");
  });

  it("looks at few lines to tell whether it starts, whatever follows", () => {
    let nReads = 0;
    const text = Array.from({ length: 20_000 }, (_, at) => `${at}.\tpoint`);
    const lines = new Proxy(text, {
      get(target, key) {
        if (typeof key === "string" && /^\d/.test(key)) nReads++;
        return Reflect.get(target, key);
      },
    });
    assert.equal(tabSyntax.measure(lines, 0), 0);
    assert.ok(nReads <= 100, `${nReads} lines read`);
  });
});
