import { strict as assert } from "node:assert";
import type { Table } from "../../../server/core/model/table.ts";
import { pipeTable as pipe, readBy as read } from "../../support/tables.ts";

describe("what the columns of a table hold", () => {
  const kinds = (what: string, table: Table, expected: string) =>
    it(what, () => assert.equal(table.columnKinds.join(" "), expected));

  kinds(
    "knows running numbers",
    pipe("No. | Name | Sum", "1 | a | 5", "2 | b | 6", "3 | c | 7"),
    "ordinal text amount",
  );
  kinds(
    "knows running numbers that go on from another table",
    pipe("8 | 412 | Quay", "9 | 377 | Mill", "10 | 121 | Ford", "11 | 498 | Both", "12 | 90 | Weir"),
    "ordinal amount text",
  );
  kinds("knows years", pipe("Year | Sum", "2021 | 5", "2022 | 6", "2023 | 7"), "year amount");
  kinds(
    "knows codes by how they nest",
    pipe("类 | 科目 | 数", "201 | a | 5", "20101 | b | 5", "2010101 | c | 5", "202 | d | 1"),
    "code text amount",
  );
  kinds(
    "knows codes in several columns",
    read("tab", "类→款→科目→数", "201→→a→5", "201→06→b→5", "202→→c→3"),
    "code code text amount",
  );
  kinds(
    "knows the numbers of sections",
    pipe("Step | Task | Days", "2.1 | a | 5", "2.2 | b | 6", "3.1 | c | 7"),
    "code text amount",
  );
  kinds(
    "leaves decimals that go on in the middle alone",
    pipe("A | B | C", "x | 2.1 | 9", "y | 2.2 | 8", "z | 2.3 | 7"),
    "text amount amount",
  );
  kinds(
    "knows the notes of a statement",
    pipe("Item | Notes | £", "Gifts | 3 | 840", "Pay | 5 | 120"),
    "text code amount",
  );
  kinds("counts notes", pipe("Shelf | Notes", "A | 12", "B | 9", "Total | 21"), "text amount");
  kinds(
    "knows running numbers by their head",
    pipe("Pos. | Datum | Summe", "1 | 03.05. | 640", "2 | 09.05. | 380"),
    "ordinal text amount",
  );
  kinds(
    "knows codes in bold",
    pipe("Line | Item | Amount", "20400 | Wages | 612", "21300 | Rent | 84", "**24000** | **All** | **696**"),
    "code text amount",
  );
  kinds("knows codes by their head", pipe("科目编码 | 数", "3 | 5", "8 | 6"), "code amount");
  kinds(
    "counts lines of code",
    pipe("Language | files | code", "Perl | 12 | 830", "C | 10 | 4680"),
    "text amount amount",
  );
  kinds("knows percentages", pipe("A | Sum | Share", "x | 5 | 50%", "y | 5 | 50%"), "text amount ratio");
  kinds(
    "leaves small counts in the middle alone",
    pipe("A | B | C", "x | 1 | 9", "y | 2 | 8", "z | 3 | 7"),
    "text amount amount",
  );
  kinds("knows a column that nobody filled in", pipe("A | B | C", "x | 1 |", "y | 2 |"), "text amount blank");
});

describe("decimal marks", () => {
  const values = (table: Table, column: number) =>
    table.cells
      .filter((cell) => cell.column === column && cell.numeral)
      .map((cell) => cell.numeral!.value.toString());

  it("are decided by column", () => {
    const table = pipe("A | B | C", "x | 1.234,50 | 1,234.50", "y | 2.097 | 2,097", "z | 12,5 | 12.5");
    assert.deepEqual(values(table, 1), ["1234.50", "2097", "12.5"]);
    assert.deepEqual(values(table, 2), ["1234.50", "2097", "12.5"]);
  });

  it("follow the table where a column does not tell", () => {
    assert.deepEqual(values(pipe("A | B | C", "x | 1,5 | 2.097", "y | 12,25 | 3.000"), 2), ["2097", "3000"]);
  });
});
