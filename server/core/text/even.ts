/** Whether places in lines, in columns of the screen, differ by no more than one. */
export function isEven(places: readonly number[]): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  return most - least <= 1;
}
