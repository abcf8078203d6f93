import type { NegativeMarks, NumberConventions } from "../model/numeral.ts";
import { digitAt } from "./characters.ts";

/** Commas group thousands and a point opens the decimals: what holds where nothing speaks. */
export const pointConventions: NumberConventions = { decimalMark: "." };

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
  private readonly negatives = new Map<string, { marks: NegativeMarks; votes: number }>();
  private nBareBrackets = 0;
  private bareBrackets: NegativeMarks | null = null;

  /** Takes the vote of one cell, if it is a number with no more than signs around it. */
  count(text: string): void {
    if (text.length > 40) return;
    if (isPlainInteger(text)) {
      this.nPlain++;
      if (text.length > 3) this.nLongUngrouped++;
      return;
    }
    let from = 0;
    while (from < text.length && digitAt(text, from) < 0) {
      if (from > 12) return;
      from++;
    }
    if (from === text.length || !isPureNumber.test(text)) return;
    let to = text.length;
    while (digitAt(text, to - 1) < 0) to--;
    const figure = halfWidth(text.slice(from, to));
    this.countSign(text, from, to, /[^\d]/.test(figure));
    this.countMarks(figure);
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

  private countSign(text: string, from: number, to: number, amount: boolean): void {
    const before = text.slice(0, from).replace(/[*_`\s$€£¥￥]/g, "");
    const after = text.slice(to).replace(/[*_`\s%％]/g, "");
    if (before === "(" || before === "（") {
      const marks = { before, after: before === "(" ? ")" : "）" };
      if (amount) this.voteNegative(marks);
      else {
        this.nBareBrackets++;
        this.bareBrackets = marks;
      }
      return;
    }
    this.nPlain++;
    if (before !== "" && "-−–－△▲▼".includes(before)) this.voteNegative({ before, after: "" });
    else if (after === "-" || after === "−") this.voteNegative({ before: "", after });
  }

  private voteNegative(marks: NegativeMarks): void {
    const key = marks.before + marks.after;
    const seen = this.negatives.get(key);
    if (seen) seen.votes++;
    else this.negatives.set(key, { marks, votes: 1 });
  }

  private countMarks(figure: string): void {
    const marks = figure.replace(/\d/g, "");
    if (marks === "") {
      if (figure.length > 3) this.nLongUngrouped++;
      return;
    }
    const runs = figure.split(/[^\d]/);
    const last = marks[marks.length - 1]!;
    const groups = marks.slice(0, -1);
    if (marks.length === 1) this.countOneMark(last, runs[0]!, runs[1]!);
    else if (marks === last.repeat(marks.length)) this.countGroups(last, certain, runs);
    else if (groups === groups[0]!.repeat(groups.length)) {
      this.countDecimal(last, certain);
      this.voteGroup(groups[0]!);
    }
  }

  private countOneMark(mark: string, head: string, rest: string): void {
    if (mark !== "." && mark !== ",") {
      if (rest.length === 3 && head.length <= 3) this.voteGroup(mark);
      return;
    }
    if (rest.length !== 3 || head.length > 3 || head === "" || head[0] === "0")
      this.countDecimal(mark, likely);
    else if (mark === ",") this.ambiguousComma++;
    else this.ambiguousPoint++;
  }

  /** The same mark twice or more: it groups, if its groups are regular. */
  private countGroups(mark: string, weight: number, runs: readonly string[]): void {
    if (runs[runs.length - 1]!.length !== 3 || runs.some((run) => run.length > 3 || run.length < 1)) return;
    if (mark === ",") this.point += weight;
    if (mark === ".") this.comma += weight;
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
    if (ambiguous > 0) votes.set(other, (votes.get(other) ?? 0) + ambiguous);
    let best: string | undefined;
    let most = Math.max(0, this.nLongUngrouped - 1);
    for (const [mark, count] of votes) {
      if (mark === decimalMark || count <= most) continue;
      best = mark;
      most = count;
    }
    return best;
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
    let best: NegativeMarks | undefined;
    let most = 0;
    for (const { marks, votes } of this.negatives.values()) {
      if (votes <= most) continue;
      best = marks;
      most = votes;
    }
    if (!best && this.bareBrackets && this.nPlain > this.nBareBrackets) return this.bareBrackets;
    return best;
  }
}

/** Digits and marks, with signs, brackets, currency, percent and emphasis around them; no letters. */
const isPureNumber =
  /^[\s*_`$€£¥￥()（）+\-−–－△▲▼]*[\d０-９][\d０-９.,，．'’ \u00a0\u202f\u2009\u2007]*[\s*_`$€£¥￥()（）\-−%％‰]*$/;

function isPlainInteger(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== "";
}

function halfWidth(figure: string): string {
  return /[０-９，．]/.test(figure) ? figure.normalize("NFKC") : figure;
}
