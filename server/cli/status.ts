import type { Severity } from "../core/model/finding.ts";

/** What the command line returns to the shell. */
export const status = { clean: 0, findings: 1, trouble: 2 } as const;

export type Status = (typeof status)[keyof typeof status];

/** What a run returns that leaves these findings: errors and warnings make it fail. */
export function statusOf(findings: readonly { readonly severity: Severity }[]): Status {
  return findings.some(isSerious) ? status.findings : status.clean;
}

/** Whether a finding makes a run fail. */
export function isSerious({ severity }: { readonly severity: Severity }): boolean {
  return severity === "error" || severity === "warning";
}

/** The graver of two outcomes. */
export function worse(left: Status, right: Status): Status {
  return left > right ? left : right;
}
