import { warned } from "./support/marked.ts";

/** Tables as they stand in drafts: what is beside the figures, and what the labels leave to the reader. */
describe("tables of real drafts", () => {
  warned(
    "counts with their shares in brackets are counts",
    `
| Grade | Women | Men | Total |
|---|--:|--:|--:|
| Clerk | 45 (40%) | 80 (60%) | 134 |
          ^^ misfit-figure
| Ranger | 42 (53%) | 38 (48%) | 80 |
| Warden | 61 (86%) | 10 (14%) | 71 |
| All staff | 157 (55%) | 128 (45%) | 285 |
`,
  );

  warned(
    "amounts with those of another year in brackets are amounts",
    `
| Source | Income (last year) |
|---|--:|
| Café | £52,616 (40,788) |
| Tours | £60,594 (828) |
| Fairs | £22,975 (757) |
           ^^^^^^ misfit-figure
| Total | £136,005 (42,373) |
`,
  );

  warned(
    "a total in an inner column of labels closes the table, and not the item above",
    `
| No. | To | For | Awarded |
|---|---|---|--:|
| G1 | Quay Nursery | Running costs | 7,530 |
| G2 | Mill Allotments | Tools | 6,300 |
| G3 | Ford Cycling | Repairs | 11,950 |
| | | Total | 27,580 |
              ^^^^^^ total-mismatch
`,
  );

  warned(
    "what closes a table in an inner column adds up the last item, too",
    `
| Date  | Item   |    EUR |
|-------|--------|-------:|
| 4 May | Ferry  | 218.00 |
| 5 May | Bus    |  15.30 |
| 5 May | Hotel  | 371.93 |
| 7 May | Train  |  42.12 |
|       | Total  | 641.35 |
                   ^^^^^^ total-mismatch: “Total” says 641.35, but its 4 parts add up to 647.35 (−6.00). Check 641.35, 218.00, 42.12, 15.30 and 371.93.
`,
  );

  warned(
    "parts that are called so vouch for the figure above them",
    `
| Calls | 2022 | 2023 | 2024 |
|---|--:|--:|--:|
| Theft | 112 | 128 | 58 |
| of which: shops | 82 | 38 | 23 |
                    ^^ misfit-figure
| of which: vehicles | 50 | 35 | 13 |
| of which: other | 34 | 55 | 22 |
| Noise | 53 | 10 | 23 |
`,
  );

  warned(
    "“all” is a total where two columns say so",
    `
| Calls | 2022 | 2023 | 2024 |
|---|--:|--:|--:|
| Theft | 57 | 134 | 115 |
| Noise | 112 | 128 | 58 |
| Parking | 5 | 10 | 23 |
| All calls | 222 | 272 | 196 |
              ^^^ total-mismatch
`,
  );

  warned(
    "instalments of the same size are as many witnesses",
    `
| Month | Opening balance | Payment | Interest | Principal | Closing balance |
|---|--:|--:|--:|--:|--:|
| 1 | 9000.00 | 771.20 | 72.14 | 699.06 | 8300.94 |
| 2 | 8300.94 | 771.20 | 68.35 | 702.85 | 7598.09 |
| 3 | 7598.09 | 771.20 | 64.54 | 706.66 | 6891.43 |
| 4 | 6891.43 | 771.20 | 60.27 | 710.48 | 6180.95 |
                         ^^^^^ misfit-figure
| 5 | 6180.95 | 771.20 | 56.88 | 714.32 | 5466.63 |
`,
  );

  warned(
    "what is counted in a greater unit is rounded to it",
    `
| Site | Electricity (kWh) | Gas (kWh) | Total energy (MWh) |
|---|--:|--:|--:|
| Depot | 776,006 | 526,161 | 1,302.2 |
| Pool | 407,882 | 364,888 | 772.8 |
| Mill | 89,517 | 233,408 | 322.9 |
| Total | 1,273,405 | 1,124,457 | 2,397.9 |
`,
  );

  warned(
    "points that stand in some numbers only group thousands",
    `
| Amt | Plan | Ist | Gesamt |
|---|--:|--:|--:|
| Bauhof | 816 | 30.696 | 31.485 |
                 ^^^^^^ misfit-figure
| Archiv | 24.258 | 59.497 | 83.755 |
| Hafen | 692 | 47.134 | 47.826 |
| Summe | 25.766 | 137.300 | 163.066 |

| Posten | Betrag |
|---|--:|
| Pacht | 900 |
| Strom | 450 |
| Post | 105 |
| Summe | 1.445 |
          ^^^^^ total-mismatch
`,
  );

  warned(
    "columns of blanks hold hours, amounts parted by blanks, and shares in brackets",
    `
Hours worked (h:mm)

Task          Mon    Tue    Wed   Total
Meetings     2:30   2:00   2:45    7:15
Survey       0:30   1:30   3:15    8:15
                                   ^^^^ total-mismatch
Travel       0:15   3:00   0:45    4:00
Total        3:15   6:30   6:45   16:30

Awarded to              For              Amount
Quay Nursery            Running costs     7 530
                                          ^^^^^ misfit-figure
Mill Allotments         Tools             6 300
Ford Cycling            Repairs          11 950
Total                                    25 600

Grade           Women         Men   Total
Clerk        45 (40%)    80 (60%)     134
             ^^ misfit-figure
Ranger       42 (53%)    38 (48%)      80
Warden       61 (86%)    10 (14%)      71
All staff   157 (55%)   128 (45%)     285
`,
  );

  warned(
    "years over the columns do not hide that points group",
    `
| Bereich | 2021 | 2022 | 2023 | Summe |
|---|--:|--:|--:|--:|
| Personal | 40.788 | 60.594 | 828 | 102.210 |
| Energie | 22.795 | 757 | 59.162 | 82.714 |
| Miete | 88.992 | 54.956 | 74.808 | 218.756 |
| Summe | 152.575 | 116.307 | 134.798 | 403.680 |
`,
  );

  warned(
    "a total of something is meant to add up where a slip explains why it does not",
    `
| Item | Cost |
|---|--:|
| Rent | 40,788 |
| Wages | 65,094 |
          ^^^^^^ misfit-figure
| Post | 828 |
| Total grants awarded | 102,210 |
`,
  );

  warned(
    "what there is at the start, received, issued and at the end",
    `
| Item | On hand at start | Received | Issued | On hand at end |
|---|--:|--:|--:|--:|
| Toner | 152 | 97 | 138 | 111 |
| Envelopes | 156 | 110 | 171 | 89 |
                          ^^^ misfit-figure
| Paper | 197 | 139 | 218 | 118 |
| Bulbs | 184 | 66 | 35 | 215 |
| Total | 689 | 412 | 568 | 533 |
`,
  );

  warned(
    "Nordic totals",
    `
| Udgifter | 2023 |
|---|--:|
| Husleje | 40.788 |
| Løn | 60.594 |
| Porto | 828 |
| Udgifter i alt | 120.210 |
                   ^^^^^^^ total-mismatch

| Menot | 2023 |
|---|--:|
| Vuokra | 40 788 |
| Palkat | 60 594 |
| Posti | 828 |
| Yhteensä | 120 210 |
             ^^^^^^^ total-mismatch
`,
  );

  warned(
    "a difference is called so, in few rows as well",
    `
| Fees | 2023/24 | 2024/25 | Increase |
|---|--:|--:|--:|
| Library | £12.50 | £14.25 | £1.75 |
| Museum | £22.40 | £25.60 | £3.20 |
| Parks | £31.70 | £36.10 | £4.40 |
| Harbour | £45.00 | £52.30 | £3.70 |
                               ^^^^ total-mismatch
`,
  );

  warned(
    "a variance may be turned where income stands among costs",
    `
| Budget | Planned | Actual | Variance |
|---|--:|--:|--:|
| Wages | 69,697 | 76,080 | -6,383 |
| Premises | 88,262 | 103,156 | -14,894 |
| Transport | 1,944 | 1,704 | 240 |
| Supplies | 65,178 | 59,329 | 5,849 |
| Fees received | 33,057 | 36,788 | 3,731 |
`,
  );

  warned(
    "what stands deeper in the outline adds up to what stands above it",
    `
| Area | Homes | Residents |
|---|--:|--:|
| **North** | 117,031 | 88,669 |
| &nbsp;&nbsp;Brant | 77,601 | 79,277 |
| &nbsp;&nbsp;Corse | 36,489 | 8,951 |
| &nbsp;&nbsp;Alby | 2,941 | 441 |
| **South** | 35,992 | 151,363 |
              ^^^^^^ total-mismatch
| &nbsp;&nbsp;Farley | 1,051 | 70,384 |
| &nbsp;&nbsp;Erith | 37,941 | 80,979 |
| **Total** | 156,023 | 240,032 |
`,
  );

  warned(
    "what is struck out does not count, and what nobody can read leaves a total open",
    `
| Service | Amount |
|---|--:|
| Library | ~~5,567~~ 27,688 |
| Museum | ~~646~~ 75,306 |
| Harbour | 71,383 |
| Total | 174,377 |

| Service | Amount |
|---|--:|
| Library | 5,567 or 27,688 |
| Museum | 75,306 |
| Harbour | 71,383 |
| Total | 174,377 |
`,
  );

  warned(
    "stock on one day and on another is one thing, whatever comes in and goes out between is called",
    `
| Item | Stock 1 Jan | Purchases | Used | Stock 31 Dec |
|---|--:|--:|--:|--:|
| Toner | 152 | 97 | 138 | 111 |
| Envelopes | 156 | 110 | 171 | 89 |
                                ^^ total-mismatch
| Paper | 197 | 139 | 218 | 118 |
| Bulbs | 184 | 66 | 35 | 215 |
| Gloves | 129 | 28 | 132 | 25 |
`,
  );

  warned(
    "a deposit is taken off the total and is no part of it",
    `
| Work | Price |
|---|--:|
| Roof | 3618.81 |
| Walls | 6042.87 |
| Doors | 849.64 |
| Paint | 2926.63 |
          ^^^^^^^ misfit-figure
| Total | 12807.95 |
| Less deposit paid | 12545.52 |
| Balance due | 262.43 |
`,
  );
});
