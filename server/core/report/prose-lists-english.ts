import type { Numeral } from "../model/numeral.ts";
import { isExact, mostOpenings, type ProseSum, piecesOf } from "./prose-lists.ts";

/** Words that leave a list open or its figures vague. */
const openWords =
  /\b(?:about|around|over|nearly|almost|roughly|some|up to|more than|less than|at least|among others|mostly|mainly|for example|e\.g|etc)\b/i;
/** What stands between a total and its list: a few words, no other clause. */
const few = /^[\p{L}\p{M}' -]{0,40}$/u;
/** Words that open a list behind its total. */
const opening = /:\s|,? (?:of (?:which|whom|these|them|those)|comprising|consisting of),?\s/g;
/** Words that open a sentence about a total: "Of the 12 projects, 5 … and 7 …". */
const openingBefore = /\b[Oo]f (?:the|these|those|our|all) /g;

/**
 * Lists of an English sentence: "12 projects: 5 …, 4 … and 3 …", "30 staff, of which 12 … and 18 …", "of the 12 …, 5 …
 * and 7 …". Every item must begin with its figure, or the list is none. Writers list parts that overlap, too, so a
 * list is taken for whole by its place alone.
 */
export function englishLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const behind = [...sentence.matchAll(opening)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const total = [...numerals].reverse().find((numeral) => numeral.to <= index);
      const noun = total && sentence.slice(total.to, index);
      // "Step 10: …" counts nothing.
      if (!total || noun === undefined || !few.test(noun)) return [];
      if (words.startsWith(":") && total.unit === "" && !/\p{L}{2}/u.test(noun)) return [];
      return listFrom(sentence, numerals, total, index + words.length);
    });
  const before = [...sentence.matchAll(openingBefore)]
    .slice(0, mostOpenings)
    .flatMap(({ index, 0: words }): ProseSum[] => {
      const total = numerals.find((numeral) => numeral.from === index + words.length);
      const comma = total ? sentence.indexOf(", ", total.to) : -1;
      if (!total || comma < 0 || !few.test(sentence.slice(total.to, comma))) return [];
      return listFrom(sentence, numerals, total, comma + 2);
    });
  return [...behind, ...before];
}

function listFrom(sentence: string, numerals: readonly Numeral[], total: Numeral, from: number): ProseSum[] {
  const list = sentence.slice(from);
  if (!isExact(total) || openWords.test(sentence.slice(Math.max(0, total.from - 12)))) return [];
  const items = piecesOf(list, /[,;] and |[,;] | and (?=[\d$€£])/g).map(([start, end]) => ({
    text: list.slice(start, end),
    figures: numerals.filter((numeral) => numeral.from >= from + start && numeral.to <= from + end),
    from: from + start,
  }));
  const parts: Numeral[] = [];
  for (const { figures, text, from: start } of items) {
    const amounts = figures.filter(({ kind }) => kind === "amount");
    const [first] = amounts;
    // An item without a figure goes on with the one before; years and dates in it are no figures either.
    if (!first && parts.length > 0 && !/\d/.test(text)) continue;
    const isItem =
      first && amounts.length === 1 && /^[$€£A-Z ]{0,5}$/.test(sentence.slice(start, first.from));
    if (!isItem || first.unit !== total.unit || !isExact(first)) return [];
    parts.push(first);
  }
  return parts.length > 1 ? [{ total, parts, closed: true, said: false }] : [];
}
