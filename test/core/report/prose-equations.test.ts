import { judges } from "../../support/report.ts";

const told = "\n⟦⟧ prose-mismatch";

judges("equations of products that are added up", [
  `算式：4*12.5 + 3*18 + 6*7 = ⟦156⟧${told}`,
  "算式：4*12.5 + 3*18 + 6*7 = 146",
  `Tickets: 24 × £6.50 + 9 × £4.00 = £⟦202.00⟧.${told}`,
  "Tickets: 24 × £6.50 + 9 × £4.00 = £192.00.",
  `The float: 85 + 12 x 5 = ⟦155⟧.${told}`,
  "The float: 85 + 12 x 5 = 145.",
  "The grid is 4 x 5 + 2 of its 6 x 7 = 42 fields.",
]);
