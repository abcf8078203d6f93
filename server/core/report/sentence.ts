import { type Span, spanOf } from "../model/span.ts";
import { withoutComments } from "../text/lines.ts";
import { firstFrom } from "../text/ordered.ts";
import { withoutRadicals } from "../text/radicals.ts";
import { inSimplified } from "../text/traditional.ts";

/** The running text of a block with its lines joined and closed up, and the way back from an offset to a place. */
export interface RunningText {
  readonly text: string;
  spanAt(from: number, to: number): Span;
}

/** What marks a line as an item of a list, and what ends a line before it by itself. */
const itemMark = /^[ \t\u3000]*(?:[-*+•·][ \t]+|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/;
const endsItself = /[，、；：。！？,;:.!?\s]$/;

/**
 * Lines of Chinese text are joined without a blank, as a PDF file breaks them anywhere; others with one. Radicals that
 * it has for characters are read as those, and comments not at all. An item that nothing ends is ended in the place of
 * the next one's mark.
 */
export function runningText(lines: readonly string[]): RunningText {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let isLed = false;
  for (const said of lines) {
    const written = said.includes("<!--") ? withoutComments(said).trimEnd() : said;
    const previous = parts[parts.length - 1] ?? "";
    const mark = itemMark.exec(written)?.[0];
    if (mark === undefined) isLed = /[:：]\s*$/.test(written);
    const isOther = !isChinese(previous);
    // A colon leads into all items, which in other scripts are lists of their own.
    const isEnded = mark === undefined || previous === "" || endsItself.test(previous) || (isOther && isLed);
    const stop = isOther ? "." : isLed ? "；" : "。";
    const line = isEnded ? written : stop.padEnd(mark.length) + written.slice(mark.length);
    if (previous !== "" && !isChinese(previous.charAt(previous.length - 1))) {
      parts.push(" ");
      length++;
    }
    starts.push(length);
    parts.push(line);
    length += line.length;
  }
  const { text, offsetOf } = closedUp(withoutRadicals(parts.join("")));
  const spanAt = (from: number, to: number): Span => {
    const start = offsetOf(from);
    const end = to > from ? offsetOf(to - 1) + 1 : start;
    let line = starts.length - 1;
    while (line > 0 && starts[line]! > start) line--;
    return spanOf(line, start - starts[line]!, end - starts[line]!);
  };
  return { text, spanAt };
}

/** A run of blanks within a text, with what stands on either side; each is begun once, so that no run is read twice. */
const blanks = /(?<=(\S))[ \t\u00a0\u3000]+(?=(\S))/g;
/** A look that spares most texts the work. */
const mayBeApart = /[\u2e80-\uffef][ \t\u00a0\u3000]|[ \t\u00a0\u3000][\u2e80-\uffef]/;
/** Characters of words that are written without blanks, and the marks of their text. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const unspacedMark = /[\u3001-\u303f\uff01-\uff65]/;
/** What is set apart from such words by a blank, but by habit: 共 12 件, 占 5%, (12 件), “A 组”. */
const setApart = /[\dA-Za-z%.,:;()$€£¥]/;

/**
 * A text without the blanks that PDF files and many writers put between Chinese words and figures (共 12 件，占 5%), and
 * the way back from its offsets. Linear in the text.
 */
function closedUp(text: string): { readonly text: string; offsetOf(at: number): number } {
  if (!mayBeApart.test(text)) return { text, offsetOf: (at) => at };
  const starts = [0];
  const origins = [0];
  const kept: string[] = [];
  let [from, length] = [0, 0];
  for (const { index, 0: gap, 1: left, 2: right } of text.matchAll(blanks)) {
    if (!isByHabit(left!, right!)) continue;
    kept.push(text.slice(from, index));
    length += index - from;
    from = index + gap.length;
    starts.push(length);
    origins.push(from);
  }
  kept.push(text.slice(from));
  const offsetOf = (at: number): number => {
    const piece = firstFrom(starts, at + 1) - 1;
    return origins[piece]! + at - starts[piece]!;
  };
  return { text: kept.join(""), offsetOf };
}

/** Whether a blank between two characters says nothing. */
function isByHabit(left: string, right: string): boolean {
  if (unspacedMark.test(left) || unspacedMark.test(right)) return true;
  if (right === "%" && /\d/.test(left)) return true;
  return unspaced.test(left) ? setApart.test(right) : setApart.test(left) && unspaced.test(right);
}

function isChinese(text: string): boolean {
  return /[\u2e80-\uffef]/.test(text);
}

/** Marks as a Western keyboard types them, and what Chinese text has in their place. */
const chineseMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
};
/** What shows that a text with Chinese characters is Japanese, whose words have characters of their own. */
const kana = /[\u3041-\u30fa]/;
/** The number of a part that a sentence lists: 其中：1.基本支出800万元；2.项目支出200万元. */
const numberOfPart = /(?<=[：；]\s?)(?:\d{1,2}[.．、]|（\d{1,2}）)(?=\p{Script=Han})/gu;

/**
 * A text with the marks beside its Chinese characters as Chinese has them (30件,其中12件 as 30件，其中12件), and its words
 * for sums in simplified characters; the numbers of parts are blanks, since they count nothing. Offsets stay.
 */
export function inPlainChinese(text: string): string {
  if (!isChinese(text)) return text;
  const marked = text
    .replace(/(?<=[\u2e80-\uffef])[,;:()]|[,;:()](?=[\u2e80-\uffef])/g, (mark) => chineseMarks[mark] ?? mark)
    .replace(numberOfPart, (mark) => " ".repeat(mark.length));
  return kana.test(marked) ? marked : inSimplified(marked);
}

/** Words that go on about some of what the sentence before them told, up to their comma: 在公开的信息中，. */
export const amongThose = "在(?:主动|公开|收到|受理|上述|以上)[^，。；：\\d]{0,12}中(?=，)";

const fullStop = new RegExp(
  `[。！？](?!其中|${amongThose}|按[^，。；：\\d]{1,8}分(?:类)?：)|\\.(?!\\S)`,
  "g",
);

/**
 * The stretches of a text between full stops, as offsets; a point between digits ends nothing, nor does a full stop
 * before 其中, 在公开的信息中， or 按渠道分：, which go on about the sentence before it.
 */
export function sentencesOf(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const { index } of text.matchAll(fullStop)) {
    found.push({ from, to: index });
    from = index + 1;
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found;
}

/**
 * Whether a place of a sentence stands in brackets, in plain Chinese or as `pair` writes them: what is told there is
 * about what stands before them.
 */
export function isBracketed(sentence: string, at: number, pair: "（）" | "()" = "（）"): boolean {
  return sentence.lastIndexOf(pair[0]!, at) > sentence.lastIndexOf(pair[1]!, at);
}
