/** How a file's bytes became text. */
export interface Decoded {
  /** The text without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood before the text. */
  readonly bom: boolean;
  /** Whether some bytes mean nothing in the encoding and stand as U+FFFD in the text. */
  readonly damaged: boolean;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * Text from any bytes. A byte order mark decides; else UTF-8 where the bytes are that (few other texts are, by
 * chance); else the older encodings that drafts still arrive in. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, utf8Mark)) return decodedAs("utf-8", bytes, 3);
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs("utf-16le", bytes, 2);
  if (startsWith(bytes, [0xfe, 0xff])) return decodedAs("utf-16be", bytes, 2);
  const utf8 = strictly("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", bom: false, damaged: false };
  const older = standsInPairs(bytes) ? "gb18030" : "windows-1252";
  const text = strictly(older, bytes);
  return text === null || looksLikeUtf8(bytes)
    ? decodedAs("utf-8", bytes, 0)
    : { text, encoding: older, bom: false, damaged: false };
}

/**
 * The bytes of a text in the encoding it was read from, or null where the encoding cannot say it. What was read
 * with damage cannot be written back either.
 */
export function encode(text: string, { encoding, bom, damaged }: Decoded): Uint8Array | null {
  if (damaged) return null;
  switch (encoding) {
    case "utf-8":
      return Buffer.from(bom ? `\uFEFF${text}` : text, "utf8");
    case "utf-16le":
      return Buffer.from(bom ? `\uFEFF${text}` : text, "utf16le");
    case "utf-16be":
      return Buffer.from(bom ? `\uFEFF${text}` : text, "utf16le").swap16();
    default:
      return encodeByTable(text, encoding);
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function decodedAs(encoding: Encoding, bytes: Uint8Array, from: number): Decoded {
  const rest = bytes.subarray(from);
  const text = strictly(encoding, rest);
  if (text !== null) return { text, encoding, bom: from > 0, damaged: false };
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(rest);
  return { text: lenient, encoding, bom: from > 0, damaged: true };
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In GB 18030 text bytes from 0x80 up come in pairs; in Western text they mostly stand alone. */
function standsInPairs(bytes: Uint8Array): boolean {
  let paired = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    let end = at;
    while (end < bytes.length && bytes[end]! >= 0x80) end++;
    if (end - at >= 2) paired += end - at;
    else alone++;
    at = end;
  }
  return paired > alone;
}

/** UTF-8 with a few bad bytes: most of its long sequences are whole. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let wide = 0;
  let bad = 0;
  for (const character of text) {
    if (character === "\uFFFD") bad++;
    else if (character > "\u007F") wide++;
  }
  return wide > 4 * bad;
}

/** Encodes by the decoder turned round: one or two bytes a character, which is all that is looked for. */
function encodeByTable(text: string, encoding: Encoding): Uint8Array | null {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const learn = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== "\uFFFD" && !table.has(character))
      table.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) learn(first);
  if (encoding === "gb18030") {
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) learn(first, second);
  }
  const bytes: number[] = [];
  for (const character of text) {
    const known = table.get(character);
    if (!known) return null;
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}
