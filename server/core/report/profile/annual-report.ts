import type { Profile, TemplateRow } from "../../model/profile.ts";
import { mentions, topics } from "./annual-report-mentions.ts";

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

/** 政府信息公开工作年度报告: the annual report on the disclosure of government information. */
export const annualReport: Profile = {
  name: "annual-report",
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
        { id: "handled", labels: ["（七）总计"] },
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
