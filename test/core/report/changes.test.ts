import { strict as assert } from "node:assert";
import { figuresOf } from "../../../server/core/report/prose/figures.ts";
import { readChanges, rightChange } from "../../../server/core/report/prose/shares/changes.ts";
import { readEnglishShares } from "../../../server/core/report/prose/shares/shares-english.ts";
import { brokenWorkedOut } from "../../../server/core/report/prose/worked-out.ts";

function tells(sentence: string, ...expected: readonly string[]): void {
  it(`reads “${sentence}”`, () => {
    const found = readChanges(sentence, figuresOf(sentence)).map((change) => {
      const right = rightChange(change);
      return `${change.before.value} to ${change.after.value}: ${change.said.value}${right ? `, not ${right}` : ""}`;
    });
    assert.deepEqual(found, expected);
    if (expected.length > 0) assert.ok(asksForFigures(sentence), "its words are looked at by nobody");
  });
}

/** Whether the figures of a sentence are read to hold them against each other. */
function asksForFigures(sentence: string): boolean {
  let isAsked = false;
  const numerals = () => {
    isAsked = true;
    return figuresOf(sentence);
  };
  brokenWorkedOut(sentence, numerals, []);
  return isAsked;
}

function shares(sentence: string, ...expected: readonly string[]): void {
  it(`reads “${sentence}”`, () => {
    const found = readEnglishShares(sentence, figuresOf(sentence));
    assert.deepEqual(
      found.map(({ part, whole, share }) => `${part.value} of ${whole.value}: ${share.value}`),
      expected,
    );
  });
}

describe("changes in sentences", () => {
  tells("Visits rose by 15% from 1,200 to 1,380", "1200 to 1380: 15");
  tells(
    "The lifeboat was called out 60 times, 12 more than in 2024 (48 call-outs), an increase of 25%",
    "48 to 60: 12",
    "48 to 60: 25",
  );
  tells("We paid £14,650, that is £850 more than the quoted £13,800", "13800 to 14650: 850");
  tells("Die Zahl der Boote stieg von 420 auf 441, also um 8 %", "420 to 441: 8, not 5");
  tells("Der Beitrag wurde von 48 auf 54 Euro angehoben, also um 12,5 %", "48 to 54: 12.5");
  tells(
    "Es wurden 48.320 Karten verkauft, 2.180 mehr als im Vorjahr (46.140), ein Plus von 4,7 %",
    "46140 to 48320: 2180",
    "46140 to 48320: 4.7",
  );
  tells("Le nombre de bateaux est passé de 172 à 186, soit une hausse de 8,1 %", "172 to 186: 8.1");
  tells("Les visites ont augmenté de 6 %, passant de 35 000 à 37 100", "35000 to 37100: 6");
  tells("La cuota pasó de 45 a 48 euros, una subida del 6,7 %", "45 to 48: 6.7");
  tells("El puerto recibió 24.816 barcos, un 6,5 % más que en 2024 (23.302)", "23302 to 24816: 6.5");
  tells("Wir segeln von 10 bis 12 Uhr, 2 Stunden mehr als 2024");
  tells("Le musée compte 2 480 objets, 12 de plus qu'en 2024 (40)");
});

describe("sentences that tell no change", () => {
  for (const sentence of [
    "See table 5 and section 3, opened in 2024",
    "All 12 boats sailed, and 3 requests on appeal (4 letters) were open",
  ])
    it(`are left without a look at their figures: “${sentence}”`, () => {
      assert.equal(asksForFigures(sentence), false);
    });
});

describe("shares in sentences", () => {
  shares("Of our 60 sailors, 21 are under 16 (35%)", "21 of 60: 35");
  shares("Of our 60 sailors, 21 nurses (80%) can swim");
  shares("Von den 60 Booten sind 21 länger als 5 Meter (35 %)", "21 of 60: 35");
  shares("Sur ces 60 bateaux, 21 (35 %) sont au port", "21 of 60: 35");
  shares("Wir haben 60 Boote, davon 21 (35 %) mit Motor", "21 of 60: 35");
  shares("Le port compte 2 480 bateaux, dont 240 voiliers (10 %)");
});
