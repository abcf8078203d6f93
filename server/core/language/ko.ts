import type { ReportLanguage } from "../model/language.ts";

export const korean: ReportLanguage = {
  tag: "ko",
  words: {
    total: ["합계", "총계", "총합", "총액", "총합계", "계", "합 계", "총 계"],
    subtotal: ["소계", "소 계", "중계"],
    whole: ["전체", "전국", "모두"],
    ofWhich: ["이중", "이 중", "그중", "그 중"],
    less: ["공제", "차감"],
    plus: ["가산"],
    difference: ["차액", "증감", "증감액", "차이", "잔액"],
    opening: ["기초", "전기이월", "이월금", "기초잔액"],
    inflow: ["수입", "증가", "입고", "입금"],
    outflow: ["지출", "감소", "출고", "출금"],
    closing: ["기말", "차기이월", "기말잔액"],
    share: ["비중", "비율", "구성비", "%"],
    growth: ["증감률", "증가율", "성장률", "전년대비"],
    average: ["평균", "중앙값", "1인당"],
    rate: ["율", "지수", "밀도"],
    cumulative: ["누계", "누적"],
    number: ["번호", "연번", "순번", "연도", "코드", "순위"],
    period: ["월별", "연간", "분기", "매월"],
    quantity: ["수량", "개수", "시간"],
    price: ["단가", "가격"],
    amount: ["금액", "비용"],
  },
  selection: ["주요", "상위"],
  remainder: ["기타"],
  sides: [
    ["자산", "부채와 자본"],
    ["자산", "부채 및 자본"],
  ],
};
