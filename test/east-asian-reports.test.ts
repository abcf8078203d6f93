import { told } from "./support/marked.ts";

/** Reports as they are written in Chinese, Japanese and Korean, each with one figure mistyped. */
describe("reports in Chinese, Japanese and Korean", () => {
  told(
    "sections numbered 3.1, 3.2 … name the steps of a plan",
    `\
| 步骤 | 内容 | 工时 |
|------|------|------|
| 3.1 | 测绘 | 1h |
| 3.2 | 排版 | 1.5h |
| 3.3 | 校对 | 2.5h |
| 3.4 | 付印 | 1h |
| 小计 | | ⟦8⟧h |
⟦⟧ total-mismatch`,
  );

  told(
    "words in Hangul behind the figures are their unit",
    `\
| 항목 | 수량 | 비고 |
|------|------|------|
| 사과 | 12 상자 | 창고 |
| 배 | 31 상자 | 창고 |
| 감 | 24 상자 | 매장 |
| 합계 | ⟦87⟧ 상자 | |
⟦⟧ total-mismatch`,
  );

  told(
    "goods, lessons and journeys are counted by words of their own",
    `\
| 品名 | 数量 | 课时 |
|------|------|------|
| 纱布 | 36包 | 12课时 |
| 药水 | 72瓶 | 24课时 |
| 手套 | 24盒 | 18课时 |
| 合计 | 132 | ⟦64⟧课时 |
⟦⟧ total-mismatch`,
  );

  told(
    "households, places and schools are counted in Japanese",
    `\
| 地区 | 世帯 | 施設 | 学校 |
|------|------|------|------|
| 東地区 | 412世帯 | 3か所 | 2校 |
| 西地区 | 286世帯 | 4か所 | 1校 |
| 南地区 | 324世帯 | 2か所 | 3校 |
| 合計 | ⟦1,122⟧世帯 | 9か所 | 6校 |
⟦⟧ total-mismatch`,
  );

  told(
    "households, places and cattle are counted in Korean",
    `\
| 구분 | 가구 | 시설 | 한우 |
|------|------|------|------|
| 동면 | 412가구 | 3개소 | 120마리 |
| 서면 | 286가구 | 4개소 | 96마리 |
| 남면 | 324가구 | 2개소 | 84마리 |
| 합계 | 1,022가구 | 9개소 | ⟦310⟧마리 |
⟦⟧ total-mismatch`,
  );

  told(
    "what a figure is counted by may be written in Hangul",
    `\
| 구분 | 금액 |
|------|------|
| 임대료 | $1,240/월 |
| 통신비 | $380/월 |
| 합계 | $⟦1,720⟧/월 |
⟦⟧ total-mismatch`,
  );

  told(
    "a triangle a blank before its figure says that it is below zero",
    `\
会計 本年度 前年度 比較
市場 412,000 395,000 17,000
排水 ⟦183,000⟧ 209,000 △ 25,000
⟦⟧ total-mismatch
卸売 574,000 731,000 △ 157,000
用地 266,000 241,000 25,000
学童 7,300 7,450 △ 150`,
  );

  told(
    "the total of all may be called by what it is a total of",
    `\
| 科目 | 金额 |
|------|------|
| 现金 | 310 |
| 存款 | 1,250 |
| 存货 | 470 |
| 流动资产合计 | 2,030 |
| 房屋 | 3,180 |
| 设备 | 880 |
| 固定资产合计 | ⟦4,020⟧ |
⟦⟧ total-mismatch: “固定资产合计” says 4,020, but its 2 parts add up to 4,060 (−40). Check 880, 3,180 and 4,020.
| 总资产 | 6,050 |`,
  );

  told(
    "a table drawn without outer borders below its title, with a head in two rows",
    `\
                      某某市总预算

                 收支简明表                单位：千元
────────┬───────────┬───────────
        │  本 年 度 │  上 年 度
 项  目 ├─────┬─────┼─────┬─────
        │ 金额│ 占比│ 金额│ 占比
────────┼─────┼─────┼─────┼─────
 城东   │  312│ 60.0│  217│ 52.4
 城西   │  208│ 40.0│  197│ 47.6
 合计   │  ⟦530⟧│100.0│  414│100.0
⟦⟧ total-mismatch`,
  );

  told(
    "a code review is no code, and three years are none",
    `\
| 事项 | 人天 |
|------|------|
| 需求访谈（2轮） | 3 |
| 代码审查 | 2.5 |
| 指数编制 | 4 |
| 合计 | ⟦12.5⟧ |
⟦⟧ total-mismatch`,
  );

  told(
    "a row whose total lies among its figures is a sum like the rows above it",
    `\
| 차수 | 중대 | 보통 | 경미 | 합계 |
|------|-----:|-----:|-----:|-----:|
| 1차 | 2 | 6 | 11 | 19 |
| 2차 | 1 | 5 | 9 | 15 |
| 3차 | 1 | 4 | 8 | 13 |
| 4차 | 3 | 1 | 2 | ⟦4⟧ |
⟦⟧ total-mismatch
`,
  );

  told(
    "a rate in percent under a head that says so is measured in percent",
    `\
| 项目 | 预算数 | 执行数 | 执行率（%） |
|------|-------:|-------:|------------:|
| 绿化养护 | 420 | 357 | 85.0 |
| 路灯维护 | 250 | 205 | ⟦12.0⟧ |
⟦⟧ ratio-mismatch
| 河道保洁 | 310 | 279 | 90.0 |
| 公厕管理 | 160 | 152 | 95.0 |
| 垃圾清运 | 540 | 432 | 80.0 |
`,
  );

  told(
    "shares that come to a hundred per cent have no other total",
    `\
| 评分项 | 分值 |
|--------|------|
| 现场踏勘 | 25% |
| 方案设计 | 45% |
| 答辩 | 30% |
| 总计 | ⟦180⟧% |
⟦⟧ total-mismatch`,
  );
});
