import { languages } from "../../languages.ts";
import { lazily } from "../../text/lazily.ts";

/** A day in figures; else one whose month is a word, before or behind it. */
const dayInFigures =
  /\d{1,2}[./-]\s?\d{1,2}[./-](?:\s?\d{2,4})?|\d{4}-\d\d-\d\d|(?:\d{4}年)?\d{1,2}月\d{1,2}日/;
const dayInWords =
  /\d{1,2}(?:st|nd|rd|th|er|\.|°|º)?\s(?:de\s)?(\p{L}{3,10})(?:\s(?:de\s)?\d{4})?|(\p{L}{3,10})\s\d{1,2}(?:,?\s\d{4})?/u;
const months = lazily(() => new Set(languages.flatMap(({ calendar }) => calendar?.months.split(" ") ?? [])));

/** A label without the day that it tells of; null where it tells of none. */
export function withoutDay(label: string): string | null {
  // Most labels have no figure, and are asked.
  if (!/\d/.test(label)) return null;
  const words = dayInWords.exec(label);
  const isDay = words !== null && months().has((words[1] ?? words[2]!).toLowerCase());
  const told = dayInFigures.exec(label)?.[0] ?? (isDay ? words[0] : null);
  return told === null ? null : label.replace(told, "").trim().toLowerCase();
}
