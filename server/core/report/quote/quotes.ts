import type { Analysis, LabelIndex, Quote, Quotes, TableLabels, TableStudy } from "../../model/analysis.ts";
import type { Claim, Link, ProseStudy } from "../../model/prose.ts";
import { sharedEnds } from "../../text/remapped.ts";
import { runningText } from "../sentence.ts";
import { connectives, consistsOf, counters } from "./connectives.ts";
import { labelIndex, labelsOf } from "./line-labels.ts";
import { quotesByLinks } from "./read-quotes.ts";

/** In a text of more tables, no sentence is held against any. */
const mostTables = 200;

const noQuotes: Quotes = { of: new Map(), tables: [], index: null, links: new Map(), named: new Set() };

type Told = Pick<Analysis, "blocks" | "judged" | "prose" | "landmarks">;

/**
 * The figures of running text that cells state, too, by the labels that lead up to them. A paragraph is looked up again
 * where it or a label of a table is another, and read again where a table that it names is.
 */
export function quotesAfter(told: Told, before = noQuotes): Quotes {
  const { blocks, judged, prose, landmarks } = told;
  const { tables: places, claiming } = landmarks;
  if (places.length === 0 || places.length > mostTables || claiming.length === 0) return noQuotes;
  const tables = places.map((at) => judged[at]!);
  const index = indexOf(tables, before);
  const isSame = index === before.index;
  if (isSame && !namesOther(tables, before) && hasOnly(told, before)) return { ...before, tables };
  const links = new Map<ProseStudy, readonly Link[]>();
  const named = new Set<number>();
  const of = new Map<ProseStudy, readonly Quote[]>();
  for (const at of claiming) {
    const paragraph = prose[at]!;
    const known = isSame ? before.links.get(paragraph) : undefined;
    const own = known ?? linksIn(paragraph.claims, index);
    links.set(paragraph, own);
    if (own.length === 0) continue;
    for (const { lines } of own) for (const { table } of lines) named.add(table);
    const isKnown = known !== undefined && areSame(own, tables, before.tables);
    const quotes = isKnown
      ? (before.of.get(paragraph) ?? none)
      : quotesByLinks(own, runningText(blocks[at]!.lines).text, index, tables);
    if (quotes.length > 0) of.set(paragraph, quotes);
  }
  return { of, tables, index, links, named };
}

const none: readonly never[] = [];

/** Whether a table that a sentence names is another than before. */
function namesOther(tables: readonly TableStudy[], before: Quotes): boolean {
  for (const table of before.named) if (tables[table] !== before.tables[table]) return true;
  return false;
}

/** Whether the paragraphs that state figures are those of before. */
function hasOnly({ prose, landmarks: { claiming } }: Told, { links }: Quotes): boolean {
  if (claiming.length !== links.size) return false;
  for (let k = 0; k < claiming.length; k++) if (!links.has(prose[claiming[k]!]!)) return false;
  return true;
}

/** The index of the tables: the one of before where no label is another. */
function indexOf(tables: readonly TableStudy[], before: Quotes): LabelIndex {
  const { head, tail } = sharedEnds(before.tables, tables);
  const known = before.index?.tables ?? [];
  const labels: TableLabels[] = [];
  for (let at = head; at < tables.length - tail; at++) labels.push(labelsOf(tables[at]!, known[at]));
  const isSame = known.length === tables.length && labels.every((own, k) => own === known[head + k]);
  if (before.index && isSame) return before.index;
  return labelIndex(known.slice(0, head).concat(labels, known.slice(known.length - tail)));
}

function areSame(
  links: readonly Link[],
  tables: readonly TableStudy[],
  before: readonly TableStudy[],
): boolean {
  return links.every(({ lines }) => lines.every(({ table }) => tables[table] === before[table]));
}

function linksIn(claims: readonly Claim[], index: LabelIndex): Link[] {
  return claims.flatMap((claim) => [...linkBefore(claim, index), ...linkBehind(claim, index)]);
}

/** The lines that the words of a claim name last before its figure, by the longest label that ends there. */
function linkBefore(claim: Claim, index: LabelIndex): Link[] {
  const { words, edges } = claim.before;
  let best: Link | null = null;
  for (let from = 0; from < words.length - 1; from++) {
    if (edges[from] === "0") continue;
    for (const length of index.lengths.get(words.slice(from, from + 2)) ?? none) {
      const to = from + length;
      if (to > words.length || edges[to] === "0" || to <= (best?.to ?? 0)) continue;
      const named = index.lines.get(words.slice(from, to));
      if (named) best = { claim, isBehind: false, from, to, lines: named };
    }
  }
  return best ? [best] : [];
}

/** Further words between a figure and the label behind it are too many. */
const mostBetween = 20;

/**
 * The lines that the words right behind the figure of a claim name, by the longest label that begins there: 312
 * letters, 1,204 euros for staff. Where they lead up to another figure they are the label of that.
 */
function linkBehind(claim: Claim, { lines, lengths }: LabelIndex): Link[] {
  const { words, edges } = claim.behind;
  for (let from = 0; from < Math.min(words.length - 1, mostBetween); from++) {
    const known = edges[from] === "0" ? none : (lengths.get(words.slice(from, from + 2)) ?? none);
    for (const length of known) {
      const to = from + length;
      const named = edges[to] === "1" ? lines.get(words.slice(from, to)) : undefined;
      if (!named || !consistsOf(words.slice(0, from), counters)) continue;
      if (claim.meetsFigure && consistsOf(words.slice(to), connectives)) return [];
      return [{ claim, isBehind: true, from, to, lines: named }];
    }
  }
  return [];
}
