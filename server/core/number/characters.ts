/** The value of an ASCII or full-width digit, else -1. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/**
 * Any blank that stands between words or groups of digits: plain, no-break, narrow, thin, ideographic, tab.
 */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || code === 0x09 || code === 0xa0) return true;
  if (code < 0x2000) return code === 0x0a || code === 0x0d;
  return code <= 0x200b || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;
}

/** Where the blanks that start at `at` end. */
export function afterBlanks(text: string, at: number): number {
  while (isBlankAt(text, at)) at++;
  return at;
}

/** The mark that may stand there between the digits of one number, folded to half-width; "" where none does. */
export function digitMarkAt(text: string, at: number): string {
  const char = text[at] ?? "";
  if (char === "." || char === ",") return char;
  if (char === "，") return ",";
  if (char === "．") return ".";
  return char !== "" && "'’ \u00a0\u202f\u2009\u2007".includes(char) ? char : "";
}

/** Whether a letter of an alphabet (not a Chinese character) or `_` stands there. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
  if (code < 0x250) return code >= 0xc0 || code === 0xb5;
  return (code >= 0x370 && code < 0x2000) || (code >= 0xff21 && code <= 0xff5a && /\p{L}/u.test(text[at]!));
}

/** Whether a Chinese character stands there. */
export function isIdeographAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

/** Whether a character of kana or Hangul stands there. */
export function isSyllableAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3);
}

/**
 * Where a mark that only adorns ends: a tick, a cross, a warning, a pictograph; `at` itself where none stands. Arrows,
 * triangles and falling charts are left, since they may be signs, and circled digits, which are notes.
 */
export function afterPictograph(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const isPair = code >= 0xd83c && code <= 0xd83e;
  const isSign = (code >= 0x23e9 && code <= 0x23fa) || (code >= 0x2600 && code <= 0x2775) || code === 0x2b50;
  if (isPair ? signsInPictures.includes(text.slice(at, at + 2)) : !isSign) return at;
  const to = at + (isPair ? 2 : 1);
  return text.charCodeAt(to) === presentation ? to + 1 : to;
}

const signsInPictures = "🔺🔻🔼🔽📉📈";
/** Asks that the mark before it is shown as a picture. */
const presentation = 0xfe0f;

/** The signs of currencies that are one character. */
export const currencySigns = "$＄€£￡¥￥₩₹₽₺₫₱₴₪฿₦৳₿";
