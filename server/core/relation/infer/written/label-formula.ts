import { languages } from "../../../languages.ts";
import { lazily } from "../../../text/lazily.ts";
import { symbol } from "./line-names.ts";

/** What a label writes that its figure is worked out from, by the names of other lines. */
export interface LabelFormula {
  readonly type: "sum" | "product" | "quotient" | "growth";
  readonly operands: readonly { readonly name: string; readonly weight: 1 | -1 }[];
  /** Set where two names are the first and the last of a run, with all between them. */
  readonly isRun?: true;
  /** Whether it can be nothing else: "A-C" may be a run as well as a difference, and "15-24" an age. */
  readonly isPlain: boolean;
}

/** Longer labels are sentences. UTF-16 code units. */
const longestLabel = 160;
/** Signs of a formula; dashes and slashes only where they do not stand within a word or a date. */
const marks =
  /[=+×*÷]|\s[\p{Pd}\u2212/]\s|\([^()]*[\p{Pd}\u2212/][^()]*\)|\p{Script=Han}[\p{Pd}\u2212/]\p{Script=Han}/u;
const numbered = /[\d第]/;
const groups = /\(([^()]*)\)/g;
const inPercent = /\s*[×x*]\s*100\s*%?$/;
const growthOnBase = /^\(\s*(.+?)\s*[-−–]\s*(.+?)\s*\)\s*[/÷]\s*(.+)$/;
const growthLessOne = /^(.+?)\s*[/÷]\s*(.+?)\s*[-−–]\s*1$/;
const isSymbol = new RegExp(`^${symbol}$`);
const operator = /\s*([+×*÷/\u2212]|\p{Pd}|\sx\s)\s*/u;

/** Whether a label may write a formula at all; asked of every label. What words join are numbers of lines. */
export function mayWriteFormula(label: string): boolean {
  if (label.length > longestLabel) return false;
  return marks.test(label) || (numbered.test(label) && words().any.test(label));
}

/**
 * The ways to read a formula in a label, the likeliest first; it is for the asker to see which one the lines bear out.
 */
export function formulasIn(label: string): readonly LabelFormula[] {
  const [, defined] = /=\s*([^=]+)$/.exec(label) ?? [];
  if (defined !== undefined) return readingsOf(balanced(defined), true);
  const inner = [...label.matchAll(groups)].flatMap(([, group]) => readingsOf(group!.trim(), false));
  return [...inner, ...label.split(/[.:;]\s|[：；。]/).flatMap((part) => readingsOf(part.trim(), false))];
}

/** A formula that stood in brackets, without the one that closes them. */
function balanced(text: string): string {
  const opened = text.split("(").length;
  return (text.split(")").length > opened ? text.replace(/\)\s*$/, "") : text).trim();
}

function readingsOf(text: string, isDefined: boolean): LabelFormula[] {
  const bare = text.replace(inPercent, "");
  const rate = growthOf(bare, isDefined);
  if (rate) return [rate];
  const run = runOf(bare);
  if (run) return [run];
  const chains = [operator, words().operator].flatMap((pattern) => chainOf(bare, pattern, isDefined) ?? []);
  return chains.flatMap((chain) => (isSpan(chain) ? [chain, { ...chain, isRun: true }] : [chain]));
}

/** (now − base) / base, or now / base − 1. */
function growthOf(text: string, isPlain: boolean): LabelFormula | null {
  const [, now, base, over] = growthOnBase.exec(text) ?? growthLessOne.exec(text) ?? [];
  if (now === undefined || (over !== undefined && nameIn(over) !== nameIn(base!))) return null;
  return {
    type: "growth",
    operands: [now, base!].map((name) => ({ name: nameIn(name), weight: 1 })),
    isPlain,
  };
}

/** Lines 1 to 5, 第1至5行. */
function runOf(text: string): LabelFormula | null {
  const [, first, last] = words().run.exec(text) ?? [];
  if (first === undefined) return null;
  const operands = [first, last!].map((name) => ({ name, weight: 1 as const }));
  return { type: "sum", operands, isRun: true, isPlain: true };
}

/** Names that signs of one kind join: a sum with its signs, a product, or a quotient of two. */
function chainOf(text: string, pattern: RegExp, isDefined: boolean): LabelFormula | null {
  const parts = text.split(pattern);
  if (parts.length < 3) return null;
  const signs = parts.filter((_, at) => at % 2 === 1).map(signOf);
  const names = parts.filter((_, at) => at % 2 === 0).map(nameIn);
  // "Food and drink" is a name, "lines 1 and 2" a sum.
  const isSpoken = pattern !== operator;
  if (names.some((name) => name === "" || (isSpoken && !isSymbol.test(name)))) return null;
  const operands = names.map((name, at) => ({
    name,
    weight: signs[at - 1] === "-" ? (-1 as const) : (1 as const),
  }));
  const isWritten = isDefined || words().line.test(text);
  if (signs.every((sign) => sign === "+" || sign === "-"))
    return { type: "sum", operands, isPlain: isWritten || signs.includes("+") || signs.length > 1 };
  if (signs.every((sign) => sign === "×")) return { type: "product", operands, isPlain: true };
  return signs.length === 1 ? { type: "quotient", operands, isPlain: isWritten } : null;
}

/** Whether a formula may name the first and the last of a run instead: Total (A–C). */
function isSpan({ type, operands, isPlain }: LabelFormula): boolean {
  return !isPlain && type === "sum" && operands.length === 2;
}

type Sign = "+" | "-" | "×" | "÷";

/** The sign that a mark or a word stands for; all dashes are a minus. */
function signOf(text: string): Sign {
  const said = text.trim();
  return signMarks[said] ?? words().signs.get(said) ?? "-";
}

const signMarks: Readonly<Record<string, Sign>> = {
  "+": "+",
  "×": "×",
  "*": "×",
  x: "×",
  "÷": "÷",
  "/": "÷",
};

/** A name without brackets around it, and without what calls it a line. */
function nameIn(text: string): string {
  const bare = text.trim().replace(/^\((.*)\)$/, "$1");
  return bare.replace(words().lineBefore, "").replace(words().lineBehind, "").trim();
}

/** The words of all languages for what formulas are written with, as patterns. */
const words = lazily(() => {
  const known = languages.flatMap(({ formula }) => formula ?? []);
  const spaced = (word: string): string => (/^\p{Script=Han}/u.test(word) ? word : `\\s${word}\\s`);
  const line = known.flatMap((formula) => formula.line).join("|");
  const sum = known.flatMap((formula) => formula.sum).join("|");
  const through = known.flatMap((formula) => formula.through.map(spaced)).join("|");
  const joined = languages.flatMap(({ formula, and }) => (formula && and ? [[and[0]!, "+"] as const] : []));
  const signs = new Map([...joined, ...known.flatMap((formula) => Object.entries(formula.signs))]);
  // The longest first: 减去 before 减.
  const said = [...signs.keys()].sort((one, other) => other.length - one.length);
  const between = said.map(spaced).join("|");
  return {
    signs,
    any: new RegExp(`${through}|${between}`),
    line: new RegExp(`(?:^|\\s|(?<=\\p{Script=Han}))(?:${line})\\s*${symbol}`, "u"),
    lineBefore: new RegExp(`^(?:${line})\\s*(?=${symbol}\\b|\\p{Script=Han})`, "u"),
    lineBehind: new RegExp(`(?<=^${symbol})(?:${line})$`, "u"),
    operator: new RegExp(`\\s*([+×*÷/\\u2212]|\\p{Pd}|${between})\\s*`, "u"),
    run: new RegExp(
      `^(?:(?:${sum})\\s*)?(?:${line})\\s*(${symbol})(?:\\.{2,3}|…|~|\\s*\\p{Pd}\\s*|${through})(?:(?:${line})\\s*)?(${symbol})(?:${line})?$`,
      "u",
    ),
  };
});
