import type { Numeral } from "../../model/numeral.ts";
import { powerBetween } from "../../number/units.ts";
import { balanceOf } from "./sum.ts";

/** A figure right behind such a word is a change, no part; so are those that go on with it (分别增加2条、3条). */
const change =
  /(?:增[加长收支]?|减[少收支]?|下降|降低|上升|多|少|超|提高)了?\s*(?:[\d.,]+\s*\p{Script=Han}{1,3}[、和])*$/u;
/** What says in the words of a clause before a figure that it is one of those: 审计核减投资98万元. */
const changes = /(?:(增)|减)[加长收支少值]?了?[^，。；：、（）\d]{0,4}$/u;
/** A figure right behind such a word is about the part before it, 12人，平均年龄41岁, or a bound of all: 控制在限额45亿元以内. */
const aside = /(?:平均|[人户年月日]均|控制在|限额)[^，。；\d]{0,6}$/;
/** Behind a figure that a share is told of, or how much of a plan is done: 占收入6145万元的75.6%. */
const isWhole = /^\p{Script=Han}{1,3}的\s*\d[\d.]*\s*[%％]/u;
/** People are counted by one word and by another: 57名，其中31人. */
const countersOfPeople = "人名位";
/** Firms and households are counted by either of these, and so are cases. */
const exchangeable = ["户家", "家户", "件宗", "宗件", "件起", "起件"];

/** Which way the words before a figure say that something changed by it: 1 up, −1 down, 0 where they do not. */
export function changeOf(sentence: string, { from }: Numeral): 1 | -1 | 0 {
  const said = changes.exec(sentence.slice(Math.max(0, from - 12), from));
  if (!said) return 0;
  return said[1] ? 1 : -1;
}

/** Whether a figure is a mean or a bound, which is made of no parts and is none. */
export function isAside(sentence: string, { from }: Numeral): boolean {
  return aside.test(sentence.slice(Math.max(0, from - 16), from));
}

/**
 * Whether a figure of a list that begins at `from` may be a part: no change, and nothing about the part before it or
 * its share.
 */
export function isPartOfList(sentence: string, numeral: Numeral, from: number): boolean {
  const before = sentence.slice(Math.max(from, numeral.from - 40), numeral.from);
  return (
    !change.test(before) && !aside.test(before) && !isWhole.test(sentence.slice(numeral.to, numeral.to + 16))
  );
}

/**
 * The figures that count what a total counts, in its unit: of the same counter; else all, where their units are of one
 * kind (1.2亿元，其中8000万元); else those of a counter that stands for the total's (420件次，其中来信200件).
 */
export function countedAs(total: Numeral, amounts: readonly Numeral[], sentence: string): Numeral[] {
  const alike = amounts.filter((amount) => isCountedAs(total, amount, sentence));
  const rescaled = amounts.flatMap((amount) => inUnitOf(total, amount) ?? []);
  const isMixed = rescaled.length === amounts.length && alike.length < amounts.length;
  if (isMixed && (alike.length < 2 || balanceOf({ total, parts: rescaled }).holds)) return rescaled;
  if (alike.length > 0) return alike;
  const loosely = amounts.filter(({ unit }) => standsFor(unit, total.unit));
  return loosely.every(({ unit }) => unit === loosely[0]!.unit) ? loosely : [];
}

/** Whether a figure counts what a total counts: its unit may be left out, 通知12条，公告8，转载5条. */
function isCountedAs({ unit }: Numeral, part: Numeral, sentence: string): boolean {
  if (part.unit === unit) return true;
  if (part.unit === "") return /^[，、；。）]/.test(sentence.slice(part.to, part.to + 1));
  return countersOfPeople.includes(unit) && countersOfPeople.includes(part.unit);
}

function inUnitOf({ unit }: Numeral, part: Numeral): Numeral | null {
  const power = part.unit === "" || unit === "" ? null : powerBetween(part.unit, unit);
  return power === null ? null : { ...part, value: part.value.raised(power) };
}

/** Whether a counter of parts may stand for that of their total: 件 for 件次, 户 for 家, 宗 for 件. */
function standsFor(part: string, total: string): boolean {
  return part !== "" && (`${part}次` === total || exchangeable.includes(part + total));
}

export function isExact({ kind, trust }: Numeral): boolean {
  return kind === "amount" && trust !== "approximate";
}
