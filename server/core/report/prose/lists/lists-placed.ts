import { readLabel } from "../../../labels.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { unitNamed } from "../../../number/units.ts";
import { isBracketed } from "../../sentence.ts";
import { namesAllParts, openWords } from "../closure.ts";
import { isExact, isPartOfList } from "../parts.ts";
import { balanceOf, type ProseSum } from "../sum.ts";
import { piecesOf } from "./lists-chinese.ts";
import { anyAnd, isOfUnit } from "./lists-english.ts";

/** A list of so many parts behind a colon is hardly one of examples. */
const fewestBehindColon = 3;
const joinsInBrackets = new RegExp(`[、，,；;]|和|(?<= )(?:${anyAnd}|\\+)(?= )`, "g");

/**
 * Parts in brackets right behind their total, nothing else in them: 197条（政府32、部门165）, "30 staff (12 permanent,
 * 18 temporary)".
 */
export function bracketedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const found = bracketsOf(sentence, numerals);
  // Where none of several adds up, they name but some of the parts: 甲区90例（出院70例、死亡5例），乙区60例（出院50例、死亡2例）.
  return found.length > 1 && !found.some((sum) => balanceOf(sum).holds) ? [] : found;
}

function bracketsOf(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  return [...sentence.matchAll(/[（(]([^（()）]{4,200})[)）]/g)].flatMap(
    ({ index, 1: inner }): ProseSum[] => {
      const total = lastBefore(numerals, index);
      if (!total || !isExact(total) || openWords.test(inner!)) return [];
      const gap = sentence.slice(total.to, index).trim();
      // A currency may stand before its figure, so that nothing is between this and the bracket.
      const isUnit = gap === "" ? total.unit !== "" || isCalledTotal(sentence, total) : isUnitOf(total, gap);
      const isCounted = isUnit || /^\p{L}+(?: \p{L}+){0,2}$/u.test(gap);
      if (!isCounted && !isLabelled(sentence, total)) return [];
      const lists = partsAlone(sentence, numerals, total, index + 1, inner!);
      // A rating has so many votes and notes.
      return lists.filter(({ parts }) => isCounted || parts.length >= fewestBehindColon);
    },
  );
}

/** A label and its colon, in UTF-16 units. */
const farthestLabel = 60;

/** Whether the words that a colon ends right before a figure call it a total: "Total tests: 541". */
function isCalledTotal(sentence: string, { from }: Numeral): boolean {
  const label = /([^.:;!?，。；：]{3,40})[:：][\s*_]*$/.exec(
    sentence.slice(Math.max(0, from - farthestLabel), from),
  )?.[1];
  return label !== undefined && readLabel(label).roles.has("total");
}

/** Whether a short label and its colon alone stand before a figure: "Members: 148". */
function isLabelled(sentence: string, { from }: Numeral): boolean {
  return from < farthestLabel && /^[\s*_•-]*\p{L}[\p{L} ]{2,30}[:：][\s*_]*$/u.test(sentence.slice(0, from));
}

/** Parts behind the colon that follows their total, nothing else up to the end: 信息171条：动态124条，公告43条，预算决算4条. */
export function colonLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  return numerals.flatMap((total, at): ProseSum[] => {
    if (total.unit === "" || !isExact(total) || isBracketed(sentence, total.from)) return [];
    const from = total.to + total.unit.length + 1;
    if (sentence.slice(total.to, from) !== `${total.unit}：`) return [];
    const all = sentence.slice(from);
    const own = numerals.slice(at + 1);
    const [read] = [all, all.split("；", 1)[0]!].flatMap((list) =>
      openWords.test(list) || /^(?:其中|包括|分别)/.test(list)
        ? []
        : partsAlone(sentence, own, total, from, list),
    );
    const areParts = read?.parts.every((part) => isPartOfList(sentence, part, from));
    return read && areParts && read.parts.length >= fewestBehindColon ? [read] : [];
  });
}

/** What parts are called may hold quotes and remarks. */
const asides = /（[^（）\d]*）|[“”《》]/g;

/** The parts of a list that has nothing else in it: a name before each figure, or behind it. */
function partsAlone(
  sentence: string,
  numerals: readonly Numeral[],
  total: Numeral,
  from: number,
  list: string,
): ProseSum[] {
  const pieces = piecesOf(list, joinsInBrackets).map(([start, end]) => [from + start, from + end] as const);
  const parts = pieces.flatMap(([start, end]) => {
    const [only, second] = numerals.filter((numeral) => numeral.from >= start && numeral.to <= end);
    if (!only || second || !isExact(only) || (only.unit !== "" && !isOfUnit(only, total))) return [];
    const [before, after] = [sentence.slice(start, only.from), sentence.slice(only.to, end)].map((text) =>
      text.replace(asides, "").trim(),
    );
    const isLast = /^[\p{L} ]*\p{L}(?: [$€£¥])?$/u.test(before!) && (after === "" || isUnitOf(only, after!));
    // What the first part is counted in the others need not say again.
    const isAlike = isOfUnit(only, total) || start > from;
    const isFirst = before === "" && isAlike && /^\p{L}[\p{L} -]*$/u.test(after!);
    return isLast || isFirst ? [only] : [];
  });
  return parts.length > 1 && parts.length === pieces.length
    ? [{ total, parts, closed: true, toldBy: "place" }]
    : [];
}

/** Whether words behind a figure are its unit, as it was read: "€" of euros. */
function isUnitOf({ unit }: Numeral, written: string): boolean {
  return written === unit || (unit !== "" && unitNamed(written)?.base === unitNamed(unit)?.base);
}

/** What a part is called stands right before it, in so many UTF-16 units. */
const nameLength = 10;

/**
 * 共51件，29件为…，22件为…: the parts before what they are, all with the counter of the total, to the end; or two that leave
 * nothing between them (男性29人，女性22人; 已解决40件，未解决11件).
 */
export function countedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const at = numerals.findIndex(
    ({ from, unit }) =>
      unit !== "" &&
      /(?:共|总|合计|累计)[^，。；\d]{0,12}$/.test(sentence.slice(Math.max(0, from - 14), from)),
  );
  const total = numerals[at];
  if (!total || !isExact(total) || openWords.test(sentence.slice(total.from))) return [];
  const parts = numerals
    .slice(at + 1)
    .filter(({ kind, from }) => kind === "amount" && !isBracketed(sentence, from));
  const names = parts.map(
    ({ from }) => /[^，。；：、\d]*$/.exec(sentence.slice(0, from).slice(-nameLength))![0],
  );
  const areTheTwo = parts.length === 2 && namesAllParts(names.join("，"), 2);
  const isPart = (part: Numeral): boolean =>
    part.unit === total.unit &&
    (areTheTwo || /^(?:为|系|属)/.test(sentence.slice(part.to + part.unit.length)));
  return parts.length > 1 && parts.every(isPart) ? [{ total, parts, closed: true, toldBy: "place" }] : [];
}

/** What names all of the figures before it, right before its own. */
const namesAll = /^\p{Script=Han}{1,3}，(?:共|合计|共计|总计)(?:为|达)?\s*$/u;
/** Between two parts of such a sum: the unit, a separator and what the next is spent on. */
const partsJoin = /^\p{Script=Han}{1,3}(?:、|和|及)[^，。；：\d]{1,16}$/u;
/** The same where a comma parts them, which it does from other things as well. */
const partsFollow = /^\p{Script=Han}{1,3}[，、][^，。；：\d]{1,24}$/u;

/**
 * Parts that 、 joins, and their total behind them: 偿还本金3.12亿元、利息1.38亿元，合计4.50亿元; or all figures of a sentence up to it,
 * 旧存42件，新收420件，共计462件.
 */
export function addedLists(sentence: string, numerals: readonly Numeral[]): ProseSum[] {
  const figures = numerals.filter(({ unit }) => !/^[年月日]$/.test(unit));
  const between = (at: number): string => sentence.slice(figures[at - 1]!.to, figures[at]!.from);
  const runTo = (at: number, join: RegExp): number => {
    let first = at - 1;
    while (first > 0 && join.test(between(first))) first--;
    return first;
  };
  return figures.flatMap((total, at): ProseSum[] => {
    if (at < 2 || total.unit === "" || !isExact(total) || !namesAll.test(between(at))) return [];
    const isJoined = runTo(at, partsJoin) < at - 1;
    const first = runTo(at, isJoined ? partsJoin : partsFollow);
    const parts = figures.slice(first, at);
    const areParts = parts.every((part) => part.unit === total.unit && isExact(part));
    const areAll = isJoined || (first === 0 && parts.every((part) => isPartOfList(sentence, part, 0)));
    return parts.length > 1 && areParts && areAll ? [{ total, parts, closed: true, toldBy: "place" }] : [];
  });
}

function lastBefore(numerals: readonly Numeral[], to: number): Numeral | undefined {
  return [...numerals].reverse().find((numeral) => numeral.to <= to);
}
