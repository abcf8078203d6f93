import { englishMonths } from "../../../languages.ts";
import type { Decimal } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/numeral.ts";
import { mayBeYear } from "../../../number/year.ts";
import { proseSlack } from "../rounding.ts";
import { rightPercent } from "./right-share.ts";

/** What a sentence says that a figure has changed by, and from what to what. Offsets count in the sentence. */
export interface ProseChange {
  /** The change: a percentage of the earlier figure, or as much more or less of what both count. */
  readonly said: Numeral;
  readonly before: Numeral;
  readonly after: Numeral;
}

/** The start of a figure. */
const figure = "[$€£]?$";
/** What stands behind a figure of what it counts. */
const counted = "^[^.;:,()\\d]{0,30}";

/**
 * How a sentence tells a change: the order of its figures, null for one told besides, and what stands before each of
 * them.
 */
interface Telling {
  readonly order: readonly (keyof ProseChange | null)[];
  readonly gaps: readonly RegExp[];
  /** Whether words behind it say what a bare figure is: 11 more than. */
  readonly isNamedBehind?: true;
  /** What has to stand behind the last figure. */
  readonly behind?: RegExp;
}

/** The words by which a language tells changes, as patterns. */
interface ChangeWords {
  /** Verbs, right before what something grew by or from. */
  readonly grew: string;
  readonly by: string;
  readonly from: string;
  readonly to: string;
  /** Before the change, where the figures stand before it. */
  readonly growth: string;
  /** Behind the change, and between it and the earlier figure: more, more than. */
  readonly more: string;
  readonly than: string;
}

const english: ChangeWords = {
  grew:
    "\\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increase[ds]?|increasing|climbed|gained|went up|up|" +
    "fell|fallen|falls?|falling|dropped|drops?|decline[ds]?|declining|decrease[ds]?|decreasing|reduced|shrank|went down|down)\\b",
  by: "(?: by)?",
  from: "from",
  to: "to",
  growth:
    "(?:an? (?:increase|rise|growth|gain|jump|improvement|decrease|fall|drop|decline|reduction|loss|cut|saving|change) of|(?:an )?increase|up|down|or|\\+)(?: by)?",
  more: "(?:more|fewer|less|higher|lower)",
  than: "than",
};
/** Those of other languages put an article or “that is” before what they call the change. */
const abroad: readonly ChangeWords[] = [
  {
    grew: "(?:(?:ge)?st(?:ie|ei)g|(?:ge)?(?:sank|sink|sunk)|wuchs|gewachsen|(?:ge|zu|ab)nommen|nahm|(?:ge|er)höh|fiel|gefallen|(?:ver)?ring|ver(?:mind|größ)|reduz|\\bvon)\\p{L}*",
    by: " um",
    from: "von",
    to: "auf",
    growth:
      "(?:(?:also|somit|das (?:sind|ist|entspricht)|d\\. ?h\\.|eine?|Plus|Minus|Anstieg|Zuwachs|Zunahme|Steigerung|Erhöhung|Rückgang|Abnahme|von|um|plus|minus) ?)*\\+?",
    more: "(?:mehr|weniger|höher|niedriger)",
    than: "als",
  },
  {
    grew: "(?<!\\p{L})(?:pass|augment|progress|cr[ûuo]|baiss|diminu|recul|chut)\\p{L}*",
    by: " (?:de|d['’]environ)",
    from: "(?:passant )?de",
    to: "à",
    growth:
      "(?:(?:soit|donc|une?|en|hausse|baisse|augmentation|diminution|progression|recul|chute|croissance|de|d['’]) ?)*\\+?",
    more: "(?:de (?:plus|moins))",
    than: "(?:que|qu['’])",
  },
  {
    grew: "(?<!\\p{L})(?:pas|sub|aument|crec|increment|baj|disminuy|descend|cay|reduj)\\p{L}*",
    by: " (?:en )?(?:un|el)",
    from: "(?:pasando )?de",
    to: "a",
    growth:
      "(?:(?:es decir,?|o sea,?|lo que supone|una?|subida|aumento|incremento|crecimiento|descenso|bajada|caída|reducción|del?|más|menos) ?)*\\+?",
    more: "(?:más|menos)",
    than: "que",
  },
];

const tellings: readonly Telling[] = [english, ...abroad].flatMap(tellingsIn);

function tellingsIn({ grew, by, from, to, growth, more, than }: ChangeWords): Telling[] {
  const pattern = (source: string): RegExp => new RegExp(source, "iu");
  const [behindGrowth, toLater, fromEarlier] = [
    pattern(`${grew}${by} ${figure}`),
    pattern(`${counted},? ${to} ${figure}`),
    pattern(`${counted},? ${from} ${figure}`),
  ];
  const isMore = pattern(
    `^(?:%| percent| per cent)?[^.;:,()\\d]{0,20} ${more} ${than}[^.;:,()\\d]{0,24}(?: \\(| )${figure}`,
  );
  const fromFirst = pattern(`${grew}(?:[^.;:()\\d]{0,30} ${from}|(?<=\\b${from})) ${figure}`);
  return [
    // Rose from 1,200 to 1,380, 180 more.
    {
      order: ["before", "after", "said"],
      gaps: [fromFirst, toLater, pattern(`${counted}(?:, | \\()${figure}`)],
      isNamedBehind: true,
      behind: pattern(`^[^.;:,()\\d]{0,16} ${more}(?! \\p{L}* ?${than})`),
    },
    // Rose from 1,200 to 1,380 (+15%); grew from 150 to 190, an increase of 40.
    {
      order: ["before", "after", "said"],
      gaps: [fromFirst, toLater, pattern(`${counted}(?: \\(|, )(?:${growth} ?)?${figure}`)],
    },
    // Rose by 15% from 1,200 to 1,380.
    { order: ["said", "before", "after"], gaps: [behindGrowth, fromEarlier, toLater] },
    // Rose by 15% to 1,380 from 1,200.
    { order: ["said", "after", "before"], gaps: [behindGrowth, toLater, fromEarlier] },
    // 1,380 visits, up 15% from 1,200.
    {
      order: ["after", "said", "before"],
      gaps: [
        /(?:)/,
        pattern(`${counted}(?:,| \\() ?(?:${grew}|${growth})${by} ${figure}`),
        pattern(`^(?:%| percent| per cent)?[^.;:,()\\d%]{0,20} (?:${from}|on|over) ${figure}`),
      ],
    },
    // 1,380 visits, 180 more than in 2024 (1,200), an increase of 15%.
    {
      order: ["after", "said", "before"],
      gaps: [/(?:)/, pattern(`${counted}, (?:[\\p{L}.]{1,6} ){0,2}${figure}`), isMore],
      isNamedBehind: true,
    },
    {
      order: ["after", null, "before", "said"],
      gaps: [
        /(?:)/,
        pattern(`${counted}, (?:[\\p{L}.]{1,6} ){0,2}${figure}`),
        isMore,
        pattern(`^[^.;:,()\\d]{0,30}\\)?, (?:${growth}) ?${figure}`),
      ],
    },
  ];
}

/** Behind figures that are days, hours or ages, of which no change is told. */
const countsNothing = new RegExp(
  String.raw`^(?:st|nd|rd|th|[ -]${englishMonths}\b|[ -]years? old|[ -][ap]\.?m\b)`,
  "i",
);
/** Behind the change of a percentage, which is counted in points. */
const inPoints = /^%? ?(?:percentage )?points?\b/i;
/** Behind a share of something else. */
const isShare = /^(?:%| percent| per cent)? of\b/i;
/** Before a figure that no word and no sign calls a change. */
const standsBare = /[(,] ?[$€£]?$/;

/** Changes that a sentence tells with the figure before and the figure after. */
export function readChanges(sentence: string, numerals: readonly Numeral[]): ProseChange[] {
  const figures = numerals.filter((numeral) => !isYear(numeral));
  // Each telling is held against each figure, so that the words before it are cut out once.
  const words = figures.map(({ from }, at) => wordsBetween(sentence, figures[at - 1], from));
  const isToldBy = tester(words);
  const changes: ProseChange[] = [];
  for (const { order, gaps, isNamedBehind, behind } of tellings) {
    for (let at = 0; at + order.length <= figures.length; at++) {
      if (!gaps.every((gap, k) => isToldBy(gap, at + k))) continue;
      const end = figures[at + order.length - 1]!.to;
      if (behind && !behind.test(sentence.slice(end, end + 40))) continue;
      const [before, after, said] = (["before", "after", "said"] as const).map(
        (role) => figures[at + order.indexOf(role)]!,
      ) as [Numeral, Numeral, Numeral];
      const change = { before, after, said };
      if (isComparable(sentence, change, isNamedBehind)) changes.push(change);
    }
  }
  return changes;
}

/** Tests some words by patterns, each of them once: several tellings ask the same. */
function tester(words: readonly string[]): (pattern: RegExp, at: number) => boolean {
  const found = new Map<RegExp, (boolean | undefined)[]>();
  return (pattern, at) => {
    const known = found.get(pattern) ?? [];
    found.set(pattern, known);
    known[at] ??= pattern.test(words[at]!);
    return known[at];
  };
}

function wordsBetween(sentence: string, before: Numeral | undefined, from: number): string {
  return sentence.slice(before?.to ?? 0, from).replace(/\b(?:19|20)\d\d\b/g, "");
}

/** A year between two figures says when, not how many. */
function isYear(numeral: Numeral): boolean {
  return numeral.unit === "" && numeral.style.groupMark === "" && mayBeYear(numeral);
}

/** Whether the figures before and after count the same, exactly, and the change is told of them. */
function isComparable(
  sentence: string,
  { before, after, said }: ProseChange,
  isNamedBehind = false,
): boolean {
  const all = [before, after, said];
  const behind = ({ to }: Numeral): string => sentence.slice(to, to + 20);
  if (all.some(({ trust, high }) => trust === "approximate" || high !== undefined)) return false;
  if (all.some((numeral) => countsNothing.test(behind(numeral))) || isShare.test(behind(said))) return false;
  // From 48 to 54 euros: the first need not say what the second does.
  const isAlike = before.unit === after.unit || before.unit === "";
  if (!isAlike || before.kind !== after.kind || before.value.sign <= 0) return false;
  const arePoints = said.unit === "pp" || inPoints.test(behind(said));
  if (before.kind === "percent") return before.unit === "%" && arePoints;
  if (said.kind === "percent") return !arePoints;
  const isSigned = said.style.plus !== "" || said.value.sign < 0 || isNamedBehind;
  const isSame = said.unit === after.unit || (isNamedBehind && said.unit === "");
  return isSame && (isSigned || !standsBare.test(sentence.slice(0, said.from)));
}

/**
 * What the change should be, without its sign and at the printed places, or null where it is right: within one unit of
 * the last place, so that cutting off is as good as rounding, and within what rounded figures leave open.
 */
export function rightChange({ said, before, after }: ProseChange): Decimal | null {
  const change = after.value.minus(before.value).absolute();
  const stated = said.value.absolute();
  if (said.kind !== "percent" || said.unit === "pp") {
    const slack = proseSlack([before, after, said]);
    return change.minus(stated).absolute().compare(slack) > 0 ? change : null;
  }
  const ofBase = proseSlack([before]);
  const ofChange = proseSlack([after]).plus(ofBase);
  return rightPercent(stated, { value: change, slack: ofChange }, { value: before.value, slack: ofBase });
}
