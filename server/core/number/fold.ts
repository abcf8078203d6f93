import { lately } from "../text/lately.ts";
import { withoutRadicals } from "../text/radicals.ts";
import { isBlankAt } from "./characters.ts";
import { decodeReferences } from "./entities.ts";

/**
 * A label as it is compared, never as it is shown or edited: compatibility forms folded (NFKC: full-width
 * letters, Kangxi radicals), markup and all white space left out, lower case, a dash that stands for the
 * number 一 in brackets restored, and "1、" written "1.".
 */
export function foldLabel(text: string): string {
  return isFolded(text) ? text : folded(text);
}

const folded = lately((text) => {
  const bare = markup.test(text) ? stripMarkup(text) : text;
  const plain = foldForms(bare);
  const restored = plain.includes("(") ? plain.replace(bracketedDash, "(一)") : plain;
  return restored.includes("、") ? restored.replace(enumerationComma, "$1.") : restored;
});

/**
 * Text as it is shown in a message: markup left out, runs of white space made one space, no space at the
 * ends.
 */
export function plainText(text: string): string {
  if (!needsStripping(text)) return text;
  const bare = markup.test(text) ? stripMarkup(text) : text;
  return bare.replace(blanks, " ").trim();
}

const markup = /[*_`~[<\\&]/;
const blanks = /[\s\u200b\u2060]+/g;
const bracketedDash = /\([―—–－ー-]\)/g;
const enumerationComma = /(?<!\d)(\d{1,3})、/g;

/** Most labels are lower-case ASCII words or plain Chinese characters, which fold to themselves. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letterOrDigit = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!letterOrDigit && !(code >= 0x3400 && code <= 0x9fff)) return false;
  }
  return true;
}

/** Folds forms, case and blanks, each only where it is needed: most labels need little. */
function foldForms(text: string): string {
  let exotic = false;
  let upper = false;
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) upper = true;
    else if (code === 0x20) blank = true;
    else if (code < 0x20 || (code >= 0x80 && !(code >= 0x3400 && code <= 0x9fff) && code !== 0x3001))
      exotic = true;
  }
  if (exotic) return withoutRadicals(text).normalize("NFKC").toLowerCase().replace(blanks, "");
  const lower = upper ? text.toLowerCase() : text;
  return blank ? lower.replaceAll(" ", "") : lower;
}

/** Whether anything in the text could be markup or white space to collapse. */
function needsStripping(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? plainMarks[code] === 0 : isBlankAt(text, at) || code === 0x2060) return true;
    if (code === 0x20 && (at === 0 || at === text.length - 1 || text.charCodeAt(at + 1) === 0x20))
      return true;
  }
  return false;
}

/** For each ASCII code: 1 where it means nothing but itself. */
const plainMarks = Uint8Array.from({ length: 128 }, (_, code) =>
  code < 0x20 || "*_`~[<\\&".includes(String.fromCharCode(code)) ? 0 : 1,
);

/** Leaves out tags, comments, emphasis, code marks, link targets, footnote references and escapes. */
function stripMarkup(text: string): string {
  const bare = text
    .replace(/<br ?\/?>/gi, " ")
    .replace(/<!--[^<>]*-->|<\/?[A-Za-z][^<>]*>/g, "")
    .replace(/\[\^[^[\]]{1,40}\]/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/(?<!\\)(?:\*+|~~|`+)/g, "")
    .replace(/(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?![\p{L}\p{N}_])/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
  return decodeReferences(bare)?.text ?? bare;
}
