/**
 * What stands before a table's own text in a line: marks of block quotes and, in the first line, of a list
 * item (CommonMark 0.31, sections 5.1 and 5.2). Offsets are UTF-16 units, indents are columns with TAB stops of four.
 */
export interface Prefix {
  /** Block quotes around the table. */
  readonly quotes: number;
  /** Where the table's text starts in its first line. */
  readonly from: number;
  /** The column of that text, counted after the quote marks. */
  readonly indent: number;
  /** Whether a list mark stands before it, so that later lines must be indented as far. */
  readonly marked: boolean;
}

/** The prefix of a table's first line. */
export function prefixOf(line: string): Prefix {
  let quotes = 0;
  let from = 0;
  let indent = 0;
  let marked = false;
  for (;;) {
    const mark = afterSpaces(line, from);
    const code = line.charCodeAt(mark);
    if (code === quoteMark) {
      quotes++;
      from = mark + 1 + (line.charCodeAt(mark + 1) === 32 ? 1 : 0);
      indent = 0;
      marked = false;
      continue;
    }
    const end = afterListMark(line, mark);
    if (end < 0) return { quotes, from: mark, indent: indent + indentOf(line, from), marked };
    marked = true;
    indent += indentOf(line, from) + (end - mark);
    from = end;
  }
}

/** Where the text of a later line starts behind the marks of `quotes` block quotes, or -1 where one is missing. */
export function afterQuotes(line: string, quotes: number): number {
  let from = 0;
  for (let k = 0; k < quotes; k++) {
    const mark = afterSpaces(line, from);
    if (line.charCodeAt(mark) !== quoteMark) return -1;
    from = mark + 1 + (line.charCodeAt(mark + 1) === 32 ? 1 : 0);
  }
  return from;
}

/** How many columns of blanks start at `from`. */
export function indentOf(line: string, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else return column;
  }
}

/**
 * Whether the text at `from` begins another block and so ends a table: a heading, quote, list item, fence,
 * thematic break or HTML block (GFM 0.29, section 4.10: "the table is broken at the first empty line, or
 * beginning of another block-level structure").
 */
export function opensBlock(line: string, from: number): boolean {
  const at = afterSpaces(line, from);
  const code = line.charCodeAt(at);
  if (code === quoteMark) return true;
  if (code === 0x23) return /^#{1,6}(?:[ \t]|$)/.test(line.slice(at, at + 8));
  if (code === 0x60 || code === 0x7e) return line.startsWith("```", at) || line.startsWith("~~~", at);
  if (code === 0x3c) return /^<(?:[a-zA-Z/!?])/.test(line.slice(at, at + 2));
  if (afterListMark(line, at) >= 0) return true;
  return code === 0x2a || code === 0x2d || code === 0x5f ? isThematicBreak(line, at) : false;
}

const quoteMark = 0x3e;

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at;
}

/** Where the text after a list mark with one blank starts, or -1 where there is no mark. */
function afterListMark(line: string, at: number): number {
  const code = line.charCodeAt(at);
  let end = at;
  if (code === 0x2d || code === 0x2a || code === 0x2b) end++;
  else {
    while (end < at + 9 && line.charCodeAt(end) >= 48 && line.charCodeAt(end) <= 57) end++;
    if (end === at || (line[end] !== "." && line[end] !== ")")) return -1;
    end++;
  }
  if (end === line.length) return end;
  const blank = line.charCodeAt(end);
  return blank === 32 || blank === 9 ? end + 1 : -1;
}

function isThematicBreak(line: string, at: number): boolean {
  const mark = line[at];
  let count = 0;
  for (let i = at; i < line.length; i++) {
    if (line[i] === mark) count++;
    else if (line[i] !== " " && line[i] !== "\t") return false;
  }
  return count >= 3;
}
