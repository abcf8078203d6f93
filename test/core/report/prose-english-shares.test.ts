import { judges } from "../../support/report.ts";

const told = "\n⟦⟧ prose-mismatch";

judges("shares of what words call one's own", [
  `We raised $9,300 of our $15,000 target (⟦72⟧%), leaving $5,700.${told}`,
  "We raised $9,300 of our $15,000 target (62%), leaving $5,700.",
]);

judges("coverage with its fraction in brackets", [
  `Functions: ⟦91.2⟧% ( 310/350 )${told}`,
  "Functions: 88.6% ( 310/350 )",
]);

judges("states with their shares", [
  `Sprint 14: ⟦46⟧ points, 27 completed (75%), 9 carried over.${told}`,
  "Sprint 14: 36 points, 27 completed (75%), 9 carried over.",
]);

judges("losses", [
  `Membership fell from 283 to 205, a loss of ⟦88⟧.${told}`,
  "Membership fell from 283 to 205, a loss of 78.",
]);
