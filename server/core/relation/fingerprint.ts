/**
 * A short name for a set of `count` numbers, whatever their order: two sums of mixed numbers, 53 bits between them, so
 * that two different sets in one table share a name about as often as never. `seed` tells sets of several sorts apart.
 */
export function fingerprint(count: number, numberAt: (at: number) => number, seed = 0): number {
  let [left, right] = [mixed(seed), mixed(~seed)];
  for (let at = 0; at < count; at++) {
    const number = numberAt(at);
    left = (left + mixed(number + 1)) | 0;
    right = (right + mixed(~number)) | 0;
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
