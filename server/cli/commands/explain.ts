import { nearestName } from "../../core/text/nearest.ts";
import { ruleNames, rulePage } from "../rule-pages.ts";
import type { Session } from "../session.ts";
import { type Status, status } from "../status.ts";

/** Prints a rule's page. */
export function explain({ terminal, phrases }: Session, rule: string): Status {
  const page = rulePage(rule);
  if (page === null) {
    terminal.err(
      `crossfoot: ${phrases.unknownRule(rule, nearestName(rule, ruleNames()) ?? "", ruleNames())}\n`,
    );
    return status.trouble;
  }
  terminal.out(page.text.replace(/<!--[\s\S]*?-->\n?/g, ""));
  return status.clean;
}
