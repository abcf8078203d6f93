import { told } from "../support/marked.ts";

describe("what everybody tries first: items whose names speak of rates, shares or parts", () => {
  told(
    "business rates and spare parts are costs like others",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Business rates |   430 |
| Spare parts    |   260 |
| Carriage       |   185 |
| Total          | 2,135 |
                   ^^^^^ total-mismatch
`,
  );

  told(
    "share capital is an amount like others",
    `
| Equity          |  2023 |
|-----------------|------:|
| Share capital   | 4,000 |
| Capital reserve | 1,350 |
| Legal reserve   |   620 |
| Total           | 5,870 |
                    ^^^^^ total-mismatch
`,
  );

  told(
    "a price that the total does not count",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Price per yard |   430 |
| Cloth          |   260 |
| Carriage       |   185 |
| Total          | 1,695 |
`,
  );

  told(
    "a rate of another size",
    `
| Item           |  Cost |
|----------------|------:|
| Wages          | 1,250 |
| Day rate, gang |    42 |
| Cloth          |   260 |
| Carriage       |   185 |
| Total          | 1,705 |
`,
  );
});

describe("what everybody tries first: items that are words of another language", () => {
  for (const name of [
    "Media",
    "Quota",
    "Tarif",
    "Ende",
    "Pos",
    "Rates",
    "Distribution",
    "Share",
    "Parts",
    "Rate",
  ])
    told(
      `${name} in an English budget`,
      `
| Item   | Cost |
|--------|-----:|
| Labour | 1,250 |
| ${name} | 430 |
| Meals  |  260 |
| Travel |  185 |
| Total  | ⟦2,135⟧ |
⟦⟧ total-mismatch
`,
    );

  told(
    "a mean in a Spanish table",
    `
| Concepto | Importe |
|----------|--------:|
| Alquiler |     912 |
| Viajes   |     447 |
| Media    |     514 |
| Material |     183 |
| Total    |   1.552 |
`,
  );

  told(
    "a mean in an Italian table whose other words nobody knows",
    `
| Voce    | Prova |
|---------|------:|
| Pane    |   912 |
| Vino    |   447 |
| Media   |   514 |
| Olio    |   183 |
| Totale  | 1.552 |
`,
  );

  told(
    "a rate among counts is no part of them",
    `
| Test    | Count |
|---------|------:|
| Passed  |    41 |
| Failed  |     9 |
| Skipped |    12 |
| Rate    |    66 |
| Total   |    62 |
`,
  );
});
