/**
 * A short name for a set of numbers, whatever their order: two sums of mixed numbers, 64 bits between them, so that
 * two different sets in one table share a name about as often as never.
 */
export function fingerprint(numbers: Iterable<number>): string {
  let [n, left, right] = [0, 0, 0];
  for (const number of numbers) {
    n++;
    left = (left + mixed(number + 1)) | 0;
    right = (right + mixed(~number)) | 0;
  }
  return `${n}.${left}.${right}`;
}

/** Spreads a number over 32 bits (the finalizer of MurmurHash3 by Austin Appleby). */
function mixed(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
