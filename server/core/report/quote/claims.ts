import type { Claim } from "../../model/prose.ts";

/** How far before a figure its clause is read, in UTF-16 units. */
const farthest = 80;
/** Words further before a figure are no label of it. UTF-16 units of folded text. */
const mostWords = 56;

/** Digits with the marks between them, but for those within a word. */
const figure = /(?<![A-Za-z\d])[\d０-９]+(?:[.,'’．，][\d０-９]+)*/g;
/** What ends a clause before the words of a figure: marks, list marks, a bracket that opens before words. */
const clauseEnd = /[，,。；;！？!?、|]|\.\s|(?:^|\s)[-*•·]\s|[（(](?=[^（()）]*\p{L}[^（()）]*$)/gu;
/** Behind the digits of a date, and before those of a number of something; neither ends the words of a figure. */
const calendarBehind = /^\s*(?:年|月|日|号|季度)/;
const calendarBefore = /(?:\bq|\bfy|表|table|图|第)\s*$/i;
const year = /^(?:19|20)\d\d$/;

/** The figures of a running text that words lead up to. Linear in the text. */
export function claimsIn(text: string): Claim[] {
  const claims: Claim[] = [];
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(figure)) {
    const lead = text.slice(Math.max(end, index - farthest), index);
    const behind = text.slice(index + digits.length, index + digits.length + 4);
    if (year.test(digits) || calendarBehind.test(behind) || calendarBefore.test(lead)) continue;
    end = index + digits.length;
    const clause = lead.slice(lastEnd(lead));
    if (!/\p{L}/u.test(clause)) continue;
    const claim = claimAt(index, clause);
    if (claim.words.length > 1) claims.push(claim);
  }
  return claims;
}

/** Where the last clause of some words begins. */
function lastEnd(lead: string): number {
  let from = 0;
  for (const { 0: mark, index } of lead.matchAll(clauseEnd)) from = index + mark.length;
  return from;
}

function claimAt(at: number, clause: string): Claim {
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
  const from = Math.max(0, words.length - mostWords);
  return { at, words: words.slice(from), edges: `${edges.slice(from)}1` };
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
