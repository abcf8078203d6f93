import type { ProfileMention } from "../../model/profile.ts";

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
export const topics: readonly string[] = [
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
    words: [["上年结转", "上年度结转", "上一年度结转"]],
    without: ["复议", "诉讼", "提案", "案件", "信访", "收入"],
    counters,
    accepted: [[request("carried-in")]],
  },
  {
    name: "结转下年度继续办理",
    words: [["结转下", "结转至下", "结转到下"]],
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
export const mentions: readonly ProfileMention[] = [...requestMentions, ...reviewMentions];
