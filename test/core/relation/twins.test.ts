import { assertMarked, isSerious } from "../../support/report.ts";

/** A balance sheet with one side above the other, the rows of the lower side to be told. */
function sheet(...rows: readonly string[]): string {
  return [
    "|                 | 2024 | 2023 |",
    "|-----------------|-----:|-----:|",
    "| Land            |  420 |  400 |",
    "| Machines        |  310 |  295 |",
    "| Fixed assets    |  730 |  695 |",
    "| Stock           |  120 |  133 |",
    "| Cash            |   85 |   81 |",
    "| Current assets  |  205 |  214 |",
    "| Total assets    |  935 |  909 |",
    "| Paid in         |  300 |  300 |",
    "| Reserves        |  180 |  165 |",
    "| Equity          |  480 |  465 |",
    ...rows,
    "| Equity and debt |  935 |  909 |",
  ].join("\n");
}

describe("two sides of one total, one above the other", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text, isSerious));

  told(
    "a wrong subtotal of the lower side, which the total of the upper side seems to pass over",
    sheet(
      "| Loans           |  350 |  349 |",
      "| Payables        |  105 |   95 |",
      "| Debt            |  555 |  444 |",
      "                     ^^^ total-mismatch",
    ),
  );

  told(
    "a wrong part of the lower side",
    sheet(
      "| Loans           |  450 |  349 |",
      "                     ^^^ misfit-figure",
      "| Payables        |  105 |   95 |",
      "| Debt            |  455 |  444 |",
    ),
  );

  told(
    "nothing wrong",
    sheet(
      "| Loans           |  350 |  349 |",
      "| Payables        |  105 |   95 |",
      "| Debt            |  455 |  444 |",
    ),
  );
});
