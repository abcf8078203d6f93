import { readMark } from "../../text/marks.ts";
import { isContinuationMark } from "./continuation.ts";

/** Longer lines are no rows of aligned text. UTF-16 units. */
export const longestLine = 400;
/** A field longer than this is prose. */
const longestField = 90;

/** Whether a line cannot be part of a table: a sentence, markup, a heading or caption of the text around. */
export function endsTable(line: string): boolean {
  if (line.length > longestLine || /[。；！？]|\S\t/.test(line) || isContinuationMark(line))
    return !isContinuationMark(line);
  if (/^\s*(?:#{1,6} |```|~~~|<[!/a-z]|[-*+] |\d+[.)] +[a-z])/i.test(line)) return !/\d\s*$/.test(line);
  const text = line.trim();
  if (/^(?:(?:附?表|图)\s?\d|table \S{1,6}(?: |$)|figure \d)/i.test(text)) return true;
  if (text.includes("  ") || text.includes("\u3000\u3000")) return false;
  if (text.length > longestField || /[a-z]{3}[.;]$/.test(text)) return true;
  const family = readMark(line)?.family;
  return text.length > 3 && (isNumbered(line) || family === "第一部分" || family === "第一章");
}

/** Whether a line opens as the sections of a report and the rows of its tables alike: 一、 */
export function isNumbered(line: string): boolean {
  return readMark(line)?.family === "一、";
}
