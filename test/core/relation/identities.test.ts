import { warned } from "../../support/marked.ts";
import { assertMarked } from "../../support/report.ts";
import { silent } from "../../support/severity.ts";

/** Accounts of statements that are others by definition, in tables that leave out most of what lies between. */
describe("accounts that others make up by definition", () => {
  it("are held against them where the other year shows that nothing else is in them", () =>
    assertMarked(`
                               2031      2030
Revenue                      61,407    57,930
Cost of sales               (38,215)  (36,104)
Gross profit                 23,192    21,826
Profit before income tax      9,640     8,310
Income tax expense           (2,411)   (2,078)
Profit for the year           7,229     6,332
                                        ^^^^^ total-mismatch
`));

  it("are what is left after running costs and interest", () =>
    assertMarked(`
| Statement          |    2030 |    2031 |
|--------------------|--------:|--------:|
| Sales              | 412,350 | 448,190 |
| Cost of sales      | 258,120 | 279,275 |
| Gross profit       | 154,230 | 168,915 |
| Operating expenses |  91,870 |  98,640 |
| Operating profit   |  62,360 |  79,275 |
                                  ^^^^^^ total-mismatch
| Finance costs      |   4,215 |   3,930 |
| Profit before tax  |  58,145 |  66,345 |
`));

  it("are known by their Chinese names, with what a statement prints before them, in years that 年 names", () =>
    assertMarked(`
| 项目         | 2030年  | 2031年  |
|--------------|--------:|--------:|
| 一、营业收入 | 412350  | 448190  |
| 减：营业成本 | 258120  | 279275  |
| 毛利         | 154230  | ⟦186915⟧  |
⟦⟧ total-mismatch
| 期间费用     |  91870  |  98640  |
| 二、营业利润 |  62360  |  70275  |
`));

  it("are assets, liabilities and equity in any order", () =>
    assertMarked(`
| Key figure           |    2031 |    2030 |
|----------------------|--------:|--------:|
| Eigenkapital         |  84,310 |  79,264 |
| Fremdkapital         | 131,507 | 128,822 |
| Bilanzsumme          | 215,871 | 208,086 |
                         ^^^^^^^ total-mismatch
| Mitarbeitende        |     412 |     398 |
`));

  it("are what teams of a league have played, and by how much they scored more", () =>
    assertMarked(`
| Team   |  P | W | D | L |  F |  A | GD |
|--------|---:|--:|--:|--:|---:|---:|---:|
| Herons | 10 | 7 | 2 | 1 | 24 |  9 | 16 |
                                      ^^ total-mismatch
| Otters | 10 | 6 | 2 | 2 | 19 | 12 |  7 |
| Larks  | 19 | 5 | 1 | 4 | 17 | 15 |  2 |
           ^^ total-mismatch
| Foxes  | 10 | 4 | 2 | 4 | 14 | 16 | -2 |
| Newts  | 10 | 2 | 2 | 6 | 11 | 20 | -9 |
| Toads  | 10 | 1 | 1 | 8 |  8 | 21 |-13 |
`));

  silent(
    "and left alone where another figure is what misses in one year",
    `
| Cash flow                           |    2031 |    2030 |
|-------------------------------------|--------:|--------:|
| Cash flow from operating activities |  14,371 |  12,884 |
| Cash flow from investing activities | (5,548) | (5,249) |
| Cash flow from financing activities | (1,052) | (2,869) |
| Cash and equivalents, first day     |  31,204 |  26,438 |
| Effect of exchange rates            |     118 |         |
| Net increase in cash                |   7,889 |   4,766 |
`,
  );

  silent(
    "and where no line shows what is in them",
    `
| Key figure        |    2031 |    2030 |
|-------------------|--------:|--------:|
| Total assets      | 215,817 | 208,086 |
| Total liabilities | 120,507 | 118,822 |
| Total equity      |  84,310 |  79,264 |
`,
  );

  warned(
    "who votes is in favour, opposed or abstains, which one other motion shows",
    `
| Motion   | Votes cast | In favour | Opposed | Abstained |
|----------|-----------:|----------:|--------:|----------:|
| Budget   |         42 |        38 |       1 |         3 |
| Statutes |         42 |        35 |       4 |         3 |
| Chair    |         41 |        46 |       0 |         1 |
                     ^^ total-mismatch

| 议案 | 应到 | 实到 | 赞成 | 反对 | 弃权 |
|------|-----:|-----:|-----:|-----:|-----:|
| 预算 |   45 |   42 |   38 |    1 |    3 |
| 章程 |   45 |   42 |   53 |    4 |    3 |
                         ^^ misfit-figure
`,
  );
});
