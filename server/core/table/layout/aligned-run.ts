import { openingBlanks } from "../../text/lines.ts";
import { type AlignedLine, readAlignedLine } from "./aligned-lines.ts";
import { figuresOfCutLabel } from "./cut-labels.ts";
import { type Aligned, evenness, hasTightGaps, isFigured } from "./figured-rows.ts";
import { isNumbered } from "./table-end.ts";
import { isLoneWord } from "./wrapped-labels.ts";

/** A line of one field that is longer is no head above the figures. */
const longestHead = 60;
/** Lines of words alone that may stand above the figures or between two rows of them. */
export const mostWordLines = 12;
/** Rows of so many figures go on behind blank lines and words, as long as those are no new head. */
const manyFigures = 3;
/** A lone row of so many figures under a head is a table. */
const enoughFigures = 5;

const rulesColumns = /^ *(?:-{2,} +){2}-{2}/;

/** The lines of a table so far, and whether the next one belongs to it. */
export class AlignedRun {
  #last: Aligned | null = null;
  #nFigured = 0;
  #nEven = 0;
  /** Rows of figures with gaps of two blanks each, and with an edge that is not under one of the row above. */
  #nTight = 0;
  #nOutOfLine = 0;
  #nHeads = 0;
  #underHead = false;
  #nWords = 0;
  #nBlank = 0;
  #turned = false;
  /** Rows that blank lines part from the one above: in text from PDF files nearly all of them. */
  #nSpaced = 0;
  /** The line of a rule right below a row of figures. */
  #rule = Number.NaN;

  /** Two rows of figures stand in one layout, or a long one stands under a head. */
  get isTable(): boolean {
    return !this.#isUnaligned && (this.#nEven > 0 || this.#underHead);
  }

  /** Gaps are two blanks wide wherever the figures stand: blanks part the cells, and position says nothing. */
  get #isUnaligned(): boolean {
    return this.#nTight === this.#nFigured && this.#nOutOfLine > 0;
  }

  /** The last row of figures. */
  get last(): Aligned | null {
    return this.#last;
  }

  /** A rule directly below a row of figures closes the table, but for a total without a label below that. */
  closeAt(rule: number): boolean {
    if (this.#nFigured === 0 || this.#nBlank > 0) return false;
    if (this.#nWords === 0) this.#rule = rule;
    return true;
  }

  /** Whether a line is nothing but a figure, right below a rule and under the figures above it, as ledgers have it. */
  isBareTotal(at: number, text: string, line: AlignedLine): boolean {
    if (this.#rule !== at - 1 || line.fields.length !== 1 || line.nFigures !== 1) return false;
    return this.#last!.line.nFigures === 1 && evenness(this.#last!, { text, line }).isEven;
  }

  goesOn(text: string, line: AlignedLine, isSection: () => boolean): boolean {
    if (this.#nWords > mostWordLines) return false;
    if (this.#nFigured === 0 && isLoneWord(line) && text.trim().length > longestHead) return false;
    if (this.#nFigured === 0 || this.#nBlank === 0 || this.#turned) return true;
    if (2 * this.#nSpaced >= this.#nFigured) return true;
    const above = this.#last!;
    if (isFigured(text, line)) return evenness(above, { text, line }).isEven;
    if (above.line.nFigures >= manyFigures && line.fields.length < manyFigures) return true;
    return isLoneWord(line) && isSection();
  }

  /**
   * Whether a numbered line is the first part of a label wrapped in a narrow column, not a heading: the rest
   * of it stands right below, before figures under those above.
   */
  opensLabel(lines: readonly string[], at: number): boolean {
    if (this.#nBlank > 0 || !isNumbered(lines[at]!)) return false;
    const below = lines[figuresOfCutLabel(lines, at)] ?? "";
    const line = readAlignedLine(below);
    if (line.kind !== "row" || line.nFigures < 2 || !isFigured(below, line)) return false;
    if (this.#last) return evenness(this.#last, { text: below, line }).isEven;
    return this.#nHeads > 0;
  }

  /** Takes a line in; true where it is a row of figures, so that the table reaches to it. */
  add(text: string, line: AlignedLine): boolean {
    if (line.kind === "blank") this.#nBlank++;
    if (line.kind === "footer") this.#turned = true;
    // A rule in a piece for each column stands below heads, however narrow the blanks between those are.
    if (line.kind === "rule" && rulesColumns.test(text)) this.#nHeads++;
    if (line.kind !== "row") return false;
    if (!isFigured(text, line)) {
      if (text.trim().length > 1) this.#nWords++;
      if (line.fields.length > 2) this.#nHeads++;
      return false;
    }
    if (hasTightGaps(text, line)) this.#nTight++;
    if (this.#last) {
      const { isEven, isInLine } = evenness(this.#last, { text, line });
      if (isEven) this.#nEven++;
      if (!isInLine) this.#nOutOfLine++;
    }
    if (line.nFigures >= enoughFigures && this.#nHeads > 0) this.#underHead = true;
    if (this.#nBlank > 0) this.#nSpaced++;
    this.#nFigured++;
    this.#last = { text, line };
    this.#nWords = 0;
    this.#nBlank = 0;
    this.#turned = false;
    return true;
  }
}

/**
 * Whether words below a blank line open a part of the table above, as "Liabilities" and "Cost of sales:" do
 * in statements: the next row of figures is set in below them. Words at its own margin are the caption of
 * another table, and so are those with a date or number in them that a blank line sets apart.
 */
export function opensSection(lines: readonly string[], at: number): boolean {
  const words = lines[at]!;
  if (words.trim().length > longestHead) return false;
  const isCaption = /\d/.test(words) && (lines[at + 1] ?? "").trim() === "";
  for (let i = at + 1; !isCaption && i < Math.min(lines.length, at + mostWordLines); i++) {
    const line = readAlignedLine(lines[i]!);
    if (line.kind === "row" && isFigured(lines[i]!, line))
      return openingBlanks(lines[i]!) > openingBlanks(words);
  }
  return false;
}
