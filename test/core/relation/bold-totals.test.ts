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
