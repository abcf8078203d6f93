import { unspaced, wordsOfLabel } from "./labels.ts";
import { languages } from "./languages.ts";

/** Whether a caption, or what stands over labels, says that these are a few of many: "Top countries", 主要客户. */
export function namesSelection(text: string): boolean {
  return mentions(text, "selection");
}

/** Whether a label names the rest of what stands above it: "Other", 其他地区. */
export function namesRemainder(label: string): boolean {
  return mentions(label, "remainder");
}

/** Whether a label says that who is in several lines counts once in their total: "Unique visitors", 去重. */
export function namesDistinct(label: string): boolean {
  return mentions(label, "distinct");
}

/** Whether a word for something stands in a text: as a word of its own, or, in unspaced scripts, anywhere. */
function mentions(text: string, thing: "selection" | "remainder" | "distinct"): boolean {
  const phrases = languages.flatMap((language) => language[thing] ?? []);
  const folded = text.normalize("NFKC").toLowerCase();
  if ((folded.match(wordsOfLabel) ?? []).some((word) => phrases.includes(word))) return true;
  return unspaced.test(folded) && phrases.some((word) => unspaced.test(word) && folded.includes(word));
}
