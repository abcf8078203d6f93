import { decodeReferences } from "./entities.ts";

/** What a cell says that holds no figure: nothing at all, that none can be there, or that it is not known. */
export type Nothing = "zero" | "not applicable" | "unknown";

/** The meaning of a cell that stands for no figure: dashes, blanks, n/a, 不适用; null for any other text. */
export function isNothing(text: string): Nothing | null {
  if (text.length > 24) return null;
  const shown = decodeReferences(text)?.text ?? text;
  const word = shown.replace(/[\s*_`\\\u200b]|<br ?\/?>/gi, "").toLowerCase();
  if (word === "") return "unknown";
  if (/^[\p{Pd}−─━ー]+$/u.test(word)) return "zero";
  return nothings.get(word) ?? null;
}

const nothings = new Map<string, Nothing>();
for (const word of "nil none 无 零 〇 o 空 keine".split(" ")) nothings.set(word, "zero");
for (const word of "n/a n.a. na #n/a n/d / ／ k.a. entf. 不适用 不涉及".split(" "))
  nothings.set(word, "not applicable");
for (const word of "… …… ... .. . ? ？ x × tbd tbc nan null 未知 待定 暂无 缺".split(" "))
  nothings.set(word, "unknown");
