import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, scale]) => new Decimal(coefficient, scale));

describe("decimals", () => {
  const divides = (dividend: string, divisor: string, places: number, quotient: string) =>
    it(`${dividend} / ${divisor} is ${quotient}`, () =>
      assert.equal(Decimal.parse(dividend).dividedBy(Decimal.parse(divisor), places).toString(), quotient));

  divides("1", "3", 2, "0.33");
  divides("2", "3", 2, "0.67");
  divides("-1", "8", 2, "-0.13");
  divides("0.5", "1000", 3, "0.001");
  divides("1234.5678", "2", 0, "617");
  divides("100", "0.25", 1, "400.0");

  it("have no quotient by zero", () =>
    assert.throws(() => Decimal.parse("1").dividedBy(Decimal.zero, 2), RangeError));

  it("are read as they are printed", () =>
    fc.assert(fc.property(decimals, (value) => Decimal.parse(value.toString()).equals(value))));

  it("give back what was added", () =>
    fc.assert(fc.property(decimals, decimals, (a, b) => a.plus(b).minus(b).equals(a))));

  it("have quotients that miss by half a unit of the last place at most", () =>
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 8 }), (dividend, divisor, places) => {
        fc.pre(divisor.sign !== 0);
        const missed = dividend.minus(dividend.dividedBy(divisor, places).times(divisor)).absolute();
        return missed.compare(divisor.absolute().times(new Decimal(5n, places + 1))) <= 0;
      }),
    ));
});
