/** Why a text is taken for something else than a report draft. */
export type NoDraft = "log" | "source" | "data" | "too-large";

/** So many filled lines from the start decide; what follows is of the same kind. */
const sampled = 200;

/** Fewer filled lines are too little to tell by. */
const fewest = 8;

const signs: readonly { readonly kind: NoDraft; readonly share: number; readonly line: RegExp }[] = [
  // A time or a level at the start of nearly every line.
  {
    kind: "log",
    share: 0.6,
    line: /^\s*[[(<]?(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[.,\s]|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/,
  },
  // Braces and semicolons at line ends, or words that open statements. Items in Chinese end in semicolons, too: 20万元;
  {
    kind: "source",
    share: 0.45,
    line: /(?:[{}]|(?<![\u2e80-\uffef]);)\s*$|^\s*(?:import|from|export|const|let|var|def|class|function|return|public|private|static|#include|package|using)\b.*[;:{('"<\w]$|^\s*(?:\/\/|\/\*)/,
  },
  // Records of JSON, SQL or XML, hexadecimal dumps, and lines without a single blank that go on and on.
  {
    kind: "data",
    share: 0.6,
    line: /^\s*[{[]"|^\s*"[^"]*"\s*:|^\s*(?:INSERT INTO|VALUES)\b|^\s*<\/?[a-z][\w-]*[^>]*>\s*$|^[0-9a-f]{6,8}[ :]|^\S{400,}$/,
  },
];

/**
 * What a text is instead of a report, or null where nothing speaks against its being one. `judged`: whether its content
 * has a say, as in plain text; only the first lines are looked at, each at its start and end.
 */
export function noDraft(lines: readonly string[], longest: number, judged: boolean): NoDraft | null {
  if (isLonger(lines, longest)) return "too-large";
  if (!judged) return null;
  const sample: string[] = [];
  for (let at = 0; at < lines.length && sample.length < sampled; at++) {
    const line = lines[at]!;
    if (line.trim() !== "") sample.push(line.length > 1000 ? line.slice(0, 1000) : line);
  }
  if (sample.length < fewest) return null;
  const found = signs.find(
    ({ share, line }) => sample.filter((text) => line.test(text)).length >= share * sample.length,
  );
  return found?.kind ?? null;
}

/** Whether a text has more characters than that, line ends counted as one. */
function isLonger(lines: readonly string[], longest: number): boolean {
  let length = 0;
  for (let at = 0; at < lines.length && length <= longest; at++) length += lines[at]!.length + 1;
  return length > longest;
}
