import { warned } from "../../support/marked.ts";

describe("what an opening figure becomes by movements of any name", () => {
  warned(
    "is held where labels call the first and the last so",
    `
| Stock           | Volumes |
|-----------------|--------:|
| Opening balance |  61,208 |
| Purchases       |   1,874 |
| Gifts           |     312 |
| Withdrawn       |    -955 |
| Closing balance |  62,493 |
                     ^^^^^^ total-mismatch: “Closing balance” says 62,493, but its 4 parts add up to 62,439 (+54). Two digits look swapped.
`,
  );

  for (const [first, last] of [
    ["Stock at 1 January  ", "Stock at 31 December"],
    ["Bestand 1.1.2023    ", "Bestand 31.12.2023  "],
    ["Libri al 1° gennaio ", "Libri al 31 dicembre"],
    ["Stock, July 1, 2023 ", "Stock, June 30, 2024"],
  ])
    warned(
      `is held where both are called alike, and tell of two days: ${first?.trim()}, ${last?.trim()}`,
      `
| Volumes | Count |
|---|--:|
| ${first} | 61,208 |
| Bought | 1,874 |
| Given | 312 |
| Lost | -955 |
| ${last} | 62,493 |
${" ".repeat(25)}^^^^^^ total-mismatch
`,
    );

  warned(
    "is held where figures below zero show that all of a short column add up",
    `
| Members       | Count |
|---------------|------:|
| Mon, 1 March  |   412 |
| Joined        |    38 |
| Resigned      |  (14) |
| Struck off    |   (7) |
| Mon, 31 March |   492 |
                    ^^^ total-mismatch
`,
  );

  warned(
    "is held in Chinese",
    `
| 图书               | 册数   |
|--------------------|-------:|
| 2023年1月1日馆藏   | 61,208 |
| 购入               |  1,874 |
| 受赠               |    312 |
| 注销               |   -955 |
| 2023年12月31日馆藏 | 62,493 |
                       ^^^^^^ total-mismatch
`,
  );

  warned(
    "is left alone where one that goes out may be printed without a sign, or is a part of another",
    `
| Stock                | Volumes | Pages |
|----------------------|--------:|-------|
| Stock at 1 January   |  61,208 |       |
| Bought               |   1,874 |       |
| Withdrawn            |     955 |       |
| Stock at 31 December |  62,127 |       |

| Stock                | Volumes |
|----------------------|--------:|
| Stock at 1 January   |  61,208 |
| Bought               |   1,874 |
| Novels               |   1,000 |
| Stock at 31 December |  63,082 |
`,
  );
});
