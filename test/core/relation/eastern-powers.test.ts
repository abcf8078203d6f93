import { told } from "../../support/marked.ts";

describe("figures between powers of ten", () => {
  told(
    "are added up in Japanese, each rounded to its last power",
    `
| 区分 | 見込 | 予算 |
|---|---:|---:|
| 水道 | 20億6,100万円 | 21億4,300万円 |
| 図書館 | 2億9,940万円 | 3億780万円 |
| 公園 | 7,960万円 | 8,215万円 |
| 合計 | ⟦25億4,000万⟧円 | ⟦25億3,296万⟧円 |
⟦⟧ total-mismatch
⟦⟧ rounding-drift
`,
  );

  told(
    "are added up in Korean with the unit that is glued to them",
    `
| 구분 | 예산 | 집행 |
|---|---:|---:|
| 도로 | 1조2,400억원 | 1조1,900억원 |
| 상수도 | 7,300억원 | 7,150억원 |
| 공원 | 960억원 | 910억원 |
| 합계 | 2조660억원 | ⟦1조9,860억⟧원 |
⟦⟧ total-mismatch
`,
  );
});
