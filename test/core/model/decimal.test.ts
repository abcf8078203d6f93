import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Decimal } from "../../../server/core/model/decimal.ts";

/** Small ones, those on either side of what a number holds exactly, and large ones. */
const coefficients = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: 2n ** 53n - 100n, max: 2n ** 53n + 100n }),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
);
const decimals = fc
  .tuple(coefficients, fc.integer({ min: 0, max: 6 }))
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

  it("are as exact as integers, however large", () => {
    const at6 = ({ coefficient, scale }: Decimal) => coefficient * 10n ** BigInt(6 - scale);
    const sameAs = (value: Decimal, wanted: bigint) =>
      assert.deepEqual(value.rescaled(6), new Decimal(wanted, 6));
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        sameAs(a.plus(b), at6(a) + at6(b));
        sameAs(Decimal.sum([a, b, c]), at6(a) + at6(b) + at6(c));
        assert.equal(at6(a) < at6(b), a.compare(b) < 0);
        assert.equal(a.times(b).coefficient, a.coefficient * b.coefficient);
        assert.equal(a.trimmed().compare(a), 0);
        assert.equal(a.toNumber(), Number(a.toString()));
      }),
    );
  });

  it("have one zero", () => {
    const zero = new Decimal(0, 0);
    for (const each of [
      zero.negated(),
      zero.times(new Decimal(-3, 0)),
      zero.minus(zero),
      new Decimal(-0n, 0),
    ])
      assert.deepEqual(each, zero);
  });
});
