/** The figures of a view, as far as it takes to see what those of a line are like. */
interface LineFigures {
  readonly starts: readonly number[];
  readonly stride: number;
  readonly active: Int32Array;
  readonly values: Float64Array;
  readonly filled: Uint8Array;
  readonly places: Float64Array;
  readonly one: number;
  readonly steps: Float64Array;
  readonly grains: Float64Array;
  readonly signed: Uint8Array;
}

/**
 * Fills in what the figures of a line are like. Official figures are often rounded to 5 or 10 although all digits are
 * printed, so the greatest of 1, 5, 10, 50 … that divides nearly all figures is taken for the unit of chance, and
 * for the unit of rounding where it is close to the printed place.
 */
export function readLine(view: LineFigures, line: number, exported: boolean): void {
  const { starts, stride, active, values, filled, places, steps, grains, signed, one } = view;
  const start = starts[line]!;
  let printed = Infinity;
  let count = 0;
  signed[line] = 0;
  for (const item of active) {
    const at = start + item * stride;
    if (filled[at] !== 1) continue;
    if (places[at]! < printed) printed = places[at]!;
    const value = values[at]!;
    if (value !== 0) count++;
    if (value < 0) signed[line] = 1;
  }
  const place = Math.max(printed, 1);
  const unit = count < 8 ? place : commonUnit(view, line, place, 0.02 * count);
  grains[line] = exported ? 1 : unit;
  steps[line] = exported ? 1 : unit <= 5 * place || unit <= one ? unit : place;
}

/** The greatest of {1, 5} · 10^k from `least` up that divides all but `exceptions` of a line's figures. */
function commonUnit(
  { starts, stride, active, values }: LineFigures,
  line: number,
  least: number,
  exceptions: number,
): number {
  const start = starts[line]!;
  for (let unit = least, factor = 5; ; factor = 7 - factor) {
    const next = unit * factor;
    let odd = 0;
    for (let k = 0; k < active.length && odd <= exceptions; k++)
      if (values[start + active[k]! * stride]! % next !== 0) odd++;
    if (odd > exceptions) return unit;
    unit = next;
  }
}
