import { plainText } from "../number/fold.ts";
import { lately } from "../text/lately.ts";

/**
 * A label for matching and for reading its words: markup left out, NFKC, lower case, single spaces between
 * words; blanks between East Asian characters ("合 计") are layout and are left out.
 */
export function labelOf(text: string): string {
  return isSettled(text) ? text : normalized(text);
}

const normalized = lately((text) => {
  const plain = plainText(text).normalize("NFKC").toLowerCase();
  return wide.test(plain) ? plain.replace(gaps, "") : plain;
});

/** Labels of a row or column joined, outermost first. */
export function joinLabels(labels: readonly string[]): string {
  return labels.length === 1 ? labels[0]! : labels.filter((label) => label !== "").join(" ");
}

const wide = /[\u3040-\u30ff\u3400-\u9fff]/;
const gaps =
  /(?<=[\u3040-\u30ff\u3400-\u9fff、。，：；（）()]) +| +(?=[\u3040-\u30ff\u3400-\u9fff、。，：；（）()])/g;

/** Lower-case ASCII words and plain Chinese characters are their own labels. */
function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const settled =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x3400 && code <= 0x9fff);
    if (!settled) return false;
  }
  return true;
}
