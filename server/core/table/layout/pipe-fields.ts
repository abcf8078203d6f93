const pipe = 0x7c;
const backslash = 0x5c;

/**
 * The cells of a row of pipes: where the stretches between unescaped pipes from `start` on begin and end, blanks
 * around them left out, as pairs of offsets; the outer pipes are optional. As GFM has it, a pipe within a code
 * span cuts too unless it is escaped. Blanks other than space and TAB stay with the cell, since they may stand
 * for the depth of a label. `fields` is filled anew, so that long tables need no array for each row.
 */
export function pipeFields(line: string, start: number, fields: number[] = []): number[] {
  let from = afterSpaces(line, start);
  if (line.charCodeAt(from) === pipe) from++;
  let n = 0;
  for (let at = line.indexOf("|", from); at >= 0; at = line.indexOf("|", at + 1)) {
    if (line.charCodeAt(at - 1) === backslash && isEscaped(line, at)) continue;
    n = putTrimmed(line, from, at, fields, n);
    from = at + 1;
  }
  // An array that is emptied first lets its room go, and has to grow again for each row.
  fields.length = putTrimmed(line, from, line.length, fields, n);
  return fields;
}

/** Whether a line holds a pipe that is not escaped, from `start` on. */
export function hasPipe(line: string, start: number): boolean {
  let at = line.indexOf("|", start);
  while (at > start && isEscaped(line, at)) at = line.indexOf("|", at + 1);
  return at >= 0;
}

/** How many columns a delimiter row (`|---|:-:|`) declares, or 0 where the line is none. */
export function delimitedColumns(line: string, start: number): number {
  let at = afterSpaces(line, start);
  let marked = line.charCodeAt(at) === pipe;
  if (marked) at = afterSpaces(line, at + 1);
  let nColumns = 0;
  while (at < line.length) {
    const from = at;
    if (line.charCodeAt(at) === 0x3a) at++;
    const dashes = at;
    while (line.charCodeAt(at) === 0x2d) at++;
    if (at === dashes) return 0;
    if (line.charCodeAt(at) === 0x3a) at++;
    marked ||= line.charCodeAt(from) === 0x3a || line.charCodeAt(at - 1) === 0x3a;
    nColumns++;
    at = afterSpaces(line, at);
    if (at === line.length) break;
    if (line.charCodeAt(at) !== pipe) return 0;
    marked = true;
    at = afterSpaces(line, at + 1);
  }
  return marked ? nColumns : 0;
}

/** Whether every filled field is a run of dashes or equals signs: a rule drawn between rows. */
export function isRuleRow(line: string, fields: readonly number[]): boolean {
  let nRules = 0;
  for (let at = 0; at < fields.length; at += 2) {
    const [from, to] = [fields[at]!, fields[at + 1]!];
    if (from === to) continue;
    if (!isRule(line, from, to)) return false;
    nRules++;
  }
  return nRules > 0;
}

function isRule(line: string, from: number, to: number): boolean {
  if (to - from < 3) return false;
  for (let at = from; at < to; at++) {
    const code = line.charCodeAt(at);
    const colon = code === 0x3a && (at === from || at === to - 1);
    if (code !== 0x2d && code !== 0x3d && !colon) return false;
  }
  return true;
}

/**
 * Puts the stretch without spaces and TABs at its ends behind the first `n` offsets and says how many there are then. A
 * blank one stands one blank in, where a figure would be typed, unless the line ends there: nothing behind the last
 * pipe is no cell.
 */
function putTrimmed(line: string, from: number, to: number, fields: number[], n: number): number {
  let first = from;
  let last = to;
  let code = line.charCodeAt(first);
  // Asked of each cell of a text before the engine has compiled anything, so no function is called for it.
  while (first < last && (code === 32 || code === 9)) code = line.charCodeAt(++first);
  if (first < last) code = line.charCodeAt(last - 1);
  while (last > first && (code === 32 || code === 9)) code = line.charCodeAt(--last - 1);
  if (first === last) {
    if (to === line.length) return n;
    first = Math.min(from + 1, to);
    last = first;
  }
  fields[n] = first;
  fields[n + 1] = last;
  return n + 2;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(line: string, at: number): boolean {
  let first = at;
  while (first > 0 && line.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (isSpaceOrTab(line.charCodeAt(at))) at++;
  return at;
}

function isSpaceOrTab(code: number): boolean {
  return code === 32 || code === 9;
}
