import type { Message } from "vscode-jsonrpc";
import { isLasting } from "./lsp/lasting.ts";

/**
 * A message as JSON in UTF-8, in pieces. Of the diagnostics and symbols of a long text a key changes a few, so the bytes
 * of lasting objects are kept: writing 700 diagnostics anew took two thirds of a key in 100,000 lines.
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

/** The bytes of a lasting object, a comma before them and no end after `children`. */
interface Kept {
  readonly bytes: Uint8Array;
  readonly children: readonly object[] | null;
}

const kept = new WeakMap<object, Kept>();

function addAll(list: readonly object[], pieces: Uint8Array[]): void {
  for (const [index, value] of list.entries()) {
    const { bytes, children } = keptOf(value);
    pieces.push(index === 0 ? bytes.subarray(1) : bytes);
    if (!children) continue;
    addAll(children, pieces);
    pieces.push(end);
  }
}

const end = Buffer.from("]}");

function keptOf(value: object): Kept {
  let known = kept.get(value);
  if (!known) {
    const { children = [] } = value as { readonly children?: readonly object[] };
    const text = JSON.stringify(children.length > 0 ? { ...value, children: [] } : value);
    known =
      children.length > 0
        ? { bytes: Buffer.from(`,${text.slice(0, -end.length)}`), children }
        : { bytes: Buffer.from(`,${text}`), children: null };
    kept.set(value, known);
  }
  return known;
}
