import { assertMarked, isSerious } from "../../support/report.ts";

describe("accounts of one column, told by their labels alone", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text, isSerious));

  told(
    "roll an opening figure forward by what comes in and what goes out",
    `
| The pier fund   | 2031 |
|-----------------|-----:|
| Opening balance | 1,270 |
| Receipts        |  584 |
| Payments        |  316 |
| Closing balance | 1,583 |
                    ^^^^^ total-mismatch: “Closing balance” says 1,583, but 1,270 + 584 − 316 gives 1,538 (+45). Two digits look swapped.
`,
  );

  told(
    "take the net increase from above the figure that it is added to, as cash flow statements do",
    `
| Cash of the pier          | 2031  |
|---------------------------|------:|
| Net increase in cash      |   231 |
| Cash at beginning of year | 1,270 |
| Cash at end of year       | 1,510 |
                              ^^^^^ total-mismatch: “Cash at end of year” says 1,510, but its 2 parts add up to 1,501 (+9). Two digits look swapped.
`,
  );
});
