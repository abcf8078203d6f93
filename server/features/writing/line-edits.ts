import type { LineChange } from "../../core/text/live-text.ts";
import { sharedEnds } from "../../core/text/remapped.ts";
import type { TextEdit } from "../place.ts";

/** The stretch of lines in which two texts of equally many lines differ. */
export function changeBetween(before: readonly string[], after: readonly string[]): LineChange {
  const { head, tail } = sharedEnds(before, after);
  const nChanged = before.length - head - tail;
  return { line: head, removed: nChanged, added: nChanged };
}

/** The smallest edits, one a line, that make equally many lines of others. */
export function changedLines(before: readonly string[], after: readonly string[]): TextEdit[] {
  return before.flatMap((old, line): TextEdit[] => {
    const text = after[line] ?? "";
    if (old === text) return [];
    const { head, tail } = sharedEnds(old.split(""), text.split(""));
    const range = { start: { line, character: head }, end: { line, character: old.length - tail } };
    return [{ range, newText: text.slice(head, text.length - tail) }];
  });
}
