import { strict as assert } from "node:assert";
import { figuresOf } from "../../../server/core/report/prose/figures.ts";
import { type Reckoning, rightReckoning } from "../../../server/core/report/prose/reckonings/reckoning.ts";
import { readReckonings } from "../../../server/core/report/prose/reckonings/reckonings.ts";
import { readRests } from "../../../server/core/report/prose/reckonings/rests.ts";
import { writtenProducts } from "../../../server/core/report/prose/reckonings/written-products.ts";
import { assertMarked } from "../../support/report.ts";

/** A reckoning as one would write it down, with what it should be where it is wrong. */
function written(told: Reckoning): string {
  const right = rightReckoning(told);
  const worked = told.operands.map(({ value }) => `${value}`).join(` ${told.sign} `);
  return `${worked} = ${told.said.value}${right ? `, not ${right}` : ""}`;
}

function reads(sentence: string, ...expected: readonly string[]): void {
  it(`reads “${sentence}”`, () => {
    const numerals = figuresOf(sentence);
    const products = writtenProducts(sentence, numerals);
    const found = [...readReckonings(sentence, numerals), ...products, ...readRests(sentence)];
    assert.deepEqual(found.map(written), expected);
  });
}

describe("figures that a text says are worked out from others", () => {
  reads("We let 40 boats at £15 each, so £600.", "40 × 15 = 600");
  reads("The 24 rowers paid €12.50 each, which makes €310.", "24 × 12.50 = 310, not 300");
  reads("Les 30 rameurs ont payé 20 € chacun, soit 600 €.", "30 × 20 = 600");
  reads("Wir haben 30 Karten zu je 12,50 €, zusammen 1.375,00 €.", "30 × 12.50 = 1375.00, not 375");
  reads("We let 40 boats at £15 each and a ferry for £200.");
  reads("The 12 lessons drew 180 children, 18 per lesson.", "180 ÷ 12 = 18, not 15");
  reads("We had 180 children in 12 lessons, an average of 15.", "180 ÷ 12 = 15");
  reads("We had 100 guests in 7 boats, 14 per boat.", "100 ÷ 7 = 14");
  reads("We had 180 children in 12 lessons, about 15 per lesson.");
  reads("Of 180 children in 12 lessons, 15 came by boat.");
  reads("Takings were £2,450 and costs £830, leaving £1,620 for the pier.", "2450 − 830 = 1620");
  reads(
    "Income was £900 (hire £700, gifts £200). We spent £640 on paint and £100 on rope, so a surplus of £180.",
    "900 − 640 − 100 = 180, not 160",
  );
  reads("Target: £5,000. Raised so far: £3,200 (64%). Still to raise: £1,800.", "5000 − 3200 = 1800");
  reads("Les recettes sont de 900 €, les dépenses de 640 €, ce qui laisse 260 €.", "900 − 640 = 260");
  reads("Takings were £2,450 and costs £830, leaving £4,100 in the account.");
  reads("Takings rose by £200 to £2,450 and costs were £830, leaving £1,620.");
  reads(
    "Income was £900: £700 from hire, £120 from gifts and £80 from fees. We spent £640, leaving £260.",
    "900 − 640 = 260",
  );
  reads("The trust awarded us £900. We spent £640, leaving £290 to be returned.", "900 − 640 = 290, not 260");
  reads(
    "Oil came to 14 × £38.50 = £539.00 and £640 = 40 boats x £15.",
    "14 × 38.50 = 539.00",
    "40 × 15 = 640, not 600",
  );
  reads("En total 20 × 48 × 12 = 11.520 euros.", "20 × 48 × 12 = 11.520");
  reads("Claim: 240 km × 0.45 EUR/km = 118 EUR.", "240 × 0.45 = 118, not 108");
  reads("Lohn: 12 Stunden × 65 €/h = 870 €.", "12 × 65 = 870, not 780");
  reads("We had 36 rowers in 3 boats of 11.", "3 × 11 = 36, not 33");
  reads("We had 36 rowers in 3 boats of 12 clubs.");
  reads("The sails are 12 × 16.7 = 200 square feet.", "12 × 16.7 = 200");
  reads("A hull of 12 × 16 ft, 5 + 3 × 4 = 17, 3 × 4 + 2 = 14 and 2 × 50% = 1.");
  reads("Takings were £2,450, of which £90 was late, and costs £830, leaving £1,620.", "2450 − 830 = 1620");
});

describe("a slip in one of the figures that another is worked out from", () => {
  const warns = (what: string, text: string) =>
    it(`speaks for a mistake: ${what}`, () => assertMarked(text, ({ severity }) => severity === "warning"));

  warns(
    "a price, 51 for 15",
    `
We let 40 boats at £51 each, so £600.
                                 ^^^ prose-mismatch
`,
  );
  warns(
    "what is spread, 810 for 180",
    `
We had 810 children in 12 lessons, an average of 15.
                                                 ^^ prose-mismatch
`,
  );
  warns(
    "what it is spread over, 21 for 12",
    `
We had 180 children in 21 lessons, an average of 15.
                                                 ^^ prose-mismatch
`,
  );
  warns(
    "a cost, 803 for 830",
    `
Takings were £2,450 and costs £803, leaving £1,620 for the pier.
                                             ^^^^^ prose-mismatch
`,
  );
});
