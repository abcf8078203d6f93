import { strict as assert } from "node:assert";
import type { Table } from "../../../server/core/model/table.ts";
import { pipeTable as pipe, readBy as read } from "../../support/tables.ts";

describe("structure of a grid", () => {
  it("reads heads, stub and labels of a plain table", () => {
    const table = pipe(
      "Depot | 2023 | 2024",
      "**North** | 40 | 41",
      "South | 2 | 3",
      "Grand  Total | 42 | 44",
    );
    assert.equal(table.headRows, 1);
    assert.equal(table.stubColumns, 1);
    assert.deepEqual(table.columnLabels, ["depot", "2023", "2024"]);
    assert.deepEqual(table.rowLabels, ["depot", "north", "south", "grand total"]);
    assert.deepEqual(table.rowRoles, ["head", "body", "body", "body"]);
  });

  it("names a row by what stands before a dash, and not by measures beside the label", () => {
    const dashed = pipe("Code | Pier | Berths", "004 | East | 12", "017 | West | 9", "**Total** | - | 21");
    assert.equal(dashed.rowLabels[3], "total");
    const measured = pipe("Pier | Roofed | Berths", "East | 4/5 (80%) | 12", "Total | 4/5 (80%) | 12");
    assert.deepEqual(measured.rowLabels.slice(1), ["east", "total"]);
  });

  it("takes blanks between Chinese characters for layout", () => {
    assert.equal(pipe("项目 | 数", "合　计 | 3", "其 他 | 1").rowLabels[1], "合计");
  });

  it("inherits merged heads, which TSV leaves blank", () => {
    const table = read(
      "tab",
      "→申请人→→→总计",
      "→个人→单位→→",
      "→→企业→学校→",
      "新收→1→2→3→6",
      "结转→0→1→0→1",
    );
    assert.deepEqual(table.columnLabels, ["", "申请人 个人", "申请人 单位 企业", "申请人 单位 学校", "总计"]);
    assert.equal(table.headRows, 3);
  });

  it("takes a title over the labels of rows for no head of the figures beside them", () => {
    const table = read(
      "pipe",
      "| Boats in all ports: 2024 | | | |",
      "|---|---|---|---|",
      "| Source: the office | | | |",
      "| | Sail | Motor | Total |",
      "| Calls | 40 | 41 | 81 |",
      "| Berths | 2 | 3 | 5 |",
    );
    assert.deepEqual(table.columnLabels.slice(1), ["sail", "motor", "total"]);
  });

  it("finds the names of columns below titles that the syntax takes for their heads", () => {
    const table = read(
      "pipe",
      "| Harbour supplies | | | Date | |",
      "|---|---|---|---|---|",
      "| Bill | | | Buyer | |",
      "| Item | Sold | Price | Tax | Total |",
      "| Rope | 32 | 8 | 2 | 10 |",
      "| Lamp | 10 | 7 | 1 | 8 |",
    );
    assert.equal(table.headRows, 3);
    assert.deepEqual(table.columnLabels.slice(1, 3), ["sold", "price"]);
    assert.match(table.columnLabels[4]!, /total$/);
  });

  it("finds the head of a file after its title, and its notes", () => {
    const table = read(
      "csv",
      "Ferry traffic",
      "",
      "Line,2023,2024",
      "North,40,41",
      "South,2,3",
      "",
      "Note: whole numbers.",
    );
    assert.deepEqual(table.rowRoles, ["note", "blank", "head", "body", "body", "blank", "note"]);
    assert.equal(table.headRows, 3);
    assert.deepEqual(table.columnLabels, ["line", "2023", "2024"]);
  });

  it("knows rows of units", () => {
    const table = read("tab", "项目→金额→占比", "→（万元）→%", "人员→10→50", "公用→10→50");
    assert.deepEqual(table.rowRoles, ["head", "unit", "body", "body"]);
    assert.deepEqual(table.columnLabels, ["项目", "金额", "占比"]);
  });

  it("takes a row that numbers the columns for a head", () => {
    assert.deepEqual(
      read("tab", "项目→本年→上年→差", "栏次→1→2→3", "人员→10→8→2", "公用→5→5→0").rowRoles.slice(0, 2),
      ["head", "head"],
    );
  });

  it("takes years for a head", () => {
    assert.equal(read("tab", "Item→2022→2023", "Ink→5→6", "Glue→7→8").headRows, 1);
  });

  it("tells groups, heads that a page repeats, and heads of parts", () => {
    const table = read(
      "tab",
      "Item→In→Out",
      "Ink→1→2",
      "Item→In→Out",
      "Glue→3→4",
      "Part two→→",
      "Item→Kept→",
      "Tape→5→",
    );
    assert.deepEqual(table.rowRoles, ["head", "body", "repeat", "body", "group", "head", "body"]);
  });

  it("keeps a row of dashes and one of remarks in the body", () => {
    assert.deepEqual(pipe("A | B", "x | 1", "y | —", "z | see below").rowRoles, [
      "head",
      "body",
      "body",
      "body",
    ]);
  });

  describe("hierarchy", () => {
    const depths = (what: string, table: Table, expected: number[]) =>
      it(what, () => assert.deepEqual(table.rowDepths.slice(table.headRows), expected));

    depths(
      "follows full-width blanks",
      pipe("A | B", "收入 | 3", "　税 | 2", "　费 | 1", "支出 | 1"),
      [0, 1, 1, 0],
    );
    depths(
      "follows entities",
      pipe("A | B", "All | 3", "&emsp;Rope | 2", "&emsp;&emsp;Lamp | 2", "Rest | 1"),
      [0, 1, 2, 0],
    );
    depths(
      "follows blanks behind the pipe",
      read("pipe", "| A | B |", "|---|---|", "| All | 3 |", "|   xenon | 2 |", "|   yarn  | 1 |"),
      [0, 1, 1],
    );
    depths(
      "takes right-aligned labels for level",
      read("pipe", "|     A | B |", "|------:|---|", "|   All | 3 |", "| Other | 2 |"),
      [0, 0],
    );
    depths(
      "follows codes",
      pipe("码 | 科目 | 数", "201 | a | 5", "20101 | b | 5", "2010101 | c | 5", "202 | d | 1", "| 合计 | 6"),
      [0, 1, 2, 0, 0],
    );
    depths(
      "follows numbering marks as they open",
      pipe("A | B", "一、甲 | 3", "（一）乙 | 2", "1.丙 | 2", "（二）丁 | 1", "二、戊 | 1", "合计 | 4"),
      [0, 1, 2, 1, 0, 0],
    );
    depths("puts what is of which below", pipe("A | B", "收入 | 3", "其中：税 | 2", "支出 | 1"), [0, 1, 0]);

    depths(
      "of the first item of a group, which names the group as well, is that of the others",
      read(
        "tab",
        "Port→Berth→Boats",
        "North→Quay→4",
        "→Mill→5",
        "→Total→9",
        "South→Ford→3",
        "→Weir→2",
        "→Total→5",
      ),
      [1, 1, 1, 1, 1, 1],
    );
    depths(
      "of a group that names its own total is that of the group",
      read("tab", "Port→Berth→Boats", "North→Total→9", "→Quay→4", "→Mill→5"),
      [0, 1, 1],
    );
    it("inherits the labels of merged cells", () => {
      const table = read("tab", "部门→类→数", "港务→泊位→1", "→吊机→2", "航道→浮标→3", "合计→→6");
      assert.deepEqual(table.rowLabels.slice(1), ["港务 泊位", "港务 吊机", "航道 浮标", "合计"]);
      assert.equal(table.stubColumns, 2);
    });
  });

  it("tells two tables side by side apart", () => {
    const table = pipe(
      "收入 | 数 | 支出 | 数",
      "税 | 3 | 人员 | 2",
      "费 | 1 | 公用 | 2",
      "合计 | 4 | 合计 | 4",
    );
    assert.deepEqual(
      table.panels.map(({ firstColumn, endColumn, stubColumns }) => [firstColumn, endColumn, stubColumns]),
      [
        [0, 2, 1],
        [2, 4, 1],
      ],
    );
    assert.deepEqual(table.panels[1]!.rowLabels.slice(1), ["人员", "公用", "合计"]);
  });

  it("takes scattered remarks for no second table", () => {
    assert.equal(
      pipe("A | B | Remark | C", "x | 1 | | 2", "y | 2 | late | 3", "z | 2 | | 3").panels.length,
      1,
    );
  });

  it("takes remarks in every row for no second table where they repeat or the total has none", () => {
    const remarked = (third: string, last: string) =>
      pipe("Pier | Berths | Roofed | Cranes", "East | 4 | yes | 2", "West | 9 | no | 5", third, last);
    assert.equal(remarked("Isle | 3 | no | 1", "Spit | 2 | no | 4").panels.length, 1);
    assert.equal(remarked("Isle | 3 | partly | 1", "Total | 16 | — | 8").panels.length, 1);
  });
});
