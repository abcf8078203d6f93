import { warned } from "../../support/marked.ts";

describe("people beside amounts in each year", () => {
  warned(
    "are so few that they hardly change what both add up to, and are no part of it",
    `
| Item        | Posts |      2021 | Posts |      2022 | Posts |      2023 | Posts |     Total |
|-------------|------:|----------:|------:|----------:|------:|----------:|------:|----------:|
| Crew        |     2 |    81,450 |     2 |    83,120 |     3 |   121,960 |     7 |   286,530 |
| Lease       |       |    15,210 |       |    15,480 |       |    16,020 |       |    46,710 |
| Paint       |       |     7,340 |       |     8,125 |       |     6,990 |       |    22,455 |
| Ropes       |       |     2,415 |       |     1,980 |       |     2,205 |       |     6,600 |
| Other       |       |     5,120 |       |     4,890 |       |     5,375 |       |    15,385 |
| Total boats |     2 |   111,535 |     2 |   113,595 |     3 |   152,550 |     7 |   377,680 |
| Wardens     |    31 | 1,204,600 |    31 | 1,231,450 |    32 | 1,288,300 |    94 | 3,724,350 |
| Radios      |       |    41,200 |       |    39,800 |       |    42,650 |       |   123,650 |
| Total guard |    31 | 1,245,800 |    31 | 1,271,250 |    32 | 1,330,950 |    94 | 3,848,000 |
| All costs   |    33 | 1,357,335 |    33 | 1,384,845 |    35 | 1,483,500 |   101 | 4,225,680 |
`,
  );

  warned(
    "leave the total of the amounts to say which of them is wrong",
    `
| Item        | Posts |      2021 | Posts |      2022 | Posts |      2023 | Posts |     Total |
|-------------|------:|----------:|------:|----------:|------:|----------:|------:|----------:|
| Crew        |     2 |    81,450 |     2 |    83,120 |     3 |   121,960 |     7 |   286,530 |
| Lease       |       |    15,210 |       |    15,480 |       |    16,020 |       |    46,710 |
| Paint       |       |     7,340 |       |     8,125 |       |     6,990 |       |    22,455 |
| Ropes       |       |     2,415 |       |     1,980 |       |     2,205 |       |     6,600 |
| Other       |       |     5,120 |       |     4,890 |       |     5,375 |       |    15,385 |
| Total boats |     2 |   111,535 |     2 | 1,135,950 |     3 |   152,550 |     7 |   377,680 |
                                            ^^^^^^^^^ total-mismatch: “Total boats” says 1,135,950, but its 5 parts add up to 113,595 (+1,022,355). The point or the unit seems to have slipped. A row and a column miss by the same amount here.
| Wardens     |    31 | 1,204,600 |    31 | 1,231,450 |    32 | 1,288,300 |    94 | 3,724,350 |
| Radios      |       |    41,200 |       |    39,800 |       |    42,650 |       |   123,650 |
| Total guard |    31 | 1,245,800 |    31 | 1,271,250 |    32 | 1,330,950 |    94 | 3,848,000 |
| All costs   |    33 | 1,357,335 |    33 | 1,384,845 |    35 | 1,483,500 |   101 | 4,225,680 |
`,
  );
});
