import { Random } from "./random.ts";
import { figure, type Place, type SourceTable, settle, type TextForm, textForms } from "./text-forms.ts";

/**
 * A report that adds up, and where each of its figures stands. Names of figures: table, row, column:
 * `requests:3:6`.
 */
export interface Generated {
  readonly text: string;
  readonly places: readonly Place[];
  readonly form: TextForm;
}

export interface Wanted {
  readonly seed: number;
  readonly form: TextForm;
}

const places = ["临溪", "青埠", "云栖坪", "石桥", "南屏", "东渡"];
const offices = ["档案馆", "林业局", "气象局", "图书馆", "水务局"];
const themes = [
  "加强组织领导",
  "健全工作机制",
  "拓宽公开渠道",
  "规范办理流程",
  "强化业务培训",
  "细化责任分工",
];

/** An annual report on the disclosure of government information by an office that does not exist; 2021 form. */
export function annualReport({ seed, form }: Wanted): Generated {
  const random = new Random(seed);
  const office = random.pick(places) + random.pick(offices);
  const year = 2021 + random.below(4);
  const table = (source: SourceTable) => ["", ...textForms[form](source), ""];
  return {
    form,
    ...settle([
      `${office}${year}年政府信息公开工作年度报告`,
      "",
      "一、总体情况",
      ...random
        .sample(themes, 3)
        .map((theme, at) => `（${"一二三"[at]}）${theme}。本年度各项工作按计划推进。`),
      "二、主动公开政府信息情况",
      ...table(disclosures(random)),
      "三、收到和处理政府信息公开申请情况",
      ...table(requests(random)),
      "四、政府信息公开行政复议、行政诉讼情况",
      ...table(reviews(random)),
      "五、存在的主要问题及改进情况",
      "公开内容的解读形式还不够丰富，下一年将增加图表和问答。",
      "六、其他需要报告的事项",
      "本年度没有收取信息处理费。",
    ]),
  };
}

function count(random: Random): number {
  return random.fraction() < 0.35 ? 0 : random.below(random.fraction() < 0.2 ? 4000 : 60);
}

function disclosures(random: Random): SourceTable {
  const at = (name: string) => figure(`disclosures:${name}`, String(count(random)));
  const rows = [
    ["第二十条第（一）项", null, null, null],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", at("0:0"), at("0:1"), at("0:2")],
    ["行政规范性文件", at("1:0"), at("1:1"), at("1:2")],
    ["第二十条第（五）项", null, null, null],
    ["信息内容", "本年处理决定数量", null, null],
    ["行政许可", at("2:0"), null, null],
    ["第二十条第（六）项", null, null, null],
    ["信息内容", "本年处理决定数量", null, null],
    ["行政处罚", at("3:0"), null, null],
    ["行政强制", at("4:0"), null, null],
    ["第二十条第（八）项", null, null, null],
    ["信息内容", "本年收费金额（单位：万元）", null, null],
    ["行政事业性收费", at("5:0"), null, null],
  ];
  return { headRows: 2, labelColumns: 1, rows };
}

const outcomeLabels: readonly (readonly [string, string | null])[] = [
  ["（一）予以公开", null],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", null],
  ["（三）不予公开", "1.属于国家秘密"],
  ["", "2.其他法律行政法规禁止公开"],
  ["", "3.危及“三安全一稳定”"],
  ["", "4.保护第三方合法权益"],
  ["", "5.属于三类内部事务信息"],
  ["", "6.属于四类过程性信息"],
  ["", "7.属于行政执法案卷"],
  ["", "8.属于行政查询事项"],
  ["（四）无法提供", "1.本机关不掌握相关政府信息"],
  ["", "2.没有现成信息需要另行制作"],
  ["", "3.补正后申请内容仍不明确"],
  ["（五）不予处理", "1.信访举报投诉类申请"],
  ["", "2.重复申请"],
  ["", "3.要求提供公开出版物"],
  ["", "4.无正当理由大量反复申请"],
  ["", "5.要求行政机关确认或重新出具已获取信息"],
  ["（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["", "3.其他"],
];

/** Rows: received, carried in, the outcomes, their total, carried on. Received + carried in = total + carried on. */
function requests(random: Random): SourceTable {
  const outcomes = outcomeLabels.map(() => Array.from({ length: 6 }, () => count(random)));
  const total = sumOfRows(outcomes);
  const carriedOn = total.map(() => count(random));
  const carriedIn = total.map((done, column) => random.below(done + carriedOn[column]! + 1));
  const received = total.map((done, column) => done + carriedOn[column]! - carriedIn[column]!);
  const figures = [received, carriedIn, ...outcomes, total, carriedOn].map((row, at) =>
    [...row, sum(row)].map((value, column) => figure(`requests:${at}:${column}`, String(value))),
  );
  const labels: (string | null)[][] = [
    ["一、本年新收政府信息公开申请数量", null, null],
    ["二、上年结转政府信息公开申请数量", null, null],
    ...outcomeLabels.map(([group, item], at) => [at === 0 ? "三、本年度办理结果" : "", group, item]),
    ["", "（七）总计", null],
    ["四、结转下年度继续办理", null, null],
  ];
  const head = [
    [
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      null,
      null,
      "申请人情况",
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    ["", null, null, "自然人", "法人或其他组织", null, null, null, null, "总计"],
    ["", null, null, "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
  ];
  return {
    headRows: 3,
    labelColumns: 3,
    rows: [...head, ...labels.map((label, row) => [...label, ...figures[row]!])],
  };
}

function reviews(random: Random): SourceTable {
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const figures = [0, 1, 2].flatMap((group) => {
    const four = Array.from({ length: 4 }, () => count(random));
    return [...four, sum(four)].map((value, at) => figure(`reviews:0:${group * 5 + at}`, String(value)));
  });
  const merged = [null, null, null, null];
  const rows = [
    ["行政复议", ...merged, "行政诉讼", null, ...merged, ...merged],
    [...outcomes, "未经复议直接起诉", ...merged, "复议后起诉", ...merged],
    ["", "", "", "", "", ...outcomes, ...outcomes],
    figures,
  ];
  return { headRows: 3, labelColumns: 0, rows };
}

const goods = [
  "Paper",
  "Heating",
  "Travel",
  "Repairs",
  "Training",
  "Postage",
  "Cleaning",
  "Licences",
  "Printing",
];
const quarters = ["First quarter", "Second quarter", "Third quarter", "Fourth quarter"];

/** An English ledger: items by quarters with totals both ways, amounts to the cent with thousands marks. */
export function ledger({ seed, form }: Wanted): Generated {
  const random = new Random(seed);
  const items = random.sample(goods, 4 + random.below(4));
  const cents = items.map(() => quarters.map(() => 1000 + random.below(2_000_000)));
  const body = [...cents, sumOfRows(cents)].map((row, at) =>
    [...row, sum(row)].map((value, column) => figure(`ledger:${at}:${column}`, amount(value))),
  );
  const rows = [
    ["Item", ...quarters, "Total"],
    ...items.map((item, at) => [item, ...body[at]!]),
    ["Total", ...body[items.length]!],
  ];
  const source = { headRows: 1, labelColumns: 1, rows };
  const title = `Harbour office, spending in ${2020 + random.below(6)}`;
  return { form, ...settle([title, "", ...textForms[form](source), "", "All amounts in euros."]) };
}

function amount(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(cents % 100).padStart(2, "0")}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumOfRows(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)));
}
