import type { DocumentKind } from "../core/document-kind.ts";
import type { Analysis, TableStudy } from "../core/model/analysis.ts";
import type { Block } from "../core/model/block.ts";
import { keptBeside } from "../core/model/kept-beside.ts";
import type { RewriteName } from "../message/phrases.ts";
import { type Locale, phrases } from "../messages.ts";
import { cellAtPosition, lineAt, type Position, type TextEdit, tableAt, tableRange } from "./place.ts";
import { alignedLines, isUnaligned } from "./writing/align.ts";
import {
  canChange,
  canShare,
  canTotalColumns,
  canTotalRows,
  withChange,
  withShare,
  withTotalColumn,
  withTotalRow,
} from "./writing/derived-figures.ts";
import type { Form } from "./writing/form.ts";
import { formOf, forms } from "./writing/forms.ts";
import { type Frame, fencedAs, framed, frameOf } from "./writing/frame.ts";
import { canSort, canTranspose, sorted, transposed } from "./writing/rearrange.ts";
import { type Sheet, sheetOf, withTexts } from "./writing/sheet.ts";

/** A way to write the table at a position anew. */
export interface Rewrite {
  readonly name: RewriteName;
  readonly title: string;
}

/** What a rewrite may know of the text around a table. */
export interface Surroundings {
  /** Whether the text is Markdown, in which some forms need a code fence around them. */
  readonly isMarkdown: boolean;
  /** Files of values have one form, which is their name's. */
  readonly kind: DocumentKind;
}

/** A table that may be written anew, and the column that is pointed at; -1 between cells. */
interface Target {
  readonly study: TableStudy;
  readonly block: Block;
  readonly frame: Frame;
  readonly column: number;
}

/** Whether a change of a table can be made, as far as its figures and its structure tell, and the table after it. */
interface Change {
  readonly applies: (study: TableStudy, column: number) => boolean;
  readonly make: (target: Target, sheet: Sheet) => Sheet;
}

const changes: Readonly<Partial<Record<RewriteName, Change>>> = {
  "total-row": {
    applies: canTotalRows,
    make: ({ study }, sheet) => withTotalRow(study, sheet),
  },
  "total-column": {
    applies: canTotalColumns,
    make: ({ study }, sheet) => withTotalColumn(study, sheet),
  },
  "share-column": {
    applies: canShare,
    make: ({ study, column }, sheet) => withShare(study, sheet, column),
  },
  "change-column": {
    applies: canChange,
    make: ({ study, column }, sheet) => withChange(study, sheet, column),
  },
  "sort-ascending": {
    applies: (study, column) => column >= 0 && canSort(study),
    make: ({ study, column }, sheet) => sorted(study, sheet, column, 1),
  },
  "sort-descending": {
    applies: (study, column) => column >= 0 && canSort(study),
    make: ({ study, column }, sheet) => sorted(study, sheet, column, -1),
  },
  transpose: {
    applies: canTranspose,
    make: ({ study }, sheet) => transposed(study, sheet),
  },
};

/** The changes that a table takes, by the column that is pointed at: known when the cursor comes by again. */
const known = keptBeside((_: TableStudy) => new Map<number, readonly RewriteName[]>());

function changesOf({ study, column }: Target): readonly RewriteName[] {
  const byColumn = known(study);
  const names =
    byColumn.get(column) ??
    Object.entries(changes).flatMap(([name, { applies }]) =>
      applies(study, column) ? [name as RewriteName] : [],
    );
  byColumn.set(column, names);
  return names;
}

/**
 * The ways to write the table at a position anew; those on columns mean the one pointed at. Editors ask at each move of
 * the cursor, so nothing large is written here: what is known of the table decides.
 */
export function rewritesAt(
  analysis: Analysis,
  position: Position,
  around: Surroundings,
  locale: Locale,
): Rewrite[] {
  const target = targetAt(analysis, position);
  if (!target) return [];
  const { syntax } = target.study.table;
  const own = formOf(syntax);
  const changed = own && target.frame.isWhole ? changesOf(target) : [];
  const converted =
    around.kind === "text" && target.frame.isWhole ? forms.filter((form) => form !== own) : [];
  const names: RewriteName[] = [
    ...(isUnaligned(target.block) ? (["align"] as const) : []),
    ...changed,
    ...converted.map((form): RewriteName => `to-${form.name}`),
  ];
  return names.map((name) => ({ name, title: phrases[locale].rewrite[name] }));
}

/** The edits that write the table at a position anew in one way; none where it does not apply or changes nothing. */
export function rewriteEdits(
  analysis: Analysis,
  position: Position,
  name: RewriteName,
  around: Surroundings,
): TextEdit[] {
  const placed = tableAt(analysis, position.line);
  const target = targetAt(analysis, position);
  if (!placed || !target) return [];
  const before = target.block.lines.join("\n");
  const newText = rewritten(target, name, around).join("\n");
  if (newText === before) return [];
  // A line right behind it would be taken for one more row, as it was not in the form of before.
  const isParted = !name.startsWith("to-") || lineAt(analysis, placed.end).trim() === "";
  return [{ range: tableRange(analysis, placed), newText: isParted ? newText : `${newText}\n` }];
}

function targetAt(analysis: Analysis, position: Position): Target | null {
  const placed = tableAt(analysis, position.line);
  if (!placed) return null;
  const block = analysis.blocks[placed.block]!;
  const frame = frameOf(block);
  const id = cellAtPosition(placed, position);
  const column = id === null ? -1 : placed.table.cells[id]!.column;
  return frame && { study: placed.study, block, frame, column };
}

function rewritten(target: Target, name: RewriteName, around: Surroundings): readonly string[] {
  const { study, block, frame } = target;
  if (name === "align") return alignedLines(block);
  const own = formOf(study.table.syntax);
  const change = changes[name];
  if (!change) {
    const form = forms.find((candidate) => name === `to-${candidate.name}`);
    return form && form !== own && frame.isWhole ? converted(target, form, around) : block.lines;
  }
  if (!own || !frame.isWhole || !change.applies(study, target.column)) return block.lines;
  const hasItsColumns = name !== "transpose";
  const source = { syntax: study.table.syntax, hasItsColumns, lines: frame.lines };
  const sheet = own.sheetOf?.(study.table, frame.lines) ?? sheetOf(study.table);
  const lines = own.lay(change.make(target, sheet), source);
  return frame.fence ? [frame.fence.open, ...framed(frame, lines), frame.fence.close] : framed(frame, lines);
}

/**
 * The table in another form. A fence is left behind by what stands in Markdown as it is, and put around what does not;
 * bare values in commas are a table to nobody, so they are fenced in any text.
 */
function converted({ study, frame }: Target, form: Form, { isMarkdown }: Surroundings): string[] {
  const own = formOf(study.table.syntax);
  const says = own ? own.says : (written: string) => written;
  const sheet = withTexts(sheetOf(study.table), (text) => form.writes(says(text)));
  const caption = own?.name === "html" && form.name !== "html" ? captionIn(frame.lines, own) : [];
  const lines = form.lay(sheet, null);
  const isFenced = form.fence !== null && (isMarkdown || frame.fence !== null || form.name === "csv");
  // So many blanks are the layout of columns; before a fence or a row of pipes they would make code of it.
  const isLaidOut = own?.fence !== null && /^ {4,}$/.test(frame.lead);
  const around = isLaidOut ? { ...frame, lead: "", leadOfOthers: "" } : frame;
  if (isFenced) return [...framed(around, caption), ...fencedAs(around, form.fence ?? "", lines)];
  return framed(around, [...caption, ...lines]);
}

/** What the caption of an HTML table says, as a line above the table that it becomes. */
function captionIn(lines: readonly string[], own: Form): string[] {
  const caption = /<caption\b[^<>]*>([\s\S]*?)<\/caption>/i.exec(lines.join("\n"))?.[1]?.trim();
  return caption ? [own.says(caption), ""] : [];
}
