import type { Numeral } from "../../../model/numeral.ts";
import { isBracketed } from "../../sentence.ts";
import { figuresOf, placedAt } from "../figures.ts";
import { isExact } from "../parts.ts";
import type { Reckoning } from "./reckoning.ts";

/** What an audit took off, in the words right before its figure. */
const takenOff = /(?:核减|审减|净减|多计)[^，。；：、\d]{0,16}\s*$/u;
const mayBeTakenOff = /核减|审减|净减|多计/g;
/** What was claimed, and what the audit left of it. */
const claimed =
  /(?:送审|报审|申报|结算)[^，。；：\d]{0,24}(?:价|价款|造价|金额|投资|总额)(?:为|是|共计)?\s*$/u;
const left =
  /(?:审定|审核|核定|审计后)[^，。；：\d]{0,16}(?:价|价款|造价|金额|投资|总额)(?:为|是|共计)?\s*$/u;
/** How far before what was taken off the two stand at most, in UTF-16 units. */
const farthest = 160;
/** More of them are in no paragraph. */
const mostRests = 8;

/** 结算价1,464,196元，审定价862,908元，多计工程价款601,288元: what was claimed, what was left of it and what was taken off. */
export function auditedRests(text: string): Reckoning[] {
  return [...text.matchAll(mayBeTakenOff)].slice(0, mostRests).flatMap(({ index }): Reckoning[] => {
    const from = Math.max(0, index - farthest);
    const stretch = text.slice(from, index + 48);
    const amounts = figuresOf(stretch).filter(
      (figure) => figure.kind === "amount" && figure.unit !== "" && !isBracketed(stretch, figure.from),
    );
    const at = amounts.findIndex((amount) => amount.from > index - from);
    const [first, second, said] = amounts.slice(at - 2, at + 1);
    if (at < 2 || !first || !second || !said) return [];
    const wordsBefore = (figure: Numeral): string =>
      stretch.slice(amounts[amounts.indexOf(figure) - 1]?.to ?? 0, figure.from);
    const isTold =
      takenOff.test(wordsBefore(said)) && left.test(wordsBefore(second)) && claimed.test(wordsBefore(first));
    const areAlike = [first, second, said].every((figure) => figure.unit === said.unit && isExact(figure));
    if (!isTold || !areAlike) return [];
    const [all, rest, off] = [first, second, said].map((figure) => placedAt(figure, from)) as [
      Numeral,
      Numeral,
      Numeral,
    ];
    return [{ said: off, sign: "−", operands: [all, rest] }];
  });
}
