import type { Generated } from "./generate.ts";
import { Random } from "./random.ts";
import { applyEdits } from "./report.ts";
import { type Place, positionalForms } from "./text-forms.ts";

/** A report with one wrong figure. */
export interface Sabotaged {
  readonly text: string;
  /** Where the wrong figure stands now; `written` is what stood there. */
  readonly place: Place;
  readonly wrong: string;
}

/**
 * Mistypes one of the figures whose names begin with `among`, as a tired hand would: a digit changed, added, lost,
 * or two exchanged. Where columns are aligned the length stays, since another would move what follows.
 */
export function sabotage(report: Generated, among: string, seed: number): Sabotaged {
  const random = new Random(seed);
  const place = random.pick(report.places.filter(({ name }) => name.startsWith(among)));
  const wrong = slip(place.written, random, !positionalForms.has(report.form));
  const { start } = place.range;
  const end = { line: start.line, character: start.character + wrong.length };
  return {
    text: applyEdits(report.text, [{ range: place.range, newText: wrong }]),
    place: { ...place, range: { start, end } },
    wrong,
  };
}

function slip(written: string, random: Random, mayGrow: boolean): string {
  const plain = /^\d+$/.test(written);
  const kind = random.below(4);
  if (plain && mayGrow && kind === 0)
    return `${written === "0" ? 1 + random.below(9) : written}${random.below(10)}`;
  if (plain && mayGrow && kind === 1 && written.length > 1) return written.slice(0, -1);
  if (kind === 2 && /^\d\d/.test(written) && written[0] !== written[1] && written[1] !== "0") {
    return written[1]! + written[0]! + written.slice(2);
  }
  const at = random.pick([...written.matchAll(/\d/g)].map(({ index }) => index));
  const digit = (Number(written[at]) + 1 + random.below(8)) % 10;
  const leads = at === 0 && written.length > 1;
  return `${written.slice(0, at)}${leads && digit === 0 ? (written[0] === "9" ? 8 : 9) : digit}${written.slice(at + 1)}`;
}
