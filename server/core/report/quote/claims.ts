import type { Claim, FoldedWords } from "../../model/prose.ts";
import { readsAsYear } from "../../number/year.ts";

/** How far before a figure its clause is read, in UTF-16 units. */
const farthest = 80;
/** How far behind it. */
const farthestBehind = 48;
/** Words further from a figure are no label of it. UTF-16 units of folded text. */
const mostWords = 56;

/** Digits with the marks between them, but for those within a word. */
const figure = /(?<![A-Za-z\d])[\d０-９]+(?:[.,'’．，][\d０-９]+)*/g;
/** What ends a clause before the words of a figure: marks, list marks, a bracket that opens before words. */
const clauseEnd = /[，,。；;！？!?、|]|\.\s|(?:^|\s)[-*•·]\s|[（(](?=[^（()）]*\p{L}[^（()）]*$)/gu;
/** What ends it behind them. */
const clauseClose = /[，,。；;！？!?、|（(:：]|\.(?:\s|$)|\s[-–—]\s/u;
/** Behind the digits of a date, and before those of a number of something; neither ends the words of a figure. */
const calendarBehind = /^\s*(?:年|月|日|号|季度)/;
const calendarBefore = /(?:\bq|\bfy|表|table|图|第)\s*$/i;

/** The figures of a running text with the words beside them. Linear in the text. */
export function claimsIn(text: string): Claim[] {
  const claims: Claim[] = [];
  let end = 0;
  const figures = [...text.matchAll(figure)].filter((match) => !isOfTime(text, match));
  figures.forEach(({ 0: digits, index }, at) => {
    const lead = text.slice(Math.max(end, index - farthest), index);
    end = index + digits.length;
    const next = figures[at + 1]?.index ?? text.length;
    const rest = text.slice(end, Math.min(next, end + farthestBehind));
    const close = rest.search(clauseClose);
    const before = lead.slice(lastEnd(lead));
    const behind = close < 0 ? rest : rest.slice(0, close);
    if (![before, behind].some((words) => /\p{L}/u.test(words))) return;
    const claim = {
      at: index,
      before: foldedWords(before, true),
      behind: foldedWords(behind, false),
      meetsFigure: close < 0 && end + rest.length === next && next < text.length,
    };
    if (claim.before.words.length > 1 || claim.behind.words.length > 1) claims.push(claim);
  });
  return claims;
}

/** Whether digits are those of a date or the number of something. */
function isOfTime(text: string, { 0: digits, index }: RegExpMatchArray & { index: number }): boolean {
  const behind = text.slice(index + digits.length, index + digits.length + 4);
  const lead = text.slice(Math.max(0, index - 8), index);
  return readsAsYear(digits) || calendarBehind.test(behind) || calendarBefore.test(lead);
}

/** Where the last clause of some words begins. */
function lastEnd(lead: string): number {
  let from = 0;
  for (const { 0: mark, index } of lead.matchAll(clauseEnd)) from = index + mark.length;
  return from;
}

/** The words of a stretch; where they are too many, those nearest to the figure. */
function foldedWords(clause: string, isBefore: boolean): FoldedWords {
  let words = "";
  let edges = "";
  let isInWord = false;
  for (const character of clause) {
    const folded = foldedForm(character);
    const isOfWord = isAlphabetic(folded);
    if (isLeftOut(character)) isInWord = false;
    else {
      words += folded;
      edges += (isInWord && isOfWord ? "0" : "1").padEnd(folded.length, "0");
      isInWord = isOfWord;
    }
  }
  edges += "1";
  const from = isBefore ? Math.max(0, words.length - mostWords) : 0;
  const to = Math.min(words.length, from + mostWords);
  return { words: words.slice(from, to), edges: edges.slice(from, to + 1) };
}

/** Blanks and marks of emphasis. */
function isLeftOut(character: string): boolean {
  return character <= " " || "*_`~\u00a0\u3000\u200b".includes(character);
}

function foldedForm(character: string): string {
  if (character < "\u0080") return character.toLowerCase();
  return isIdeograph(character) ? character : character.normalize("NFKC").toLowerCase();
}

/** Letters of alphabets and digits make words together; Chinese characters are words each. */
function isAlphabetic(character: string): boolean {
  if (character < "\u0080")
    return (character >= "a" && character <= "z") || (character >= "0" && character <= "9");
  return !isIdeograph(character) && /[\p{L}\p{N}]/u.test(character);
}

function isIdeograph(character: string): boolean {
  return character >= "\u3400" && character <= "\u9fff";
}
