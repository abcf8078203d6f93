import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../../server/core/analyze.ts";
import type { FormFigures } from "../../../server/core/model/profile.ts";
import { splitLines } from "../../../server/core/text/lines.ts";
import { applyEdits, assertMarked, findingsIn } from "../../support/report.ts";

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

  const head =
    "| 办理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|--:|--:|--:|--:|--:|--:|--:|";
  const row = (label: string, figures: readonly (number | string)[]) =>
    `| ${label} | ${figures.join(" | ")} |`;
  const labels = [
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
  ];
  const begun = (total: string) =>
    [
      head,
      row("一、本年新收政府信息公开申请数量", [21, 4, 0, 0, 2, 0, total]),
      row("二、上年结转政府信息公开申请数量", [3, 0, 0, 0, 0, 0, 3]),
      row("（一）予以公开", [9, 1, 0, 0, 0, 0, 10]),
      row("（二）部分公开", [6, 0, 0, 0, 1, 0, 7]),
      row("1.属于国家秘密", [0, 0, 0, 0, 0, 0, 0]),
    ].join("\n");

  it("is held against its rows while it is being filled in, and against nothing that is still to come", () => {
    assertMarked(begun("27"));
    assertMarked(begun("⟦72⟧").replace("⟧ |\n", "⟧ |\n⟦⟧ total-mismatch\n"));
  });

  it("adds up no row that has a figure too many, since nobody knows which", () => {
    const blanks = begun("27")
      .replaceAll(" | ", "  ")
      .replace(/^\| | \|$/gm, "")
      .replace(/^\|-.*\n/m, "");
    assert.deepEqual(findingsIn(blanks), []);
    const [ragged, ...others] = findingsIn(blanks.replace("21  4  0", "21  4  0  0"));
    assert.deepEqual([ragged?.rule, ragged?.data.found, others], ["ragged-row", "8", []]);
  });

  it("takes strokes and blanks for cells in which nothing is counted, and wants them filled in", () => {
    const strokes = begun("27").replaceAll("0 | 0 | 0 ", " | — | 无 ");
    const [first, ...others] = findingsIn(strokes);
    assert.equal(
      first?.message,
      "3 figures of this row are not filled in. The form wants 0 where there is nothing.",
    );
    assert.equal(
      applyEdits(
        strokes,
        [first, ...others].flatMap(({ fixes }) => fixes[0]?.edits ?? []),
      ),
      begun("27"),
    );
    assert.deepEqual(formsIn(strokes).get("requests")?.[4]?.slice(0, 6), Array(6).fill("null"));
  });

  it("wants a blank total to be filled in with what its parts add up to", () => {
    const strokes = begun("⟦⟧").replace(
      "⟦⟧ |\n",
      "⟦⟧ |\n⟦⟧ blank-figure: This total is not filled in. Its parts add up to 27.\n",
    );
    assertMarked(strokes);
    const [found] = findingsIn(begun(""));
    assert.equal(found?.severity, "warning");
    assert.equal(applyEdits(begun(""), found.fixes[0]?.edits ?? []), begun("27"));
  });

  it("tells blanks of many rows at once", () => {
    const more = labels.map((label) => row(label, ["", 1, 0, 0, 0, 0, 1]));
    const sparse = `${begun("27").replaceAll(" 0 ", "  ")}\n${more.join("\n")}`;
    assert.deepEqual(
      findingsIn(sparse).map(({ message }) => message),
      ["27 figures in 9 rows are not filled in. The form wants 0 where there is nothing."],
    );
  });

  it("corrects a label from its number on, whatever an upright label column left before it", () => {
    const wrong = `${begun("27")}\n${row("、 2.其他法律行政止公开", [0, 0, 0, 0, 0, 0, 0])}`;
    const [found] = findingsIn(wrong);
    assert.equal(found?.rule, "misspelt-label");
    assert.equal(applyEdits(wrong, found.fixes[0]?.edits ?? []), wrong.replace("止公开", "法规禁止公开"));
  });

  it("is added up down its columns where rows that were left blank are lost, unless figures are lost as well", () => {
    const names = ["6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"];
    const unable = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"];
    const form = (granted: string, total: string) =>
      [
        begun("27").replace("| 9 |", `| ${granted} |`),
        ...[...labels, ...names, ...unable].map((label) => row(label, [0, 0, 0, 0, 0, 0, 0])),
        row("1.信访举报投诉类申请", [5, 0, 0, 0, 0, 0, 5]),
        row("5.要求行政机关确认或重新出具已获取信息", [2, 3, 0, 0, 1, 0, 6]),
        row("（六）其他处理", [0, 0, 0, 0, 0, 0, 0]),
        row("（七）总计", [total, 4, 0, 0, 2, 0, 28]),
        row("四、结转下年度继续办理", [2, 0, 0, 0, 0, 0, 2]),
      ].join("\n");
    assertMarked(form("9", "22"));
    assertMarked(form("9", "⟦29⟧").replace(/(⟦.*\n)/, "$1⟦⟧ total-mismatch\n"));
    assertMarked(form("9", "22").replace(/^\| 1\.信访.*\n/m, ""));
  });

  it("goes on behind a page break", () => {
    const rest = [
      row("5.要求行政机关确认或重新出具已获取信息", [2, 0, 0, 0, 0, 0, 2]),
      row("（六）其他处理", [3, 0, 0, 0, 0, 0, 3]),
      row("（七）总计", [40, 1, 0, 0, 1, 0, "⟦24⟧"]),
      row("四、结转下年度继续办理", [0, 0, 0, 0, 0, 0, 0]),
    ].join("\n");
    const [first, second] = [begun("27"), `${head}\n${rest}`];
    assertMarked(`${first}\n\n${second.replace("⟧ |\n", "⟧ |\n⟦⟧ total-mismatch\n")}`);
    assertMarked(
      `结转下年度继续办理⟦4⟧件。\n⟦⟧ prose-table-mismatch\n\n${first}\n\n${second.replace("⟦24⟧", "42")}`,
    );
  });

  it("calls a sum by the form's name of it, and wants no figure below zero", () => {
    const reviews =
      "行政复议\t行政诉讼\n维持\t纠正\t其他\t尚未审结\t总计\t复议后起诉\n10\t1\t0\t0\t⟦0⟧\t2\t0\t0\t0\t2\t0\t0\t0\t0\t0";
    assertMarked(
      `${reviews}\n⟦⟧ total-mismatch: “行政复议 总计” says 0, but its 4 parts add up to 11 (−11). Either a part or the total is wrong.`,
    );
  });

  it("says how many requests were carried over, which sentences repeat", () => {
    assertMarked(`上年结转申请⟦4⟧件。\n⟦⟧ prose-table-mismatch\n\n${begun("27")}`);
    assertMarked(`上年结转申请3件，上年结转行政复议2件。\n\n${begun("27")}`);
  });

  it("has one row of reviews under heads that lost their cells", () => {
    assertMarked(`\
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
4 | 1 | 0 | 2 | 7 | 3 | 0 | 1 | 1 | ⟦6⟧ | 2 | 0 | 0 | 1 | 3 |
⟦⟧ total-mismatch`);
  });
});
