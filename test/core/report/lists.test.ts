import { assertMarked } from "../../support/report.ts";

describe("totals of lists", () => {
  it("go on behind a subtotal, over the blank line there", () =>
    assertMarked(`
Rent: 1,200
Heating: 340
Subtotal: 1,540

Flowers: 80
Music: 420
Subtotal: 500

Total: 2,040

Rent: 1,200
Heating: 340
Subtotal: 1,540

Flowers: 80
Music: 420
Subtotal: 500

Total: 2,140
       ^^^^^ prose-mismatch
`));

  it("count what each line counts by the same word", () =>
    assertMarked(`
- Harbour: 34 boats
- Lake: 57 boats
- River: 22 boats

Total: 116 boats
       ^^^ prose-mismatch

- Harbour: 34 boats
- Lake: 57 crews
- River: 22 boats

Total: 116 boats
`));

  it("are told before their parts, however few digits they have", () =>
    assertMarked(`
**Total files:** 49
                 ^^ prose-mismatch
- Source: 31
- Tests: 11
- Docs: 4
`));

  it("count the lines since the subtotal before, or the subtotals", () =>
    assertMarked(`
Costs of the regatta:

- Buoys: 1,320
- Ropes: 460
- Subtotal: 1,780
- Soup: 395
- Bread: 218
- Subtotal: 631
            ^^^ prose-mismatch: “Subtotal” says 631, but the 2 lines before it add up to 613 (+18). Check the total and the lines.
- Total: 2,411
`));

  it("take notes in brackets for what they are, and amounts a month for amounts a month, however that is written", () =>
    assertMarked(`
**Costs of the site**
- Mast: $5/mo
- Mooring log: $25/mo (15 boats)
- Weather: $350/mo (3%)
- Mail: $0

**Total: $480/month (all taxes)**
          ^^^ prose-mismatch: “Total” says 480, but the 4 lines before it add up to 380 (+100). Check the total and the lines.
`));

  it("leave room for what is said to be about so much", () =>
    assertMarked(`
- Mast: ~$55
- Log: $25
- Weather: ~$310

Total: $380

- Mast: ~$55
- Log: $25
- Weather: ~$310

Total: $790
        ^^^ prose-mismatch: “Total” says 790, but the 3 lines before it add up to 390 (+400). Check the total and the lines.
`));

  it("say nothing where a note may say that a line is not counted", () =>
    assertMarked(`
- Hall: €120
- Tea: €45 (given by the baker)
- Chairs: €37

Total: €157
`));

  it("close groups one after the other, where the next one adds up, and what is left may stand below them", () =>
    assertMarked(`
Report of the treasurer:
- Berths £3,745
- Subs. £129
- Bait £417
- Total income £4,921
                ^^^^^ prose-mismatch: “Total income” says 4,921, but the 3 lines before it add up to 4,291 (+630). Check the total and the lines.
- Water £1,031
- Paint £2,805
- Total spending £3,836
Surplus for the year: £1,085
`));

  it("are key figures where the list goes on to one that adds nothing up", () =>
    assertMarked(`
- Members: 85
- Guests: 13
- Total boats: 97
- Berths: 120
- Moorings: 41
- Total nights: 1,312
`));

  it("are exact to the cent where they are money, and rounded where nothing says so", () =>
    assertMarked(`
- Ropes: £1,031.77
- Paint: £102.71
- Diesel: £805.88
- Total: £1,940.38
          ^^^^^^^^ prose-mismatch: “Total” says 1,940.38, but the 3 lines before it add up to 1,940.36 (+0.02). Check the total and the lines.

Tonnes landed:

- Cod: 31.77
- Ling: 12.71
- Hake: 5.88
- Total: 50.37
`));

  it("print a deficit without its sign", () =>
    assertMarked(`
- Total income £4,164.20
- Total spending £4,936.50
Deficit for the year: £727.30
                       ^^^^^^ prose-mismatch: “Deficit for the year” says 727.30, but the 2 lines before it leave 772.30 (−45.00). Check it and these lines.
`));

  it("go from one day to another, where both lines are called the same", () =>
    assertMarked(`
Cash on 1 May 2024: £3,206
Income: £1,874
Spending: £951
Cash on 31 May 2024: £4,219
                      ^^^^^ prose-mismatch: “Cash on 31 May 2024” says 4,219, but the 3 lines before it leave 4,129 (+90). Check it and these lines.

1 May: 3,206
Income: 1,874
5 May: 4,219
`));

  it("hold words for what they mean in their own language", () =>
    assertMarked(`
- Staff: 81,206
- Books and media: 17,485
- Total costs: 98,961
               ^^^^^^ prose-mismatch
`));

  it("are told of something however far from it they are, where one digit explains that", () =>
    assertMarked(`
- Staff: 31,206
- Boats: 17,485
- Total costs: 98,691
               ^^^^^^ prose-mismatch

What else there was:

- Moorings: 31,206
- Berths: 17,485
- Total nights: 98,517
`));

  it("add the only tax to what is net, or stands alone above it", () =>
    assertMarked(`
Net: €1,250.95
VAT 19%: €237.68
To pay: €1,488.36
         ^^^^^^^^ prose-mismatch: “To pay” says 1,488.36, but the 2 lines before it add up to 1,488.63 (−0.27). Check the total and the lines.

Hours: 41
Days: 12
To pay: €1,488.36
`));
});
