import { assertMarked } from "../../support/report.ts";

describe("a subtotal of several blocks that have a heading each", () => {
  interface Figures {
    readonly museum?: string;
    readonly subtotal?: string;
    readonly again?: boolean;
    readonly total?: string;
  }
  const report = ({ museum = "412", subtotal = "3,552", again = false, total = "4,368" }: Figures) => `\
| Item | Cost |
|---|--:|
| Workshops | |
| Pottery | 1,240 |
| Weaving | 835 |
| Outings | |
| Museum | ${museum} |
| Harbour | 1,065 |
| Subtotal for programmes | ${subtotal} |
| | |
| Travel | 288 |
| Telephone | 97 |
| Printing | 431 |
| Subtotal for running costs | 816 |
${again ? "| Subtotal for programmes | 3,552 |\n" : ""}| | |
| Total for the year | ${total} |
`;
  const told = (name: string, figures: Figures, message: string) =>
    it(name, () => assertMarked(report(figures).replace(/(?<=⟧.*\n)/, `⟦⟧ total-mismatch: ${message}\n`)));

  const ofTotals =
    "“Total for the year” says 4,568, but its 2 parts add up to 4,368 (+200). One digit looks mistyped.";
  told("stands for all of them in the total of all", { total: "⟦4,568⟧" }, ofTotals);
  told("counts once in that, though it is told again", { again: true, total: "⟦4,568⟧" }, ofTotals);
  told(
    "misses what it comes nearest to",
    { museum: "812", subtotal: "⟦3,552⟧" },
    "“Subtotal for programmes” says 3,552, but its 4 parts add up to 3,952 (−400). Check 835, 812, 3,552, 1,240 and 1,065.",
  );
  told(
    "is itself wrong where the total of all misses by as much",
    { subtotal: "⟦3,562⟧" },
    "“Subtotal for programmes” says 3,562, but its 4 parts add up to 3,552 (+10). One digit looks mistyped. Two sums miss by the same amount here.",
  );
});
