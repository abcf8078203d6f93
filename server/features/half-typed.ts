import type { PlacedFinding } from "./diagnostics.ts";
import type { Position } from "./place.ts";

/**
 * Whether a finding is about a figure that is being typed at its end and may still become right: "1,2" may become
 * 1,250, 7 the 7,942 that its parts give, and a blank anything. What cannot become right any more is not waited for.
 */
export function isHalfTyped({ finding, start }: PlacedFinding, typedAt: Position, line: string): boolean {
  const { rule, span, suspects, data } = finding;
  if (span.lastLine + start !== typedAt.line || span.to !== typedAt.character) return false;
  const typed = line.slice(span.from, span.to);
  if (rule === "unreadable-number") return /[,.'’ ]\d{0,2}$/.test(typed);
  const here = suspects.filter(
    (suspect) => suspect.span.line === span.line && suspect.span.from === span.from,
  );
  const meant = [String(data.computed ?? ""), ...here.map(({ value }) => value)];
  return typed.trim() === "" || meant.some((value) => isStartOf(digitsIn(typed), digitsIn(value)));
}

function isStartOf(start: string, whole: string): boolean {
  return start.length < whole.length && whole.startsWith(start);
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, "");
}
