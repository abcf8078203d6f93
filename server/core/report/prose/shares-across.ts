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
  return sharing.flatMap((at) =>
    prose[at]!.across!.shares.flatMap((told) => findingOf(told, totals, starts[at]!) ?? []),
  );
}

function findingOf(
  { of, share, part, span, partSpan }: DistantShare,
  totals: readonly NamedTotal[],
  line: number,
): Finding | null {
  const named = totals.filter(({ name, numeral }) => name.endsWith(of) && numeral.unit === part.unit);
  const [total] = named;
  const values = new Set(named.map(({ numeral }) => `${numeral.value}`));
  if (!total || values.size > 1) return null;
  const whole = total.numeral;
  const broken = brokenShare(mayExceed({ share, part, whole }));
  const places = new Map([
    [share, shifted(span, line)],
    [part, shifted(partSpan, line)],
    [whole, total.span],
  ]);
  return broken && workedOutFinding(broken, (figure) => places.get(figure)!);
}
