import type { NegativeMarks, NumberConventions } from "../model/numeral.ts";
import { type FigureShape, shapeOf } from "./figure-shape.ts";

/** Weights after the practice of number-format detection: two marks prove more than one. */
const certain = 3;
const likely = 1.5;
const groupLike = 1;
const pointGroupLike = 0.5;
/** So many figures with three digits behind a point that all end in 0 had no third decimal to tell. */
const leastTens = 12;

/** What the cells of a column or table say of its number marks. */
export class Votes {
  /** How many texts were asked. */
  nAsked = 0;
  #point = 0;
  #comma = 0;
  #ambiguousPoint = 0;
  /** Those of them that end in 0. */
  #nTens = 0;
  #ambiguousComma = 0;
  #nDecimals = 0;
  #nLongUngrouped = 0;
  #nPlain = 0;
  #nWhole = 0;
  /** Whole numbers below a thousand, zero apart; and longer ones without a mark that are no years. */
  #nShort = 0;
  #nUnmarked = 0;
  #nBareBrackets = 0;
  #bareBrackets: NegativeMarks | undefined;
  /** Made when they are needed, as few columns need them. */
  #groupMarks: Map<string, number> | null = null;
  #negatives: Map<string, number> | null = null;

  /** Takes the vote of one cell, if it is a number with no more than signs around it. */
  count(text: string): void {
    this.nAsked++;
    if (isAllDigits(text)) {
      this.#nPlain++;
      this.#nWhole++;
      this.#countWhole(text.length, text[0] === "0", text);
      return;
    }
    const shape = shapeOf(text);
    if (!shape) return;
    this.#countSign(text, shape);
    if (shape.nMarks === 0) this.#countWhole(shape.headLength, shape.leadingZero, text);
    else this.#countMarks(shape, text);
  }

  /** Takes all votes that others have counted. */
  add(others: Votes): void {
    this.nAsked += others.nAsked;
    this.#point += others.#point;
    this.#comma += others.#comma;
    this.#ambiguousPoint += others.#ambiguousPoint;
    this.#nTens += others.#nTens;
    this.#ambiguousComma += others.#ambiguousComma;
    this.#nDecimals += others.#nDecimals;
    this.#nLongUngrouped += others.#nLongUngrouped;
    this.#nPlain += others.#nPlain;
    this.#nWhole += others.#nWhole;
    this.#nShort += others.#nShort;
    this.#nUnmarked += others.#nUnmarked;
    this.#nBareBrackets += others.#nBareBrackets;
    this.#bareBrackets ??= others.#bareBrackets;
    if (others.#groupMarks) this.#groupMarks = added(this.#groupMarks, others.#groupMarks);
    if (others.#negatives) this.#negatives = added(this.#negatives, others.#negatives);
  }

  /**
   * The marks that most speak for. A lone number with decimals is taken for one that is still being typed, as "1,3" is
   * below "1,200", where that many whole numbers or more stand around: then `fallback` decides.
   */
  verdict(fallback: NumberConventions, wholeToDoubt = 2): NumberConventions {
    const isDoubtful = this.#nWhole >= wholeToDoubt && this.#hasLoneDecimal();
    const decimalMark = isDoubtful ? fallback.decimalMark : this.#decimalMark(fallback);
    const groupMark =
      this.#groupMark(decimalMark) ?? (fallback.decimalMark === decimalMark ? fallback.groupMark : undefined);
    const negative = this.#negative() ?? fallback.negative;
    const whole = this.#nDecimals === 0 && this.#isWhole(decimalMark);
    return interned(decimalMark, groupMark, negative, whole);
  }

  /**
   * Whether points stand before three digits and nowhere else, and numbers below a thousand have none: 816,
   * 24.258, 692. Three decimals would stand behind all of them, so the points group.
   */
  get groupsByPoint(): boolean {
    return this.#ambiguousPoint > 0 && this.#nShort > 0 && this.#isPointOnlyMark();
  }

  /** Whether they do in figures that are all rounded to tens, as official ones are: 79.540 and 61.260. */
  get groupsTensByPoint(): boolean {
    return this.#nTens >= leastTens && this.#nTens === this.#ambiguousPoint && this.#isPointOnlyMark();
  }

  /** No decimals, no other mark, and no long number without one. */
  #isPointOnlyMark(): boolean {
    return this.#nDecimals + this.#ambiguousComma + this.#nUnmarked === 0 && !this.#groupMarks;
  }

  #countSign(text: string, { from, to, nMarks }: FigureShape): void {
    this.#nPlain++;
    if (to - from === text.length) return;
    const before = text.slice(0, from).replace(/[^-−–－△▲▼(（]/g, "");
    const after = text.slice(to).replace(/[*_`~\s%％‰]/g, "");
    if (before !== "" && "-−–－△▲▼".includes(before)) this.#voteNegative({ before, after: "" });
    else if (after === "-" || after === "−") this.#voteNegative({ before: "", after });
    if (before !== "(" && before !== "（") return;
    const marks = { before, after: before === "(" ? ")" : "）" };
    if (nMarks > 0) {
      this.#voteNegative(marks);
    } else {
      this.#nPlain--;
      this.#nBareBrackets++;
      this.#bareBrackets ??= marks;
    }
  }

  #voteNegative({ before, after }: NegativeMarks): void {
    this.#negatives = voted(this.#negatives, `${before}…${after}`, 1);
  }

  #countWhole(nDigits: number, leadingZero: boolean, text: string): void {
    if (nDigits > 3) {
      this.#nLongUngrouped++;
      if (!isYear(text)) this.#nUnmarked++;
    } else if (!leadingZero) this.#nShort++;
  }

  #countMarks(shape: FigureShape, text: string): void {
    const { nMarks, firstMark, lastMark, alike, headLength, lastLength } = shape;
    if (nMarks === 1) {
      this.#countOneMark(shape, text[shape.to - 1] === "0");
    } else if (alike && firstMark === lastMark) {
      if (lastLength === 3 && headLength <= 3) this.#countGroups(firstMark);
    } else if (alike) {
      this.#countDecimal(lastMark, certain);
      this.#voteGroup(firstMark);
    }
  }

  #countOneMark({ firstMark: mark, headLength, lastLength, leadingZero }: FigureShape, isTen: boolean): void {
    if (mark !== "." && mark !== ",") {
      if (lastLength === 3 && headLength <= 3) this.#voteGroup(mark);
      return;
    }
    if (lastLength !== 3 || headLength > 3 || leadingZero) this.#countDecimal(mark, likely);
    else if (mark === ",") this.#ambiguousComma++;
    else {
      this.#ambiguousPoint++;
      if (isTen) this.#nTens++;
    }
  }

  /** The same mark twice or more can only group. */
  #countGroups(mark: string): void {
    if (mark === ",") this.#point += certain;
    if (mark === ".") this.#comma += certain;
    this.#voteGroup(mark);
  }

  #countDecimal(mark: string, weight: number): void {
    this.#nDecimals++;
    if (mark === ".") this.#point += weight;
    if (mark === ",") this.#comma += weight;
  }

  #voteGroup(mark: string): void {
    this.#groupMarks = voted(this.#groupMarks, mark, 1);
  }

  /** One number has decimals, and others have the same mark before three digits, where it may group. */
  #hasLoneDecimal(): boolean {
    if (this.#point + this.#comma !== likely) return false;
    return (this.#comma > 0 ? this.#ambiguousComma : this.#ambiguousPoint) > 0;
  }

  #decimalMark(fallback: NumberConventions): "." | "," {
    if (this.#point === 0 && this.#comma === 0) return fallback.decimalMark;
    // Two figures that only decimals explain, and none that says otherwise: 109.68 and 211.48 among many such as 2.516.
    if (this.#nDecimals > 1 && this.#comma === 0) return ".";
    if (this.#nDecimals > 1 && this.#point === 0) return ",";
    const point = this.#point + groupLike * this.#ambiguousComma;
    const comma = this.#comma + pointGroupLike * this.#ambiguousPoint;
    return point > comma ? "." : comma > point ? "," : fallback.decimalMark;
  }

  /** The mark most used for groups, unless more long numbers go without. */
  #groupMark(decimalMark: "." | ","): string | undefined {
    const other = decimalMark === "." ? "," : ".";
    const ambiguous = other === "," ? this.#ambiguousComma : this.#ambiguousPoint;
    const enough = Math.max(1, this.#nLongUngrouped);
    if (!this.#groupMarks) return ambiguous >= enough ? other : undefined;
    const votes = voted(new Map(this.#groupMarks), other, ambiguous);
    votes.delete(decimalMark);
    const best = mostVoted(votes);
    return best !== undefined && votes.get(best)! >= enough ? best : undefined;
  }

  /** Grouped numbers outnumber those that could have three decimals, and nothing else has decimals. */
  #isWhole(decimalMark: "." | ","): boolean {
    const disguised = decimalMark === "." ? this.#ambiguousPoint : this.#ambiguousComma;
    if (disguised === 0) return false;
    let grouped = decimalMark === "." ? this.#ambiguousComma : this.#ambiguousPoint;
    for (const count of this.#groupMarks?.values() ?? []) grouped += count;
    return grouped > disguised;
  }

  #negative(): NegativeMarks | undefined {
    const best = this.#negatives && mostVoted(this.#negatives);
    if (best) return marksNamed(best);
    return this.#nPlain > this.#nBareBrackets ? this.#bareBrackets : undefined;
  }
}

/** Whether a figure may be a year, which is never grouped: those head columns. */
export function isYear(text: string): boolean {
  return /^\D*(?:19|20)\d\d\D*$/.test(text);
}

/** Longer texts are no numbers that vote. */
const longestDigits = 40;

/** What most figures are; the others are looked at more closely. */
function isAllDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > 0 && text.length <= longestDigits;
}

function voted(votes: Map<string, number> | null, key: string, count: number): Map<string, number> {
  const counts = votes ?? new Map<string, number>();
  return counts.set(key, (counts.get(key) ?? 0) + count);
}

function added(votes: Map<string, number> | null, others: ReadonlyMap<string, number>): Map<string, number> {
  let counts = votes;
  for (const [key, count] of others) counts = voted(counts, key, count);
  return counts ?? new Map();
}

/** The key with the most votes; the first by code where several have them, so that order does not matter. */
function mostVoted(votes: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [key, count] of votes) {
    if (count < most || (count === most && (best === undefined || key > best))) continue;
    best = key;
    most = count;
  }
  return best;
}

/** Undoes `before…after`. */
function marksNamed(name: string): NegativeMarks {
  const [before = "", after = ""] = name.split("…");
  return { before, after };
}

/** Conventions that were met. Few are, so that each is made once and all tables share it. */
const met: NumberConventions[] = [];
const mostMet = 64;

export function interned(
  decimalMark: "." | ",",
  groupMark?: string,
  negative?: NegativeMarks,
  whole = false,
): NumberConventions {
  for (const known of met)
    if (
      known.decimalMark === decimalMark &&
      known.groupMark === groupMark &&
      known.negative?.before === negative?.before &&
      known.negative?.after === negative?.after &&
      (known.whole ?? false) === whole
    )
      return known;
  const made: NumberConventions = {
    decimalMark,
    ...(groupMark !== undefined && { groupMark }),
    ...(negative && { negative }),
    ...(whole && { whole }),
  };
  if (met.length < mostMet) met.push(made);
  return made;
}
