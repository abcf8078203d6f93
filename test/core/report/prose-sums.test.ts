import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import type { Finding } from "../../../server/core/model/finding.ts";
import { readProseSums } from "../../../server/core/report/prose/prose-sums.ts";
import { assertMarked } from "../../support/report.ts";

function reads(sentence: string, total: string, parts: readonly string[], closed: boolean): void {
  it(`reads “${sentence}”`, () => {
    const [sum] = readProseSums(sentence);
    assert.deepEqual(
      [sum?.total.value.toString(), sum?.parts.map(({ value }) => value.toString()), sum?.closed],
      [total, parts, closed],
    );
  });
}

describe("sums in prose", () => {
  reads("发布信息30条，其中通知12条，公告18条", "30", ["12", "18"], true);
  reads("受理申请 9 件（其中网上 4 件、当面 5 件）", "9", ["4", "5"], true);
  reads("发布信息30条，其中通知12条、公告8条等", "30", ["12", "8"], false);
  reads("发布信息30条，其中通知12条、公告8条；刊登广告5条", "30", ["12", "8"], true);
  reads("发布信息30条，其中通知12条，同比增长5%，公告18条", "30", ["12", "18"], true);
  reads("办结30件，其中公开12件，拒绝18件，结转下年度办理4件", "30", ["12", "18"], true);
  reads("收到34件，其中公开12件，拒绝18件，结转下年度办理4件", "34", ["12", "18", "4"], true);
  reads("共发布51条，其中目录29条，包括通知13条、公告16条；动态22条", "51", ["29", "22"], true);
  reads("共发布51条，其中目录29条（通知13条、公告16条），动态21条", "51", ["29", "21"], true);
  reads("信函36件，其中网上12件，比上年增加3件，当面24件", "36", ["12", "24"], true);
  reads("全年发布信息197条（政府32、部门165）", "197", ["32", "165"], true);
  reads("共收到建议51件，29件为教育类，22件为交通类", "51", ["29", "22"], true);
  reads("收到意见36条，其中来信12条、来访24条，采纳19条，采纳率52.8%", "36", ["12", "24"], true);
  reads("发放手册4236册，其中城区2812册、乡镇1404册，回收165册", "4236", ["2812", "1404"], true);
  reads("接报火情41起，减少7起，下降14.6%（上年同期48起），其中住宅29起，车辆12起", "41", ["29", "12"], true);
  reads("It ran 12 projects: 5 in the north, 4 in the south and 3 abroad", "12", ["5", "4", "3"], true);
  reads("We have 30 staff, of whom 12 work full-time and 18 part-time", "30", ["12", "18"], true);
  reads("Of the 12 projects, 5 were finished and 7 go on", "12", ["5", "7"], true);
  reads("30 staff (12 permanent, 18 temporary) moved", "30", ["12", "18"], true);
  reads("It is a team of 24: 12 fitters, 7 drivers and 5 clerks", "24", ["12", "7", "5"], true);
  reads("The ferry has 24 people: 12 on deck and 12 below", "24", ["12", "12"], true);
  reads("Of the twenty-one moorings, twelve are let and nine are free", "21", ["12", "9"], true);
  reads(
    "Von den 60 Booten liegen 21 im Hafen, 24 am Steg und 15 auf dem Fluss.",
    "60",
    ["21", "24", "15"],
    true,
  );
  reads("Sur les 60 bateaux, 36 sont au port et 24 en mer.", "60", ["36", "24"], true);
  reads(
    "De los 60 barcos, 21 están en el puerto, 24 en el muelle y 15 en el río.",
    "60",
    ["21", "24", "15"],
    true,
  );
  it("reads none where “and” does not say that all are told, and in an article that is no “of the”", () => {
    assert.deepEqual(readProseSums("Von 30 Kindern kamen 12 zu Fuß, 9 mit dem Rad."), []);
    assert.deepEqual(readProseSums("Das 20 Jahre alte Haus hat 10 Zimmer, 5 Bäder und 3 Küchen."), []);
  });
  reads(
    " Of the 60 boats 21 lie in the harbour, 24 at the pier and 15 on the river",
    "60",
    ["21", "24", "15"],
    true,
  );
  reads(
    "Los gastos fueron 70.450 euros: 48.300 de personal y 22.150 de obras",
    "70.450",
    ["48.300", "22.150"],
    true,
  );
  reads("Wir hatten 120 Gäste, davon 50 Kinder und 70 Erwachsene", "120", ["50", "70"], true);
  reads(
    "Le port a coûté 24 300 €, soit 13 100 € pour le phare et 11 200 € pour la digue",
    "24300",
    ["13100", "11200"],
    true,
  );
  reads(
    "W porcie były 64 łodzie, w tym 21 żaglowych, 18 rybackich oraz 25 wiosłowych",
    "64",
    ["21", "18", "25"],
    true,
  );
  reads("Hasiči vyjeli 48 krát, z toho 12 k požárům a 36 k nehodám", "48", ["12", "36"], true);
  reads("Det kom 310 gäster, varav 120 barn och 190 vuxna", "310", ["120", "190"], true);
  reads("Opłata wynosi 900 zł (500 zł za postój i 400 za wodę)", "900", ["500", "400"], true);
  it("takes what words such as “w tym” lead to for all parts only where it nearly is", () =>
    assertMarked(`
W porcie były 64 łodzie, w tym 21 żaglowych i 12 rybackich.

W porcie były 64 łodzie, w tym 21 żaglowych, 18 rybackich i 24 wiosłowe.
              ^^ prose-mismatch
`));
  it("reads parts in any language where a slip of the pen alone explains that they miss the figure before them", () =>
    assertMarked(`
Ночью у причала стояли 48 215 лодок за год, 31 240 парусных и 16 875 моторных.
                       ^^^^^^ prose-mismatch

Ночью у причала стояли 48 215 лодок за год, 31 402 парусных и 12 075 моторных.
`));
  reads("Moorings: 12 let, 7 free, 19 in all", "19", ["12", "7"], true);
  reads("We made 24 trips, carried 180 guests and 24 dogs, 204 in total", "204", ["180", "24"], true);
  reads("Stalls took £184.60 and the raffle £231.00, together £415.60", "415.60", ["184.60", "231.00"], true);
  reads("Es kamen 50 Kinder und 70 Erwachsene, insgesamt 120", "120", ["50", "70"], true);
  it("takes figures within others, means and days for no parts of what is named together", () => {
    assert.deepEqual(readProseSums("We packed 5 boxes of 12 oars, 60 in all"), []);
    assert.deepEqual(readProseSums("Open on 245 days; on average 132 guests came, 32,340 in all"), []);
  });
  reads("Costs: £480 (paint £180, varnish £300)", "480", ["180", "300"], true);
  reads("Ausgaben 480 € (Farbe 180 €, Lack 300 €)", "480", ["180", "300"], true);
  reads("Le port a coûté 9 480 € (phare 5 200 €, digue 4 280 €).", "9480", ["5200", "4280"], true);
  reads("Out of 60 samples, 41 passed and 19 failed", "60", ["41", "19"], true);
  reads(
    "The sum of €4,500 was split between rent (€2,500) and food (€2,000)",
    "4500",
    ["2500", "2000"],
    true,
  );
  reads("The board consists of 9 people: five elected, four sent", "9", ["5", "4"], true);
  reads("We took 112 calls, including 50 complaints and 62 questions", "112", ["50", "62"], false);
  reads("收入4500万元，由拨款3000万元和其他收入1500万元构成。", "4500", ["3000", "1500"], true);
  reads("职工共51人，男职工29人，女职工22人", "51", ["29", "22"], true);

  reads("收入620万元－支出410万元＝结余210万元", "210", ["620", "-410"], true);
  reads(
    "（収入）12億3,400万円ー（支出）9億5,000万円=（差引）2億8,400万円",
    "284000000",
    ["1234000000", "-950000000"],
    true,
  );
  it("tells what a sentence takes off as taken off", () => {
    const [{ related }] = analyze(["So 620 − 410 = 200."]).findings as [Finding];
    assert.deepEqual(
      related.map(({ note }) => [note.message, note.facts.text]),
      [
        ["addend", "620"],
        ["subtrahend", "410"],
      ],
    );
  });
  reads("会員は130人で、内訳は正会員80人、賛助会員50人です", "130", ["80", "50"], true);
  reads("会員は130人で、内訳は正会員80人、賛助会員30人などです", "130", ["80", "30"], false);
  reads(
    "予備費3億1,000万円から9,000万円を差し引いた額は2億2,000万円です",
    "310000000",
    ["90000000", "220000000"],
    true,
  );
  reads("収入は840千円、支出は790千円となり、差引 50千円を繰り越す", "840", ["790", "50"], true);
  reads("회비 320억원과 기부금 180억원을 합한 500억원", "50000000000", ["32000000000", "18000000000"], true);
  reads("수입 8,200원에서 지출 6,700원을 차감한 잔액은 1,500원", "8200", ["6700", "1500"], true);
  reads("Stalls 120 + 45 + 30 = 195 visitors", "195", ["120", "45", "30"], true);
  reads("Stalls 120 + 45 + 30 = **195** visitors", "195", ["120", "45", "30"], true);
  reads("Einnahmen **1.310,50** = 1.250,20 + 60,30", "1310.50", ["1250.20", "60.30"], true);
  reads("合计 18 项（=7+11）", "18", ["7", "11"], true);

  reads("受理来信40件，同比下降8.4%，其中纸质12件、网上28件", "40", ["12", "28"], true);
  reads(
    "增加值35亿元，按可比价格计算，比上年增长5%。其中，农业12亿元，增长3%；渔业23亿元",
    "35",
    ["12", "23"],
    true,
  );
  reads(
    "支出80万元，其中：人员60万元，主要包括工资、奖金等；公用20万元，主要包括水电费等",
    "80",
    ["60", "20"],
    true,
  );

  reads(
    "收入40亿元，比上年增收3亿元，增长8%。其中，税收28亿元，增收2亿元；其他12亿元",
    "40",
    ["28", "12"],
    true,
  );
  reads("答复53件，包括上年结转3件。其中，公开31件；不公开22件", "53", ["31", "22"], true);
  reads("答复53件，其中公开31件，占58%；部分公开12，占23%；不公开10件", "53", ["31", "12", "10"], true);
  reads("党员43名，其中男党员31人，平均年龄47岁；女党员12人", "43", ["31", "12"], true);
  reads("收入90万元，其中高等教育60万元，年初结余30万元", "90", ["60", "30"], true);
  reads("总额900万元，扣除发行费用40万元后，净额为860万元", "900", ["40", "860"], true);
  reads("共募集900万元，坐扣保荐费用40万元（含税2万元）后的资金为860万元", "900", ["40", "860"], true);
  reads(
    "收入500万元，加上级补助收入300万元，上年结余20万元，收入总计820万元",
    "820",
    ["500", "300", "20"],
    true,
  );

  reads("支出18万元，完成预算21万元的85.7%。其中：车辆15万元；接待3万元", "18", ["15", "3"], true);
  reads("收入25亿元，为预算的102.3%，增长6.1%。其中：税收17亿元，其他8亿元", "25", ["17", "8"], true);
  reads(
    "公开信息56条，比上年增加4条，增长7.7%。按渠道分：网站34条，占60.7%；微信22条",
    "56",
    ["34", "22"],
    true,
  );
  reads("余额42亿元，其中一般债务15亿元，专项债务27亿元，控制在限额45亿元以内", "42", ["15", "27"], true);
  reads(
    "收入67300万元，为年初预算61.2%，比上年增加6500万元，增长10.7%。其中：地方51600万元，增长14.3%；上划15700万元",
    "67300",
    ["51600", "15700"],
    true,
  );
  reads("检查350批920人次，其中甲区210批600人次、乙区140批320人次", "920", ["600", "320"], true);
  reads("偿还本金3.12亿元、利息1.38亿元，合计4.50亿元", "4.50", ["3.12", "1.38"], true);

  it("takes what has come together over the years for no part that closes a list", () => {
    assertMarked("年末结余850万元。其中，当年提取基金60万元，基金累计520万元。");
  });

  it("rounds a figure between powers to the last of them", () => {
    assertMarked("잉여금 7조3천억원에서 이월액 4조6천억원을 차감한 순잉여금은 2조8천억원이다.");
    // What was brought forward is in the balance.
    assertMarked("수입은 6,400만원, 지출은 5,900만원이며 이월금 포함 잔액은 1,200만원이다.");
  });

  it("takes a hyphen between figures for a minus in equations on lines of their own", () => {
    const sums = readProseSums("Paid for the dinghy\n620-50=560\n560-40=520\nleft");
    assert.deepEqual(
      sums.map(({ total, parts }) => [total.value.toString(), ...parts.map(({ value }) => value.toString())]),
      [
        ["560", "620", "-50"],
        ["520", "560", "-40"],
      ],
    );
  });

  it("takes no scale, product, saying or function for an equation", () => {
    for (const text of [
      "0-13=1，14-26=2",
      "100-90=4.0, 89-80=3.0",
      "on board 2019-2021=3 years",
      "2013-11-23=2000",
      "30×5 + 20 = 190",
      "2**5 + 20 = 70",
      "1+1=3",
      "sum(20 + 30) = 60",
      "3 days + 40 hours = 112 hours",
    ])
      assert.deepEqual(readProseSums(text), [], text);
  });

  it("reads two totals that stand side by side, each with its own parts", () => {
    const sums = readProseSums("检查350批920人次，其中甲区210批600人次、乙区140批320人次");
    assert.deepEqual(
      sums.map(({ total }) => total.unit),
      ["人次", "批"],
    );
  });

  it("reads a second list behind a semicolon, where the first is whole", () => {
    const sums = readProseSums("复议35件，其中维持20件，纠正15件；诉讼13件，其中维持7件，纠正5件");
    assert.deepEqual(
      sums.map(({ total, parts }) => [total, ...parts].map(({ value }) => value.toString())),
      [
        ["35", "20", "15"],
        ["13", "7", "5"],
      ],
    );
  });

  for (const sentence of [
    "发布信息约30条，其中通知12条，公告8条",
    "发布信息30条，其中通知12条",
    "全年发布信息，其中通知12条，公告8条",
    "发布信息30条，其中通知12条，其中紧急通知2条，公告18条",
    "共收到建议51件，29件为教育类，办结率100%，满意40件",
    "发布信息197条（政府32、含转载、部门165）",
    "Step 10: 5 apples, 4 pears",
    "We have about 30 staff, of whom 12 work full-time and 18 part-time",
    "12 people came: some 3 left early, 4 stayed",
    "The board has 12 members: 7 elected, 4 sent and the chair",
    "One of the 12 boats, two of them new, is out",
    "职工共51人，离职29人，新进22人",
    "全年投资120亿元，加强项目建设，新开工30亿元，合计260亿元",
    "总额900万元，扣除发行费用约40万元后，净额为860万元",
    "The study covers 5 regions: 3 in Europe with 12 sites, 2 in Asia with 7 sites",
  ]) {
    it(`reads no sum in “${sentence}”`, () => assert.deepEqual(readProseSums(sentence), []));
  }
});
