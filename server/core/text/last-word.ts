/**
 * Whether nothing but known words, units and what stands in brackets follows a word at `at` of a label in an unspaced
 * script, and the word stands in no remark itself: 代码 in 科目代码 and 代码（六位）, not in 代码审查. `withoutKnown`
 * takes known words out.
 */
export function isLastWord(
  label: string,
  at: number,
  word: string,
  withoutKnown: (words: string) => string,
): boolean {
  const rest = label.slice(at + word.length);
  if (closesRemark.test(rest) && label.slice(0, at).search(opensRemark) > 0) return false;
  const said = withoutKnown(rest.replace(/[（(][^（）()]*[)）]/g, "")).replace(unitAtEnd, "");
  return !/\p{L}/u.test(said);
}

const unitAtEnd = /[百千万亿萬億]*(?:元|円|圓|分)$/u;
const closesRemark = /^[^（(]*[)）]/;
const opensRemark = /[（(][^)）]*$/;
