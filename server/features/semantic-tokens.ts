import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import type { Block } from "../core/model/block.ts";
import type { Finding } from "../core/model/finding.ts";
import { keptBeside } from "../core/model/kept-beside.ts";
import { runsAcross, sidesOf } from "../core/model/relation.ts";
import { startKey } from "../core/model/span.ts";
import { numeralSpan } from "../core/model/table.ts";
import { lonelyFaults, verdictOn } from "../core/model/verdict.ts";
import { sharedEnds } from "../core/text/remapped.ts";
import { blockAt } from "./place.ts";
import { tokenModifiers, tokenTypes } from "./token-legend.ts";

type TokenType = (typeof tokenTypes)[number];
type TokenModifier = (typeof tokenModifiers)[number];

/** A token of a block: line counted from its start, UTF-16 units. */
interface Token {
  readonly line: number;
  readonly from: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/** The tokens of some lines as the protocol encodes them: five numbers each, positions relative to the one before. */
export function semanticTokensIn(analysis: Analysis, line = 0, endLine = Infinity): number[] {
  const data: number[] = [];
  let [lastLine, lastFrom] = [0, 0];
  for (let index = Math.max(0, blockAt(analysis, line)); index < analysis.blocks.length; index++) {
    const start = analysis.starts[index]!;
    if (start >= endLine) break;
    for (const token of tokensAt(analysis, index)) {
      const at = start + token.line;
      if (at < line || at >= endLine) continue;
      const from = at === lastLine ? token.from - lastFrom : token.from;
      data.push(at - lastLine, from, token.length, token.type, token.modifiers);
      [lastLine, lastFrom] = [at, token.from];
    }
  }
  return data;
}

/** The least edit between two encodings: what lies between their common ends. */
export function tokenEdit(before: readonly number[], after: readonly number[]) {
  const { head: start, tail } = sharedEnds(before, after);
  if (start === before.length && start === after.length) return null;
  return { start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) };
}

function tokensAt({ blocks, studies, judged }: Analysis, index: number): readonly Token[] {
  const block = blocks[index]!;
  const study = studies[index];
  if (study) return silenced(tokensOfTable(study), study.findings, judged[index]?.findings ?? []);
  if (block.heading) return tokensOfHeading(block);
  return block.isAddressed ? block.lines.flatMap(tokenOfDirective) : [];
}

/** The tokens of a table; figures of which the writer wants to hear nothing are marked so. */
function silenced(
  tokens: readonly Token[],
  shown: readonly Finding[],
  found: readonly Finding[],
): readonly Token[] {
  if (found.length === shown.length) return tokens;
  const hidden = new Set(
    found.filter((finding) => !shown.includes(finding)).map(({ span }) => startKey(span)),
  );
  return tokens.map((token) => {
    if (!hidden.has(startKey(token))) return token;
    return { ...token, modifiers: token.modifiers | bitOf("suppressed") };
  });
}

function bitOf(modifier: TokenModifier): number {
  return 1 << tokenModifiers.indexOf(modifier);
}

function tokensOfHeading({ heading }: Block): Token[] {
  const { line, from, lastLine, to } = heading!.span;
  return line === lastLine && to > from ? [token(line, from, to, "namespace")] : [];
}

function tokenOfDirective(text: string, line: number): Token[] {
  const from = text.search(/crossfoot(?:-ignore|:)/);
  const end = text.indexOf("-->", from);
  if (from < 0) return [];
  const to = from + text.slice(from, end < 0 ? undefined : end).trimEnd().length;
  return [token(line, from, to, "comment", "suppressed")];
}

export const tokensOfTable: (study: TableStudy) => readonly Token[] = keptBeside(readTokens);

function readTokens(study: TableStudy): Token[] {
  const { table, balances, findings } = study;
  const totals = new Map<number, boolean>();
  const lonely = new Map(lonelyFaults(findings).map(({ span }) => [startKey(span), span]));
  const totalRows = new Set<number | undefined>();
  for (const balance of balances) {
    const { relation } = balance;
    const { result } = sidesOf(relation);
    totals.set(result, (totals.get(result) ?? false) || verdictOn(study, balance) === "broken");
    // A sum along a row makes its column a total, not the row.
    if (!runsAcross(table, relation)) totalRows.add(table.cells[result]?.row);
  }
  const tokens = table.cells.flatMap((cell, id): Token[] => {
    const span = numeralSpan(cell);
    if (span && cell.row >= table.headRows) {
      const isBroken = lonely.delete(startKey(span)) || totals.get(id) === true;
      const modifiers: TokenModifier[] = [
        ...(totals.has(id) ? ["total" as const] : []),
        ...(isBroken ? ["broken" as const] : []),
      ];
      return [token(span.line, span.from, span.to, "number", ...modifiers)];
    }
    const isLabel = cell.column < table.stubColumns && totalRows.has(cell.row) && !cell.numeral;
    if (!isLabel || cell.span.line !== cell.span.lastLine || cell.span.to <= cell.span.from) return [];
    return [token(cell.span.line, cell.span.from, cell.span.to, "keyword", "total")];
  });
  // A share that stands behind its figure in one cell is no figure of the table.
  for (const { line, from, to, lastLine } of lonely.values())
    if (line === lastLine && to > from) tokens.push(token(line, from, to, "number", "broken"));
  return tokens.sort((a, b) => a.line - b.line || a.from - b.from);
}

function token(
  line: number,
  from: number,
  to: number,
  type: TokenType,
  ...modifiers: TokenModifier[]
): Token {
  const bits = modifiers.reduce((sum, modifier) => sum | bitOf(modifier), 0);
  return { line, from, length: to - from, type: tokenTypes.indexOf(type), modifiers: bits };
}
