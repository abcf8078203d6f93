import { told } from "../support/marked.ts";

describe("what everybody tries first: a list and its total", () => {
  told(
    "behind a blank line",
    `
- Rent: 1,200
- Food: 300

Total: 1,600
       ^^^^^ prose-mismatch: “Total” says 1,600, but the 2 lines before it add up to 1,500 (+100). Check the total and the lines.
`,
  );

  told(
    "in bold",
    `
1. **Rent:** €1,200
2. **Food:** €300

**Total:** €1,600
            ^^^^^ prose-mismatch
`,
  );

  told(
    "with items that blank lines part",
    `
- Rent: 1,200

- Food: 300

- Total: 1,600
         ^^^^^ prose-mismatch
`,
  );

  told(
    "of tasks, with dashes for colons, and without either",
    `
- [x] Rent — 1,200
- [ ] Food — 300

Total — 1,600
        ^^^^^ prose-mismatch

Then:

- Ink 80
- Paper 120

Total 210
      ^^^ prose-mismatch
`,
  );

  told(
    "in Chinese, numbered as sections are",
    `
一、房租：1200元
二、餐费：300元
三、交通：200元

合计：⟦1800⟧元
⟦⟧ prose-mismatch

（一）房租：1200元

（二）餐费：300元

共计⟦1600⟧元
⟦⟧ prose-mismatch
`,
  );

  told(
    "with what is still to be paid below it",
    `
- Rent: 1,200
- Food: 300

Total: 1,600
       ^^^^^ prose-mismatch
Paid: 1,000
Open: 600
`,
  );

  told(
    "of items with parts, counted once",
    `
- Housing: 1,500
  - Rent: 1,200
  - Heating: 300
- Food: 300

Total: 1,800
`,
  );

  told(
    "of names with parts",
    `
- Housing
  - Rent: 1,200
  - Heating: 300
- Food: 300

Total: 1,900
       ^^^^^ prose-mismatch: “Total” says 1,900, but the 3 lines before it add up to 1,800 (+100). Check the total and the lines.
`,
  );

  told(
    "an item that its parts do not give, which the total counts all the same",
    `
- Housing: ⟦1,500⟧
⟦⟧ prose-mismatch: “Housing” says 1,500, but the 2 lines set in below it add up to 1,450 (+50). Check the line and those below it.
  - Rent: 1,200
  - Heating: 250
- Food: 300

Total: 1,800
`,
  );

  told(
    "subtotals on the way",
    `
- Ink: 80
- Paper: 120
- Subtotal: 200
- Rent: 500
- Food: 300
- Total: 1,010
         ^^^^^ prose-mismatch: “Total” says 1,010, but the 3 lines before it add up to 1,000 (+10). Check the total and the lines.
`,
  );

  told(
    "a total below a blank line that is many times what its lines come to",
    `
- Ink: 80 €
- Paper: 120 €
- Rent: 250 €

Total: 1,740 €
       ^^^^^ prose-mismatch: “Total” says 1,740, but the 3 lines before it add up to 450 (+1,290). Check the total and the lines.
`,
  );

  for (const [what, report] of [
    ["figures that are about another thing", "- Seats: 12\n- Tables: 4\n\nTotal: 300"],
    ["another unit", "- Seats: 12 kg\n- Tables: 4 km\n\nTotal: 18 kg"],
    ["key figures in paragraphs of their own", "Budget: 5,000\n\nSpent: 3,000\n\nTotal: 6,000"],
    ["parts that overlap", "- Staff: 25\n  - Full-time: 12\n  - Women: 14"],
    ["what a part took", "- Visitors: 1,200\n  - Guided: 35\n  - Lost: 3\n- Total: 1,200"],
    ["a discount", "- Work: 1,000\n- Parts: 200\n- Discount: 50\n\nTotal: 1,150"],
    ["words between", "- Rent: 1,200\n- Food: 300\n\nLast year it was less.\n\nTotal: 1,600"],
    ["too many blank lines", "- Rent: 1,200\n- Food: 300\n\n\n\nTotal: 1,600"],
    ["two lists in a row", "- Ink: 80\n- Paper: 120\n\nTotal: 200\n\n- Rent: 500\n- Food: 300\n\nTotal: 800"],
  ] as const)
    told(`says nothing of ${what}`, `\n${report}\n`);

  told(
    "with decimal commas, without marks between thousands",
    `
- Miete: 1200,50
- Strom: 310,25

Summe: 1611,75
       ^^^^^^^ prose-mismatch: “Summe” says 1611,75, but the 2 lines before it add up to 1510,75 (+101,00). Check the total and the lines.
`,
  );

  told(
    "with points between thousands, which only other lines tell from decimals",
    `
- Miete: 1.200 €

- Strom: 310 €

- Löhne: 12.400,00 €

- Summe: 14.010 €
         ^^^^^^ prose-mismatch: “Summe” says 14.010, but the 3 lines before it add up to 13.910 (+100). Check the total and the lines.
`,
  );

  told(
    "that adds up with decimal commas",
    `
- Loyer : 1 200,50 €
- Énergie : 12,5 €
- Total : 1 213,00 €
`,
  );
});
