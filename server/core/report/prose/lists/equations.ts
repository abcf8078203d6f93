import { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { figuresIn } from "../figures.ts";
import { isExact } from "../parts.ts";
import type { ProseSum } from "../sum.ts";

/**
 * What joins the terms of an equation, or ends them. A hyphen or a dash is a minus between blanks, brackets and units,
 * since 10-12 is a range, and between figures alone where an equals sign ends them: 650-50=600.
 */
const joint =
  /[=＝＋－−+]|(?<=(?<![\p{L}\d.,:/-])\d[\d.,]{0,15}(?:[+-]\d[\d.,]{0,15}){0,7})-(?=\d[\d.,]{0,15}(?:[+-]\d[\d.,]{0,15}){0,7} ?[=＝] ?\d)|(?<=[\s\p{Script=Han}\p{Script=Hangul}）)\]〕］」])[-–—ー](?=[\s\p{Script=Han}（([〔［「$€£¥￥])|[。；;！？?、→⇒|]|[,，](?!\d)/gu;
/** What makes a term one that is not only added: a product, a power, a function, an estimate. */
const otherwise = /[×*÷^√≈≠<>~%％]|\d\s*\/|\/\s*\d|[A-Za-z_]\(|(?<![\p{L}])[xX](?![\p{L}])/u;
/** Between two factors. */
const multiplies = /^ ?[×✕*·xX] ?[€£$¥]?$/u;
/** Words that may name a figure within its term. UTF-16 units. */
const longestName = 24;
/** More terms are in no equation, and more equations in no sentence. */
const most = 16;

/** Marks of bold text, which are no powers (2**3). */
const bold = /(?<!\d)\*\*|\*\*(?!\d)/g;

/** A stretch between two joints, with what stands before it. */
interface Term {
  readonly joint: string;
  readonly text: string;
  readonly from: number;
  readonly numerals: readonly Numeral[];
}

/**
 * Equations that a sentence writes out: 收入500万元－支出300万元＝结余200万元, 12 + 30 = 42, 合计15（=7+8）. All their figures
 * count the same; of one-digit figures (1+1=3) none is meant.
 */
export function writtenEquations(sentence: string): ProseSum[] {
  const terms = termsOf(sentence);
  const equals = terms.flatMap((term, at) => (/[=＝]/.test(term.joint) ? [at] : [])).slice(0, most);
  return equals.flatMap((at): ProseSum[] => {
    const [left, right] = [runBefore(terms, at), runFrom(terms, at)];
    if (left.length > 1 && right.length === 1) return equationOf(right[0]!, left);
    return right.length > 1 && left.length === 1 ? equationOf(left[0]!, right) : [];
  });
}

function termsOf(marked: string): Term[] {
  const sentence = marked.replace(bold, "  ");
  const joints = [...sentence.matchAll(joint)];
  if (!joints.some(([mark]) => /[=＝]/.test(mark))) return [];
  // What joins figures would be read as their sign, or as a range.
  const numerals = figuresIn(sentence.replace(joint, "；"), sentence);
  let next = 0;
  return [{ index: -1, 0: "" }, ...joints].map(({ index, 0: mark }, at): Term => {
    const from = index + 1;
    const to = joints[at]?.index ?? sentence.length;
    const first = next;
    while (next < numerals.length && numerals[next]!.from < to) next++;
    const own = { joint: mark, text: sentence.slice(from, to), from, numerals: numerals.slice(first, next) };
    return multipliedOut(own);
  });
}

/** A term that is a product of figures alone, worked out: the 2 × 10.5 of 2 × 10.5 + 3 × 20 = 81. */
function multipliedOut(term: Term): Term {
  const { text, from, numerals } = term;
  const [first, ...others] = numerals;
  if (!first || others.length === 0 || !numerals.every(isExact)) return term;
  const isProduct = others.every((factor, at) =>
    multiplies.test(text.slice(numerals[at]!.to - from, factor.from - from)),
  );
  if (!isProduct) return term;
  const last = others[others.length - 1]!;
  const value = Decimal.product(numerals.map((factor) => factor.value)).trimmed();
  const masked =
    text.slice(0, first.from - from) + "0".repeat(last.to - first.from) + text.slice(last.to - from);
  return {
    ...term,
    text: masked,
    numerals: [{ ...first, value, to: last.to, unit: last.unit || first.unit }],
  };
}

/** A figure of an equation, and whether it is taken off. */
interface Operand {
  readonly numeral: Numeral;
  readonly isLess: boolean;
}

/** The figures that are added up right before an equals sign; empty where they are more than that. */
function runBefore(terms: readonly Term[], equals: number): Operand[] {
  const run: Operand[] = [];
  for (let at = equals - 1; at >= 0 && run.length < most; at--) {
    const term = terms[at]!;
    const operand = operandOf(term, isSum(term.joint) ? "only" : "last");
    if (!operand) return [];
    run.unshift(operand);
    if (!isSum(term.joint)) return run;
  }
  return [];
}

/** The same right behind it. */
function runFrom(terms: readonly Term[], equals: number): Operand[] {
  const run: Operand[] = [];
  for (let at = equals; at < terms.length && run.length < most; at++) {
    // Behind the result the next sentence starts, whether or not a mark ends the line.
    const isDone = at === equals && terms[at]!.numerals.length > 1;
    const isLast = isDone || !terms[at + 1] || !isSum(terms[at + 1]!.joint);
    const operand = operandOf(terms[at]!, isLast ? "first" : "only");
    if (!operand) return [];
    run.push(operand);
    if (isLast) return run;
  }
  return [];
}

function isSum(mark: string): boolean {
  return /[＋+－−–—ー-]/.test(mark);
}

/** The one figure of a term; of the outer ones the nearest, with whatever words beyond it. */
function operandOf(
  { joint: mark, text, from, numerals }: Term,
  which: "only" | "first" | "last",
): Operand | null {
  const numeral = which === "last" ? numerals.at(-1) : numerals[0];
  if (!numeral || !isExact(numeral) || (which === "only" && numerals.length > 1)) return null;
  const [before, behind] = [text.slice(0, numeral.from - from), text.slice(numeral.to - from)];
  const own =
    which === "last" ? text.slice(before.length) : which === "first" ? before + behind.slice(0, 3) : text;
  const isNamed = (words: string): boolean => words.length <= longestName && !/\d/.test(words);
  if (otherwise.test(own) || /[×*÷^√/(（]\s*$/.test(which === "last" ? before : "")) return null;
  if ((which !== "last" && !isNamed(before)) || (which !== "first" && !isNamed(behind))) return null;
  return { numeral, isLess: isSum(mark) && !/[＋+]/.test(mark) };
}

/** An equation whose figures count the same, or do not say what they count. */
function equationOf({ numeral: total }: Operand, operands: readonly Operand[]): ProseSum[] {
  const figures = [total, ...operands.map(({ numeral }) => numeral)];
  const isSmall = figures.every(({ value }) => value.absolute().toString().length < 2);
  const isAlike = operands.every(
    ({ numeral: { unit } }) => unit === total.unit || unit === "" || total.unit === "",
  );
  if (isSmall || !isAlike || isRange(total, operands)) return [];
  const parts = operands.map(({ numeral, isLess }) =>
    isLess ? { ...numeral, value: numeral.value.negated() } : numeral,
  );
  return [{ total, parts, closed: true, toldBy: "signs" }];
}

/**
 * Whether the hyphens between the figures may be no minus, since the result is small or far from theirs, or they are a
 * date: a scale says 100-90=4, a count of years 2019-2021=3, a ledger 2013-11-23=2000.
 */
function isRange(total: Numeral, operands: readonly Operand[]): boolean {
  const isTight = operands.some(
    ({ numeral, isLess }, at) => isLess && numeral.from - (operands[at - 1]?.numeral.to ?? 0) === 1,
  );
  if (!isTight) return false;
  const sum = Decimal.sum(
    operands.map(({ numeral: { value }, isLess }) => (isLess ? value.negated() : value)),
  );
  const isDate = operands.slice(1).every(({ numeral: { value } }) => value.compare(new Decimal(31, 0)) <= 0);
  if (isDate && operands.length === 3) return true;
  const [told, whole] = [total.value.rounded(0), sum.rounded(0)];
  return told.compare(Decimal.hundred) < 0 || told.toString().length !== whole.toString().length;
}
