import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, pageOf } from "../messages.ts";
import { packageFolder } from "./package.ts";

/** The page of a rule in one language, as it stands in our docs. */
export interface RulePage {
  readonly text: string;
  /** Its first sentence, below the heading. */
  readonly summary: string;
}

/** The page of a rule, or null where there is none. */
export function rulePage(rule: string, locale: Locale): RulePage | null {
  if (!ruleNames().includes(rule)) return null;
  const text = readFileSync(join(packageFolder(), "docs", pageOf(rule, locale)), "utf8");
  return { text, summary: text.split("\n")[2] || rule };
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
