import type { Numeral } from "../../model/numeral.ts";

/** What stands around a figure of running text, as far as it says which figure is meant. Offsets count in the text. */
export interface Context {
  /** From the start of the sentence to the figure. */
  readonly before: string;
  /** From the figure to the end of its clause. */
  readonly behind: string;
}

/** Farther words say nothing of a figure. UTF-16 units. */
const farthest = 300;
const sentenceEnd = /[。！？!?\n]|\.\s/g;
const clauseEnd = /[，。；;！？!?、\n]|,(?!\d)|\.\s|\.$/;

/** The words around a figure, its unit left out. */
export function contextOf(text: string, { from, to: end, unit }: Numeral): Context {
  const to = text.startsWith(unit, end) ? end + unit.length : end;
  const before = text.slice(Math.max(0, from - farthest), from);
  let start = 0;
  for (const { 0: mark, index } of before.matchAll(sentenceEnd)) start = index + mark.length;
  const rest = text.slice(to, to + farthest);
  const behind = rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length);
  return { before: before.slice(start), behind };
}

/**
 * Words of a change, a bound, a share, an average, a wish, a denial: the figure is none that a table states as such.
 */
const otherwise = new RegExp(
  [
    "增加|增长|增幅|减少|下降|降低|上升|提高|压减|节约|差额|相差|多出|同比|环比|相比|较|比(?!例)|高于|低于",
    "超过|超出|不足|不到|未达|将近|接近|近(?=\\d|$)|约(?=\\d|$)|不少于|不低于|不超过|每|人均|户均|平均|占(?!地)",
    "计划|目标|拟|预计|预期|力争|确保|争取|应|原(?:来|为|计划|定)|调整前|之前|此前|曾",
    "不含|扣除|剔除|除外|而不是|并非|没有|未|无",
  ].join("|"),
);
const otherwiseInEnglish = wholeWords(
  "by more less over under below above about around approximately nearly almost roughly up\\sto at\\sleast at\\smost",
  "minimum maximum min max limit cap average averaged per each every only another additional extra further",
  "increase decrease reduction saving savings change difference compared versus vs than between from",
  "target goal plan plans planned planning expect expected forecast projected estimated estimate will would should",
  "could may might must if assume assuming example request requesting requested proposed",
  "not no never without excluding except instead rather",
  "previous previously originally formerly before old existing first last",
);
/** Words that still hold for a figure behind the next comma. */
const otherwiseThroughout =
  /计划|目标|预计|预期|力争|拟|不含|扣除|剔除|除外|假设|假如|如果|\b(?:plans?|target|forecast|excluding|without|assuming|if|would)\b/;
const signs = /[<>≤≥~≈±+×]/;
const otherwiseBehind = new RegExp(
  [
    "^\\s*(?:\\p{Script=Han}{0,2}(?:以上|以下|左右|上下)|余|多|more|less|fewer|higher|lower|or more|of the|out of|per|[/–x×+*-])",
    "比|较|增长|每",
    "\\bper\\b",
  ].join("|"),
  "iu",
);

function wholeWords(...lines: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${lines.join(" ").replaceAll(" ", "|")})\\b`);
}

/** Behind these words stands what it came to, not the change: 增加到, 降至. */
const cameTo = /(?:增加|增长|增|上升|升|提高|减少|下降|降低|降)(?:到|至|为)/g;

/**
 * Whether the words around a figure, the labels that it is named by apart, make it another figure than the one that
 * they name.
 */
export function isOtherwise({ before, behind }: Context, labels: readonly string[]): boolean {
  let clause = before.slice(lastClause(before)).normalize("NFKC").toLowerCase().replace(cameTo, "");
  let rest = behind.toLowerCase();
  for (const label of labels) {
    if (label === "") continue;
    clause = clause.replace(label, "");
    rest = rest.replace(label, "");
  }
  if (otherwiseThroughout.test(before.toLowerCase())) return true;
  const isSo = [otherwise, otherwiseInEnglish, signs].some((words) => words.test(clause));
  return isSo || otherwiseBehind.test(rest);
}

function lastClause(before: string): number {
  let from = 0;
  for (const { 0: mark, index } of before.matchAll(/[，；;、]|,(?!\d)|\.\s/g)) from = index + mark.length;
  return from;
}

/**
 * Words that open the parts of a figure before them: what follows is a part of that, whatever the tables' lines are.
 */
const partsOpen =
  /其中|包括|包含|分别|含(?!义)|\bof which\b|\bof whom\b|\bincluding\b|\bcomprising\b|\bconsisting\b|\bbroken down\b/gi;

/** How far before a figure the last list of parts opens in its sentence; null where none does. */
export function partsOpenedBefore({ before }: Context): number | null {
  const last = [...before.matchAll(partsOpen)].at(-1);
  return last ? before.length - last.index : null;
}

const numberedTable = /(?:附?表|\btables?)\s*([\d一二三四五六七八九十]+(?:[-.－][\d]+)*)/gi;
const nextTable =
  /下表|上表|如表|见表|本表|(?:table|figures?)\s+(?:below|above)|(?:following|next|above|preceding)\s+table/i;

/** The numbers of the tables that a text cites, and whether it cites one by its place. */
export interface Cites {
  readonly numbers: ReadonlySet<string>;
  readonly isNext: boolean;
}

/** The tables that a text cites. */
export function citesIn(text: string): Cites {
  return {
    numbers: new Set([...text.matchAll(numberedTable)].map(([, number]) => number!)),
    isNext: nextTable.test(text),
  };
}
