import { strict as assert } from "node:assert";
import fc from "fast-check";
import { densityAt, spreadOf, spreadWithout } from "../../../server/core/relation/judge/spread.ts";

const counts = [36, 16, 25, 48, 19, 12, 51, 7];
const amounts = [120, 54_300, 1_870, 962_000, 23_400, 410, 7_150];

describe("spread", () => {
  it("holds a count beyond the others unlikely, and one among them as likely as the next", () => {
    const spread = spreadOf(counts);
    assert.ok(densityAt(spread, 30) > 10 * densityAt(spread, 87));
    assert.ok(densityAt(spread, 3) < 2 * densityAt(spread, 30));
  });

  it("spreads amounts over powers of ten: a small one is likelier than any one large one", () => {
    const spread = spreadOf(amounts);
    assert.ok(densityAt(spread, 2_000) > 10 * densityAt(spread, 200_000));
  });

  it("leaves out one figure as if it had not been there", () => {
    const sizes = fc.array(fc.nat({ max: 1e6 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 1e6 }), ([first, ...rest], at) => {
        const without = densityAt(spreadWithout(spreadOf([first!, ...rest]), first!), at);
        const alone = densityAt(spreadOf(rest), at);
        assert.ok(Math.abs(without - alone) <= 1e-6 * alone);
      }),
    );
  });

  it("gives every size some likelihood, however few the figures", () => {
    for (const sizes of [[], [0], [0, 0, 0], [5e15]])
      for (const at of [0, 1, 1e18]) assert.ok(densityAt(spreadOf(sizes), at) > 0);
  });
});
