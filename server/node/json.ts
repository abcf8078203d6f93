import type { Message } from "vscode-languageserver";
import { type Kept, type KeptList, keptOf, keptOfList } from "../lsp/lasting.ts";

/**
 * A message as JSON in UTF-8, in pieces. Of the diagnostics and symbols of a long text a key changes a few,
 * so the bytes of lasting objects are kept: writing 700 diagnostics anew took two thirds of a key in 100,000
 * lines.
 */
export function jsonOf(message: Message): Uint8Array[] {
  const { result, params } = message as { readonly result?: unknown; readonly params?: unknown };
  const body = result ?? params;
  const list = listIn(body);
  if (!list) return [Buffer.from(JSON.stringify(message))];
  const bare = Array.isArray(body) ? [mark] : withoutList(body as object, list);
  const frame = JSON.stringify({ ...message, [result === undefined ? "params" : "result"]: bare });
  const at = frame.indexOf(mark) - 1;
  const [before, after] = [Buffer.from(frame.slice(0, at)), Buffer.from(frame.slice(at + mark.length + 2))];
  const kept = keptOfList(list);
  return [before, ...(kept ? [bytesOfList(list, kept)] : piecesOf(list)), after];
}

/** Stands in a message for what its list holds. */
const mark = "\u{E000}lasting\u{E000}";

/** The list of lasting objects that a message brings: all of its body, or one of the body's properties. */
function listIn(body: unknown): readonly object[] | null {
  if (typeof body !== "object" || body === null) return null;
  if (Array.isArray(body)) return isLasting(body) ? body : null;
  for (const value of Object.values(body)) if (isLasting(value)) return value;
  return null;
}

function isLasting(list: unknown): list is readonly object[] {
  if (!Array.isArray(list)) return false;
  const [first] = list;
  return typeof first === "object" && first !== null && keptOf(first) !== null;
}

/** A body with the mark in the place of what its list holds. */
function withoutList(body: object, list: readonly object[]): object {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, value === list ? [mark] : value]),
  );
}

/** The bytes of a list; those that it shares with the list of before at its start and end are copied in two strokes. */
function bytesOfList(list: readonly object[], kept: KeptList): Uint8Array {
  const { head } = kept;
  // The first object of a list is written without a comma, so it is not among the last of another.
  const tail = Math.min(kept.tail, list.length - Math.max(1, head), Math.max(0, kept.ends.length - 1));
  const ends = kept.ends.slice(0, head);
  const headEnd = ends.at(-1) ?? 0;
  const pieces = [kept.bytes.subarray(0, headEnd)];
  let end = headEnd;
  for (let at = head; at < list.length - tail; at++) {
    const bytes = bytesOf(list[at]!);
    pieces.push(at === 0 ? bytes.subarray(1) : bytes);
    end += pieces.at(-1)!.length;
    ends.push(end);
  }
  const nBefore = kept.ends.length;
  const oldTail = kept.ends[nBefore - tail - 1] ?? 0;
  const shift = end - oldTail;
  if (tail > 0) pieces.push(kept.bytes.subarray(oldTail));
  for (let at = nBefore - tail; at < nBefore; at++) ends.push(kept.ends[at]! + shift);
  const nBytes = ends.at(-1) ?? 0;
  Object.assign(kept, { bytes: Buffer.concat(pieces, nBytes), ends, head: list.length, tail: list.length });
  return kept.bytes;
}

/** The bytes of an object with so many in it are kept as one; those of a larger one are put together of theirs. */
const mostKept = 32;

/** An object that may hold others. */
interface Tree {
  readonly children?: readonly Tree[];
}

/** The bytes of a list of objects that hold others. */
function piecesOf(list: readonly Tree[]): Uint8Array[] {
  const pieces = list.flatMap(piecesOfTree);
  if (pieces.length > 0) pieces[0] = pieces[0]!.subarray(1);
  return pieces;
}

function piecesOfTree(value: Tree): Uint8Array[] {
  if (keptOf(value)?.bytes || nodesIn(value) <= mostKept) return [bytesOf(value)];
  const shell = JSON.stringify({ ...value, children: [] });
  return [Buffer.from(`,${shell.slice(0, -end.length)}`), ...piecesOf(value.children!), end];
}

/** How many objects there are in one, itself included; where they are more than are kept, any number above that. */
function nodesIn({ children = [] }: Tree): number {
  let n = 1;
  for (let at = 0; at < children.length && n <= mostKept; at++) n += nodesIn(children[at]!);
  return n;
}

/** How the JSON of an object ends whose last property is an empty list. */
const end = Buffer.from("]}");

/** The bytes of an object, a comma before them. */
function bytesOf(value: object): Uint8Array {
  const kept = keptOf(value);
  if (kept?.bytes && (kept.nMoved === 0 || moveLines(kept.bytes, linesIn(kept), kept.nMoved))) {
    kept.nMoved = 0;
    return kept.bytes;
  }
  const bytes = Buffer.from(`,${JSON.stringify(value)}`);
  if (kept) Object.assign(kept, { bytes, lines: null, nMoved: 0 });
  return bytes;
}

/** As a property is written; within a text its quotes would be escaped. */
const lineMark = Buffer.from('"line":');

/** Where the numbers of lines end in what is kept of an object. */
function linesIn(kept: Kept): readonly number[] {
  if (kept.lines) return kept.lines;
  const json = Buffer.from(kept.bytes!.buffer, kept.bytes!.byteOffset, kept.bytes!.length);
  const lines: number[] = [];
  for (let at = json.indexOf(lineMark); at >= 0; at = json.indexOf(lineMark, at)) {
    at += lineMark.length;
    while (isDigit(json[at]!)) at++;
    lines.push(at);
  }
  kept.lines = lines;
  return lines;
}

/**
 * Writes other lines into the JSON of an object, all so many further down. Most often no more than the last digit is
 * another. False where a line is written with more digits now, or fewer: then nothing of the JSON is right.
 */
function moveLines(json: Uint8Array, ends: readonly number[], nLines: number): boolean {
  for (let k = 0; k < ends.length; k++) {
    let at = ends[k]!;
    for (let carried = nLines; carried !== 0; ) {
      const digit = json[--at]!;
      if (!isDigit(digit)) return false;
      const sum = digit - zero + carried;
      carried = Math.floor(sum / 10);
      json[at] = zero + sum - 10 * carried;
    }
    if (json[at] === zero && isDigit(json[at + 1]!) && !isDigit(json[at - 1]!)) return false;
  }
  return true;
}

const zero = 48;

function isDigit(byte: number): boolean {
  return byte >= zero && byte < zero + 10;
}
