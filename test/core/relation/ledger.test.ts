import { warned } from "../../support/marked.ts";

describe("accounts of one column, told by their labels alone", () => {
  warned(
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

  warned(
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

  warned(
    "take the cost of a thing from what it brings in",
    `
| Per berth  | EUR   |
|------------|------:|
| Revenue    | 1,240 |
| Cost       |   315 |
| Profit     |   952 |
                 ^^^ total-mismatch: “Profit” says 952, but 1,240 − 315 gives 925 (+27). Two digits look swapped.
| Margin     | 74.6% |
`,
  );

  warned(
    "take deductions from the total that columns agree on, where a memo stands between",
    `
| The pier           |  2029 |  2030 |  2031 |
|--------------------|------:|------:|------:|
| Bonds              | 4,127 | 4,310 | 4,295 |
| Bank loans         | 1,586 | 1,402 | 1,377 |
| Gross debt         | 5,713 | 5,712 | 5,672 |
| Due within a year  |   914 |   870 |   655 |
| Less: cash in hand | 1,051 | 1,128 |   986 |
| Net debt           | 4,662 | 4,584 | 4,668 |
                                       ^^^^^ total-mismatch: “Net debt” says 4,668, but 5,672 − 986 gives 4,686 (−18). Two digits look swapped. The same sum holds in 2 of 3 lines.
`,
  );
});
