import { strict as assert } from "node:assert";
import { assertMarked, findingsIn, isSerious } from "../../support/report.ts";

describe("judge", () => {
  const silent = (name: string, text: string) =>
    it(`${name}: silent`, () =>
      assert.deepEqual(
        findingsIn(text)
          .filter(isSerious)
          .map(({ message }) => message),
        [],
      ));
  const severity = (name: string, wanted: string, text: string) =>
    it(`${name}: ${wanted}`, () =>
      assert.deepEqual(
        findingsIn(text).map((finding) => finding.severity),
        [wanted],
      ));

  severity(
    "one series and a plain total, wrong by little",
    "warning",
    `
| Office | 2023 |
|--------|-----:|
| Quay   |   12 |
| Mill   |   23 |
| Ford   |   31 |
| Total  |   67 |
`,
  );

  severity(
    "one series and a plain total, wrong by much",
    "warning",
    `
| 科室 | 经费 |
|------|-----:|
| 办公室 | 1204 |
| 档案科 | 2319 |
| 财务科 | 871 |
| 合计 | 43940 |
`,
  );

  severity(
    "a word within an identifier ends no block",
    "warning",
    `
| File            |   Rows |
|-----------------|-------:|
| quay_berths     | 40,718 |
| ferry_net_tolls | 18,233 |
| pier_notes      |  6,504 |
| Total           | 95,455 |
`,
  );

  severity(
    "points out of a hundred, twice: the other column has not slipped here",
    "error",
    `
| Criterion | Before | After |
|-----------|-------:|------:|
| Access    |     35 |    25 |
| Shelter   |     30 |    40 |
| Upkeep    |     20 |    15 |
| Signs     |     15 |    20 |
| Total     |    103 |   100 |
`,
  );

  severity(
    "shares whose total states a hundred per cent",
    "warning",
    `
| Ward  | Share |
|-------|------:|
| Quay  |   41% |
| Mill  |   32% |
| Ford  |   17% |
| Total |  100% |
`,
  );

  severity(
    "shares beside amounts that add up",
    "error",
    `
| Ward  | Votes | Share |
|-------|------:|------:|
| Quay  | 1,312 | 41.0% |
| Mill  | 1,024 | 23.0% |
| Ford  |   864 | 27.0% |
| Total | 3,200 |  100% |
`,
  );

  silent(
    "rates that no hundred per cent adds up",
    `
| Suite   | Cases | Passed |
|---------|------:|-------:|
| Parser  |    40 |   100% |
| Ledger  |    31 |    90% |
| Printer |    12 |   100% |
| Total   |    83 |   100% |
`,
  );

  severity(
    "a total over one subtotal and what is added to it",
    "warning",
    `
| Item     | Amount |
|----------|-------:|
| Bolts    |  45.99 |
| Nuts     |  23.49 |
| Subtotal |  69.48 |
| Tax      |  13.20 |
| Total    |  86.68 |
`,
  );

  severity(
    "two parts of unlike sign that add up without it",
    "warning",
    `
| Item     | Amount |
|----------|-------:|
| Anvils   |   -125 |
| Bellows  |    539 |
| Subtotal |    664 |
| Clamps   |    702 |
| Drills   |     23 |
| Subtotal |    725 |
| Total    |  1,389 |
`,
  );

  severity(
    "three series of which two add up",
    "error",
    `
| Office |  2022 |  2023 |  2024 |
|--------|------:|------:|------:|
| Quay   | 1,204 | 1,377 | 1,420 |
| Mill   | 2,319 | 2,480 | 2,655 |
| Ford   |   871 |   902 |   988 |
| Total  | 4,394 | 4,759 | 5,263 |
`,
  );

  silent(
    "a mean under the word total",
    `
| Class | Mark |
|-------|-----:|
| 5a    |   61 |
| 5b    |   72 |
| 5c    |   65 |
| Total |   66 |
`,
  );

  silent(
    "words that hold figures stand where an addend should",
    `
| Pier  | Length | Faults        |
|-------|-------:|---------------|
| East  |    512 | 3             |
| West  |    940 | 5             |
| Isle  |    377 | 2 deep, 1 low |
| Total |  1,829 | 12            |
`,
  );

  severity(
    "one series beside columns of zeros",
    "warning",
    `
| Suite   | Passed | Failed | Skipped |
|---------|-------:|-------:|--------:|
| Parser  |    118 |      0 |       0 |
| Ledger  |     74 |      0 |       2 |
| Printer |     31 |      0 |       0 |
| Total   |    213 |      0 |       2 |
`,
  );

  severity(
    "seconds beside counts that add up, and no mean",
    "error",
    `
| Stage | Files | Lines |  Seconds |
|-------|------:|------:|---------:|
| Read  |    36 | 1,418 |   39.612 |
| Check |    81 | 2,733 |   65.871 |
| Write |    17 |   951 |   14.205 |
| Total |   134 | 5,102 |  129.688 |
`,
  );

  silent(
    "a subtotal that one column alone states is not added to its own parts",
    `
| Service       | List price | Invoiced |   Booked |
|---------------|-----------:|---------:|---------:|
| Survey        |      1,450 |        0 |   812.40 |
| Dredging      |      2,310 |    2,310 | 1,294.10 |
| Mooring lease |      2,775 |    1,905 | 1,554.60 |
| Subtotal      |            |    4,215 |          |
| Harbour rebate |           |    (554) |          |
| Total         |      6,535 |    3,661 | 3,661.10 |
`,
  );

  silent(
    "every column misses: the structure is misread",
    `
| Site  | North | South | East |
|-------|------:|------:|-----:|
| Alder |   124 |   377 |  420 |
| Birch |   319 |   480 |  655 |
| Total |   871 |   902 |  988 |
`,
  );

  silent(
    "a total that covers a subset by its own words",
    `
| Item               | Cost |
|--------------------|-----:|
| Pumps              |  412 |
| Pipes              |  233 |
| Wages              |  870 |
| Total of materials |  645 |
`,
  );

  silent(
    "yearly and monthly totals",
    `
| Item          | Cost |
|---------------|-----:|
| Rent          | 7200 |
| Wages         | 8400 |
| Annual total  | 15600 |
| Monthly total | 1300 |
`,
  );

  silent(
    "of which",
    `
| 项目 | 金额 |
|------|-----:|
| 工资 | 5200 |
| 其中：奖金 | 800 |
| 差旅 | 1300 |
| 合计 | 6500 |
`,
  );

  silent(
    "percentages that are rounded",
    `
| Share | % |
|-------|--:|
| A     | 33.3% |
| B     | 33.3% |
| C     | 33.3% |
| Total | 100% |
`,
  );

  it("lowers what rests on a doubtful figure", () => {
    const found = findingsIn(`
| Office |      2022 |  2023 |  2024 |
|--------|----------:|------:|------:|
| Quay   |     1,204 | 1,377 | 1,420 |
| Mill   | ~ 2,319 | 2,480 | 2,655 |
| Ford   |       871 |   902 |   988 |
| Total  |     4,494 | 4,759 | 5,063 |
`);
    assert.ok(found.every((finding) => !isSerious(finding)));
  });

  it("says one fault once, where row, column and corner all miss", () =>
    assertMarked(
      `
| Office |  2022 |  2023 |   All |
|--------|------:|------:|------:|
| Quay   | 1,204 | 1,377 | 2,581 |
| Mill   | 2,319 | 2,840 | 4,799 |
                   ^^^^^ misfit-figure
| Ford   |   871 |   902 | 1,773 |
| Total  | 4,394 | 4,759 | 9,153 |
`,
      isSerious,
    ));

  severity(
    "every figure counts the same thing",
    "warning",
    `
| Suite   | Written  |
|---------|----------|
| Harbour | 28 tests |
| Ferry   | 14 tests |
| Toll    | 1 test   |
| Total   | 44 tests |
`,
  );

  severity(
    "figures with words of their own",
    "hint",
    `
| Crew  | Hired       |
|-------|-------------|
| Deck  | 3 sailors   |
| Shed  | 2 riggers   |
| Gate  | 10 porters  |
| Total | 14 people   |
`,
  );

  severity(
    "approximations that leave no room for the difference",
    "hint",
    `
| Quay  |  Crates |
|-------|--------:|
| North |    ~120 |
| South |    ~240 |
| West  |     101 |
| Total |  ~1,190 |
`,
  );

  silent(
    "approximations that may well add up",
    `
| Quay  | Crates |
|-------|-------:|
| North |    ~50 |
| South |    ~30 |
| West  |    ~25 |
| Total |   ~100 |
`,
  );

  silent(
    "a quarter's earnings per share are no parts of the year's",
    `
| Item               |  Q1 |  Q2 |  Q3 |  Q4 | Year |
|--------------------|----:|----:|----:|----:|-----:|
| Freight            | 412 | 395 | 431 | 440 | 1678 |
| Moorings           | 118 | 121 | 109 | 133 |  481 |
| Ferries            | 207 | 233 | 218 | 226 |  884 |
| Rents              |  64 |  71 |  69 |  58 |  262 |
| Earnings per share | 1.1 | 1.3 | 1.2 | 1.4 |  4.9 |
`,
  );

  silent(
    "both sides of an account, with the year of the account between them",
    `
| Item                         |   Port |  Canal |
|------------------------------|-------:|-------:|
| Total assets                 | 19,609 | 19,798 |
| Year                         |  2,002 |  2,001 |
| Total liabilities and equity | 19,609 | 19,798 |
`,
  );

  it("names the total that the other side of the account gives another figure", () => {
    const [finding, ...others] = findingsIn(`
| Assets       |  2022 |  2023 | Liabilities       |  2022 |  2023 |
|--------------|------:|------:|-------------------|------:|------:|
| Cash         | 1,100 | 1,200 | Loans             |   850 |   900 |
| Stock        |   290 |   310 | Payables          |   400 |   455 |
| Plant        |    40 |    45 | Equity            |   180 |   200 |
| Total assets | 1,430 | 1,575 | Total liabilities | 1,430 | 1,555 |
`);
    assert.deepEqual(others, []);
    assert.equal(finding?.data.verdict, "located");
    assert.equal(finding?.data.repair, "1555");
  });
});
