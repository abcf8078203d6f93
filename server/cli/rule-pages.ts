import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package.ts";

/** The page of a rule, as it stands in `docs/rules/`. */
export interface RulePage {
  readonly text: string;
  /** Its first sentence. */
  readonly summary: string;
}

/** The page of a rule, or null where there is none. */
export function rulePage(rule: string): RulePage | null {
  if (!ruleNames().includes(rule)) return null;
  const text = readFileSync(join(packageFolder(), "docs", "rules", `${rule}.md`), "utf8");
  const prose = text
    .split("\n")
    .find((line) => /^[^\s#<`|>-]/.test(line) && !/^(Error|Warning|Information|Hint)\b/.test(line));
  return { text, summary: prose ?? rule };
}

/** The rules that have a page, by name. */
export function ruleNames(): string[] {
  const folder = join(packageFolder(), "docs", "rules");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -3))
    .sort();
}
