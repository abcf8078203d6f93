import type { NegativeMarks, NumberConventions } from "../model/numeral.ts";
import { type Decoded, decodeReferences } from "./entities.ts";
import { type FigureShape, shapeOf } from "./figure-shape.ts";

/** Commas group thousands and a point opens the decimals: what holds where nothing speaks. */
const pointConventions: NumberConventions = { decimalMark: "." };

/**
 * The marks that a column, table or document uses, by the votes of its pure number cells. Forms that can be
 * read in one way only decide ("1,234,567", "1.234,50", "12.5"); where there are none, `fallback` does: the
 * table's conventions for a column, the document's for a table, the language's for a document.
 * The order of the texts does not matter.
 */
export function inferConventions(
  texts: Iterable<string>,
  fallback: NumberConventions = pointConventions,
): NumberConventions {
  const votes = new Votes();
  for (const text of texts) votes.count(text);
  return votes.verdict(fallback);
}

/** Whether two texts cast the same vote, so that one may take the other's place and change no convention. */
export function voteAlike(left: string, right: string): boolean {
  const [a, b] = [shapeOf(left), shapeOf(right)];
  if (!a || !b) return a === b;
  return (
    a.nMarks === b.nMarks &&
    a.firstMark === b.firstMark &&
    a.lastMark === b.lastMark &&
    a.alike === b.alike &&
    a.headLength > 3 === b.headLength > 3 &&
    (a.nMarks === 0 || (a.leadingZero === b.leadingZero && (a.lastLength === 3) === (b.lastLength === 3))) &&
    left.slice(0, a.from) === right.slice(0, b.from) &&
    left.slice(a.to) === right.slice(b.to)
  );
}

/** Weights after the practice of number-format detection: two marks prove more than one. */
const certain = 3;
const likely = 1.5;
const groupLike = 1;
const pointGroupLike = 0.5;

class Votes {
  private point = 0;
  private comma = 0;
  private ambiguousPoint = 0;
  private ambiguousComma = 0;
  private nDecimals = 0;
  private nLongUngrouped = 0;
  private nPlain = 0;
  private readonly groupMarks = new Map<string, number>();
  private readonly negatives = new Map<string, number>();
  private nBareBrackets = 0;
  private bareBrackets: NegativeMarks | undefined;

  /** Takes the vote of one cell, if it is a number with no more than signs around it. */
  count(source: string): void {
    const decoded = decodeReferences(source);
    const text = decoded?.text ?? source;
    const shape = shapeOf(text);
    if (!shape) return;
    this.countSign(text, shape);
    this.countMarks(decoded ? marksAsWritten(shape, decoded) : shape);
  }

  verdict(fallback: NumberConventions): NumberConventions {
    const decimalMark = this.decimalMark(fallback);
    const groupMark =
      this.groupMark(decimalMark) ?? (fallback.decimalMark === decimalMark ? fallback.groupMark : undefined);
    const negative = this.negative() ?? fallback.negative;
    const whole = this.nDecimals === 0 && this.isWhole(decimalMark);
    return {
      decimalMark,
      ...(groupMark !== undefined && { groupMark }),
      ...(negative && { negative }),
      ...(whole && { whole }),
    };
  }

  private countSign(text: string, { from, to, nMarks }: FigureShape): void {
    this.nPlain++;
    if (to - from === text.length) return;
    const before = text.slice(0, from).replace(/[*_`~\s$€£¥￥]/g, "");
    const after = text.slice(to).replace(/[*_`~\s%％‰]/g, "");
    if (before !== "" && "-−–－△▲▼".includes(before)) this.voteNegative({ before, after: "" });
    else if (after === "-" || after === "−") this.voteNegative({ before: "", after });
    if (before !== "(" && before !== "（") return;
    const marks = { before, after: before === "(" ? ")" : "）" };
    if (nMarks > 0) {
      this.voteNegative(marks);
    } else {
      this.nPlain--;
      this.nBareBrackets++;
      this.bareBrackets = marks;
    }
  }

  private voteNegative({ before, after }: NegativeMarks): void {
    const name = `${before}…${after}`;
    this.negatives.set(name, (this.negatives.get(name) ?? 0) + 1);
  }

  private countMarks(shape: FigureShape): void {
    const { nMarks, firstMark, lastMark, alike, headLength, lastLength } = shape;
    if (nMarks === 0) {
      if (headLength > 3) this.nLongUngrouped++;
    } else if (nMarks === 1) {
      this.countOneMark(shape);
    } else if (alike && firstMark === lastMark) {
      if (lastLength === 3 && headLength <= 3) this.countGroups(firstMark);
    } else if (alike) {
      this.countDecimal(lastMark, certain);
      this.voteGroup(firstMark);
    }
  }

  private countOneMark({ firstMark: mark, headLength, lastLength, leadingZero }: FigureShape): void {
    if (mark !== "." && mark !== ",") {
      if (lastLength === 3 && headLength <= 3) this.voteGroup(mark);
      return;
    }
    if (lastLength !== 3 || headLength > 3 || leadingZero) this.countDecimal(mark, likely);
    else if (mark === ",") this.ambiguousComma++;
    else this.ambiguousPoint++;
  }

  /** The same mark twice or more can only group. */
  private countGroups(mark: string): void {
    if (mark === ",") this.point += certain;
    if (mark === ".") this.comma += certain;
    this.voteGroup(mark);
  }

  private countDecimal(mark: string, weight: number): void {
    this.nDecimals++;
    if (mark === ".") this.point += weight;
    if (mark === ",") this.comma += weight;
  }

  private voteGroup(mark: string): void {
    this.groupMarks.set(mark, (this.groupMarks.get(mark) ?? 0) + 1);
  }

  private decimalMark(fallback: NumberConventions): "." | "," {
    if (this.point === 0 && this.comma === 0) return fallback.decimalMark;
    const point = this.point + groupLike * this.ambiguousComma;
    const comma = this.comma + pointGroupLike * this.ambiguousPoint;
    return point > comma ? "." : comma > point ? "," : fallback.decimalMark;
  }

  /** The mark most used for groups, unless more long numbers go without. */
  private groupMark(decimalMark: "." | ","): string | undefined {
    const other = decimalMark === "." ? "," : ".";
    const ambiguous = other === "," ? this.ambiguousComma : this.ambiguousPoint;
    const votes = new Map(this.groupMarks);
    votes.set(other, (votes.get(other) ?? 0) + ambiguous);
    votes.delete(decimalMark);
    const best = mostVoted(votes);
    return best !== undefined && votes.get(best)! >= Math.max(1, this.nLongUngrouped) ? best : undefined;
  }

  /** Grouped numbers outnumber those that could have three decimals, and nothing else has decimals. */
  private isWhole(decimalMark: "." | ","): boolean {
    const disguised = decimalMark === "." ? this.ambiguousPoint : this.ambiguousComma;
    const grouped = decimalMark === "." ? this.ambiguousComma : this.ambiguousPoint;
    let certainGroups = 0;
    for (const count of this.groupMarks.values()) certainGroups += count;
    return disguised > 0 && grouped + certainGroups > disguised;
  }

  private negative(): NegativeMarks | undefined {
    const best = mostVoted(this.negatives);
    if (best !== undefined) return marksNamed(best);
    return this.nPlain > this.nBareBrackets ? this.bareBrackets : undefined;
  }
}

/** Marks that a source writes as references to characters are the marks of its numbers. */
function marksAsWritten(shape: FigureShape, { spelledAs }: Decoded): FigureShape {
  const encode = spelledAs(shape.from, shape.to);
  return { ...shape, firstMark: encode(shape.firstMark), lastMark: encode(shape.lastMark) };
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
