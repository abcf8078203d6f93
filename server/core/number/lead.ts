import type { NumeralKind } from "../model/numeral.ts";
import { afterBlanks, afterPictograph, digitAt, isBlankAt, isIdeographAt } from "./characters.ts";
import { startsChinese } from "./chinese.ts";
import { afterOpeningMarkup } from "./markup.ts";
import { currencyInitials, readCurrencyAt, type Unit } from "./units.ts";

/** What stands before the digits of a number. */
export interface Lead {
  /** Where the digits are to start. */
  at: number;
  /** Where the sign or bracket starts, or -1. */
  signFrom: number;
  sign: "" | "-" | "+" | "(";
  /** The sign as written, with the blanks behind it. */
  signText: string;
  /** What stands between sign and digits, such as a currency. */
  inner: string;
  /** Open brackets that only frame the number: "(-5)", "(约 5)". */
  framed: boolean;
  approximate: boolean;
  currency: Unit | null;
  /** 百分之 and 千分之 say it in front. */
  kind: NumeralKind;
}

/** Reads everything before the digits of the number that a text may start with. */
export function readLead(text: string): Lead {
  const lead: Lead = {
    at: afterOpeningMarkup(text, 0),
    signFrom: -1,
    sign: "",
    signText: "",
    inner: "",
    framed: false,
    approximate: false,
    currency: null,
    kind: "amount",
  };
  while (digitAt(text, lead.at) < 0) {
    const before = lead.at;
    takePiece(text, lead);
    if (lead.at === before) break;
    lead.at = afterOpeningMarkup(text, lead.at);
  }
  if (lead.signFrom >= 0) lead.inner = text.slice(lead.signFrom + lead.signText.length, lead.at);
  return lead;
}

/**
 * Whether a text that starts with this character may start with a number; a Chinese word almost never does.
 */
export function mayLead(text: string): boolean {
  if (!isIdeographAt(text, 0)) return true;
  const first = text[0]!;
  return (
    startsChinese(text, 0) ||
    approximateInitials.has(first) ||
    currencyInitials.has(first) ||
    "百千负負".includes(first)
  );
}

/** Takes one sign, bracket, currency or "about", each at most once, or a pictograph before all of them. */
function takePiece(text: string, lead: Lead): void {
  const { at } = lead;
  if (lead.signFrom < 0 && !lead.currency) {
    lead.at = afterPictograph(text, at);
    if (lead.at > at) return;
  }
  const minus = bracketedMinusAt(text, at);
  const sign = minus > 0 ? "-" : signAt(text, at);
  if (sign !== "") {
    const bracketed = lead.sign === "(";
    if (lead.sign !== "" && !(bracketed && sign !== "(" && !lead.framed)) return;
    lead.framed ||= bracketed;
    lead.sign = sign;
    lead.signFrom = at;
    lead.at = afterBlanks(text, at + Math.max(1, minus));
    lead.signText = text.slice(at, lead.at);
    return;
  }
  const approximation = approximationAt(text, at);
  if (approximation > 0 && !lead.approximate) {
    if (lead.sign === "(") frame(lead);
    lead.approximate = true;
    lead.at = at + approximation;
    return;
  }
  const share = shareAt(text, at);
  if (share !== "amount" && lead.kind === "amount") {
    lead.kind = share;
    lead.at = at + lengthOfShare;
    return;
  }
  const currency = lead.currency ? null : readCurrencyAt(text, at);
  if (currency) {
    lead.currency = currency.unit;
    lead.at = currency.to;
  }
}

/** Whether 百分之 or 千分之 stands there, which say before a number that it counts hundredths or thousandths. */
export function shareAt(text: string, at: number): NumeralKind {
  if (!text.startsWith("分之", at + 1)) return "amount";
  return text[at] === "百" ? "percent" : text[at] === "千" ? "permille" : "amount";
}

export const lengthOfShare = 3;

/** The length of a minus in brackets of its own before digits, as the accounts of Taiwan have it: (-) 120; else 0. */
export function bracketedMinusAt(text: string, at: number): number {
  if (signAt(text, at) !== "(" || signAt(text, at + 1) !== "-") return 0;
  const isClosed = text[at + 2] === ")" || text[at + 2] === "）";
  return isClosed && digitAt(text, afterBlanks(text, at + 3)) >= 0 ? 3 : 0;
}

/** A bracket around "about 5" frames it and is no minus. */
function frame(lead: Lead): void {
  lead.framed = true;
  lead.sign = "";
  lead.signFrom = -1;
  lead.signText = "";
}

/** Minus in all its forms, plus, and the brackets of accountants. */
export function signAt(text: string, at: number): Lead["sign"] {
  switch (text.charCodeAt(at)) {
    case 0x2d: // -
    case 0x2212: // − minus sign
    case 0x2013: // – en dash
    case 0x2010: // ‐ hyphen
    case 0x2011: // ‑ no-break hyphen
    case 0xfe63: // ﹣
    case 0xff0d: // －
    case 0x25b3: // △
    case 0x25b2: // ▲
    case 0x25bc: // ▼
    case 0x8d1f: // 负
    case 0x8ca0: // 負
      return "-";
    case 0x2b:
    case 0xff0b:
      return "+";
    case 0x28:
    case 0xff08:
      return "(";
    default:
      return "";
  }
}

const approximateWords = [
  "approximately",
  "approx.",
  "approx",
  "about",
  "around",
  "circa",
  "nearly",
  "almost",
  "roughly",
  "over",
  "under",
  "up to",
  "at least",
  "at most",
  "less than",
  "more than",
  "ca.",
  "c.",
  "rund",
  "etwa",
  "大约",
  "大概",
  "将近",
  "接近",
  "超过",
  "不足",
  "不到",
  "至少",
  "最多",
  "约",
  "約",
  "近",
  "逾",
  "超",
];
const approximateSigns = "~～∼≈≃><≥≤＞＜≧≦";
const approximateInitials = new Set(approximateWords.map((word) => word[0]!));
const approximateEnd = new RegExp(
  `(?:${approximateWords.join("|").replaceAll(".", "\\.")}|[${approximateSigns}])\\s*$`,
  "i",
);

/** Whether a short text ends in a word or sign that makes the number behind it approximate. */
export function endsApproximately(text: string): boolean {
  return approximateEnd.test(text);
}

/** How many characters at `at` say that the number is about, over or under what is written. */
function approximationAt(text: string, at: number): number {
  const char = text[at];
  if (char === undefined) return 0;
  if (approximateSigns.includes(char)) return text[at + 1] === "=" ? 2 : 1;
  if (!approximateInitials.has(char) && !approximateInitials.has(char.toLowerCase())) return 0;
  const start = text.slice(at, at + 14).toLowerCase();
  for (const word of approximateWords) {
    if (!start.startsWith(word)) continue;
    if (word < "a" || word > "zz" || word.endsWith(".") || isBlankAt(text, at + word.length))
      return word.length;
  }
  return 0;
}
