import { judges } from "../../support/report.ts";

const told = "\n⟦⟧ prose-mismatch";

judges("parts in brackets that need not say what their total counts", [
  "The move touched 58 files (33 source, 19 tests, 6 pages).",
  `The move touched ⟦61⟧ files (33 source, 19 tests, 6 pages).${told}`,
  "Total checks: 640 (512 unit + 96 system + 32 manual)",
  `Total checks: ⟦650⟧ (512 unit + 96 system + 32 manual)${told}`,
  // What no word calls a total has nothing to do with the brackets.
  "Rating: 8 (5 votes, 2 notes)",
]);

judges("lists behind a colon, a comma or a verb", [
  "The crew mended 27 gates this month: 14 iron, 8 oak and 5 pine.",
  `The crew mended ⟦20⟧ gates this month: 14 iron, 8 oak and 5 pine.${told}`,
  // Two parts may overlap.
  "There are 30 rowers: 18 women and 20 juniors.",
  "A total of 135 letters came in, 82 from firms and 53 from families.",
  `A total of ⟦138⟧ letters came in, 82 from firms and 53 from families.${told}`,
  "The grant of €90,000 covers wages (€61,000), rooms (€18,000) and print (€11,000).",
  `The grant of €⟦95,000⟧ covers wages (€61,000), rooms (€18,000) and print (€11,000).${told}`,
  "Of the £24,000 raised, £18,000 (75%) went to repairs and £6,000 (25%) to training.",
  `Of the £⟦25,000⟧ raised, £18,000 (75%) went to repairs and £6,000 (25%) to training.${told}`,
]);

judges("totals behind their parts", [
  "Result: 70 passed, 2 failed, 72 total.",
  `Result: 70 passed, 2 failed, ⟦75⟧ total.${told}`,
  "Wages (£42,000) and rent (£9,600) came to £51,600.",
  `Wages (£42,000) and rent (£9,600) came to £⟦52,600⟧.${told}`,
  "The club fixed 18 nets and sewed 7 sails, 25 jobs overall.",
  `The club fixed 18 nets and sewed 7 sails, ⟦26⟧ jobs overall.${told}`,
]);

judges("states that leave nothing between them", [
  "72 checks ran, 70 passed and 2 failed.",
  `⟦75⟧ checks ran, 70 passed and 2 failed.${told}`,
  // Some may have been skipped.
  "75 checks ran, 70 passed and 2 warned.",
]);

judges("what is worked out from two others", [
  "We sold 14 crates of 24 jars (336 jars).",
  `We sold 14 crates of 24 jars (⟦346⟧ jars).${told}`,
  "It ran 8 times with 15 people each, 120 in all.",
  `It ran 8 times with 15 people each, ⟦130⟧ in all.${told}`,
  "12 lamps at $45 each cost $540.",
  `12 lamps at $45 each cost $⟦550⟧.${told}`,
  "Income was 84,300 and costs 79,150, which leaves a surplus of 5,150.",
  `Income was 84,300 and costs 79,150, which leaves a surplus of ⟦5,250⟧.${told}`,
  "We read 36 bids and took 9 of them (25%).",
  `We read 36 bids and took 9 of them (⟦35⟧%).${told}`,
  `Three of the 15 schools (⟦30⟧%) closed.${told}`,
]);
