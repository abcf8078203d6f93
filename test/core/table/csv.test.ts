import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import type { RawTable } from "../../../server/core/model/table.ts";
import { csvSyntax, tsvSyntax } from "../../../server/core/table/syntax/csv.ts";
import { splitLines, textIn } from "../../../server/core/text/lines.ts";
import { gridText } from "../../support/grid-text.ts";

const read = (text: string): RawTable => csvSyntax.read(splitLines(text));
const rows = (...lines: string[]): string => lines.join("\n");

describe("csv", () => {
  it("keeps titles, blank lines and notes of a fence as rows", () => {
    const text = "Ferry traffic\n\nLine,2023,2024\nNorth,40,41\n\nTotal,40,41\nSource: harbour office\n";
    assert.equal(
      gridText(read(text)),
      rows(
        "Ferry traffic | _ | _",
        "_ | _ | _",
        "Line | 2023 | 2024",
        "North | 40 | 41",
        "_ | _ | _",
        "Total | 40 | 41",
        "Source: harbour office | _ | _",
      ),
    );
  });

  it("shows exact places inside quotes", () => {
    const lines = ['"Tar, pitch", "1,250" ,""'];
    const cells = csvSyntax.read(lines).cells;
    assert.deepEqual(
      cells.map((cell) => cell.text),
      ["Tar, pitch", "1,250", ""],
    );
    assert.deepEqual(
      cells.map((cell) => cell.span.from),
      [1, 15, 24],
    );
    assert.deepEqual(
      cells.map((cell) => textIn(lines, cell.span)),
      ["Tar, pitch", "1,250", ""],
    );
  });

  it("joins line breaks in quotes and leaves doubled quotes as they stand", () => {
    const text = 'Item,Cost\n"Rope,\nblue",12\n"The ""Gull""",8\n';
    assert.equal(gridText(read(text)), rows("Item | Cost", "Rope, blue | 12", 'The ""Gull"" | 8'));
    assert.deepEqual(read(text).cells[2]!.span, { line: 1, from: 1, lastLine: 2, to: 4 });
  });

  it("takes a quote that is never closed for a character", () => {
    const text = `Item,Cost\n"Rope,12\n${"Net,5\n".repeat(40)}Total,17`;
    assert.equal(read(text).nRows, 43);
    assert.equal(read(text).cells[2]!.text, '"Rope');
  });

  it("keeps what stands after a closing quote", () => {
    assert.equal(gridText(read('"Rope" blue,12\n"Net",5')), rows('"Rope" blue | 12', "Net | 5"));
  });

  const sniffed: [string, string][] = [
    ["Kai;Betrag;Anteil\nNord;1,5;30\nSüd;3,5;70", "Kai | Betrag | Anteil\nNord | 1,5 | 30\nSüd | 3,5 | 70"],
    ["Quay\tLoad\nNorth\t1,250\nSouth\t750", "Quay | Load\nNorth | 1,250\nSouth | 750"],
    ["Quay|Load\nNorth|1,250\nSouth|750", "Quay | Load\nNorth | 1,250\nSouth | 750"],
    ["Quay,Note\nNorth,dry; clean\nSouth,wet; slow", "Quay | Note\nNorth | dry; clean\nSouth | wet; slow"],
    ["泊位，吨\n北,40\n南,25", "泊位，吨 | _\n北 | 40\n南 | 25"],
    ["sep=;\nNord;1,5\nSüd;3,5", "_ | _\nNord | 1,5\nSüd | 3,5"],
  ];
  for (const [text, grid] of sniffed) {
    it(`tells the delimiter of ${JSON.stringify(text.slice(0, 24))}`, () =>
      assert.equal(gridText(read(text)), grid));
  }

  it("reads fields of a TSV file between TABs alone", () => {
    assert.equal(
      gridText(tsvSyntax.read(["Quay\tLoad, t", "North\t40"])),
      rows("Quay | Load, t", "North | 40"),
    );
  });

  const tablesOf = (...lines: string[]): string[] =>
    analyze(lines, { kind: "csv", profile: "none" }).studies.flatMap((study) =>
      study ? [`${study.caption}: ${study.table.nRows}`] : [],
    );

  it("parts the tables of a file by titles between gaps", () => {
    const first = [
      "表1 收支（单位：万元）,,",
      "项目,2023,2024",
      "甲,1,2",
      "乙,3,4",
      ",,",
      "合计,4,6",
      "注：略,,",
    ];
    const second = ["", "Staff,,", "", "Quay,Men,Women", "North,3,4"];
    assert.deepEqual(tablesOf(...first, ...second), ["表1 收支（单位：万元）: 5", "Staff: 2"]);
    assert.deepEqual(tablesOf("sep=;", "Erste;", "Kai;t", "N;1,5", "", "Zweite;", "Kai;t", "S;2"), [
      "Erste: 2",
      "Zweite: 2",
    ]);
  });

  it("takes groups, totals and heads that come again for the same table", () => {
    const rows = ["Quay,Men,Women", "North,3,4"];
    assert.deepEqual(tablesOf(...rows, "", "Region East,,", "South,1,1", "", "Total,4,5"), [": 7"]);
    assert.deepEqual(tablesOf(...rows, "", ...rows), [": 5"]);
    assert.deepEqual(tablesOf(...rows, "", "Staff", "of both"), [": 2"]);
  });

  it("leaves a file of one column, of words or of nothing whole", () => {
    assert.deepEqual(tablesOf("Amount", "5", "6", "11"), [": 4"]);
    assert.deepEqual(tablesOf("Name,Place", "Ann,North"), [": 2"]);
    assert.deepEqual(tablesOf("", ""), [": 0"]);
  });

  it("reads nothing as nothing", () => {
    assert.equal(read("").cells.length, 0);
    assert.equal(read("\n\n").nRows, 0);
  });

  it("leaves out columns that a few overlong rows would stretch beyond all measure", () => {
    const table = read(`${",".repeat(100_000)}\n${"1,2\n".repeat(100_000)}`);
    assert.ok(table.nRows * table.nColumns < 20_000_000);
    assert.equal(table.raggedRows.length, 1);
  });

  for (const [name, text] of [
    ["quotes", '"'.repeat(1_000_000)],
    ["open quotes", ',"'.repeat(500_000)],
    ["lines of open quotes", 'a,"b\n'.repeat(200_000)],
    ["commas", ",".repeat(1_000_000)],
    ["all delimiters", ",;\t|".repeat(250_000)],
  ] as const) {
    it(`reads a megabyte of ${name}`, () => assert.ok(read(text).cells.length > 0));
  }
});
