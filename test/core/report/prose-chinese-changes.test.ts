import { assertMarked } from "../../support/report.ts";

function judges(what: string, reports: readonly string[]): void {
  describe(what, () => {
    for (const report of reports) it(report.split("\n")[0]!, () => assertMarked(report));
  });
}

const told = "\n⟦⟧ prose-mismatch";

judges("其中 that leads to some kinds, near to all of them", [
  "完成投资72.6亿元，其中工业投资26.9亿元，民间投资43.2亿元。",
  "受理诉求5264件，其中咨询类3018件，占57.3%；求助类1407件，占26.7%；投诉类506件，占9.6%。",
  "全区户籍人口38.4万人，其中城镇17.2万人，女性18.8万人，老年人8.7万人。",
  `完成投资⟦72.6⟧亿元，其中工业投资26.9亿元，民间投资42.7亿元。${told}`,
]);

judges("lists of another total than the nearest", [
  "收入合计1864.25万元，支出合计1850.5万元。其中，财政拨款1790.25万元，事业收入54万元，其他收入20万元。",
  `支出合计⟦1850.5⟧万元。其中，基本支出1790.25万元，项目支出54万元，其他支出20万元。${told}`,
]);

judges("lists of changes", [
  "会员1860人，比年初增加140人，其中新入会196人，退会56人。",
  "核减投资86.3万元，其中：土建核减63.1万元，安装核减23.2万元。",
  `核减投资⟦86.3⟧万元，其中：土建核减64.1万元，安装核减23.2万元。${told}`,
  "存款增加108.4亿元，同比多增206.1亿元，其中定期存款增加91.2亿元，同比多增152.7亿元。",
]);

judges("what is told between a total and its list", [
  "支出934.6亿元，完成预算36.1%，快于序时进度2.8个百分点，下降4%。其中：市级支出381.2亿元；区级支出553.4亿元。",
  `支出⟦934.6⟧亿元，完成预算36.1%，快于序时进度2.8个百分点，下降4%。其中：市级支出381.2亿元；区级支出554.4亿元。${told}`,
]);

judges("growth on a figure in brackets, and of a part", [
  "接收举报3684件，同比上年（3520件）上升4.7%。",
  `接收举报3684件，同比上年（3520件）上升⟦5.7⟧%。${told}`,
  `其中：咨询2860件，相比2020年增加780件，增幅为⟦38.5⟧%。${told}`,
  "其中：咨询2860件，相比2020年增加780件，增幅为37.5%。",
]);

judges("two parts that leave nothing between them", [
  "办结工单共2384件（限期内120件下月办结），已解决2156件，未解决228件。",
  `办结工单共⟦2384⟧件（限期内120件下月办结），已解决2166件，未解决228件。${told}`,
  "派出工单共100件，已办结80件，待核实5件。",
]);

judges("counts right behind a Latin word", [
  "受理诉求1664件，其中微信907件、网页136件、手机APP621件。",
  `受理诉求⟦1664⟧件，其中微信907件、网页136件、手机APP631件。${told}`,
]);
