import type { TableStudy } from "../../model/analysis.ts";
import { Decimal } from "../../model/decimal.ts";
import { type Finding, findingOf, suggested } from "../../model/finding.ts";
import type { Profile, ProfileMention } from "../../model/profile.ts";
import type { Mention } from "../../model/prose.ts";
import { shifted } from "../../model/span.ts";
import { writeNumeral } from "../../number/write.ts";
import { isTold, isWeighty } from "../tie/figure-pair.ts";

/** A mention at its place in the document: `line` is its block's first line. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly line: number;
}

/** A mention with what the form gives for it. */
interface Judged extends PlacedMention {
  readonly kind: ProfileMention;
  /** What it may be; empty where the form does not say, or is told to be wrong there itself. */
  readonly values: readonly Decimal[];
  readonly agrees: boolean;
}

/** So many other figures nearby that agree with a table show that both speak of the same. */
const fewestAgreeing = 2;

/**
 * Mentions whose figure is none that the form's tables would give. They may speak of another scope (one office of
 * many), so they are remarks, or warnings where others beside them agree; never errors.
 */
export function checkMentions(
  mentions: readonly PlacedMention[],
  forms: readonly TableStudy[],
  profiles: readonly Profile[],
): Finding[] {
  const kinds = profiles.flatMap((profile) => profile.mentions);
  const judged = mentions.map((placed): Judged => {
    const kind = kinds[placed.mention.kind]!;
    const values = valuesOf(kind, forms);
    const agrees = values.some((value) => value.equals(placed.mention.numeral.value));
    return { ...placed, kind, values, agrees };
  });
  return judged.flatMap((one) => {
    if (one.agrees || one.values.length === 0) return [];
    return mentionFinding(one, countAgreeing(one, judged) >= fewestAgreeing);
  });
}

/** Paragraphs that are no more lines apart are about the same: one line each, with a blank one between. */
const nearby = 12;

/** How many other figures of paragraphs nearby agree with the same table, each with a value of its own. */
function countAgreeing(one: Judged, judged: readonly Judged[]): number {
  const values = judged.flatMap(({ line, kind, agrees, mention: { numeral } }) =>
    Math.abs(line - one.line) <= nearby && agrees && tableOf(kind) === tableOf(one.kind) && isWeighty(numeral)
      ? [numeral.value.toString()]
      : [],
  );
  return new Set(values).size;
}

function tableOf({ accepted }: ProfileMention): string | undefined {
  return accepted[0]?.[0]?.table;
}

function mentionFinding({ mention, line, kind, values }: Judged, isSameScope: boolean): Finding {
  const { numeral } = mention;
  const span = shifted(mention.span, line);
  const [stated, ...computed] = [numeral.value, ...values].map((value) => writeNumeral(numeral, value));
  const [only, another] = computed;
  const isSure = isSameScope && another === undefined;
  const title = { message: "fix-restate", facts: { from: stated!, to: only! } };
  return findingOf({
    rule: "prose-table-mismatch",
    category: "prose",
    severity: isSameScope ? "warning" : "information",
    span,
    facts: { stated: stated!, computed, label: kind.name },
    data: { stated: numeral.value.toString(), computed: values.map(String) },
    fixes: isSure ? suggested(title, [{ span, text: only! }]) : [],
  });
}

/** What a kind of mention may be by the form, each once. */
function valuesOf({ accepted }: ProfileMention, forms: readonly TableStudy[]): Decimal[] {
  const sums = accepted.map((cells) => sumOf(cells, forms));
  if (sums.includes("told")) return [];
  const values = sums.filter((sum) => sum instanceof Decimal);
  return values.filter((value, at) => !values.slice(0, at).some((other) => other.equals(value)));
}

/**
 * The sum of some of the form's cells; null where one of them is missing or the form is there twice, "told" where its
 * table says that one is wrong. A blank cell of a row that is there stands for nothing.
 */
function sumOf(
  cells: ProfileMention["accepted"][number],
  forms: readonly TableStudy[],
): Decimal | "told" | null {
  const values: Decimal[] = [];
  for (const { table, row, column } of cells) {
    const [study, second] = forms.filter(({ form }) => form?.table === table && form.rows.has(row));
    const figure = study?.form?.rows.get(row)?.[column];
    if (!study || second || !figure) return null;
    if (figure.cell >= 0 && isTold({ study, cell: figure.cell })) return "told";
    values.push(figure.value ?? Decimal.zero);
  }
  return Decimal.sum(values);
}
