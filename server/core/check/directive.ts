import { openingBlanks } from "../text/lines.ts";
/**
 * What a suppression covers: the next table; the line that it stands on, or where it stands alone, the block below; its
 * section; or the whole text.
 */
export type SuppressionScope = "table" | "line" | "section" | "file";

/** A comment that silences findings: `<!-- crossfoot-ignore total-mismatch: counted twice on purpose -->`. */
export interface Directive {
  readonly scope: SuppressionScope;
  /** Whether nothing else stands in its line. */
  readonly isAlone: boolean;
  /** The rules it names, with their offsets in the line; none means every rule. */
  readonly rules: readonly NamedRule[];
  /** Offsets of the whole directive in its line. */
  readonly from: number;
  readonly to: number;
}

/** A rule as a suppression names it; UTF-16 offsets in its line. */
export interface NamedRule {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const word = "crossfoot-ignore";
/** In a comment anywhere in a line, or in plain text as a line of its own, which a comment mark may open. */
const comment = /<!--\s*crossfoot-ignore(?:-(table|line|section|file))?(?![\w-])([^>]{0,2000}?)-->/;
const plain = /^\s*(?:\/\/|%|;|※)?\s*crossfoot-ignore(?:-(table|line|section|file))?(?![\w-])(.*)$/;

/** A comment that addresses us by a word that means nothing: `<!-- crossfoot-disable -->`. */
export interface UnknownDirective extends NamedRule {
  /** The word that was most likely meant. */
  readonly meant: string;
}

const addressed = /<!--\s*(crossfoot-[\w-]{0,40})/;
const scopes: readonly SuppressionScope[] = ["line", "section", "file", "table"];

/** The instruction in a line that nobody knows, or null. */
export function readUnknownDirective(line: string): UnknownDirective | null {
  if (!line.includes("crossfoot-")) return null;
  const match = addressed.exec(line);
  const name = match?.[1]?.replace(/-+$/, "");
  if (!match || !name || comment.test(line)) return null;
  const from = match.index + match[0].indexOf("crossfoot");
  const scope = scopes.find((each) => name.includes(each));
  return { name, from, to: from + name.length, meant: scope ? `${word}-${scope}` : word };
}

/** The directive in a line, or null. Linear in the line; nearly free where the word does not occur. */
export function readDirective(line: string): Directive | null {
  if (!line.includes(word)) return null;
  const match = comment.exec(line) ?? plain.exec(line);
  if (!match) return null;
  const [whole, scope, rest] = match;
  const isAlone = line.trim() === whole.trim();
  const start = match.index + openingBlanks(whole);
  const to = match.index + whole.trimEnd().length;
  const restFrom = match.index + whole.lastIndexOf(rest!);
  const colon = rest!.search(/[:：]/);
  const names = colon < 0 ? rest! : rest!.slice(0, colon);
  return {
    scope: (scope as SuppressionScope | undefined) ?? (isAlone ? "table" : "line"),
    isAlone,
    rules: [...names.matchAll(/[^\s,，、]+/g)].map(({ 0: name, index }) => ({
      name,
      from: restFrom + index,
      to: restFrom + index + name.length,
    })),
    from: start,
    to,
  };
}
