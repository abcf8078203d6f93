import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";
import { slipBetween } from "../../../server/core/relation/balance/slip.ts";

describe("slip", () => {
  const slips = (typed: string, meant: string, slip: string | null) =>
    it(`${typed} for ${meant} is ${slip ?? "no slip"}`, () =>
      assert.equal(slipBetween(Decimal.parse(typed), Decimal.parse(meant))?.slip ?? null, slip));

  slips("12435", "12345", "digits-swapped");
  slips("12945", "12345", "digit-changed");
  slips("1245", "12345", "digit-lost");
  slips("123345", "12345", "digit-added");
  slips("1234500", "12345", "factor-ten");
  slips("123.45", "1234.5", "factor-ten");
  slips("-12345", "12345", "sign");
  slips("12.43", "12.34", "digits-swapped");
  slips("12.5", "12.50", null);
  slips("54321", "12345", null);
  slips("0", "12", null);
  slips("-54", "45", null);

  it("proves more in a long figure than in a short one", () => {
    const reach = (typed: string, meant: string) =>
      slipBetween(Decimal.parse(typed), Decimal.parse(meant))!.reach / 10 ** typed.length;
    assert.ok(reach("1234567", "1234576") < reach("12", "21"));
  });

  it("proves more by a key struck twice than by a foreign one", () => {
    const reach = (typed: string) => slipBetween(Decimal.parse(typed), Decimal.parse("12345"))!.reach;
    assert.ok(reach("123345") < reach("127345"));
  });

  it("works both ways", () => {
    const figure = fc.integer({ min: 1, max: 9_999_999 }).map((n) => new Decimal(BigInt(n), 2));
    fc.assert(
      fc.property(figure, figure, (left, right) => {
        assert.equal(slipBetween(left, right) === null, slipBetween(right, left) === null);
      }),
    );
  });
});
