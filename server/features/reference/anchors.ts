import type { Landmark } from "./landmarks.ts";

/**
 * The anchors of Markdown headings, as GitHub makes them (github-slugger): lower case, blanks as hyphens, no other
 * marks; headings that would have the same are counted up.
 */
export function anchorsOf(landmarks: readonly Landmark[]): Map<Landmark, string> {
  const taken = new Map<string, number>();
  const inOrder = landmarks
    .filter(({ anchored }) => anchored !== "")
    .sort((a, b) => a.range.start.line - b.range.start.line);
  return new Map(
    inOrder.map((landmark) => {
      const plain = anchorOf(landmark.anchored);
      let anchor = plain;
      while (taken.has(anchor)) {
        const count = taken.get(plain)! + 1;
        taken.set(plain, count);
        anchor = `${plain}-${count}`;
      }
      taken.set(anchor, 0);
      return [landmark, anchor];
    }),
  );
}

/** The anchor that a heading's text gives, before it is counted up. */
function anchorOf(heading: string): string {
  const shown = heading.replace(/!?\[([^[\]]{0,200})\]\([^()]{0,400}\)/g, "$1").replace(/<[^<>]*>/g, "");
  return shown
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** An anchor of a link as it is compared: without the percent signs that some editors write. */
export function plainAnchor(written: string): string {
  try {
    return decodeURIComponent(written).toLowerCase();
  } catch {
    return written.toLowerCase();
  }
}
