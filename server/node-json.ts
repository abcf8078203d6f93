import type { Message } from "vscode-languageserver";
import { isLasting } from "./lsp/lasting.ts";

/**
 * A message as JSON in UTF-8, in pieces. Of the diagnostics and symbols of a long text a key changes a few,
 * so the bytes of lasting objects are kept: writing 700 diagnostics anew took two thirds of a key in 100,000
 * lines.
 */
export function jsonOf(message: Message): Uint8Array[] {
  const { result, params } = message as { readonly result?: unknown; readonly params?: unknown };
  const list = listIn(result ?? params);
  if (!list) return [Buffer.from(JSON.stringify(message))];
  const frame = JSON.stringify(message, (_key, value) => (value === list ? [mark] : value));
  const [before, after] = frame.split(`"${mark}"`).map((text) => Buffer.from(text));
  const pieces = [before!];
  addAll(list, pieces);
  return [...pieces, after!];
}

/** Stands in a message for what its list holds. */
const mark = "\u{E000}lasting\u{E000}";

/** The list of lasting objects that a message brings: all of its body, or one of the body's properties. */
function listIn(body: unknown): readonly object[] | null {
  if (typeof body !== "object" || body === null) return null;
  const lists = Array.isArray(body) ? [body] : Object.values(body).filter(Array.isArray);
  return lists.find(([first]) => typeof first === "object" && first !== null && isLasting(first)) ?? null;
}

/** The bytes of lasting objects, a comma before each. */
const kept = new WeakMap<object, Uint8Array>();

/**
 * Of an object that holds many others the bytes are put together anew: they are many, and often one differs.
 * In bytes.
 */
const mostKept = 1 << 16;

function addAll(list: readonly object[], pieces: Uint8Array[]): void {
  for (const [index, value] of list.entries()) {
    const own = kept.has(value) ? [kept.get(value)!] : piecesOf(value);
    if (index === 0) own[0] = own[0]!.subarray(1);
    for (const piece of own) pieces.push(piece);
  }
}

function piecesOf(value: object): Uint8Array[] {
  const { children = [] } = value as { readonly children?: readonly object[] };
  const pieces: Uint8Array[] = [];
  if (children.length === 0) pieces.push(Buffer.from(`,${JSON.stringify(value)}`));
  else {
    const shell = JSON.stringify({ ...value, children: [] });
    pieces.push(Buffer.from(`,${shell.slice(0, -end.length)}`));
    addAll(children, pieces);
    pieces.push(end);
  }
  const nBytes = pieces.reduce((sum, { length }) => sum + length, 0);
  if (nBytes > mostKept) return pieces;
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  kept.set(value, bytes);
  return [bytes];
}

/** How the JSON of an object ends whose last property is an empty list. */
const end = Buffer.from("]}");
