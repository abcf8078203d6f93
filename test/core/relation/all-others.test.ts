import { told } from "../../support/marked.ts";

describe("a column that is the sum of all others", () => {
  told(
    "misses in one of three rows, which the total below carries on",
    `
| Region | Applications | Granted | Refused | Pending |
|--------|-------------:|--------:|--------:|--------:|
| North  |          214 |     160 |      41 |      23 |
                    ^^^ total-mismatch: “Applications” says 214, but its 3 parts add up to 224 (−10). The same sum holds in 2 of 3 lines. Check 214, 160, 41 and 23.
| South  |          187 |     122 |      38 |      27 |
| West   |          143 |      97 |      30 |      16 |
| Total  |          544 |     379 |     109 |      66 |
`,
  );

  told(
    "misses beside a column of ranks, which is none of the others",
    `
| Bidder | Price (40) | Quality (35) | Delivery (25) | Score (100) | Rank |
|--------|-----------:|-------------:|--------------:|------------:|-----:|
| Alder  |       36.2 |         28.5 |          19.5 |        84.2 |    1 |
| Birch  |       40.0 |         22.0 |          16.5 |        78.5 |    3 |
| Cedar  |       33.8 |         30.0 |          19.0 |        87.8 |    2 |
                                                              ^^^^ total-mismatch
`,
  );

  told(
    "misses in the total, where its column misses as well: the total is wrong",
    `
| Region | Applications | Granted | Refused | Pending |
|--------|-------------:|--------:|--------:|--------:|
| North  |          214 |     150 |      41 |      23 |
| South  |          187 |     122 |      38 |      27 |
| Total  |          401 |     282 |      79 |      50 |
                              ^^^ total-mismatch
`,
  );

  told(
    "two rows are too few: one that holds may do so by chance",
    `
| Region | Applications | Granted | Refused | Pending |
|--------|-------------:|--------:|--------:|--------:|
| North  |          214 |     160 |      41 |      23 |
| South  |          187 |     122 |      38 |      27 |
| Total  |          401 |     282 |      79 |      50 |
`,
  );

  told(
    "a figure that is near the sum of those beside it in every row is another thing",
    `
| Region | Members | Rowing | Sailing | Diving |
|--------|--------:|-------:|--------:|-------:|
| North  |     214 |    151 |      41 |     25 |
| South  |     187 |    122 |      39 |     30 |
| West   |     143 |     97 |      32 |     19 |
| Total  |     544 |    370 |     112 |     74 |
`,
  );
});
