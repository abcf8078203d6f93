import { strict as assert } from "node:assert";
import { applyEdits, assertMarked, findingsIn } from "../../support/report.ts";

const labels = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "（二）部分公开",
  "1.属于国家秘密",
  "2.其他法律行政法规禁止公开",
  "3.危及“三安全一稳定”",
  "4.保护第三方合法权益",
  "5.属于三类内部事务信息",
  "6.属于四类过程性信息",
  "7.属于行政执法案卷",
  "8.属于行政查询事项",
  "1.本机关不掌握相关政府信息",
  "2.没有现成信息需要另行制作",
  "3.补正后申请内容仍不明确",
  "1.信访举报投诉类申请",
  "2.重复申请",
  "3.要求提供公开出版物",
  "4.无正当理由大量反复申请",
  "5.要求行政机关确认或重新出具已获取信息",
  "（六）其他处理",
  "（七）总计",
  "四、结转下年度继续办理",
];
/** By row: people, and firms; all other applicants asked for nothing. */
const figures: Readonly<Record<number, readonly [number, number]>> = {
  0: [58, 13],
  1: [4, 0],
  2: [23, 6],
  3: [7, 0],
  9: [5, 2],
  10: [4, 0],
  12: [11, 3],
  15: [8, 0],
  20: [1, 2],
  21: [59, 13],
  22: [3, 0],
};
const rows = labels.map((label, row) => {
  const [people, firms] = figures[row] ?? [0, 0];
  return [label, people, firms, 0, 0, 0, 0, people + firms].join("\t");
});
const head = "办理情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";
const requests = [head, ...rows].join("\n");
const reviews = `\
行政复议\t\t\t\t\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
6\t2\t0\t3\t11\t4\t1\t0\t0\t5\t2\t0\t0\t1\t3`;

/** Asserts that sentences above the tables of a report are held against these as their marks say. */
function assertTold(sentences: string): void {
  assertMarked(`${sentences}\n\n${requests}\n\n四、政府信息公开行政复议、行政诉讼情况\n\n${reviews}`);
}

describe("figures of sentences and the annual report's form", () => {
  it("agree by what became of the requests, whose reasons are rows of their own", () => {
    assertTold(
      "收到申请71件，上年结转4件，办结72件：予以公开29件、部分公开7件、不予公开11件、无法提供14件、不予处理8件、作其他处理（含撤回申请）3件。",
    );
    assertTold(
      "办结72件，其中予以公开29件，部分公开7件，不予公开11件，无法提供14件，不予处理8件，其他处理3件，结转下年度继续办理3件。",
    );
  });

  it("may stand before what they are of", () => {
    assertTold("全年收到71件政府信息公开申请，其中58件由自然人提出，29件予以公开，3件结转下年度。");
    assertTold("全年收到⟦17⟧件政府信息公开申请。\n⟦⟧ prose-table-mismatch");
    assertTold("收到申请71件。其中⟦48⟧件由自然人提出，7件部分公开。\n⟦⟧ prose-table-mismatch");
    assertTold("收到申请71件，上年转入⟦5⟧件，转下年度办理3件。\n⟦⟧ prose-table-mismatch");
    assertTold("收到申请71件，上年转入4件，转下年度办理⟦8⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("收到申请71件，答复72件（含上年转入4件，另有⟦8⟧件延至下年度答复）。\n⟦⟧ prose-table-mismatch");
    assertTold("收到申请71件，在法定期限内办结72件，⟦8⟧件结转下一年度。\n⟦⟧ prose-table-mismatch");
    assertTold("全年收到9件残疾人补贴申请，12件予以公开的提案。");
  });

  it("differ by one of them", () => {
    assertTold("2024年，结转上年申请⟦5⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("2024年，不予公开⟦17⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("2024年，市直部门不予公开17件。");
  });

  it("agree by who asked", () => {
    assertTold("收到申请71件，其中自然人申请58件，法人或其他组织13件（商业企业13件）。");
    assertTold("收到申请71件，申请人为自然人的⟦85⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("接待来访自然人85件。");
  });

  it("agree by what came of reviews and of lawsuits", () => {
    assertTold(
      "被申请行政复议11件（维持6件、纠正2件、其他0件、未审结3件），行政诉讼8件，其中维持6件，纠正1件，尚未审结1件。",
    );
    assertTold("被申请行政复议11件，其中结果维持⟦8⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("未经复议直接起诉⟦6⟧件，复议后起诉3件。\n⟦⟧ prose-table-mismatch");
  });

  it("speak of other things from a word for them on", () => {
    assertTold("收到申请71件，办理提案40件，全部办结40件。");
    assertTold("收到申请71件，全部办结⟦40⟧件。\n⟦⟧ prose-table-mismatch");
  });

  it("are surely of one scope where others beside them agree", () => {
    const told = "收到申请71件，上年结转4件，予以公开29件，部分公开7件，无法提供41件。";
    const [found] = findingsIn(`${told}\n\n${requests}`);
    assert.equal(found?.severity, "warning");
    const mended = applyEdits(told, found.fixes[0]?.edits ?? []);
    assert.equal(mended, told.replace("41", "14"));
  });

  it("are surely of one scope where others in lines of their own agree", () => {
    assertTold(
      "收到申请71件，其中：\n\n予以公开29件；\n\n部分公开⟦17⟧件；\n⟦⟧ prose-table-mismatch\n\n无法提供14件。",
    );
  });

  it("agree by the reasons that the form has rows for", () => {
    assertTold("不予公开11件（过程性信息7件、行政执法案卷4件），本机关不掌握相关政府信息14件。");
    assertTold("信访举报投诉类申请⟦3⟧件，重复申请0件。\n⟦⟧ prose-table-mismatch");
  });

  it("say in brackets what a part of the others is", () => {
    assertTold("受理政府信息公开申请71件（网上收到32件，自然人58件，法人或其他组织13件）。");
    assertTold("受理政府信息公开申请71件（自然人⟦85⟧件）。\n⟦⟧ prose-table-mismatch");
  });

  it("go on about what the sentence before them spoke of", () => {
    assertTold("全年收到申请71件，上年结转4件。按时办结⟦17⟧件。\n⟦⟧ prose-table-mismatch");
    assertTold("全年收到提案40件。按时办结17件。");
    assertTold("2024年共办理政府信息公开申请⟦102⟧件。\n⟦⟧ prose-table-mismatch");
  });

  it("are left alone where the table itself is told to be wrong", () => {
    const wrong = requests.replace("予以公开\t23", "予以公开\t32");
    assertMarked(
      `予以公开29件。\n\n${wrong.replace("\t32\t", "\t⟦32⟧\t").replace("0\t29\n", "0\t29\n⟦⟧ misfit-figure\n")}`,
    );
  });

  it("are read from the radicals that PDF files have in the place of characters", () => {
    assertTold("收到申请71件，不予公开⟦17⟧件，⾃然⼈58件。\n⟦⟧ prose-table-mismatch");
    assertTold("被申请⾏政复议⟦10⟧件。\n⟦⟧ prose-table-mismatch");
  });
});
