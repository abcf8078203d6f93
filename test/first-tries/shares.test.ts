import { told } from "../support/marked.ts";

describe("what everybody tries first: what products and shares tell", () => {
  told(
    "a total under another name, which its share calls a hundred per cent",
    `
| Candidate  | Votes | Share  |
|------------|------:|-------:|
| R. Alder   | 1,284 | 43.6 % |
| S. Birch   | 1,017 | 34.5 % |
| T. Cedar   |   602 | 20.4 % |
| Spoilt     |    43 |  1.5 % |
| Votes cast | 2,956 |  100 % |
               ^^^^^ total-mismatch: “Votes cast” says 2,956, but its 4 parts add up to 2,946 (+10). The same sum holds in 1 of 2 lines. Check 2,956, 43, 602, 1,017 and 1,284.
`,
  );

  told(
    "one rate of five that is no longer what was spent of the budget",
    `
| Programme | Budget | Spent |  Rate |
|-----------|-------:|------:|------:|
| Roads     |  8,634 | 5,465 | 63.3% |
| Schools   |  8,187 | 6,254 | 76.4% |
| Parks     |  4,069 | 3,343 | 28.2% |
                               ^^^^ ratio-mismatch: 28.2 is not the share of 3,343 in 4,069: that is 82.2. The like holds in 5 other lines.
| Lights    |  3,945 | 3,390 | 85.9% |
| Rents     |  2,501 | 1,696 | 67.8% |
| Total     | 27,336 |20,148 | 73.7% |
`,
  );

  told(
    "an amount that is not its quantity times its price",
    `
| Item  | Qty | Price | Amount |
|-------|----:|------:|-------:|
| Pen   |  10 |  1.50 |  15.00 |
| Pad   |   4 |  3.25 |  31.00 |
                         ^^^^^ misfit-figure: 31.00 does not fit: with 13.00, “Total” would agree (−18.00 now). Two digits look swapped.
| Bag   |   2 | 20.00 |  40.00 |
| Total |     |       |  68.00 |
`,
  );

  told(
    "a part that is not its share",
    `
| Party | Votes | Share  |
|-------|------:|-------:|
| Quay  |  4210 |  42.1% |
| Mill  |  3120 |  31.2% |
| Ford  |  1700 |  11.0% |
           ^^^^ misfit-figure
| Weir  |   870 |   8.7% |
| Moor  |   410 |   4.1% |
| Holm  |   290 |   2.9% |
| Total | 10000 | 100.0% |
`,
  );

  told(
    "a rate and what it gives, wrong in one line, which is told once",
    `
| Item | Hours | Rate | Amount |
|---|---:|---:|---:|
| Desk | 12 | 45 | 540 |
| Chair | 31 | 40 | 1,240 |
| Lamp | 9 | 55 | 505 |
                  ^^^ ratio-mismatch: 505 is not the product of 55 and 9: that is 495. The like holds in 4 other lines.
| Shelf | 6 | 60 | 360 |
| Rug | 25 | 30 | 750 |
`,
  );
});
