import { isBlankAt, isLetterAt } from "./characters.ts";
import { referenceAt } from "./entities.ts";

/**
 * Where the blanks, emphasis, code marks, HTML tags, entities for blanks, link brackets and escapes that
 * start at `at` end; `at` itself where none do. A `~` alone is left: it may say "about".
 */
export function afterOpeningMarkup(text: string, at: number): number {
  for (;;) {
    const next = isBlankAt(text, at) ? at + 1 : afterMark(text, at, "[");
    if (next === at) return at;
    at = next;
  }
}

/** As `afterOpeningMarkup`, for what stands behind a number: closing tags, `](target)`, emphasis. */
export function afterClosingMarkup(text: string, at: number): number {
  for (;;) {
    const next = isBlankAt(text, at) ? at + 1 : afterMark(text, at, "]");
    if (next === at) return at;
    at = next;
  }
}

function afterMark(text: string, at: number, linkMark: "[" | "]"): number {
  switch (text[at]) {
    case "*":
    case "`":
    case "_":
      return at + 1;
    case "~":
      return text[at + 1] === "~" ? (linkMark === "[" ? afterDeleted(text, at) : at + 2) : at;
    case "\\":
      return isPunctuationAt(text, at + 1) ? at + 1 : at;
    case "<":
      return afterTag(text, at);
    case "&":
      return afterEntity(text, at);
    case "[":
      return linkMark === "[" && isLink(text, at) ? at + 1 : at;
    case "]":
      return linkMark === "]" && text[at + 1] === "(" ? afterTarget(text, at) : at;
    default:
      return at;
  }
}

const longestDeleted = 40;

/** Behind what is struck out, where something else is put in its place: ~~5,567~~ 27,688. */
function afterDeleted(text: string, at: number): number {
  const end = text.slice(at + 2, at + 2 + longestDeleted).indexOf("~~");
  const after = at + 2 + end + 2;
  return end > 0 && /\d/.test(text.slice(after)) ? after : at + 2;
}

function isPunctuationAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code < 0x7f && !isLetterAt(text, at) && !(code >= 0x30 && code <= 0x39);
}

const longestTag = 200;

/**
 * `<b>`, `</td>`, `<font color="green">`: a name must follow, else `<` says "less than". `<sup>` is a
 * footnote.
 */
function afterTag(text: string, at: number): number {
  const name = text[at + 1] === "/" ? at + 2 : at + 1;
  if (!isLetterAt(text, name) || text.startsWith("<sup", at)) return at;
  const close = text.slice(name, name + longestTag).search(/[<>]/);
  return close >= 0 && text[name + close] === ">" ? name + close + 1 : at;
}

function afterEntity(text: string, at: number): number {
  const reference = referenceAt(text, at);
  return reference && isBlankAt(reference.character, 0) ? reference.to : at;
}

/** A `[` opens a link only where `](` follows; otherwise the brackets are the writer's own. */
function isLink(text: string, at: number): boolean {
  const close = text.indexOf("]", at);
  return close > 0 && text[close + 1] === "(";
}

function afterTarget(text: string, at: number): number {
  const close = text.indexOf(")", at);
  return close < 0 ? at : close + 1;
}
