import { warned } from "../../support/marked.ts";

describe("a table of a few of many", () => {
  warned(
    "has the total of all, as the head of its labels says",
    `
| Top harbours | Boats |
|--------------|------:|
| Norland      | 4,210 |
| Suderia      | 3,875 |
| Westmark     | 2,990 |
| Total        | 19,480 |
`,
  );

  warned(
    "has the total of all, as the heading says",
    `
## 主要客户

| 客户   |   金额 |
|--------|-------:|
| 甲公司 |  4,210 |
| 乙公司 |  3,875 |
| 丙公司 |  2,990 |
| 合计   | 19,480 |
`,
  );

  warned(
    "is complete with a row for the others",
    `
## Largest customers

| Customer |  2023 |
|----------|------:|
| Norland  | 4,210 |
| Suderia  | 3,875 |
| Others   | 2,990 |
| Total    | 19,480 |
             ^^^^^^ total-mismatch
`,
  );

  warned(
    "has no total that is less than the few",
    `
## Largest customers

| Customer |   2023 |
|----------|-------:|
| Norland  |  4,210 |
| Suderia  |  3,875 |
| Westmark |  2,990 |
| Total    |  9,480 |
              ^^^^^ total-mismatch
`,
  );
});
