import type { Severity } from "../../core/model/finding.ts";
import type { CheckWriter } from "../check-writer.ts";
import type { Session } from "../session.ts";

const levels: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Workflow commands that GitHub shows as annotations ("Workflow commands for GitHub Actions": error, warning,
 * notice).
 */
export function githubWriter({ terminal }: Session): CheckWriter {
  return {
    file({ document, findings }) {
      for (const { severity, rule, message, range } of findings) {
        const { start, end } = range;
        const properties = {
          file: document.path,
          line: start.line + 1,
          endLine: end.line + 1,
          col: start.character + 1,
          endColumn: end.character + 1,
          title: rule,
        };
        const written = Object.entries(properties).map(
          ([name, value]) => `${name}=${property(String(value))}`,
        );
        terminal.out(`::${levels[severity]} ${written.join(",")}::${escaped(message)}\n`);
      }
    },
    close() {},
  };
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
