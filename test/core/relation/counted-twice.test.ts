import { warned } from "../../support/marked.ts";

/** A balance sheet in one column, each kind of assets with a sum that no word tells. */
function sheet(machines: string, total: string, ...marks: readonly string[]): string {
  return [
    "| Item             |  2024 |",
    "|------------------|------:|",
    "| Land             | 4,410 |",
    `| Machines         | ${machines} |`,
    "| Fixed assets     | 6,663 |",
    "| Stock            |   713 |",
    "| Cash             |   529 |",
    "| Current assets   | 1,242 |",
    `| Total assets     | ${total} |`,
    ...marks,
    "| Loans            | 3,011 |",
    "| Payables         |   805 |",
    "| Own funds        | 4,089 |",
    "| Total funds      | 7,905 |",
  ].join("\n");
}

describe("a total of figures and of their own sums", () => {
  warned("nothing wrong", sheet("2,253", "7,905"));

  warned("a wrong part: nobody adds up the figures and their sums", sheet("2,283", "7,905"));

  warned(
    "a wrong part of a plain list, where one figure is the sum of two by chance",
    [
      "| Item     |  2024 |",
      "|----------|------:|",
      "| Rent     | 1,410 |",
      "| Wages    | 2,253 |",
      "| Power    | 3,663 |",
      "| Post     |   713 |",
      "| Total    | 8,009 |",
      "             ^^^^^ total-mismatch",
    ].join("\n"),
  );
});
