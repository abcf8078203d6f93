import type { Document, LineCounter } from "yaml";
import { ruleNames } from "../core/check/rules.ts";
import { type Misfit, readSettings } from "../core/setting/read-settings.ts";
import type { Settings } from "../core/setting/settings.ts";
import type { Range } from "../features/place.ts";

/** The name of the file that holds a folder's settings. */
export const configName = "crossfoot.yaml";

/** What is wrong in a configuration file, and where. */
export interface ConfigProblem {
  readonly range: Range;
  readonly kind: Misfit["kind"] | "syntax" | "extends-missing" | "extends-circle";
  /** What was written. */
  readonly name: string;
  readonly hint: string;
}

export interface ConfigRead {
  readonly set: Partial<Settings>;
  /** The files that this one builds on, as written, with their places. */
  readonly bases: readonly { readonly path: string; readonly range: Range }[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a configuration file. Never fails: what is not understood is a problem and sets nothing. */
export async function readConfig(text: string): Promise<ConfigRead> {
  // Few folders have a configuration, so its parser is not loaded before the first one is met.
  const { LineCounter, parseDocument } = await import("./yaml.ts");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map(({ pos, message }): ConfigProblem => {
    return { range: rangeAt(lines, pos[0], pos[1]), kind: "syntax", name: message, hint: "" };
  });
  if (syntax.length > 0) return { set: {}, bases: [], problems: syntax };
  const content: unknown = document.toJS() ?? {};
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    const range = rangeAt(lines, 0, text.length);
    return {
      set: {},
      bases: [],
      problems: [{ range, kind: "wrong-value", name: configName, hint: "object" }],
    };
  }
  const { extends: extended, ...settings } = content as Record<string, unknown>;
  const { set, misfits } = readSettings(settings, "project", ruleNames);
  const problems = misfits.map(({ path, kind, hint }): ConfigProblem => {
    return { range: rangeOfKey(document, lines, path), kind, name: path.join("."), hint };
  });
  const bases = [extended ?? []].flat().map((path) => ({
    path: String(path),
    range: rangeOfKey(document, lines, ["extends"]),
  }));
  return { set, bases, problems };
}

function rangeOfKey(document: Document, lines: LineCounter, path: readonly string[]): Range {
  let node: unknown = document.contents;
  let key: { range?: readonly number[] | null } | undefined;
  for (const name of path) {
    const items: readonly { key: { value?: unknown; range?: readonly number[] | null }; value: unknown }[] =
      (node as { items?: never })?.items ?? [];
    const pair = items.find((item) => String(item.key?.value) === name);
    if (!pair) break;
    key = pair.key;
    node = pair.value;
  }
  return rangeAt(lines, key?.range?.[0] ?? 0, key?.range?.[1] ?? 0);
}

function rangeAt(lines: LineCounter, from: number, to: number): Range {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  };
  return { start: at(from), end: at(to) };
}
