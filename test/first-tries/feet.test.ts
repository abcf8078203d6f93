import { told } from "../support/marked.ts";

const table = `| Item | Cost |
| --- | ---: |
| Rent | 1,200 |
| Food | 300 |
| Travel | 2,810 |`;

const twoColumns = `| Item | Cost | Visits |
| --- | ---: | ---: |
| Rent | 1,200 | 30 |
| Food | 300 | 20 |
| Travel | 2,810 | 60 |`;

describe("what everybody tries first: a total on the line below a table", () => {
  told(
    "with one column of figures",
    `
${table}

Total: 4,320
       ^^^^^ prose-mismatch: “Total” says 4,320, but the 3 figures of “Cost” in the table above add up to 4,310 (+10). Check the total and the table.
`,
  );

  told(
    "right below its rows",
    `
${table}
**Total: €4,320**
          ^^^^^ prose-mismatch
`,
  );

  told(
    "of aligned text",
    `
Rent       $1,200
Food         $300
Travel     $2,810

Total cost: $4,320
             ^^^^^ prose-mismatch
`,
  );

  told(
    "by its unit",
    `
| 项目 | 金额（元） | 数量（件） |
| --- | ---: | ---: |
| 办公 | 1200 | 3 |
| 餐费 | 300 | 5 |
| 交通 | 2810 | 8 |

合计：⟦4320⟧元
⟦⟧ prose-mismatch: “合计” says 4320, but the 3 figures of “金额（元）” in the table above add up to 4310 (+10). Check the total and the table.
`,
  );

  told(
    "without a colon",
    `
| 项目 | 金额 |
| --- | ---: |
| 办公 | 1200 |
| 餐费 | 300 |
| 交通 | 2810 |

共计⟦4320⟧元。
⟦⟧ prose-mismatch
`,
  );

  told(
    "of each column by its name",
    `
${twoColumns}

Total cost: 4,310
Total visits: 120
              ^^^ prose-mismatch: “Total visits” says 120, but the 3 figures of “Visits” in the table above add up to 110 (+10). Check the total and the table.
`,
  );

  for (const [what, report] of [
    ["a column that it is the sum of", `${twoColumns}\n\nTotal: 110`],
    ["two columns of which it might be either's", `${twoColumns}\n\nTotal: 4,320`],
    ["all figures together", `${twoColumns}\n\nTotal: 4,420`],
    ["how many rows there are", `${table}\n\nTotal: 3`],
    ["something of another size", `${table}\n\nTotal: 9,000`],
    ["some of the rows", `${table}\n\nTotal: 1,500`],
    ["another unit", `${table.replace("Cost", "Cost (€)")}\n\nTotal: 4,320 km`],
    ["what the table does not name", `${table}\n\nTotal visits: 4,320`],
    ["a table with a total of its own", `${table}\n| Total | 4,310 |\n\nTotal: 4,320`],
    ["the largest of many", `Top items\n\n${table}\n\nTotal: 4,320`],
  ] as const)
    told(`says nothing of ${what}`, `\n${report}\n`);

  told(
    "read by the marks of the table's figures",
    `
| Posten | Kosten |
| --- | ---: |
| Miete | 1.200,00 |
| Löhne | 12.400,00 |
| Strom | 310,00 |

Summe: 13.920
       ^^^^^^ prose-mismatch: “Summe” says 13.920, but the 3 figures of “Kosten” in the table above add up to 13.910 (+10). Check the total and the table.
`,
  );
});
