import { assertMarked, judges } from "../../support/report.ts";

describe("items of a list that nothing ends", () => {
  it("are sentences of their own", () =>
    assertMarked(`
- Members: 148 (92 adults, 31 juniors, 35 life members)
           ^^^ prose-mismatch
- Boats: 24, of which 17 dinghies and 9 canoes
         ^^ prose-mismatch
- Lessons: 12 × 3.5 = 44
                      ^^ prose-mismatch
- The slipway, of 60 metres,
  is closed
- Moorings: 36, of which 21 at the quay and 15 afloat
`));

  it("go on with what a colon leads into", () =>
    assertMarked(`
The 24 boats:

- 15 dinghies
- 9 canoes
`));
});

judges("parts behind a total of which a comma tells", [
  "Costs were £⟦5,180⟧, made up of £2,400 for rent, £1,560 for repairs and £1,320 for insurance.\n⟦⟧ prose-mismatch",
  "Costs were £5,280, made up of £2,400 for rent, £1,560 for repairs and £1,320 for insurance.",
]);

judges("money in and out", [
  "Money in was £6,420 and money out £5,180, leaving £⟦1,340⟧.\n⟦⟧ prose-mismatch",
  "Money in was £6,420 and money out £5,180, leaving £1,240.",
]);
