import { matchesGlob } from "../config/glob.ts";
import { type NoDraft, noDraft } from "../core/draft.ts";
import type { Settings } from "../core/setting/settings.ts";

/** Why a document is left alone: what its text is, or that its path is excluded. */
export type LeftAlone = NoDraft | "excluded";

/** Why a text is not checked, or null where it is. `judged`: whether its content has a say, as in plain text. */
export function leftAlone(
  lines: readonly string[],
  settings: Settings,
  path: string,
  judged: boolean,
): LeftAlone | null {
  const matches = (globs: readonly string[]) => globs.some((glob) => matchesGlob(path, glob));
  const included = matches(settings["files.include"]);
  if (!included && matches(settings["files.exclude"])) return "excluded";
  return noDraft(lines, settings["files.maxSize"], judged && !included && settings["files.detect"]);
}
