const megabyte = 1_000_000;

/** Texts that people name first, times `n`: a megabyte each, and a hundred thousand lines of a cell. */
export const namedTexts: Readonly<Record<string, (n: number) => readonly string[]>> = {
  "a megabyte of pipes": (n) => ["|".repeat(n * megabyte)],
  "a megabyte of lines of pipes": (n) => filled("|||||||||", n * megabyte),
  "a megabyte of TABs": (n) => ["\t".repeat(n * megabyte)],
  "a megabyte of lines of TABs": (n) => filled("\t", n * megabyte),
  "a megabyte of digits": (n) => ["1".repeat(n * megabyte)],
  "a megabyte of lines of digits": (n) => filled("123456789", n * megabyte),
  "a megabyte of fences": (n) => filled("```", n * megabyte),
  "a megabyte of unclosed fences": (n) => filled("```text", n * megabyte),
  "an unclosed fence of a megabyte": (n) => ["```", ...filled("some words", n * megabyte)],
  "a hundred thousand lines of a cell": (n) => Array.from({ length: n * 100_000 }, (_, at) => `\t${at}`),
};

/** The same line over and over, in so many characters. */
function filled(line: string, size: number): string[] {
  return new Array<string>(Math.ceil(size / (line.length + 1))).fill(line);
}

/** A hundred and fifty kilobytes times `n` of what nobody means, but somebody pastes. */
export const hostileTexts: Readonly<Record<string, (n: number) => readonly string[]>> = {};

const size = 150_000;

/** The same line over and over. */
function lines(name: string, line: string): void {
  hostile(name, (n) => filled(line, n * size));
}

/** One line of the same piece over and over. */
function oneLine(name: string, piece: string): void {
  hostile(name, (n) => [piece.repeat(Math.ceil((n * size) / piece.length))]);
}

function hostile(name: string, textOf: (n: number) => readonly string[]): void {
  (hostileTexts as Record<string, (n: number) => readonly string[]>)[name] = textOf;
}

for (const piece of [
  "word ",
  " ",
  "<",
  ">",
  '"',
  "-",
  "=",
  "`",
  "1,",
  "(",
  "*",
  "[",
  "&",
  "一",
  "+-",
  "│",
  "1 ",
])
  oneLine(`a line of ${JSON.stringify(piece)}`, piece);
for (const line of [
  "|",
  "|||||||||",
  "\t",
  "\t\t\t\t",
  "1",
  "12 345",
  "word",
  "a word or two",
  "```",
  "~~~~",
  "===",
  "---",
  "<",
  "<td>",
  "<table>",
  "</table>",
  "<!--",
  ">",
  "> |",
  "- ",
  "- | a |",
  '"',
  '"a,b',
  "|---|",
  "+---+",
  "+---+---+",
  "|===",
  "=== ===",
  "┌─┬─┐",
  "│",
  "a | b |",
  "1.",
  "一、",
  "（一）",
  "#",
  "# a",
  "- 4 -",
  "续表",
  "合计",
  "表1",
  "　",
  "\f",
  "a  1",
  "a  b  c",
  "\ta",
  "1\t",
  "x: 1",
])
  lines(`lines of ${JSON.stringify(line)}`, line);
hostile("cells and blanks", (n) => Array.from({ length: 15_000 * n }, (_, at) => (at % 2 ? "" : `${at}`)));
hostile("cells, words and blanks", (n) =>
  Array.from({ length: 15_000 * n }, (_, at) => (at % 2 ? "" : at % 4 ? `w${at}` : `${at}`)),
);
hostile("words under rules", (n) =>
  Array.from({ length: 15_000 * n }, (_, at) => (at % 2 ? "===" : `w${at}`)),
);
hostile("an unclosed fence of rows", (n) => [
  "```",
  ...Array.from({ length: 15_000 * n }, (_, at) => `| ${at} | 5 |`),
]);
hostile("an unclosed comment", (n) => ["<!--", ...Array.from({ length: 15_000 * n }, (_, at) => `w ${at}`)]);
hostile("an unclosed table", (n) => [
  "<table>",
  ...Array.from({ length: 15_000 * n }, (_, at) => `<tr><td>${at}`),
]);
hostile("ragged rows", (n) => Array.from({ length: 15_000 * n }, (_, at) => "1\t".repeat(at % 9)));
hostile("rows without rule", (n) => Array.from({ length: 15_000 * n }, (_, at) => `a ${at} | 5 | 6 |`));
