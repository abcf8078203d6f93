import { firstTry } from "../support/first-try.ts";

describe("what everybody tries first: items whose names speak of rates, shares or parts", () => {
  firstTry(
    "business rates and spare parts are costs like others",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Business rates |   430 |
| Spare parts    |   260 |
| Carriage       |   185 |
| Total          | 2,135 |
                   ^^^^^ total-mismatch
`,
  );

  firstTry(
    "share capital is an amount like others",
    `
| Equity          |  2023 |
|-----------------|------:|
| Share capital   | 4,000 |
| Capital reserve | 1,350 |
| Legal reserve   |   620 |
| Total           | 5,870 |
                    ^^^^^ total-mismatch
`,
  );

  firstTry(
    "a price that the total does not count",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Price per yard |   430 |
| Cloth          |   260 |
| Carriage       |   185 |
| Total          | 1,695 |
`,
  );

  firstTry(
    "a rate of another size",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Day rate, gang |    42 |
| Cloth          |   260 |
| Carriage       |   185 |
| Total          | 1,705 |
`,
  );
});
