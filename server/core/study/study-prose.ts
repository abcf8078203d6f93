import type { Block } from "../model/block.ts";
import type { Profile } from "../model/profile.ts";
import type { ProseStudy } from "../model/prose.ts";
import { mentionsIn } from "../report/form/mentions.ts";
import { listedIn, mayOpenList } from "../report/list/listed-lines.ts";
import { proseFindings } from "../report/prose/prose-findings.ts";
import { toldAcross } from "../report/prose/shares/told-across.ts";
import { claimsIn } from "../report/quote/claims.ts";
import { runningText } from "../report/sentence.ts";

/**
 * Reads the running text in a block; null where there is nothing to say of it. Depends on the block's own
 * lines alone.
 */
export function studyProse(block: Block, forms: readonly Profile[]): ProseStudy | null {
  const { kind, heading, lines } = block;
  if (kind === "table") return studyFoot(block);
  if (kind === "title" || (kind === "heading" && !heading?.runIn)) return studyLead(block);
  if (kind !== "paragraph" && kind !== "heading") return null;
  if (!lines.some(mayHoldFigure)) return null;
  const text = runningText(lines);
  const findings = proseFindings(text);
  const mentions = mentionsIn(text, forms);
  const mayClaim = lines.some((line) => /[\d０-９]/.test(line));
  const listed = listedIn(lines);
  if (findings.length + mentions.length + listed.length === 0 && !mayClaim) return null;
  return new SentenceStudy(lines, { findings, mentions, listed, across: toldAcross(text) });
}

/** What is known of sentences. A long text holds many of these, so that none keeps more than it needs. */
class SentenceStudy implements ProseStudy {
  readonly findings: ProseStudy["findings"];
  readonly mentions: ProseStudy["mentions"];
  readonly listed: ProseStudy["listed"];
  readonly across: ProseStudy["across"];
  readonly #lines: readonly string[];
  #claims: ProseStudy["claims"] | undefined;

  constructor(lines: readonly string[], { findings, mentions, listed, across }: Omit<ProseStudy, "claims">) {
    this.findings = findings;
    this.mentions = mentions;
    this.listed = listed;
    this.across = across;
    this.#lines = lines;
  }

  /** Texts without tables have nothing to hold their figures against. */
  get claims(): ProseStudy["claims"] {
    this.#claims ??= claimsIn(runningText(this.#lines).text);
    return this.#claims;
  }
}

/** What a line says that does no more than list a figure. */
const nothingElse: Omit<ProseStudy, "listed"> = { findings: [], mentions: [], claims: [], across: null };

/**
 * A heading with the total of the list below it: "## Volunteer hours: 186"; or a short item, which looks like one:
 * 2.活动支出11万元。
 */
function studyLead({ lines }: Block): ProseStudy | null {
  if (!lines.some(mayOpenList)) return null;
  const listed = listedIn(lines).map((line) =>
    line && (line.opens || (line.isItem && line.numeral?.unit)) ? { ...line, closes: null } : null,
  );
  return listed.some((line) => line !== null) ? { ...nothingElse, listed } : null;
}

/** The words right below the rows of a pipe table, which by its rules belong to it, where they tell its total. */
function studyFoot({ syntax, lines }: Block): ProseStudy | null {
  const foot = lines.at(-1)!;
  if (syntax !== "pipe" || foot.includes("|") || !mayHoldFigure(foot)) return null;
  const listed = listedIn([...lines.slice(0, -1).map(() => ""), foot]);
  return listed.length > 0 ? { ...nothingElse, listed } : null;
}

/** A look that spares most lines all others: a figure is written in digits, or in characters beyond ASCII. */
function mayHoldFigure(line: string): boolean {
  return /[\d\u0080-\uffff]/.test(line);
}
