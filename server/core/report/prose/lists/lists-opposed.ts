import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { areOpposite } from "../closure.ts";
import { isExact } from "../parts.ts";
import { oddsOfSlip, telltaleOdds } from "../slip.ts";
import { balanceOf, type ProseSum } from "../sum.ts";

/** Whether a sentence may tell how many of some things are one way and how many the other. */
export const mayOppose =
  /无效|异常|故障|失败|断开|离线|请假|缺席|缺勤|女|线下|现场|窗口|[内乡]|出口|[不非未]\p{Script=Han}{2}/u;

/** A figure with the words of the clause that it stands in alone. */
interface Clause {
  readonly figure: Numeral;
  readonly words: string;
}

/** What ends a clause, and the word between a whole and its parts: 301条连接中280条已连通. */
const separator = /[，、；：。]|中(?=\s?\d)/g;
const brackets = /（[^（）]*）/g;
/** Behind a figure with its counter: 件，占12.5%. */
const sharesAll = /^ ?\p{Script=Han}{0,3}[，（]占/u;
/** Longer clauses tell more than what they count. UTF-16 units. */
const longestClause = 24;
/** So many clauses back a whole may stand, where what stands between tells of other parts of it. */
const farthestWhole = 3;

/**
 * A whole and the two parts of it right behind that leave nothing between them, without a word such as 其中: 收回675份，有效663份，
 * 无效12份; 应到50名，请假8名，实到42名. A slip of the pen has to explain a whole that they miss, or it is told as a hint.
 */
export function opposedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const clauses = clausesOf(sentence, numerals);
  return clauses.flatMap((first, at): ProseSum[] => {
    const [whole, second, next] = [clauses[at - 1], clauses[at + 1], clauses[at + 2]];
    if (!whole || !first || !second || !areOpposite(first.words, second.words)) return [];
    const parts = [first.figure, second.figure];
    const isOfUnit = (clause: Clause | null | undefined): clause is Clause =>
      clause?.figure.unit === first.figure.unit;
    if (!isOfUnit(whole) || !isOfUnit(second)) return [];
    const isPart = [first, second].some(({ words }) => areOpposite(words, whole.words));
    // What a share is told of is a part itself.
    if (isPart || sharesAll.test(sentence.slice(whole.figure.to)) || ![whole.figure, ...parts].every(isExact))
      return [];
    const wholes = clauses.slice(Math.max(0, at - farthestWhole), at).filter(isOfUnit);
    const sums = wholes.map(
      ({ figure }): ProseSum => ({ total: figure, parts, closed: true, toldBy: "place" }),
    );
    const held = sums.find((sum) => balanceOf(sum).holds);
    if (held) return [held];
    // Others may be told behind them: 有效663份，无效7份，未填5份.
    if (isOfUnit(next)) return [];
    const sum = sums[sums.length - 1]!;
    return [oddsOfSlip(sum) >= telltaleOdds ? { ...sum, toldBy: "words" } : sum];
  });
}

/** The clauses of a sentence, null where one has no figure of its own or several; those of shares alone are left out. */
function clausesOf(sentence: string, numerals: readonly Numeral[]): (Clause | null)[] {
  const open = sentence.replace(brackets, (note) => " ".repeat(note.length));
  const clauses: (Clause | null)[] = [];
  let [from, at] = [0, 0];
  for (const { index: to } of [...open.matchAll(separator), { index: open.length }]) {
    const own: Numeral[] = [];
    for (; at < numerals.length && numerals[at]!.from < to; at++)
      if (!isBracketed(sentence, numerals[at]!.from)) own.push(numerals[at]!);
    const [figure, another] = own;
    const words = open.slice(from, to);
    from = to;
    if (own.length > 0 && own.every(({ kind }) => kind === "percent")) continue;
    clauses.push(figure && !another && words.trim().length <= longestClause ? { figure, words } : null);
  }
  return clauses;
}
