import { ruleNames } from "../../core/check/rules.ts";
import { nearestName } from "../../core/text/nearest.ts";
import { greatestOf } from "../../core/text/ordered.ts";
import { rulePage } from "../rule-pages.ts";
import type { Session } from "../session.ts";
import { type Status, status } from "../status.ts";

/** Prints a rule's page in the language of the terminal, or where none is named what each is about. */
export function explain({ terminal, phrases, locale }: Session, rule?: string): Status {
  const names = [...ruleNames].sort();
  if (rule === undefined) {
    const width = greatestOf(names.map((name) => name.length));
    for (const name of names)
      terminal.out(`${name.padEnd(width)}  ${rulePage(name, locale)?.summary ?? ""}\n`);
    return status.clean;
  }
  const page = rulePage(rule, locale);
  if (page === null) {
    terminal.err(`crossfoot: ${phrases.unknownRule(rule, nearestName(rule, names) ?? "", names)}\n`);
    return status.trouble;
  }
  terminal.out(page.text);
  return status.clean;
}
