/**
 * A short name for the first `count` of some numbers, whatever their order: two sums of mixed numbers, 53 bits between
 * them, so that two different sets in one table share a name about as often as never. `seed` tells sets of several
 * sorts apart. A hundred numbers are named at each key, most often by code that is not compiled yet, so that nothing is
 * called for one.
 */
export function fingerprint(numbers: Int32Array, count: number, seed = 0): number {
  let [left, right] = [mixed(seed), mixed(~seed)];
  for (let at = 0; at < count; at++) {
    const bits = Math.imul((numbers[at]! + 1) ^ ((numbers[at]! + 1) >>> 16), 0x85ebca6b);
    const mixedOnce = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    left = (left + (mixedOnce ^ (mixedOnce >>> 16))) | 0;
    right = (right + Math.imul(mixedOnce ^ (mixedOnce >>> 15), 0x2c1b3c6d)) | 0;
  }
  return (left >>> 0) * 2 ** 21 + (right >>> 11);
}

/** Spreads a number over 32 bits (the finalizer of MurmurHash3 by Austin Appleby). */
function mixed(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

let room = new Int32Array(64);

/** Room for so many numbers, to be named before anybody else asks for it. */
export function roomFor(count: number): Int32Array {
  if (room.length < count) room = new Int32Array(2 * count);
  return room;
}
