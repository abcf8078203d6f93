import type { Block } from "../../core/model/block.ts";
import { keptBeside } from "../../core/model/kept-beside.ts";
import { fencedTable } from "../../core/table/fenced.ts";
import { prefixOf } from "../../core/table/layout/prefix.ts";

/** A table's own lines and what stands around them in its block. */
export interface Frame {
  /** The lines of the table, without what stands before them. */
  readonly lines: readonly string[];
  /** What stands before the first line (blanks, quote marks, the mark of a list item), and before the others. */
  readonly lead: string;
  readonly leadOfOthers: string;
  /** The first and the last line of the code fence around the table; null where it stands in none. */
  readonly fence: { readonly open: string; readonly close: string } | null;
  /** Whether the table's rows hold all that its lines say: no second table of HTML, no line that names a separator. */
  readonly isWhole: boolean;
}

/** The frame of a table's block; null where its lines do not all start alike, so that none can be put first. */
export const frameOf: (block: Block) => Frame | null = keptBeside(findFrame);

function findFrame({ kind, lines, syntax }: Block): Frame | null {
  const fenced = kind === "fence" ? fencedTable(lines, syntax ?? "") : null;
  if (kind === "fence" && !fenced) return null;
  const own = fenced ? lines.slice(fenced.from, fenced.to) : lines;
  const fence = fenced ? { open: lines[0]!, close: closingOf(lines) } : null;
  const isFramed = !fenced && /^(?:pipe|framed )/.test(syntax ?? "");
  const isMarked = isFramed && prefixOf(own[0] ?? "").marked;
  const lead = isMarked ? own[0]!.slice(0, prefixOf(own[0]!).from) : commonLead(own, isFramed);
  const leadOfOthers = isMarked ? lead.replace(/[^>\s]/g, " ") : lead;
  const others = own.slice(1);
  if (isMarked && !others.every((line) => line.startsWith(leadOfOthers))) return null;
  const bare = own.map((line, at) => line.slice(at === 0 ? lead.length : leadOfOthers.length));
  return { lines: bare, lead, leadOfOthers, fence, isWhole: fenced?.isAlone !== false && isWhole(bare) };
}

function isWhole(lines: readonly string[]): boolean {
  const nTables = lines.reduce((count, line) => count + (line.match(/<table\b/gi)?.length ?? 0), 0);
  return nTables < 2 && !/^sep=.$/i.test(lines[0] ?? "");
}

/** The blanks and quote marks, or the marks of a comment in a source, that all lines with words start with. */
function commonLead(lines: readonly string[], mayBeComment: boolean): string {
  const start = mayBeComment ? /^(?:[ \t]*\/\/[/!]? ?|[ >]*)/ : /^[ >]*/;
  let lead: string | null = null;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const own: string = start.exec(line)![0];
    let shared = 0;
    while (lead !== null && shared < lead.length && lead[shared] === own[shared]) shared++;
    lead = lead === null ? own : lead.slice(0, shared);
  }
  return lead ?? "";
}

/** The line that closes a fence; one like its first where it never ends. */
function closingOf(lines: readonly string[]): string {
  const last = lines.at(-1)!;
  const opening = /^\s*(?:`{3,}|~{3,})/.exec(lines[0]!)?.[0] ?? "```";
  return lines.length > 1 && /^\s*(?:`{3,}|~{3,})\s*$/.test(last) ? last : opening;
}

/** Lines with a frame's lead before them; blank ones have no blanks at their ends. */
export function framed({ lead, leadOfOthers }: Frame, lines: readonly string[]): string[] {
  return lines.map((line, at) =>
    `${at === 0 ? lead : leadOfOthers}${line}`.replace(/^[ >]*$/, (all) => all.trimEnd()),
  );
}

/** Lines within a code fence that is called `info`: the one that was there, else one of backticks. */
export function fencedAs(frame: Frame, info: string, lines: readonly string[]): string[] {
  if (!frame.fence) return framed(frame, [`\`\`\`${info}`, ...lines, "```"]);
  const opening = frame.fence.open.replace(/^(\s*(?:`{3,}|~{3,})).*$/, `$1${info}`);
  return [opening, ...framed(frame, lines), frame.fence.close];
}
