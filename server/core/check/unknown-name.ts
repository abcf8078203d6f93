import { type Finding, findingOf, suggested } from "../model/finding.ts";
import { spanOf } from "../model/span.ts";
import type { NamedRule } from "./directive.ts";

/**
 * Tells of a name in an instruction to us that nobody knows, so that it silences nothing, though its writer
 * believes that it does. `line` counts from the first of the document; `meant` is the name that there is, ""
 * where none is near.
 */
export function unknownName(
  message: "unknown-rule" | "unknown-directive",
  { name, from, to }: NamedRule,
  line: number,
  meant: string,
): Finding {
  const span = spanOf(line, from, to);
  const title = { message: "fix-rule-name", facts: { from: name, to: meant } };
  const edits = meant === "" ? [] : [{ span, text: meant }];
  return findingOf({
    rule: "unknown-rule",
    category: "structure",
    severity: "warning",
    span,
    message,
    facts: { name, meant },
    data: { name },
    fixes: suggested(title, edits),
  });
}
