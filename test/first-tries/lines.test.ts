import { told } from "../support/marked.ts";

describe("what everybody tries first: a list of lines", () => {
  told(
    "in Chinese",
    `
办公费：1200元；
差旅费：3400元；
培训费：950元。
合计：⟦5500⟧元。
⟦⟧ prose-mismatch: “合计” says 5500, but the 3 lines before it add up to 5550 (−50). Check the total and the lines.
`,
  );

  told(
    "that is numbered",
    `
1. Rent: 900
2. Food: 450
3. Total: ⟦1,360⟧
⟦⟧ prose-mismatch
`,
  );

  told(
    "of which one figure is ten times too large",
    `
- Rent: 9,000
- Food: 450
- Fares: 120

Total: ⟦1,470⟧
⟦⟧ prose-mismatch: “Total” says 1,470, but the 3 lines before it add up to 9,570 (−8,100). Check the total and the lines.
`,
  );

  told(
    "of which one figure has a digit too many in a group",
    `
- Rent: 3,018
- Wages: 7,6400
- Repairs: 9,875

Total: ⟦20,533⟧
⟦⟧ prose-mismatch: “Total” says 20,533, but the 3 lines before it add up to 89,293 (−68,760). Check the total and the lines.
`,
  );

  told(
    "of settings",
    `
port: 8080
retries: 3
timeout: 30
total: 5
`,
  );

  told(
    "of key figures",
    `
- Total: 100
- Passed: 90
- Open: 5
`,
  );

  told(
    "as a ledger adds it up, with a bare total below a line",
    `
Paper          120.50
Stamps          35.00
Ink             88.00
               ------
               253.50
               ^^^^^^ total-mismatch
`,
  );
});
