import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { displayWidth } from "../../../server/core/text/display-width.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";

/** The figures of the first table of a text that follows the form, a row a line. */
function formIn(text: string): string[] {
  const form = analyze(splitLines(text)).studies.find((study) => study?.form)?.form;
  return [...(form?.rows.values() ?? [])].map((row) => row.map(({ value }) => String(value)).join(" "));
}

type Row = readonly [labels: readonly string[], figures: readonly (number | string)[]];

const rows: readonly Row[] = [
  [["一、本年新收政府信息公开申请数量"], [21, 4, 0, 0, 2, 0, 27]],
  [["二、上年结转政府信息公开申请数量"], [3, 0, 0, 0, 0, 0, 3]],
  [
    ["三、本年度办理结果", "（一）予以公开"],
    [9, 1, 0, 0, 0, 0, 10],
  ],
  [["（二）部分公开"], [6, 0, 0, 0, 1, 0, 7]],
  [
    ["（三）不予公开", "1.属于国家秘密"],
    [0, 2, 0, 0, 0, 0, 2],
  ],
  [["2.其他法律行政法规禁止公开"], [1, 1, 0, 0, 1, 0, 3]],
];
const wanted = rows.map(([, figures]) => figures.join(" "));
const heads = ["自然人 法人或其他组织 总计", "商业企业 科研机构 社会公益组织 法律服务机构 其他"];
const counted = (figures: Row[1], nothing: string) => figures.map((figure) => figure || nothing);
const silent = (text: string) => assert.deepEqual(findingsIn(text).filter(isSerious), [], text);

describe("the annual report's form, as it is pasted", () => {
  it("has labels that are cut over two lines, the first one too", () => {
    const cut = rows.map(([labels, figures]) => {
      const last = labels.at(-1)!;
      const [before, after] = [last.slice(0, 8), last.slice(8)];
      const own = after === "" ? [...labels, ...figures] : [after, ...figures];
      return after === "" ? own.join(" ") : `${[...labels.slice(0, -1), before].join(" ")}\n${own.join(" ")}`;
    });
    assert.deepEqual(formIn([...heads, ...cut].join("\n")), wanted);
  });

  it("has 无 where nothing is counted, whatever stands between its cells", () => {
    const none = wanted.map((row) => row.replace(/\b0\b/g, "null"));
    const lines = rows.flatMap(([labels, figures]) => [...labels, ...counted(figures, "无")]);
    assert.deepEqual(formIn(lines.join("\n")), none);
    const tabbed = rows.map(([labels, figures]) =>
      [...labels, ...counted(figures, "无")].map((c) => `\t${c}\n`),
    );
    assert.deepEqual(formIn(tabbed.map((row) => row.join("")).join("\n")), none);
    const spaced = rows.map(([labels, figures]) => [...labels, ...counted(figures, "无")].join(" "));
    assert.deepEqual(formIn([...heads, ...spaced].join("\n")), none);
  });

  it("has a cell and its bar a line, bars alone for blank cells, and more of them behind a row of merged ones", () => {
    const none = wanted.map((row) => row.replace(/\b0\b/g, "null"));
    const row = (cells: readonly (number | string)[]) => [
      ...cells.map((cell) => `${cell} |`.trim()),
      "|".repeat(10 - cells.length),
    ];
    const barred = [
      ...heads.flatMap((head) => row(head.split(" "))),
      ...rows.flatMap(([labels, figures]) => row([...labels, ...counted(figures, "")])),
    ];
    assert.deepEqual(formIn(barred.join("\n")), none);
    assert.deepEqual(formIn(barred.join("\n").replaceAll(" |", "\n|")), none);
  });

  it("has rows between TABs that lost their merged labels, with nothing where nothing is counted", () => {
    const text = rows.map(([labels, figures]) => [...labels, ...counted(figures, "")].join("\t")).join("\n");
    assert.deepEqual(
      formIn(text),
      wanted.map((row) => row.replace(/\b0\b/g, "null")),
    );
    silent(text);
  });

  it("has a Markdown head that is narrower than its rows, whose merged cells are lost", () => {
    const lines = [heads[0]!.split(" "), ["---", "---", "---"], ...rows.map((row) => row.flat())];
    const text = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    assert.deepEqual(formIn(text), wanted);
    assert.deepEqual(findingsIn(text), []);
  });

  it("has figures with what they count, or in bold, and 空 for nothing, whatever stands between its cells", () => {
    for (const [write, nothing] of [
      [(cell: number | string) => (cell === "" ? "" : `${cell}件`), "0"],
      [(cell: number | string) => `**${cell}**`, "0"],
      [(cell: number | string) => `*${cell}*`, "0"],
      [String, "空"],
      [String, "零"],
    ] as const) {
      const read = nothing === "空" ? wanted.map((row) => row.replace(/\b0\b/g, "null")) : wanted;
      const cells = rows.map(([labels, figures]) => [...labels, ...counted(figures, nothing).map(write)]);
      assert.deepEqual(formIn(cells.flat().join("\n")), read);
      assert.deepEqual(
        formIn(cells.map((row) => row.map((cell) => `\t${cell}\n`).join("")).join("\n")),
        read,
      );
      assert.deepEqual(formIn([...heads, ...cells.map((row) => row.join(" "))].join("\n")), read);
    }
  });

  it("has the letter O where a scan read no 0, with blanks or lines between its cells", () => {
    const read = wanted.map((row) => row.replace(/\b0\b/g, "null"));
    const cells = rows.map(([labels, figures]) => [...labels, ...counted(figures, "O")]);
    assert.deepEqual(formIn([...heads, ...cells.map((row) => row.join(" "))].join("\n")), read);
    assert.deepEqual(formIn(cells.flat().join("\n")), read);
  });

  it("is told in traditional characters", () => {
    const lines = [
      "自然人 法人或其他組織 總計",
      "商業企業 科研機構 社會公益組織 法律服務機構 其他",
      "一、本年新收政府信息公開申請數量 21 4 0 0 2 0 27",
      "二、上年結轉政府信息公開申請數量 3 0 0 0 0 0 3",
      "三、本年度辦理結果 （一）予以公開 9 1 0 0 0 0 10",
      "（二）部分公開 6 0 0 0 1 0 7",
      "（三）不予公開 1.屬於國家秘密 0 2 0 0 0 0 2",
      "2.其他法律行政法規禁止公開 1 1 0 0 1 0 3",
    ];
    assert.deepEqual(formIn(lines.join("\n")), wanted);
  });

  it("has labels and figures in lines, or paragraphs, of their own", () => {
    const parts = rows.flatMap(([labels, figures]) => [labels.join(" "), figures.join(" ")]);
    assert.deepEqual(formIn([...heads, ...parts].join("\n")), wanted);
    assert.deepEqual(formIn([...heads, ...parts].join("\n\n")), wanted);
  });

  it("has running numbers before its rows, one cell a line", () => {
    const numbered = rows.flatMap(([labels, figures], at) => [at + 1, ...labels, ...figures]);
    assert.deepEqual(formIn(["序号", ...heads.join(" ").split(" "), ...numbered].join("\n")), wanted);
  });

  it("has more figures in most rows where these are numbered, and none too many", () => {
    const numbered = rows.map(([labels, figures], at) => [...labels, at + 1, ...figures].join(" "));
    silent([...heads, ...numbered].join("\n"));
  });

  it("is aligned by ideographic blanks", () => {
    const wide = (row: Row): string => {
      const [labels, figures] = row;
      const label = labels.join("\u3000");
      const name = `${label}${" ".repeat(displayWidth(label) % 2)}`;
      const margin = "\u3000".repeat(26 - displayWidth(name) / 2);
      return name + margin + figures.map((figure) => `\u3000\u3000${String(figure).padStart(2)}`).join("");
    };
    assert.deepEqual(formIn(rows.map(wide).join("\n")), wanted);
  });

  it("has labels without their numbers", () => {
    const row = (label: string, figures: string) => `| ${label} | ${figures.replaceAll(" ", " | ")} |`;
    const outcomes = ["予以公开", "部分公开", "属于国家秘密", "其他法律行政法规禁止公开"];
    const text = [
      row("办理情况", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"),
      row("---", "--- --- --- --- --- --- ---"),
      row("本年新收政府信息公开申请数量", "21 4 0 0 2 0 27"),
      row("上年结转政府信息公开申请数量", "3 0 0 0 0 0 3"),
      ...outcomes.map((outcome, at) => row(outcome, wanted[at + 2]!)),
      row("总计", "16 4 0 0 2 0 22"),
    ].join("\n");
    assert.equal(formIn(text).length, 7);
  });

  const reviews = [
    "行政复议	行政诉讼",
    "结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉",
    "结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计",
    "4	1	0	2	7	3	0	1	1	⟦6⟧	2	0	0	1	3",
  ];

  it("has a row of reviews behind heads of fewer cells, whether a TAB closes each row or bars part them", () => {
    const closed = reviews.map((row) => `${row}\t`).join("\n");
    assertMarked(`${closed}\n⟦⟧ total-mismatch`);
    assertMarked(`${reviews.join("\n").replaceAll("\t", " | ")}\n⟦⟧ total-mismatch`);
  });

  it("has a row of reviews below a Markdown head that was left blank, or of two cells, or a rule of columns", () => {
    const cells = reviews.map((row) => `| ${row.replaceAll("\t", " | ")} |`);
    const [blank, two] = [`|${" |".repeat(15)}\n|${"---|".repeat(15)}`, "| --- | --- |"];
    assertMarked(`${blank}\n${cells.join("\n")}\n⟦⟧ total-mismatch`);
    assertMarked(`${cells[0]}\n${two}\n${cells.slice(1).join("\n")}\n⟦⟧ total-mismatch`);
    const columns = reviews.at(-1)!.split("\t");
    const rule = columns.map(() => "----").join(" ");
    const row = columns.map((cell) => cell.padStart(cell.includes("⟦") ? 6 : 4)).join(" ");
    assertMarked(`行政复议、行政诉讼情况\n\n${rule}\n${row}\n⟦⟧ total-mismatch`);
  });

  it("says nothing of a sum of reviews of which a part was joined to what stood beside it", () => {
    silent([...reviews.slice(0, -1), reviews.at(-1)!.replace("4", "：4").replace("⟦6⟧", "5")].join("\n"));
  });

  it("knows the row of reviews that lost its heads by what stands above", () => {
    const row = reviews.at(-1)!.replaceAll("\t", " ");
    assertMarked(`四、政府信息公开行政复议、行政诉讼情况\n\n${row}\n⟦⟧ total-mismatch`);
    assertMarked(`四、车辆及驾驶员情况\n\n${row.replace("⟦", "").replace("⟧", "")}`);
  });

  it("has a running number before its row of reviews, which is a table of its own right below that of requests", () => {
    const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 40}  ${line}`).join("\n");
    const requests = rows.map(([labels, figures]) => [...labels, ...figures].join(" "));
    const right = reviews.join("\n").replaceAll("\t", " ").replace("⟦6⟧", "5").split("\n");
    silent(numbered([...heads, ...requests, "", ...right]));
  });
});
