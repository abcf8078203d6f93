import { Decimal } from "../../model/decimal.ts";
import type { ListedLine } from "../../model/prose.ts";
import { missesHundred } from "../prose/shares/structure.ts";
import { oddsOfSlip, oddsOfWhole, telltaleOdds } from "../prose/slip.ts";
import { isFigure, isWithin, type ListedFigure, type ListSum, someGive, sumOf } from "./list-sum.ts";

/** A share in brackets behind a figure: 55,999 (80%). */
const shareBehind = /[(（]\s*(?:占\s*)?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]\s*[)）][*_]*$/;
/** Any note in brackets behind a figure, and what ends its line. */
const noteBehind = /\s*(?:[(（][^()（）]*[)）])?[*_]*$/;
/** Parts whose shares make up a hundred may miss their total by so many times. */
const farthest = 1.5;

/**
 * The sum of a list whose first item is its total, up to the first item that counts something else: “Total samples:
 * 82,000”, “Training: 55,999”, “Latency: 12 ms”. Such a list may be one of key figures as well, so that the shares
 * behind its parts have to make up a hundred, or a slip of the pen has to explain what it misses.
 */
export function openingTotalAt(lines: readonly ListedLine[], at: number): ListSum | null {
  const total = lines[at]!;
  if (!total.isItem || total.closes !== "total" || !isFigure(total)) return null;
  const parts = partsBehind(lines, at, total);
  if (parts.length < 2) return null;
  const sum = sumOf(total, parts, "behind");
  if (sum.standing.verdict !== "broken") return sum;
  if (someGive(parts, total.numeral.value)) return null;
  const odds = oddsOfSlip({ total: total.numeral, parts: parts.map(({ numeral }) => numeral) });
  if (shareAll(parts)) return odds > 0 || isWithin(sum, farthest) ? { ...sum, isSure: true } : null;
  return odds >= telltaleOdds ? { ...sum, isSure: odds >= oddsOfWhole } : null;
}

/** The items behind a total that stand as deep as it and count what it counts. */
function partsBehind(lines: readonly ListedLine[], at: number, total: ListedFigure): ListedFigure[] {
  const parts: ListedFigure[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.isItem && line.indent > total.indent) continue;
    const isPart = line.isItem && line.indent === total.indent && line.closes === null;
    if (!isPart || !isFigure(line) || !countsAs(line, total)) break;
    parts.push(line);
  }
  return parts;
}

/** Whether two figures count the same: in one unit, and with the same words behind them, if any. */
function countsAs(one: ListedFigure, other: ListedFigure): boolean {
  const nounOf = ({ figure }: ListedFigure): string =>
    figure.replace(noteBehind, "").replace(/^[\d.,\s]+/, "");
  return one.numeral.unit === other.numeral.unit && nounOf(one) === nounOf(other);
}

/** Whether the shares behind some parts say that these are all. */
function shareAll(parts: readonly ListedFigure[]): boolean {
  const shares = parts.map(({ figure }) => shareBehind.exec(figure.trim())?.[1]);
  return (
    shares.every((share) => share !== undefined) &&
    !missesHundred(shares.map((share) => ({ value: Decimal.parse(share) })))
  );
}
