import type { Numeral } from "../../../model/numeral.ts";
import type { DistantShare, NamedTotal, ToldAcross } from "../../../model/prose.ts";
import { groupedConventions } from "../../../number/conventions.ts";
import { scanNumerals } from "../../../number/scan.ts";
import { inPlainChinese, type RunningText } from "../../sentence.ts";
import { isExact } from "../parts.ts";

/** What names the total of something. */
const totalName =
  "(?:[\\p{Script=Han}、]{2,12}(?:合计|总计|总额)|总(?:收入|支出|投资|人数|人口|户数|面积|预算))";
/** A total right before its figure: 本年支出合计980万元, 总支出为980万元. */
const statesTotal = new RegExp(`(${totalName})(?:累计|共)?(?:完成|达到?|为|是)?(?=\\d)`, "gu");
/** Behind a part, before its share of a total: 620万元，占本年支出合计的63%. */
const sharesTotal = new RegExp(
  `^\\p{Script=Han}{0,3}[，,（(]?占(?:全年|当年|同期)?(${totalName})的?(?:比重|比例)?(?:的|为|达)?$`,
  "u",
);
/** A look that spares most texts all others. */
const mayState = /(?:合计|总计|总额|总[收支投人户面预])[^，。；]{0,6}\d/;
const mayShare = /占[^，。；\d]{0,12}(?:合计|总计|总额|总[收支投人户面预])/;
type SpanAt = RunningText["spanAt"];

/** More of either are in no paragraph. */
const most = 24;

/**
 * What a paragraph tells others of its totals, and what it asks of theirs; null where it does neither. Linear in the
 * text.
 */
export function toldAcross({ text, spanAt }: RunningText): ToldAcross | null {
  const [states, asks] = [mayState.test(text), mayShare.test(text)];
  if (!states && !asks) return null;
  const plain = inPlainChinese(text);
  const numerals = [...scanNumerals(plain, groupedConventions)];
  const totals = states ? namedTotalsIn(plain, numerals, spanAt) : [];
  const shares = asks ? distantSharesIn(plain, numerals, spanAt) : [];
  return totals.length + shares.length === 0 ? null : { totals, shares };
}

/** The figures of a text that its words call the total of something. */
function namedTotalsIn(plain: string, numerals: readonly Numeral[], spanAt: SpanAt): NamedTotal[] {
  const named = new Map(
    [...plain.matchAll(statesTotal)].map(({ index, 0: words, 1: name }) => [index + words.length, name!]),
  );
  return numerals
    .filter((numeral) => named.has(numeral.from) && numeral.unit !== "" && isExact(numeral))
    .slice(0, most)
    .map((numeral) => ({ name: named.get(numeral.from)!, numeral, span: spanAt(numeral.from, numeral.to) }));
}

/** The parts of a text with their shares of a total that is named behind them. */
function distantSharesIn(plain: string, numerals: readonly Numeral[], spanAt: SpanAt): DistantShare[] {
  return numerals
    .flatMap((share, at): DistantShare[] => {
      const part = numerals[at - 1];
      if (!part || part.unit === "" || !isExact(part) || share.kind !== "percent") return [];
      const of = sharesTotal.exec(plain.slice(part.to, share.from).replace(/\s/g, ""))?.[1];
      if (of === undefined || share.trust === "approximate") return [];
      return [{ of, share, part, span: spanAt(share.from, share.to), partSpan: spanAt(part.from, part.to) }];
    })
    .slice(0, most);
}
