import { type LabelWords, readLabel, readLabelIn } from "../../labels.ts";
import { languages } from "../../languages.ts";
import type { ReportLanguage } from "../../model/language.ts";
import { lazily } from "../../text/lazily.ts";
import { greatestOf } from "../../text/ordered.ts";
import { withoutUnit } from "./counted-label.ts";

/** So many labels of a row or column tell in which languages a table is written. */
const mostLabels = 400;
const letters = /[\p{L}\p{M}]+/gu;

/** The words of each language that stand alone and not in phrases; few lists and tables ask for them. */
const vocabulariesOf = lazily(() =>
  languages.map((language): ReadonlySet<string> => {
    const { words, remainder = [], common = [] } = language;
    const single = [...Object.values(words).flat(), ...remainder].filter((word) => !word.includes(" "));
    return new Set([...single, ...common.flatMap((line) => line.split(" "))]);
  }),
);

/**
 * Reads the labels of one table or list, lower-case, in the languages that it is written in. A word of another language
 * counts where it names a sum, or stands in a phrase; by itself it is most likely something else: the "Media" of an
 * English budget is no mean.
 */
export function labelReader(...labels: readonly (readonly string[])[]): (label: string) => LabelWords {
  let atWork: ReadonlySet<ReportLanguage> | null = null;
  return (told) => {
    const label = withoutUnit(told);
    const said = readLabel(label);
    if (!said.isForeign) return said;
    atWork ??= languagesOf(labels.flatMap((own) => own.slice(0, mostLabels)));
    return readLabelIn(label, atWork);
  };
}

/**
 * The languages in which some labels are written: the one that knows most of their words, those that know as many, and
 * those that know two words that it does not.
 */
function languagesOf(labels: readonly string[]): ReadonlySet<ReportLanguage> {
  const words = new Set(labels.flatMap((label) => label.match(letters) ?? []));
  const vocabularies = vocabulariesOf();
  const known = vocabularies.map((vocabulary) => [...words].filter((word) => vocabulary.has(word)));
  const most = greatestOf(known.map(({ length }) => length));
  const best = vocabularies[known.findIndex(({ length }) => length === most)]!;
  return new Set(
    languages.filter((_, at) => {
      const own = known[at]!;
      return own.length === most || own.filter((word) => !best.has(word)).length > 1;
    }),
  );
}
