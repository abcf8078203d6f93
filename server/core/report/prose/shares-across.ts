import type { Analysis } from "../../model/analysis.ts";
import type { Finding } from "../../model/finding.ts";
import type { DistantShare, NamedTotal } from "../../model/prose.ts";
import { shifted } from "../../model/span.ts";
import { workedOutFinding } from "./prose-findings.ts";
import { mayExceed } from "./shares/slipped-share.ts";
import { brokenShare } from "./worked-out.ts";

/**
 * Shares that are not what they are of a total of another paragraph: 620万元，占本年支出合计的63%, where the section before says
 * 本年支出合计980万元. Told where all that is called so is one figure, since several may be of several years. Spans count from
 * the first line of the document. Asks the landmarks only.
 */
export function sharesAcross({ prose, starts, landmarks }: Analysis): Finding[] {
  const { totalling, sharing } = landmarks;
  if (totalling.length === 0 || sharing.length === 0) return [];
  const totals = totalling.flatMap((at) =>
    prose[at]!.across!.totals.map(
      (total): NamedTotal => ({ ...total, span: shifted(total.span, starts[at]!) }),
    ),
  );
  const called = byNames(totals);
  return sharing.flatMap((at) =>
    prose[at]!.across!.shares.flatMap((told) => {
      const total = called.get(`${told.of} ${told.part.unit}`);
      return total ? (findingOf(told, total, starts[at]!) ?? []) : [];
    }),
  );
}

/**
 * Totals by their units and all that their names end in, since a share may call 本年支出合计 no more than 支出合计; null where
 * several figures are called so. Linear in the names.
 */
function byNames(totals: readonly NamedTotal[]): ReadonlyMap<string, NamedTotal | null> {
  const called = new Map<string, NamedTotal | null>();
  for (const total of totals) {
    const { name, numeral } = total;
    for (let from = 0; from < name.length; from++) {
      const key = `${name.slice(from)} ${numeral.unit}`;
      const known = called.get(key);
      if (known === undefined) called.set(key, total);
      else if (known && !known.numeral.value.equals(numeral.value)) called.set(key, null);
    }
  }
  return called;
}

function findingOf(
  { share, part, span, partSpan }: DistantShare,
  { numeral: whole, span: wholeSpan }: NamedTotal,
  line: number,
): Finding | null {
  const broken = brokenShare(mayExceed({ share, part, whole }));
  const places = new Map([
    [share, shifted(span, line)],
    [part, shifted(partSpan, line)],
    [whole, wholeSpan],
  ]);
  return broken && workedOutFinding(broken, (figure) => places.get(figure)!);
}
