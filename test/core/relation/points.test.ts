import { told } from "../../support/marked.ts";

describe("points of a league", () => {
  told(
    "three for a win and one for a draw",
    `
| Team   |  P |  W | D | L | GF | GA |  GD | Pts |
|--------|---:|---:|--:|--:|---:|---:|----:|----:|
| Herons | 18 | 12 | 4 | 2 | 41 | 17 |  24 |  40 |
| Otters | 18 | 11 | 3 | 4 | 36 | 20 |  16 |  36 |
| Larks  | 18 |  8 | 5 | 5 | 29 | 25 |   4 |  29 |
| Foxes  | 18 |  6 | 4 | 8 | 22 | 27 |  -5 |  22 |
| Swans  | 18 |  5 | 4 | 9 | 20 | 31 | -11 |  19 |
| Toads  | 18 |  3 | 6 | 9 | 15 | 43 | -28 |  15 |
`,
  );

  told(
    "one team with a point too few",
    `
| 球队 | 场次 | 胜 | 平 | 负 | 积分 |
|------|-----:|---:|---:|---:|-----:|
| 白鹭 |   18 | 12 |  4 |  2 |   40 |
| 水獭 |   18 | 11 |  3 |  4 |   36 |
| 云雀 |   18 |  8 |  5 |  5 |   ⟦28⟧ |
⟦⟧ ratio-mismatch
| 狐狸 |   18 |  6 |  4 |  8 |   22 |
| 天鹅 |   18 |  5 |  4 |  9 |   19 |
| 蟾蜍 |   18 |  3 |  6 |  9 |   15 |
`,
  );

  told(
    "medals give no points",
    `
| Nation | Gold | Silver | Bronze | Total |
|--------|-----:|-------:|-------:|------:|
| Avia   |    7 |      2 |      1 |    10 |
| Belmar |    6 |      2 |      3 |    11 |
| Corvo  |    5 |      1 |      4 |    10 |
| Dorn   |    4 |      3 |      3 |    10 |
| Elba   |    2 |      2 |      6 |    10 |
`,
  );

  told(
    "points that are given for something else",
    `
| Team   |  W | D | L | Points |
|--------|---:|--:|--:|-------:|
| Herons | 12 | 4 | 2 |    118 |
| Otters | 11 | 3 | 4 |     97 |
| Larks  |  8 | 5 | 5 |    104 |
| Foxes  |  6 | 4 | 8 |     88 |
`,
  );
});
