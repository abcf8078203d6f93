import { assertMarked, isSerious } from "../../support/report.ts";

describe("totals that bold print sets off", () => {
  it("are held against their parts where no word calls them totals and few lines vouch for them", () =>
    assertMarked(
      `
|                   |         May   |        June   |        July   |
|-------------------|--------------:|--------------:|--------------:|
| Hull timber       |      5,480.10 |      5,221.40 |      4,987.15 |
| Copper nails      |      2,905.65 |      2,970.15 |      3,011.40 |
| **Keel and hull** |  **8,385.75** |  **8,091.55** |  **7,998.55** |
                                         ^^^^^^^^ total-mismatch
| Canvas            |     10,450.00 |     10,120.00 |     10,322.60 |
| Rope              |      3,600.00 |      3,655.30 |      3,480.25 |
| Blocks            |        812.40 |        905.30 |        867.95 |
| **Rig and sails** | **14,862.40** | **14,680.60** | **14,670.80** |
`,
      isSerious,
    ));

  it("are held where they are called all in one column of two, which the other vouches for", () =>
    assertMarked(
      `
| Module    |    Lines |  Covered |
|-----------|---------:|---------:|
| Reader    |    4,210 |    4,012 |
| Ledger    |    2,876 |    2,511 |
| Printer   |    6,034 |    4,447 |
| **All**   | **13,120** | **10,790** |
                             ^^^^^^ total-mismatch
`,
      isSerious,
    ));

  it("are held under each block of an account in one column of two", () =>
    assertMarked(
      `
|                |      2024 |      2023 |
|----------------|----------:|----------:|
| Berth fees     |     9,120 |     8,745 |
| Regatta        |     3,480 |     2,960 |
| **Came in**    | **12,600**| **11,705**|
| Slipway        |     4,300 |     4,115 |
| Dredging       |     2,783 |     2,941 |
| Lamps          |     1,347 |     1,228 |
| **Went out**   |  **8,439**|  **8,284**|
                      ^^^^^ total-mismatch: “Went out” says 8,439, but its 3 parts add up to 8,430 (+9). The same sum holds in 1 of 2 lines. Check 8,439, 4,300, 1,347 and 2,783.
`,
      isSerious,
    ));

  it("are no sums where they only set off the best", () =>
    assertMarked(
      `
| Boat      | Knots | Crew |
|-----------|------:|-----:|
| Heron     |    11 |    4 |
| Plover    |     9 |    5 |
| **Tern**  | **20** | **7** |
`,
      isSerious,
    ));

  it("say nothing of what is called all, where no other column vouches for it", () =>
    assertMarked(
      `
| Complaint    | Patients |
|--------------|---------:|
| Headache     |       41 |
| Nausea       |       25 |
| Dizziness    |       16 |
| **All**      |   **71** |
`,
      isSerious,
    ));

  it("say as little as other figures do where their parts are in bold, too", () =>
    assertMarked(
      `
|               |           May |          June |          July |
|---------------|--------------:|--------------:|--------------:|
| Hull timber   |  **5,480.10** |  **5,221.40** |  **4,987.15** |
| Copper nails  |  **2,905.65** |  **2,970.15** |  **3,011.40** |
| Keel and hull |  **8,385.75** |  **8,091.55** |  **7,998.55** |
| Canvas        | **10,450.00** | **10,120.00** | **10,322.60** |
| Rope          |  **3,600.00** |  **3,655.30** |  **3,480.25** |
| Blocks        |    **812.40** |    **905.30** |    **867.95** |
| Rig and sails | **14,862.40** | **14,680.60** | **14,670.80** |
`,
      isSerious,
    ));
});

describe("what total income leaves of total expenditure", () => {
  it("is no part of it where it is called the result", () =>
    assertMarked(
      `
|                   |      € |
|-------------------|-------:|
| Fees              | 14,250 |
| Regatta           |  6,130 |
| Total income      | 20,308 |
                      ^^^^^^ total-mismatch
| Wages             | 11,400 |
| Dredging          |  6,215 |
| Total expenditure | 17,615 |
| Result            |  2,693 |
`,
      isSerious,
    ));
});
