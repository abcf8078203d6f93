import { englishMonths } from "../../languages.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { Numeral } from "../../model/numeral.ts";
import { mayBeYear } from "../../number/year.ts";
import { proseSlack } from "./rounding.ts";
import { rightPercent } from "./shares.ts";

/** What a sentence says that a figure has changed by, and from what to what. Offsets count in the sentence. */
export interface ProseChange {
  /** The change: a percentage of the earlier figure, or as much more or less of what both count. */
  readonly said: Numeral;
  readonly before: Numeral;
  readonly after: Numeral;
}

const grew =
  "rose|risen|rises?|rising|grew|grown|grows?|growing|increase[ds]?|increasing|climbed|gained|went up|up|" +
  "fell|fallen|falls?|falling|dropped|drops?|decline[ds]?|declining|decrease[ds]?|decreasing|reduced|shrank|went down|down";
const growth =
  "an? (?:increase|rise|growth|gain|decrease|fall|drop|decline|reduction|change) of|(?:an )?increase|up|down|or|\\+";
/** The start of a figure. */
const figure = "[$€£]?$";
/** What stands behind a figure of what it counts. */
const counted = "^[^.;:,()\\d]{0,30}";

/** How a sentence tells a change: the order of its figures, and what stands before each of them. */
interface Telling {
  readonly order: readonly (keyof ProseChange)[];
  readonly gaps: readonly RegExp[];
}

const tellings: readonly Telling[] = [
  // Rose from 1,200 to 1,380 (+15%); grew from 150 to 190, an increase of 40.
  {
    order: ["before", "after", "said"],
    gaps: [
      new RegExp(`\\b(?:${grew})\\b[^.;:()\\d]{0,30} from ${figure}`, "i"),
      new RegExp(`${counted},? to ${figure}`, "i"),
      new RegExp(`${counted}(?: \\(|, )(?:(?:${growth})(?: by)? ?)?${figure}`, "i"),
    ],
  },
  // Rose by 15% from 1,200 to 1,380.
  {
    order: ["said", "before", "after"],
    gaps: [
      new RegExp(`\\b(?:${grew})(?: by)? ${figure}`, "i"),
      new RegExp(`${counted},? from ${figure}`, "i"),
      new RegExp(`${counted},? to ${figure}`, "i"),
    ],
  },
  // Rose by 15% to 1,380 from 1,200.
  {
    order: ["said", "after", "before"],
    gaps: [
      new RegExp(`\\b(?:${grew})(?: by)? ${figure}`, "i"),
      new RegExp(`${counted},? to ${figure}`, "i"),
      new RegExp(`${counted},? from ${figure}`, "i"),
    ],
  },
  // 1,380 visits, up 15% from 1,200.
  {
    order: ["after", "said", "before"],
    gaps: [
      /(?:)/,
      new RegExp(`${counted}(?:,| \\() ?(?:${grew}|${growth})(?: by)? ${figure}`, "i"),
      new RegExp(`^(?:%| percent| per cent)?[^.;:,()\\d%]{0,20} (?:from|on|over) ${figure}`, "i"),
    ],
  },
];

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

/** Changes that an English sentence tells with the figure before and the figure after. */
export function readChanges(sentence: string, numerals: readonly Numeral[]): ProseChange[] {
  const figures = numerals.filter((numeral) => !isYear(numeral));
  return tellings.flatMap(({ order, gaps }) =>
    figures.slice(0, Math.max(0, figures.length - 2)).flatMap((_, at): ProseChange[] => {
      const tells = gaps.every((gap, k) =>
        gap.test(wordsBetween(sentence, figures[at + k - 1], figures[at + k]!)),
      );
      if (!tells) return [];
      const [before, after, said] = (["before", "after", "said"] as const).map(
        (role) => figures[at + order.indexOf(role)]!,
      ) as [Numeral, Numeral, Numeral];
      const change = { before, after, said };
      return isComparable(sentence, change) ? [change] : [];
    }),
  );
}

function wordsBetween(sentence: string, before: Numeral | undefined, { from }: Numeral): string {
  return sentence.slice(before?.to ?? 0, from).replace(/\b(?:19|20)\d\d\b/g, "");
}

/** A year between two figures says when, not how many. */
function isYear(numeral: Numeral): boolean {
  return numeral.unit === "" && numeral.style.groupMark === "" && mayBeYear(numeral);
}

/** Whether the figures before and after count the same, exactly, and the change is told of them. */
function isComparable(sentence: string, { before, after, said }: ProseChange): boolean {
  const all = [before, after, said];
  const behind = ({ to }: Numeral): string => sentence.slice(to, to + 20);
  if (all.some(({ trust, high }) => trust === "approximate" || high !== undefined)) return false;
  if (all.some((numeral) => countsNothing.test(behind(numeral))) || isShare.test(behind(said))) return false;
  if (before.unit !== after.unit || before.kind !== after.kind || before.value.sign <= 0) return false;
  const arePoints = said.unit === "pp" || inPoints.test(behind(said));
  if (before.kind === "percent") return before.unit === "%" && arePoints;
  if (said.kind === "percent") return !arePoints;
  const isSigned = said.style.plus !== "" || said.value.sign < 0;
  return said.unit === before.unit && (isSigned || !standsBare.test(sentence.slice(0, said.from)));
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
