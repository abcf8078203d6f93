import { strict as assert } from "node:assert";
import { alignedSyntax } from "../../../server/core/table/syntax/aligned.ts";
import { cutTable, gridOf, linesOf, rowsOf } from "../../support/tables.ts";

describe("columns aligned by position", () => {
  const reads = (what: string, text: string, rows: string[]) =>
    it(what, () => assert.deepEqual(rowsOf(gridOf(alignedSyntax, linesOf(text))), rows));
  const refuses = (what: string, text: string) =>
    it(what, () => {
      const lines = linesOf(text);
      assert.deepEqual(
        lines.filter((_, at) => alignedSyntax.measure(lines, at) > 0),
        [],
      );
    });

  reads(
    "joins a sign to its figure where signs have a column of their own",
    `
    Kind        Moved   Left
    Timber    +   120     30
    Coal      -    15      -
    Salt      + 1,310     20
    `,
    ["Kind | Moved | Left", "Timber | +   120 | 30", "Coal | -    15 | -", "Salt | + 1,310 | 20"],
  );

  reads(
    "reads a listing with blank figures where they stand",
    `
    Kind           In    Out    Left
    Timber         12      3       9
    Coal                   4
    Salt          110             110
    Total         122      7     115
    `,
    [
      "Kind | In | Out | Left",
      "Timber | 12 | 3 | 9",
      "Coal | _ | 4 | _",
      "Salt | 110 | _ | 110",
      "Total | 122 | 7 | 115",
    ],
  );

  reads(
    "parts cells by ideographic blanks, by one beside a figure, and none within a word",
    `
    项　目　　　本年　　　上年
    港口维护费　1,200　　　980
    灯塔　　　　　　35　　　40
    合　计　　　1,235　　1,020
    `,
    ["项　目 | 本年 | 上年", "港口维护费 | 1,200 | 980", "灯塔 | 35 | 40", "合　计 | 1,235 | 1,020"],
  );

  reads(
    "counts wide characters double, as terminals do",
    `
    项目            本年      上年
    港口维护费     1,200       980
    灯塔               35        40
    合计           1,235     1,020
    `,
    ["项目 | 本年 | 上年", "港口维护费 | 1,200 | 980", "灯塔 | 35 | 40", "合计 | 1,235 | 1,020"],
  );

  reads(
    "joins a currency sign in a column of its own to its figure",
    `
    Opening balance        $      4,546    $      4,454
    Harbour dues                    120             110
    Closing balance        $      4,666    $      4,564
    `,
    [
      "Opening balance | $      4,546 | $      4,454",
      "Harbour dues | 120 | 110",
      "Closing balance | $      4,666 | $      4,564",
    ],
  );

  reads(
    "parts figures at the next column's sign, and leaves footnote marks out",
    `
    Notes            59,571 $    837,703
    Bonds                12 $        978  1/
    `,
    ["Notes | 59,571 | $    837,703", "Bonds | 12 | $        978"],
  );

  reads(
    "parts figures where brackets and signs left but one blank between two columns",
    `
    Harbour dues      8,412,500    8,790,100     377,600   4.5
    Ferry grants        910,250      872,400     (37,850) -4.2
    Quay repairs            120 (3)       98         (22) -18.3
    `,
    [
      "Harbour dues | 8,412,500 | 8,790,100 | 377,600 | 4.5",
      "Ferry grants | 910,250 | 872,400 | (37,850) | -4.2",
      "Quay repairs | 120 (3) | 98 | (22) | -18.3",
    ],
  );

  reads(
    "follows leaders of dots",
    `
    Revenue ................ 1,234
    Costs .................. 1,000
    `,
    ["Revenue | 1,234", "Costs | 1,000"],
  );

  reads(
    "has the columns of its head where one row fills them all",
    `
    资金来源      年初数  执行数  分值  执行率
    资金总额       86.50   80.10    10  92.60%
    财政拨款       61.20   58.00        94.77%
    上年结转       20.30   18.10        89.16%
    其他资金        5.00    4.00        80.00%
    `,
    [
      "资金来源 | 年初数 | 执行数 | 分值 | 执行率",
      "资金总额 | 86.50 | 80.10 | 10 | 92.60%",
      "财政拨款 | 61.20 | 58.00 | _ | 94.77%",
      "上年结转 | 20.30 | 18.10 | _ | 89.16%",
      "其他资金 | 5.00 | 4.00 | _ | 80.00%",
    ],
  );

  it("sees rules between rows", () => {
    const raw = gridOf(
      alignedSyntax,
      linesOf(`
        Kind      files   lines
        -----------------------
        Perl          2    8713
        C            10    4680
        -----------------------
        SUM:         12   13393
        -----------------------
      `),
    );
    assert.deepEqual(raw.ruledRows, [1, 3]);
    assert.equal(rowsOf(raw)[3], "SUM: | 12 | 13393");
  });

  reads(
    "reads bars and double rules",
    `
                 || 2016-01  2016-02
    =============++==================
     Cash flows  ||
    -------------++------------------
     cash        ||       1        2
     bank        ||      10        0
    -------------++------------------
                 ||      11        2
    `,
    ["_ | 2016-01 | 2016-02", "Cash flows | _ | _", "cash | 1 | 2", "bank | 10 | 0", "_ | 11 | 2"],
  );

  reads(
    "reads amounts with signs of many currencies",
    `
    Timber      ₹1,200
    Coal          ₹450
    `,
    ["Timber | ₹1,200", "Coal | ₹450"],
  );

  it("sees past TABs that set all lines in", () => {
    const lines = ["\tTimber    12    3", "\tCoal       4    0", "\t----------------", "\tTotal     16    3"];
    assert.equal(cutTable(alignedSyntax, lines).length, 4);
  });

  reads(
    "joins the code of a currency in a column of its own to its figure",
    `
    BERTHS            VND 7,150,000     4 entries
    ROPES             VND   380,000     2 entries
    PAINT             VND    64,000     1 entry
    TOTAL             VND 7,594,000     7 entries
    `,
    [
      "BERTHS | VND 7,150,000 | 4 entries",
      "ROPES | VND   380,000 | 2 entries",
      "PAINT | VND    64,000 | 1 entry",
      "TOTAL | VND 7,594,000 | 7 entries",
    ],
  );

  reads(
    "reads amounts behind the code of their currency",
    `
    Harbour dues     KES 150,000
    Moorings          KES 50,000
    Refunds          -KES 20,000
    Total            KES 180,000
    `,
    ["Harbour dues | KES 150,000", "Moorings | KES 50,000", "Refunds | -KES 20,000", "Total | KES 180,000"],
  );

  reads(
    "finds the columns of a table in which no row fills them all",
    `
    Kind           Spring  Summer  Autumn  Winter  Total
    Timber             12                             12
    Coal                        4                      4
    Salt              110               9            119
    Hay                        20              31     51
    `,
    [
      "Kind | Spring | Summer | Autumn | Winter | Total",
      "Timber | 12 | _ | _ | _ | 12",
      "Coal | _ | 4 | _ | _ | 4",
      "Salt | 110 | _ | 9 | _ | 119",
      "Hay | _ | 20 | _ | 31 | 51",
    ],
  );

  reads(
    "lays out each page by itself",
    `
    Sheds  Timber                        12               3      15
           Coal                           4               0       4
    Yards                                16               3      19

    - 2 -

    Quays  Hay       8      8      16
           Salt      1      5       6
    Piers            9     13      22
    `,
    [
      "Sheds | Timber | 12 | 3 | 15",
      "_ | Coal | 4 | 0 | 4",
      "Yards | _ | 16 | 3 | 19",
      "Quays | Hay | 8 | 8 | 16",
      "_ | Salt | 1 | 5 | 6",
      "Piers | _ | 9 | 13 | 22",
    ],
  );

  reads(
    "takes a figure with what it counts for a figure",
    `
    Planning     14 h
    Building   5.5 h
    Painting      7 h
    `,
    ["Planning | 14 h", "Building | 5.5 h", "Painting | 7 h"],
  );
  reads(
    "does so where that is a noun",
    `
    Monday      12 calls
    Tuesday     19 calls
    `,
    ["Monday | 12 calls", "Tuesday | 19 calls"],
  );

  refuses(
    "leaves prose with wide gaps alone",
    "It rained.  The 12 boats stayed.\nNobody knew  why, or until 2024.",
  );
  refuses(
    "leaves justified text from a PDF file alone",
    "报告中所列数据统计期限自     2023   年   1 月   1  日\n起至     2023   年   12  月   31  日止",
  );
  refuses("leaves code alone", "int a  = 1;\nint bc = 2;");
});
