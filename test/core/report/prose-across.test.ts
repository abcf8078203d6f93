import { judges } from "../../support/report.ts";

const told = "\n⟦⟧ prose-mismatch";

judges("growth of what the sentence before states", [
  "全年收入支出总计1,840.50万元。与上年相比，收入支出总计增加240.50万元，增长15.03%。",
  `全年收入支出总计1,840.50万元。与上年相比，收入支出总计增加240.50万元，增长⟦13.07⟧%。${told}`,
  "收、支总计862万元，与上年相比，收、支总计各减少138万元，下降13.8%。",
  `收、支总计862万元，与上年相比，收、支总计各减少138万元，下降⟦16⟧%。${told}`,
  // The rate is of the other of two figures that are called so.
  "甲项目支出500万元，乙项目支出300万元。与上年相比，项目支出增加100万元，增长25%。",
  // At prices of another year, and of a figure that is called otherwise.
  "实现工业总产值500亿元。按可比价格计算，工业总产值增加30亿元，增长7.2%。",
  "收入总计500万元。与上年相比，支出总计增加50万元，增长12.5%。",
]);

judges("a share of a total that another paragraph states", [
  "全年支出合计1,250万元，按项目分列。\n\n基本支出750万元，占全年支出合计的60%。",
  `全年支出合计1,250万元，按项目分列。\n\n基本支出750万元，占全年支出合计的⟦62⟧%。${told}`,
  // Two figures of one name may be of two years.
  "本年支出合计1,250万元。\n\n上年的支出合计1,180万元。\n\n基本支出750万元，占支出合计的62%。",
  // In another unit nothing is known.
  "本年支出合计1,250万元。\n\n基本支出750元，占本年支出合计的62%。",
]);

judges("a part that is more than all of it", [
  "本年收入合计8621.40万元，其中：拨款收入8621.40万元，占100.00%。",
  `本年收入合计3621.40万元，其中：拨款收入8621.40万元，占⟦100.00⟧%。${told}`,
  "本年收入合计120万元，其中：上年结转980万元，占30%。",
]);

judges("lists of nothing", [
  "共有车辆0辆，其中：公务用车0辆、主要领导用车0辆、其他用车0辆。",
  `共有车辆⟦0⟧辆，其中：公务用车0辆、主要领导用车1辆、其他用车0辆。${told}`,
  `共有车辆⟦2⟧辆，其中：公务用车0辆、主要领导用车0辆、其他用车0辆。${told}`,
]);
