import { assertMarked } from "../../support/report.ts";

describe("sums, shares and changes in prose", () => {
  for (const report of [
    "共发布51条，其中目录⟦29⟧条，包括通知13条、公告15条；动态22条。\n⟦⟧ prose-mismatch",
    "支出2319.21万元，其中货物122.43万元、工程0.00万元、服务2196.79万元。",
    "全年发布信息300条，其中微博120条，微信150条，较上年分别增加20条、30条，网站30条。",
    "收到申请40件，其中信函12件，占30%；网络28件，占⟦60⟧%。\n⟦⟧ prose-mismatch",
    "收到申请40件，其中信函12件，占全市的3%；网络28件，占约60%。",
    "收入1500万元，比上年增加120万元，增长⟦18.7⟧%。\n⟦⟧ prose-mismatch",
    "收入1500万元，比上年增加120万元，增长8.7%。",
    "收入3256.8万元，较2022年的3012.5万元增加244.3万元，增长⟦9.11⟧%。\n⟦⟧ prose-mismatch",
    "收入3256.8万元，较2022年的3012.5万元增加244.3万元，增长8.11%。",
    "支出12.50万元，完成预算15.00万元的⟦88.33⟧%，比上年减少2.50万元，下降16.67%。\n⟦⟧ prose-mismatch",
    "发现问题312个，整改308个，整改率⟦89.7⟧%。\n⟦⟧ prose-mismatch",
    "受理1530件，办结1512件，满意率96.2%，办结1512件中重办3件。",
    "检测样品214份，合格203份，不合格11份，合格率94.9%。",
    "来信⟦40⟧件,比上年增加3件,增长8.1%。其中,纸质12件,网上29件。\n⟦⟧ prose-mismatch",
    "職工⟦43⟧人，較上年減少2人，下降4.4%。其中：男31人，女13人。\n⟦⟧ prose-mismatch",
    "募集资金总额为⟦900.00⟧万元,扣除发行费用40.00万元,净额为806.00万元。\n⟦⟧ prose-mismatch",
    "答复53件，包括上年结转3件。其中，公开31件，占⟦85.5⟧%；不公开22件，占41.5%。\n⟦⟧ prose-mismatch",
    // One digit explains why the parts are far from their total.
    "增加值⟦386.74⟧亿元，增长5.6%。其中，农业41.35亿元，工业118.62亿元，其他126.77亿元。\n⟦⟧ prose-mismatch",
    "增加值386.74亿元，增长5.6%。其中，农业41.35亿元，工业118.62亿元，旅游12.95亿元。",
    "发放补贴3.5万元、奖金2.8万元，合计⟦7.3⟧万元。\n⟦⟧ prose-mismatch",
    // The numbers of parts count nothing.
    "收费合计⟦1284.60⟧万元。其中：1.渡资750.00万元；2.货运498.60万元。\n⟦⟧ prose-mismatch",
    "收费合计1284.60万元，其中：（1）渡资750.00万元；（2）货运534.60万元。",
    // 0 is nothing at all among figures with decimals, and rounds nothing.
    "支出⟦4144.09⟧万元，其中：人员1140.27万元；项目3003.64万元；上缴0万元；经营0万元；其他0万元。\n⟦⟧ prose-mismatch",
    "募集⟦1392.45⟧万元，其中：单位220.85万元；个人357.15万元；定向684.05万元；财政130万元。\n⟦⟧ prose-mismatch",
    "收入15.2亿元，其中税收10亿元，非税5亿元。",
    "检查⟦360⟧批920人次，其中甲区210批600人次、乙区140批320人次。\n⟦⟧ prose-mismatch",
    "共受理案件879件（含旧存343件），结案700件，结案率⟦76.94⟧%。\n⟦⟧ prose-mismatch",
    "公共预算支出完成98240万元，增长5%。其中，民生支出80242万元，占到全部预算支出的⟦86.68⟧%。\n⟦⟧ prose-mismatch",
    "总收入51304万元，其中税收45613万元，增收11487万元，增长33.7%，占总收入的88.9%。",
    "三次产业结构由13.2:32.3:54.5调整为⟦12.4:30.9:57.7⟧。\n⟦⟧ prose-mismatch: These shares add up to 101.0 instead of 100. Check each of them.",
    "三次产业结构由13.2:32.3:54.5调整为12.4:30.9:56.6。砂浆的构成比为1:2:6。",
    // Other parts with their shares show of what they are, a sentence before.
    "提交提案850件，立案780件。经济方面的265件，占34.0%；教育方面的156件，占20.0%；环境方面的117件，占⟦51⟧%。\n⟦⟧ prose-mismatch: The sentence says 51%, but 117 of 780 is 15%. Check the three figures.",
    "共有提案96件。已经解决的（甲类）24件，占提案总数的25.0%。正在解决的（乙类）83件，占提案总数的⟦65.6⟧%。留作参考的9件，占提案总数的9.4%。\n⟦⟧ prose-mismatch",
    "立案780件。经济方面的265件，占34.0%；教育方面的156件，占20.0%；环境方面的117件，占15.0%；该类前年40件，占全市的7%。",
    // Both years are told, or how much it grew.
    "来访520人次，较去年同期500人次，上升⟦14⟧%；来信80件，比上年的100件下降20%。\n⟦⟧ prose-mismatch",
    "受理申请156件，同比增长⟦25⟧%，上年为130件。\n⟦⟧ prose-mismatch",
    "受理申请由上年的120件增加到156件，增长⟦20⟧%。\n⟦⟧ prose-mismatch",
    "生产总值156亿元，比上年的120亿元按可比价格增长5.2%。",
    "常住人口⟦57910⟧人，与上次普查的44285人相比，十年共增加13652人，增长30.8%。\n⟦⟧ prose-mismatch",
    "平均每户2.90人，比上次普查的⟦3.33⟧人减少0.73人。\n⟦⟧ prose-mismatch",
    "收入8103万元，比上年增加5284万元，增长⟦18.8⟧%。\n⟦⟧ prose-mismatch",
    "收入9000万元，完成预算10000万元的90%，比上年减少1000万元，下降⟦15⟧%。\n⟦⟧ prose-mismatch",
    // What goes on behind a list that is whole is no part of it, nor is what stands beside its total.
    "职工62人，其中高级4人，中级25人，初级33人，退休28人。",
    "现有病例692例，其中甲区674例；这里面重症227例，其中甲区222例。",
    "累计1700例。其中，甲区892例（出院797例，死亡15例），乙区808例（出院696例，死亡7例）。",
    // A blank parts the thousands of what is counted.
    "发放问卷1 200张，其中有效⟦1 182⟧张（网上1 113张、纸质79张）、无效18张。\n⟦⟧ prose-mismatch",
    // A later sentence takes a total apart.
    "“三公”经费总额⟦277.10⟧万元，下降1.8%。分项情况是：出国12.00万元，增长79.1%，主要是交流增加；接待130.30万元；公车161.80万元，其中：购置41.40万元；运行120.40万元。\n⟦⟧ prose-mismatch",
    "全县生产总值⟦244394⟧万元，增长3%。分产业看，第一产业增加值62857万元，第二产业65585万元，第三产业115942万元。\n⟦⟧ prose-mismatch",
    "全县生产总值244394万元，增长3%。分产业看，第一产业增加值62857万元，第二产业65585万元，第三产业115952万元。",
    "全县生产总值244394万元，增长3%。其中三个镇分别列前三，柳镇62857万元，河镇65585万元，湖镇35942万元。",
    "支付工资3.5万元，发放补贴3.5万元、奖金2.8万元，合计6.3万元。",
    "We closed 5 of the 12 projects (⟦52⟧%).\n⟦⟧ prose-mismatch",
    "We closed 5 of the 12 projects (41%), or 41.6% at a closer look.",
    "Of the 60 boats, 21 (35%) lie here, 24 (40%) there and 15 (⟦52⟧%) nowhere.\n⟦⟧ prose-mismatch",
    "Of the ⟦60⟧ boats, 21 (35%) lie here, 24 (40%) there and 16 (52%) nowhere.\n⟦⟧ prose-mismatch",
    "The 30 staff, 12 of the nurses (80%) and 18 of the doctors (95%), were trained.",
    "Costs rose from $1.2 million in 2022 to $1.5 million in 2023 (+18%).",
    "Costs rose from $1.20 million in 2022 to $1.50 million in 2023 (⟦+18⟧%).\n⟦⟧ prose-mismatch: The sentence says 18%, but from 1200000 to 1500000 it is 25%. Check the three figures.",
    "Visits fell ⟦20⟧% to 1,200 from 1,380 the year before.\n⟦⟧ prose-mismatch",
    "Visits fell from about 1,380 to 1,200 (20%), and grew from 5 to 9 May, by 14% from 2019 to 2023.",
    "Staff rose from 10 to 12 (5 new), pupils aged from 6 to 12 (18%) and sales from 10 to 14, 30% of them online.",
    "Turnout rose from 42% to 47% (4%), and fell from 49% to 47% (⟦3⟧ percentage points).\n⟦⟧ prose-mismatch",
    "Of the 30 staff, 18 are women and 20 work part-time.",
    "The fund of ⟦4,500⟧ consists of 2,500 in cash, 1,200 in bonds and 900 in shares.\n⟦⟧ prose-mismatch: The sentence says 4,500, but the 3 parts it lists add up to 4,600 (−100). Check the total and the parts.",
    "We took ⟦112⟧ calls, including 52 complaints and 64 questions.\n⟦⟧ prose-mismatch",
    "We took 112 calls, including 52 complaints and 44 questions.",
  ]) {
    it(`tells what is wrong in ${report.split("\n")[0]}`, () => assertMarked(report));
  }
});
