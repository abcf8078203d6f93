import { readLabel } from "../../labels.ts";
import type { WordRole } from "../../model/language.ts";
import type { ListedLine } from "../../model/prose.ts";
import { withoutDay } from "../../relation/label/dated-label.ts";
import { noAmounts, says } from "../../relation/label/sum-words.ts";
import { leastOf } from "../../text/ordered.ts";
import { isFigure, isSlip, type ListedFigure, type ListSum, mayTell, sumOf } from "./list-sum.ts";
import { nameIn } from "./listed-lines.ts";

/**
 * What the lines of a list leave: "Income: 400", "Expenses: 350", "Balance: 50", or what there was, came in and went
 * out up to the closing balance, which may be called as the opening one, by another day. Every line before the result
 * has to be called one of these, and a slip of the pen to explain why it misses: a balance may be that of the bank.
 */
export function accountsOf(lines: readonly ListedLine[]): ListSum[] {
  const lastOf = new Map<string, ListedLine>();
  return lines.flatMap((line, at) => {
    const name = withoutDay(line.label);
    const opening = (name && lastOf.get(name)) || null;
    if (name) lastOf.set(name, line);
    const account = line.closes === "result" || opening ? accountAt(lines, at, opening) : null;
    return account ?? taxedAt(lines, at) ?? [];
  });
}

/** What a net amount comes to with the only tax right below it: "Net: 1,200", "VAT 19%: 228", "To pay: 1,428". */
function taxedAt(lines: readonly ListedLine[], at: number): ListSum | null {
  const [before, net, tax, gross] = [lines[at - 3], lines[at - 2], lines[at - 1], lines[at]!];
  if (!net || !tax || ![net, tax, gross].every(isFigure)) return null;
  const isTax = (line: ListedLine | undefined): boolean =>
    line !== undefined && says(readLabel(line.label), ["tax"]);
  if (!isTax(tax) || isTax(net) || (isTax(gross) && gross.closes !== "total")) return null;
  const isNet = !before || says(readLabel(net.label), ["whole", "subtotal"]);
  const areAlike = [net, tax].every(
    ({ numeral, indent, isItem }) =>
      numeral!.unit === gross.numeral!.unit && indent === gross.indent && isItem === gross.isItem,
  );
  if (!isNet || !areAlike) return null;
  const sum = sumOf(gross as ListedFigure, [net, tax] as ListedFigure[], "before");
  return sum.standing.verdict !== "broken" || (isSlip(sum) && mayTell(sum)) ? sum : null;
}

/**
 * The account that a result closes; `opening` is the line that is called the same but for another day, if there is one.
 */
function accountAt(lines: readonly ListedLine[], at: number, opening: ListedLine | null): ListSum | null {
  const result = lines[at]!;
  if (!isFigure(result)) return null;
  const isClosing = opening !== null || says(readLabel(result.label), ["closing"]);
  const signed = isClosing && saysBySigns(lines, at) ? roleBySign : null;
  const parts: ListedFigure[] = [];
  const found = new Set<WordRole>();
  for (const line of siblingsBefore(lines, at, opening)) {
    const role =
      line === opening ? "opening" : isFigure(line) ? (roleOf(line) ?? signed?.(line) ?? null) : null;
    if (role === null || !isFigure(line) || line.numeral.unit !== result.numeral.unit) return null;
    found.add(role);
    parts.unshift(role === "outflow" ? takenOff(line) : line);
    if (role === "opening") break;
  }
  const isWhole = found.has("outflow") && (found.has("inflow") || found.has("opening"));
  if (!isWhole || (isClosing && !found.has("opening"))) return null;
  const sum = leftOf(result, parts);
  if (sum.standing.verdict !== "broken") return sum;
  const isRolled = isClosing && found.has("inflow") && found.has("outflow");
  return (isRolled || isSlip(sum)) && mayTell(sum) ? sum : null;
}

/**
 * The lines before one that stand as deep as it, the nearest first, back to its opening or a result: totals alone where
 * there are some.
 */
function siblingsBefore(
  lines: readonly ListedLine[],
  at: number,
  opening: ListedLine | null,
): readonly ListedLine[] {
  const { indent, isItem } = placeOf(lines, at);
  const found: ListedLine[] = [];
  for (let before = at - 1; before >= 0 && lines[before]!.indent >= indent; before--) {
    const line = lines[before]!;
    if (line.indent > indent) continue;
    if (line.isItem !== isItem || (line.closes === "result" && line !== opening)) break;
    found.push(line);
    if (line === opening) break;
  }
  const isOpening = (line: ListedLine): boolean => line === opening || roleOf(line) === "opening";
  const totals = found.filter((line) => line.closes === "total" || isOpening(line));
  return totals.some((line) => !isOpening(line)) && totals.length > 1 ? totals : found;
}

/** Where a result stands in its list: among the outermost items, where it stands below them and is none itself. */
function placeOf(lines: readonly ListedLine[], at: number): Pick<ListedLine, "indent" | "isItem"> {
  const first = lines.slice(0, at).findLastIndex(({ isItem }) => !isItem) + 1;
  // Items right above it may as well be what the figure before them is made of.
  if (lines[at]!.isItem || first === at || (first > 0 && isFigure(lines[first - 1]!))) return lines[at]!;
  return { indent: leastOf(lines.slice(first, at).map(({ indent }) => indent)), isItem: true };
}

function roleOf({ label }: ListedLine): "inflow" | "outflow" | "opening" | null {
  const words = nameIn(label);
  if (says(words, noAmounts)) return null;
  const roles = (["opening", "inflow", "outflow"] as const).filter((role) => words.roles.has(role));
  return roles.length === 1 ? roles[0]! : null;
}

/** Whether signs say what went out before a closing balance: one of the lines right before it is printed below zero. */
function saysBySigns(lines: readonly ListedLine[], at: number): boolean {
  const first = lines.slice(0, at).findLastIndex((line) => roleOf(line) === "opening");
  return (
    first >= 0 && lines.slice(first + 1, at).some(({ numeral }) => numeral !== null && numeral.value.sign < 0)
  );
}

function roleBySign({ closes, numeral }: ListedLine): "inflow" | "outflow" | null {
  if (closes !== null || numeral === null) return null;
  return numeral.value.sign < 0 ? "outflow" : "inflow";
}

/** A figure that is taken off, however it is printed. */
function takenOff(line: ListedFigure): ListedFigure {
  const { numeral } = line;
  return { ...line, numeral: { ...numeral, value: numeral.value.absolute().negated() } };
}

/**
 * What comes in less what goes out; the other way round where that is more, since a deficit is printed without its
 * sign.
 */
function leftOf(result: ListedFigure, parts: readonly ListedFigure[]): ListSum {
  const sum = sumOf(result, parts, "account");
  const isDeficit = sum.standing.computed.sign < 0 && result.numeral.value.sign > 0;
  return isDeficit ? sumOf(result, parts.map(turned), "account") : sum;
}

function turned(line: ListedFigure): ListedFigure {
  return { ...line, numeral: { ...line.numeral, value: line.numeral.value.negated() } };
}
