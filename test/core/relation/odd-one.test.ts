import { strict as assert } from "node:assert";
import { oddOneOf } from "../../../server/core/relation/balance/odd-one.ts";
import { findingsIn } from "../../support/report.ts";

describe("the figure that was not rounded as the others", () => {
  const odd = (figures: string, wanted: string | null) =>
    it(`${figures}: ${wanted}`, () => {
      const units = figures.split(" ").map(BigInt);
      const found = oddOneOf(units);
      assert.equal(found && `${units[found.at]} among multiples of ${found.step}`, wanted);
    });

  odd("12000 31000 8003 44000 17000", "8003 among multiples of 1000");
  odd("15735 2172 8245 27690 11045 3625", "2172 among multiples of 5");
  odd("12675 82829 30351 21192 3630 13362 10104 21633", "82829 among multiples of 3");
  odd("12675 30351 21192 3630", null);
  odd("417 8233 2956 1189", null);
  odd("50 49", null);
  odd("", null);

  it("is the first suspect, though the total could be changed as well", () => {
    const [finding] = findingsIn(`
| Berth |   2022 |   2023 |
|-------|-------:|-------:|
| Quay  | 15,735 |  9,340 |
| Mill  |  2,170 |  2,405 |
| Ford  |  8,247 |  7,860 |
| Weir  | 27,690 | 31,215 |
| Lock  | 11,045 | 10,020 |
| Pier  |  3,625 |  3,710 |
| Total | 68,510 | 64,550 |
`);
    assert.equal(finding?.suspects[0]?.value, "8245");
  });
});
