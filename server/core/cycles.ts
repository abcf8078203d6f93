import { languages } from "./languages.ts";
import { lazily } from "./text/lazily.ts";

/** How often something is told by a label to be counted or paid. */
export type Cycle = "month" | "year";

/** Whether a label in lower case tells of each month or of each year; null where it tells of neither, or of both. Linear. */
export function cyclesIn(label: string): Cycle | null {
  const [ofMonths, ofYears] = [months(), years()].map((words) => words.test(label));
  return ofMonths === ofYears ? null : ofMonths ? "month" : "year";
}

const months = lazily(() => patternOf("month"));
const years = lazily(() => patternOf("year"));

function patternOf(cycle: Cycle): RegExp {
  return new RegExp(languages.flatMap(({ cycles }) => cycles?.[cycle] ?? []).join("|") || "(?!)", "u");
}
