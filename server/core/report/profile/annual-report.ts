import type { Profile, ProfileMention, TemplateRow } from "../../model/profile.ts";

/** The outcomes of requests that are counted one by one; their sum is （七）总计. */
const outcomes: readonly TemplateRow[] = [
  { id: "granted", labels: ["（一）予以公开"] },
  { id: "partly", labels: ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"] },
  { id: "denied-secret", labels: ["1.属于国家秘密"] },
  { id: "denied-law", labels: ["2.其他法律行政法规禁止公开"] },
  { id: "denied-safety", labels: ["3.危及“三安全一稳定”"] },
  { id: "denied-third-party", labels: ["4.保护第三方合法权益"] },
  { id: "denied-internal", labels: ["5.属于三类内部事务信息"] },
  { id: "denied-process", labels: ["6.属于四类过程性信息"] },
  { id: "denied-enforcement", labels: ["7.属于行政执法案卷"] },
  { id: "denied-query", labels: ["8.属于行政查询事项"] },
  { id: "unable-not-held", labels: ["1.本机关不掌握相关政府信息"] },
  { id: "unable-to-be-made", labels: ["2.没有现成信息需要另行制作"] },
  { id: "unable-unclear", labels: ["3.补正后申请内容仍不明确"] },
  { id: "refused-petition", labels: ["1.信访举报投诉类申请"] },
  { id: "refused-repeated", labels: ["2.重复申请"] },
  { id: "refused-publication", labels: ["3.要求提供公开出版物"] },
  { id: "refused-excessive", labels: ["4.无正当理由大量反复申请"] },
  { id: "refused-confirmation", labels: ["5.要求行政机关确认或重新出具已获取信息"] },
  { id: "other", labels: ["（六）其他处理"], edition: "2019" },
  {
    id: "other-no-supplement",
    labels: ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正"],
    edition: "2021",
  },
  {
    id: "other-no-payment",
    labels: ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费"],
    edition: "2021",
  },
  { id: "other-rest", labels: ["3.其他"], edition: "2021" },
];

const reviewGroups = ["行政复议", "未经复议直接起诉", "复议后起诉"];
const reviewOutcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

type Accepted = ProfileMention["accepted"];

const total = 6;
const request = (row: string, column = total) => ({ table: "requests", row, column });
const review = (column: number) => ({ table: "reviews", row: "reviews", column });

const counters = ["件", "条", "份", "宗", "例"];
const cases = ["件", "起", "宗", "例"];
const ofRequests = ["申请"];
const ofReviews = ["行政复议"];
const ofLawsuits = ["行政诉讼"];
const ofDirectLawsuits = ["直接起诉"];
const ofLawsuitsAfterReview = ["复议后起诉", "复议后提起"];

/** What a sentence may speak of besides requests and reviews of them is counted in the same words. */
const topics: readonly string[] = [
  ...ofRequests,
  ...ofReviews,
  ...ofLawsuits,
  ...ofDirectLawsuits,
  ...ofLawsuitsAfterReview,
  ..."提案 建议 信访 咨询 留言 来信 信箱 热线 工单 投诉 举报 许可 处罚 规范性文件 政府信息公开信息处理费".split(
    " ",
  ),
];

/** Sentences count what came in with what was carried over, or without. */
const received = (...columns: readonly number[]): Accepted => {
  const cells = (row: string) => columns.map((column) => request(row, column));
  return [cells("received"), [...cells("received"), ...cells("carried-in")], cells("handled")];
};

const outcome = (name: string, ...accepted: Accepted): ProfileMention => ({
  name,
  words: [[name]],
  isClose: true,
  without: [],
  counters,
  accepted,
});

const applicant = (
  name: string,
  words: readonly string[],
  ...columns: readonly number[]
): ProfileMention => ({
  name: `${name}申请`,
  words: [words],
  isClose: true,
  under: ofRequests,
  without: [],
  counters,
  accepted: received(...columns),
});

/** Why requests were not granted, by the rows of the form: the id of each, and what sentences call it. */
const reasons: readonly (readonly [row: string, ...words: string[]])[] = [
  ["denied-secret", "国家秘密"],
  ["denied-law", "其他法律行政法规禁止公开"],
  ["denied-third-party", "保护第三方合法权益"],
  ["denied-internal", "三类内部事务信息", "内部事务信息"],
  ["denied-process", "四类过程性信息", "过程性信息"],
  ["denied-enforcement", "行政执法案卷"],
  ["denied-query", "行政查询事项"],
  ["unable-not-held", "本机关不掌握相关政府信息", "不掌握相关政府信息"],
  ["unable-to-be-made", "没有现成信息需要另行制作"],
  ["unable-unclear", "补正后申请内容仍不明确"],
  ["refused-petition", "信访举报投诉类申请", "信访举报投诉类"],
  ["refused-repeated", "重复申请"],
  ["refused-publication", "要求提供公开出版物"],
  ["refused-excessive", "无正当理由大量反复申请"],
  ["refused-confirmation", "要求行政机关确认或重新出具已获取信息"],
];

const reason = ([row, ...words]: (typeof reasons)[number]): ProfileMention => ({
  ...outcome(words[0]!, [request(row)]),
  words: [words],
});

/** What those that the year before left are called: 上年度结转. */
const carriedIn = ["上年", "上年度", "上一年度"].flatMap((year) => [`${year}结转`, `${year}转入`]);

const requestMentions: readonly ProfileMention[] = [
  {
    name: "新收政府信息公开申请",
    words: [["新收", "收到", "受理"], ["申请"]],
    without: ["复议", "诉讼", "结转", "上年", "答复"],
    counters,
    accepted: [[request("received")], [request("received"), request("carried-in")]],
  },
  {
    name: "上年结转政府信息公开申请",
    words: [[...carriedIn, "结转上年", "结转上一年", "上年未办结"]],
    without: ["复议", "诉讼", "提案", "案件", "信访", "收入"],
    counters,
    accepted: [[request("carried-in")]],
  },
  {
    name: "结转下年度继续办理",
    words: [["结转下", "结转至下", "结转到下", "转下年", "转下一年", "转入下", "延至下", "延到下"]],
    without: [],
    counters,
    accepted: [[request("carried-out")]],
  },
  {
    name: "本年度办理结果总计",
    words: [["办结", "答复", "办复", "办理"]],
    isClose: true,
    under: ofRequests,
    without: [],
    counters,
    accepted: received(total).toReversed(),
  },
  outcome("予以公开", [request("granted")]),
  outcome("部分公开", [request("partly")]),
  outcome(
    "不予公开",
    ["secret", "law", "safety", "third-party", "internal", "process", "enforcement", "query"].map((reason) =>
      request(`denied-${reason}`),
    ),
  ),
  outcome("无法提供", [request("unable-not-held"), request("unable-to-be-made"), request("unable-unclear")]),
  outcome(
    "不予处理",
    ["petition", "repeated", "publication", "excessive", "confirmation"].map((reason) =>
      request(`refused-${reason}`),
    ),
  ),
  outcome(
    "其他处理",
    [request("other")],
    [request("other-no-supplement"), request("other-no-payment"), request("other-rest")],
  ),
  ...reasons.map(reason),
  applicant("自然人", ["自然人", "公民"], 0),
  applicant("法人或其他组织", ["法人或其他组织", "法人和其他组织", "法人及其他组织"], 1, 2, 3, 4, 5),
  applicant("商业企业", ["商业企业"], 1),
  applicant("科研机构", ["科研机构"], 2),
  applicant("社会公益组织", ["社会公益组织"], 3),
  applicant("法律服务机构", ["法律服务机构"], 4),
];

const reviewMentions: readonly ProfileMention[] = [
  {
    name: "行政复议总计",
    words: [["行政复议"]],
    without: ["维持", "纠正", "诉讼", "审结", "机关负责人"],
    counters: cases,
    accepted: [[review(4)]],
  },
  {
    name: "行政诉讼总计",
    words: [["行政诉讼"]],
    without: ["维持", "纠正", "审结", "出庭", "败诉"],
    counters: cases,
    accepted: [[review(9), review(14)], [review(9)], [review(14)]],
  },
  {
    name: "未经复议直接起诉总计",
    words: [ofDirectLawsuits],
    isClose: true,
    without: [],
    counters: cases,
    accepted: [[review(9)]],
  },
  {
    name: "复议后起诉总计",
    words: [ofLawsuitsAfterReview],
    isClose: true,
    without: [],
    counters: cases,
    accepted: [[review(14)]],
  },
  ...[
    ["结果维持", "维持"],
    ["结果纠正", "纠正"],
    ["其他结果", "其他"],
    ["尚未审结", "未审结"],
  ].flatMap((words, column): ProfileMention[] => {
    const under = (name: string, topic: readonly string[], ...accepted: Accepted): ProfileMention => ({
      name: `${name} ${words[0]}`,
      words: [words],
      isClose: true,
      under: topic,
      without: [],
      counters: cases,
      accepted,
    });
    const [first, direct, after] = [review(column), review(5 + column), review(10 + column)];
    return [
      under("行政复议", ofReviews, [first]),
      under("行政诉讼", ofLawsuits, [direct, after], [direct], [after]),
      under("未经复议直接起诉", ofDirectLawsuits, [direct]),
      under("复议后起诉", ofLawsuitsAfterReview, [after]),
    ];
  }),
];

/** Figures of the annual report's tables that its sentences state, too. */
const mentions: readonly ProfileMention[] = [...requestMentions, ...reviewMentions];

/** 政府信息公开工作年度报告: the annual report on the disclosure of government information. */
export const annualReport: Profile = {
  name: "annual-report",
  title: {
    en: "Annual reports on open government information (政府信息公开工作年度报告).",
    "zh-cn": "政府信息公开工作年度报告。",
  },
  source: "国办公开办函〔2021〕30号; 国办公开办函〔2019〕60号",
  sections: [
    ["总体情况"],
    ["主动公开政府信息情况", "行政机关主动公开政府信息情况"],
    ["收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况"],
    ["政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["存在的主要问题及改进情况", "存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"],
    ["其他需要报告的事项"],
  ],
  tables: [
    {
      name: "requests",
      anchors: ["本年新收政府信息公开申请"],
      overleaf: ["结转下年度继续办理", "属于行政执法案卷", "要求提供公开出版物"],
      isCounted: true,
      columns: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
      rows: [
        { id: "received", labels: ["一、本年新收政府信息公开申请数量"] },
        { id: "carried-in", labels: ["二、上年结转政府信息公开申请数量"] },
        ...outcomes,
        { id: "handled", labels: ["（七）总计", "总计"] },
        { id: "carried-out", labels: ["四、结转下年度继续办理"] },
      ],
      acrossSums: [{ kind: "cross-footing", total: 6, plus: [0, 1, 2, 3, 4, 5], minus: [] }],
      downSums: [
        { kind: "footing", total: "handled", plus: outcomes.map((row) => row.id), minus: [] },
        { kind: "roll-forward", total: "handled", plus: ["received", "carried-in"], minus: ["carried-out"] },
      ],
    },
    {
      name: "reviews",
      anchors: ["复议后", "尚未", "维持"],
      headings: ["行政复议", "行政诉讼"],
      isCounted: true,
      columns: reviewGroups.flatMap((group) => reviewOutcomes.map((outcome) => `${group} ${outcome}`)),
      rows: [{ id: "reviews", labels: [] }],
      acrossSums: [0, 5, 10].map((first) => ({
        kind: "cross-footing",
        total: first + 4,
        plus: [first, first + 1, first + 2, first + 3],
        minus: [],
      })),
      downSums: [],
    },
  ],
  mentions,
  topics,
};
