import type { NoDraft } from "../core/draft.ts";
import type { Diagnostic, PlacedDiagnostic } from "../features/diagnostics.ts";
import { type Locale, phrases } from "../messages.ts";
import type { ConfigProblem } from "./config-file.ts";

/** What is wrong in a configuration file, as its writer is told. */
export function configDiagnostics(problems: readonly ConfigProblem[], locale: Locale): PlacedDiagnostic[] {
  return problems.map(({ range, kind, name, hint }) =>
    placed({
      rule: "configuration",
      severity: kind === "editor-only" ? "information" : kind === "syntax" ? "error" : "warning",
      range,
      message: phrases[locale].config[kind](name, hint),
      data: { kind, name, hint },
      unnecessary: kind === "editor-only",
      page: "settings.md",
      related: [],
    }),
  );
}

/** Its lines count from the first of the file. */
function placed(diagnostic: Diagnostic): PlacedDiagnostic {
  return { diagnostic, start: 0 };
}

/** Says, where the user looks, that a file is not checked, why, and how to have it checked all the same. */
export function leftAloneDiagnostic(reason: NoDraft, locale: Locale): PlacedDiagnostic {
  return placed({
    rule: "left-alone",
    severity: "hint",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    message: phrases[locale].leftAlone[reason],
    data: { reason },
    unnecessary: false,
    page: "settings.md",
    related: [],
  });
}
