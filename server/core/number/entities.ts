/** A text with its character references resolved, and the way back. */
export interface Decoded {
  readonly text: string;
  /** The offset in the source of an offset in `text`. */
  readonly sourceOf: (at: number) => number;
  /** Writes characters as the source writes them between two offsets in `text`: a blank as `&nbsp;`, say. */
  readonly spelledAs: (from: number, to: number) => (part: string) => string;
}

/** The references by name (HTML Standard, section 13.5) that reports have; numbers name all others. */
const named = new Map<string, string>(
  Object.entries({
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    numsp: "\u2007",
    puncsp: "\u2008",
    thinsp: "\u2009",
    hairsp: "\u200a",
    minus: "\u2212",
    ndash: "\u2013",
    mdash: "\u2014",
    horbar: "\u2015",
    hyphen: "\u2010",
    dash: "\u2010",
    hellip: "\u2026",
    plus: "+",
    comma: ",",
    period: ".",
    apos: "'",
    rsquo: "\u2019",
    lpar: "(",
    rpar: ")",
    lt: "<",
    gt: ">",
    le: "\u2264",
    ge: "\u2265",
    asymp: "\u2248",
    amp: "&",
    percnt: "%",
    permil: "\u2030",
    dollar: "$",
    euro: "\u20ac",
    pound: "\u00a3",
    yen: "\u00a5",
    deg: "\u00b0",
    sup1: "\u00b9",
    sup2: "\u00b2",
    sup3: "\u00b3",
    dagger: "\u2020",
    quot: '"',
    lsquo: "\u2018",
    ldquo: "\u201c",
    rdquo: "\u201d",
    laquo: "\u00ab",
    raquo: "\u00bb",
    middot: "\u00b7",
    bull: "\u2022",
    times: "\u00d7",
    divide: "\u00f7",
    plusmn: "\u00b1",
    cent: "\u00a2",
    sect: "\u00a7",
    para: "\u00b6",
    copy: "\u00a9",
    reg: "\u00ae",
    trade: "\u2122",
  }),
);

const longestReference = 10;

/** The character that a reference at `at` stands for, and where the reference ends; null where none stands there. */
export function referenceAt(
  text: string,
  at: number,
): { readonly character: string; readonly to: number } | null {
  if (text[at] !== "&") return null;
  const end = text.slice(at, at + longestReference).indexOf(";");
  if (end < 2) return null;
  const name = text.slice(at + 1, at + end);
  const character = name[0] === "#" ? numbered(name) : named.get(name.toLowerCase());
  return character === undefined ? null : { character, to: at + end + 1 };
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const isCharacter = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isCharacter && !isSurrogate && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Resolves the character references in a text; null where there are none. Linear in the text. */
export function decodeReferences(text: string): Decoded | null {
  if (!text.includes("&")) return null;
  const offsets: number[] = [];
  let decoded = "";
  let at = 0;
  while (at < text.length) {
    const reference = referenceAt(text, at);
    const character = reference?.character ?? text[at]!;
    for (let unit = 0; unit < character.length; unit++) offsets.push(at);
    decoded += character;
    at = reference?.to ?? at + 1;
  }
  if (decoded.length === text.length) return null;
  offsets.push(at);
  const sourceOf = (offset: number): number => offsets[offset]!;
  return { text: decoded, sourceOf, spelledAs: (from, to) => spellingIn(text, decoded, sourceOf, from, to) };
}

function spellingIn(
  source: string,
  decoded: string,
  sourceOf: (at: number) => number,
  from: number,
  to: number,
): (part: string) => string {
  const spellings = new Map<string, string>();
  for (let at = from; at < to; at++) {
    const spelling = source.slice(sourceOf(at), sourceOf(at + 1));
    if (spelling.length > 1) spellings.set(decoded[at]!, spelling);
  }
  return (part) => Array.from(part, (character) => spellings.get(character) ?? character).join("");
}
