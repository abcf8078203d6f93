import { told } from "../support/marked.ts";

describe("what everybody tries first: what came in, what went out and what is left, in lines", () => {
  told(
    "of a stall",
    `
Income: 400
Expenses: 350
Balance: ⟦60⟧
⟦⟧ prose-mismatch: “Balance” says 60, but the 2 lines before it leave 50 (+10). Check it and these lines.
`,
  );

  told(
    "of a term, from what there was to what there is",
    `
- Opening balance 1 September: £2,318.40
- Income in the term: £1,106.00
- Spending in the term: £984.15
- Closing balance 31 December: £⟦2,240.25⟧
⟦⟧ prose-mismatch: “Closing balance 31 December” says 2,240.25, but the 3 lines before it leave 2,440.25 (−200.00). Check it and these lines.
`,
  );

  told(
    "of a term, by any amount: what there was, came in and went out leaves one figure",
    `
Opening balance: 1,204.10
Income: 640.00
Spending: 512.35
Closing balance: ⟦7,918.20⟧
⟦⟧ prose-mismatch: “Closing balance” says 7,918.20, but the 3 lines before it leave 1,331.75 (+6,586.45). Check it and these lines.
`,
  );

  told(
    "with totals of items",
    `
- Fees: 24,000
- Grants: 15,500
- Total income: 39,500
- Wages: 26,400
- Rent: 8,400
- Total expenditure: 34,800
- Surplus: ⟦4,200⟧
⟦⟧ prose-mismatch
`,
  );

  told(
    "in sentences, by any amount that the same things may come to",
    `
We let 40 boats at £15 each, so £2,900.
                                 ^^^^^ prose-mismatch

Takings were £2,450 and costs £830, leaving £5,180 for the pier.
                                             ^^^^^ prose-mismatch
`,
  );

  for (const [what, report] of [
    ["a balance that is the bank's", "Income: 400\nExpenses: 350\nBalance: 2,718"],
    ["what is left of other things", "Members: 400\nExpenses: 350\nBalance: 60"],
    ["a deficit without its sign", "Income: 350\nExpenses: 400\nDeficit: 50"],
    ["a balance behind the one before", "Balance in May: 310\nIncome: 400\nBalance in June: 710"],
  ] as const)
    told(`says nothing of ${what}`, `\n${report}\n`);
});
