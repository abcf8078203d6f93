import { unspaced, wordsOfLabel } from "./labels.ts";
import { languages } from "./languages.ts";
import { lately } from "./text/lately.ts";

/** Whether a caption, or what stands over labels, says that these are a few of many: "Top countries", 主要客户. */
export const namesSelection = mentionsOf("selection");

/** Whether a label names the rest of what stands above it: "Other", 其他地区. */
export const namesRemainder = mentionsOf("remainder");

/** Whether a label says that who is in several lines counts once in their total: "Unique visitors", 去重. */
export const namesDistinct = mentionsOf("distinct");

/** Whether a word for something stands in a text: as a word of its own, or, in unspaced scripts, anywhere. */
function mentionsOf(thing: "selection" | "remainder" | "distinct"): (text: string) => boolean {
  const phrases = new Set(languages.flatMap((language) => language[thing] ?? []));
  const inside = [...phrases].filter((word) => unspaced.test(word));
  return lately((text) => {
    const folded = text.normalize("NFKC").toLowerCase();
    if ((folded.match(wordsOfLabel) ?? []).some((word) => phrases.has(word))) return true;
    return unspaced.test(folded) && inside.some((word) => folded.includes(word));
  });
}
