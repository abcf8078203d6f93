import { Decimal } from "../model/decimal.ts";
import type { Finding } from "../model/finding.ts";
import type { FormFigures, Profile, ProfileMention } from "../model/profile.ts";
import type { Mention } from "../model/prose.ts";
import { scanNumerals } from "../number/scan.ts";
import type { RunningText } from "./sentence.ts";

const conventions = { decimalMark: ".", groupMark: "," } as const;

/** The figures of a text that a form's tables state, too, by the words of their clause. Linear in the text. */
export function mentionsIn({ text, spanAt }: RunningText, profiles: readonly Profile[]): Mention[] {
  const kinds = profiles.flatMap((profile) => profile.mentions);
  if (!kinds.some(({ words }) => hasWords(text, words))) return [];
  const found: Mention[] = [];
  for (const numeral of scanNumerals(text, conventions)) {
    const clause = clauseBefore(text, numeral.from);
    const kind = kinds.findIndex((mention) => isMention(mention, clause, numeral.unit));
    if (kind >= 0 && numeral.trust !== "approximate") {
      found.push({ span: spanAt(numeral.from, numeral.to), value: numeral.value, kind });
    }
  }
  return found;
}

function isMention({ words, without, counters }: ProfileMention, clause: string, unit: string): boolean {
  if (!counters.includes(unit)) return false;
  return hasWords(clause, words) && !without.some((word) => clause.includes(word));
}

function hasWords(text: string, words: ProfileMention["words"]): boolean {
  return words.every((oneOf) => oneOf.some((word) => text.includes(word)));
}

/** The words before a figure, back to the last mark that ends a clause, or so far as a clause may reach. */
function clauseBefore(text: string, to: number): string {
  const before = text.slice(Math.max(0, to - longestClause), to);
  return before.slice(1 + Math.max(...clauseEnds.map((mark) => before.lastIndexOf(mark))));
}

const longestClause = 60;
const clauseEnds = ["，", "。", "；", ","] as const;

/** A mention at its place in the document: `line` is its block's first line. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly line: number;
}

/**
 * Mentions whose figure is none that the form's tables would give. They may speak of another scope (one office of
 * many), so they are remarks, never errors.
 */
export function checkMentions(
  mentions: readonly PlacedMention[],
  forms: readonly FormFigures[],
  profiles: readonly Profile[],
): Finding[] {
  const kinds = profiles.flatMap((profile) => profile.mentions);
  return mentions.flatMap(({ mention, line }): Finding[] => {
    const { accepted } = kinds[mention.kind]!;
    const sums = accepted.flatMap((cells) => sumOf(cells, forms) ?? []);
    const values = sums.filter((value, k) => !sums.slice(0, k).some((other) => other.equals(value)));
    if (values.length === 0 || values.some((value) => value.equals(mention.value))) return [];
    const facts = {
      stated: mention.value.toString(),
      computed: values.map(String),
      label: kinds[mention.kind]!.name,
    };
    const { span } = mention;
    return [
      {
        rule: "prose-table-mismatch",
        category: "prose",
        severity: "information",
        span: { ...span, line: span.line + line, lastLine: span.lastLine + line },
        note: { message: "prose-table-mismatch", facts },
        data: { stated: facts.stated, computed: facts.computed },
        related: [],
        suspects: [],
        fixes: [],
      },
    ];
  });
}

/**
 * The sum of the form's cells that a mention may mean, or null where one of them is missing or the form is
 * there twice.
 */
function sumOf(cells: ProfileMention["accepted"][number], forms: readonly FormFigures[]): Decimal | null {
  const values = cells.map(({ table, row, column }) => {
    const [form, second] = forms.filter((each) => each.table === table);
    return second ? null : (form?.rows.get(row)?.[column]?.value ?? null);
  });
  return values.every((value) => value !== null) ? Decimal.sum(values as Decimal[]) : null;
}
