import { assertMarked } from "../../support/report.ts";

describe("parts that a sentence names before their figures", () => {
  it("are held against the total that a colon follows", () =>
    assertMarked(`
Income was £⟦8,450⟧: subscriptions £4,300, gifts £2,450 and the fair £1,500.
⟦⟧ prose-mismatch

The trip cost ⟦240⟧ euros: ferry 90 euros, hostel 120 euros and food 40 euros.
⟦⟧ prose-mismatch

Die Einnahmen betrugen ⟦8.450⟧ €: Beiträge 4.300 €, Spenden 2.450 € und Feste 1.500 €.
⟦⟧ prose-mismatch
`));

  it("are not, where a word between says that the figure is another one", () =>
    assertMarked(`
The year closed with £8,450: fees rose to £60, rent fell by £120 and gifts were £900.

Income was £8,450: subscriptions £4,300, gifts £2,450 and the fair £1,700.
`));
});
