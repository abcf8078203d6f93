import { warned } from "../../support/marked.ts";

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
  warned(
    "a wrong subtotal of the lower side, which the total of the upper side seems to pass over",
    sheet(
      "| Loans           |  350 |  349 |",
      "| Payables        |  105 |   95 |",
      "| Debt            |  555 |  444 |",
      "                     ^^^ total-mismatch",
    ),
  );

  warned(
    "a wrong part of the lower side",
    sheet(
      "| Loans           |  450 |  349 |",
      "                     ^^^ misfit-figure",
      "| Payables        |  105 |   95 |",
      "| Debt            |  455 |  444 |",
    ),
  );

  warned(
    "nothing wrong",
    sheet(
      "| Loans           |  350 |  349 |",
      "| Payables        |  105 |   95 |",
      "| Debt            |  455 |  444 |",
    ),
  );

  warned(
    "a total that repeats the one ahead of the same parts, of which one is mostly nothing",
    [
      "| Works           |     2022 |     2023 |     2024 |",
      "|-----------------|---------:|---------:|---------:|",
      "| Dredging        | 1,271.35 | 2,318.40 | 5,608.15 |",
      "| Repairs         | 3,952.60 | 3,944.25 | 3,871.90 |",
      "| Subtotal, north | 5,223.95 | 6,262.65 | 9,480.05 |",
      "| Dredging        |   712.40 |   318.75 |   624.35 |",
      "| Repairs         |   846.15 |   951.60 |   733.80 |",
      "| Subtotal, west  | 1,558.55 | 1,270.35 | 1,358.15 |",
      "| Dredging        |   281.60 |   492.75 | 3,993.85 |",
      "| Repairs         |     0.00 |     0.00 |     0.00 |",
      "| Subtotal, south |   281.60 |   492.75 | 3,993.85 |",
      "| City            |   281.60 |   190.15 |   192.30 |",
      "| State           |     0.00 |   290.35 | 3,571.20 |",
      "| Port            |     0.00 |     0.00 |    43.55 |",
      "| Bank            |     0.00 |    12.25 |   146.35 |",
      "| Fund            |     0.00 |     0.00 |    40.45 |",
      "| Subtotal, funds |   281.60 |   492.75 | 3,993.85 |",
    ].join("\n"),
  );
});
