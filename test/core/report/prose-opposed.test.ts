import { judges } from "../../support/report.ts";

const told = "\n⟦⟧ prose-mismatch";

judges("two parts that leave nothing between them", [
  `发放问卷820份，收回⟦795⟧份，有效问卷748份，无效问卷17份。${told}`,
  "发放问卷820份，收回765份，有效问卷748份，无效问卷17份。",
  `大会应到代表⟦163⟧名，实到代表151名，请假2名。${told}`,
  "大会应到代表153名，实到代表151名，请假2名。",
  `本周巡检⟦524⟧处水表，486处读数正常（95%），28处异常。${told}`,
  "本周巡检514处水表，486处读数正常（95%），28处异常。",
  `⟦430⟧ 台水泵中 385 台已检修（91%），35 台未检修。${told}`,
  "420 台水泵中 385 台已检修（91%），35 台未检修。",
  "抽检河道96段，达标率91.7%，达标88段，不达标8段。",
]);

judges("parts of another whole, or others beside them", [
  "参训80人，其中新入职50人，男30人，女20人。",
  "参训80人，新入职50人，男35人，女45人。",
  "收回795份，有效748份，无效17份，未交30份。",
]);

judges("what grew beside an account", [
  `本季新收诉求1840件，环比上升12.30%，办结1525件，正在办理⟦415⟧件。\n⟦⟧ prose-mismatch`,
  "本季新收诉求1840件，环比上升12.30%，办结1525件，正在办理315件。",
]);

judges("shares of which the last is that of all others", [
  `投诉占 ⟦68.20%，咨询占 21.45%，求助占 7.30%，其他 4.05⟧%。${told}`,
  "投诉占 68.20%，咨询占 21.45%，求助占 7.30%，其他 3.05%。",
]);

judges("parts counted by another word for the same, with shares that make up a hundred", [
  `收到申请⟦40⟧件，其中窗口申请3宗，占10%；邮寄申请27宗，占90%。${told}`,
  "收到申请30件，其中窗口申请3宗，占10%；邮寄申请27宗，占90%。",
]);
