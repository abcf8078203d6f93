import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleNames } from "../core/check/rules.ts";
import { type Locale, pageOf } from "../messages.ts";
import { packageFolder } from "./package.ts";

/** The page of a rule in one language, as it stands in our docs. */
export interface RulePage {
  readonly text: string;
  /** Its first sentence, below the heading. */
  readonly summary: string;
}

/** The page of a rule, or null where there is no such rule, or our pages are not at hand. */
export function rulePage(rule: string, locale: Locale): RulePage | null {
  const page = join(packageFolder(), "docs", pageOf(rule, locale));
  if (!ruleNames.includes(rule) || !existsSync(page)) return null;
  const text = readFileSync(page, "utf8");
  return { text, summary: text.split("\n")[2] || rule };
}
