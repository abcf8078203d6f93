import { sameSurroundings } from "../block/surroundings.ts";
import { editedCells, isSerious, withEarlier } from "../history.ts";
import type { LinesAround, TableStudy } from "../model/analysis.ts";
import type { Block } from "../model/block.ts";
import type { Finding } from "../model/finding.ts";
import type { EarlierLine } from "../model/history.ts";
import type { Profile } from "../model/profile.ts";
import type { Balance } from "../model/relation.ts";
import type { TableSyntax } from "../model/syntax.ts";
import type { Table } from "../model/table.ts";
import { tallyOf } from "../model/verdict.ts";
import { expectEdits, type FigureEdit, figureEdit, isLarge, keepsUnits } from "../relation/figure-edit.ts";
import type { Edited } from "../relation/judge/stale.ts";
import { readDeclaration } from "../report/declare.ts";
import { mayFollowForm } from "../report/form/match.ts";
import { fencedTable, fenceSyntax } from "../table/fenced.ts";
import { inOneUnit } from "../table/one-unit.ts";
import { plainSums } from "../table/plain-sums.ts";
import { readTable, tableOf } from "../table/read.ts";
import { rereadTable } from "../table/reread.ts";
import { wordsAround } from "../table/surroundings.ts";
import { syntaxNamed } from "../table/syntaxes.ts";
import { lazily } from "../text/lazily.ts";
import { bothEnds, upperEnds } from "./judge-ranges.ts";
import { judge } from "./judge-table.ts";
import { PlainStudy } from "./plain-study.ts";

/** A study and the block that it is of. */
export interface Studied {
  readonly block: Block;
  readonly study: TableStudy;
}

/** All that a table's study depends on. */
export interface Studiable {
  readonly block: Block;
  readonly surroundings: LinesAround;
  /** What was typed into the table since it last added up, as far as somebody saw it. */
  readonly typed: readonly EarlierLine[];
}

/**
 * Reads and judges the table in a block. Depends on the block's own lines, the words around it and what was typed into
 * it, not on its place, so the study moves with it. What the study of a table that was nearly the same knows is taken
 * over.
 */
export function studyTable(
  asked: Studiable,
  forms: readonly Profile[],
  earlier: Studied | null = null,
): TableStudy | null {
  const { block } = asked;
  const syntax = syntaxOf(block);
  if (!syntax) return null;
  const reread = readAgain(block, syntax, earlier);
  if (reread) expectEdits(reread);
  const edit = reread && editSince(reread);
  const raw = reread ?? syntax.read(block.lines);
  const atAGlance = (): TableStudy | null => {
    const plain = plainSums(raw);
    if (!plain || !isPlainlySound(asked, plain.names, forms)) return null;
    const study = new PlainStudy(
      { block, surroundings: asked.surroundings, syntax, forms, read: reread },
      plain,
    );
    if (reread) tablesRead.set(study, reread);
    return study;
  };
  const inFull = (): TableStudy =>
    studyInFull(asked, syntax, forms, reread ?? tableOf(raw, syntax, block.lines), earlier, edit);
  if (!edit || !isLarge(reread)) return atAGlance() ?? inFull();
  // Most keys leave a large table that does not add up so, and its grid need not be looked at for that.
  const study = inFull();
  return (study.findings.length === 0 && atAGlance()) || study;
}

/** The tables of studies as they were read, before anything was made of them; none where nobody has asked yet. */
const tablesRead = new WeakMap<TableStudy, Table>();

/** The last table of a structure that was judged as it was read, and the lines around it. */
const judgedLast = new WeakMap<Table["contents"], Pick<TableStudy, "table" | "surroundings">>();

/** The figures that are others than when a table of this structure was last judged; null where more may be. */
function editSince(table: Table): FigureEdit | null {
  const last = judgedLast.get(table.contents);
  return last ? figureEdit(last.table, table) : null;
}

/** The table of an earlier study after an edit within few of its rows; null where it is another. */
function readAgain(
  { kind, lines }: Pick<Block, "kind" | "lines">,
  syntax: TableSyntax,
  earlier: Studied | null,
): Table | null {
  const table = earlier?.block.kind === kind ? tablesRead.get(earlier.study) : undefined;
  if (!earlier || table?.syntax !== syntax.name) return null;
  return rereadTable(syntax, lines, { table, lines: earlier.block.lines });
}

/** Whether nothing is to be said of a table of such names that plainly adds up. */
function isPlainlySound(
  { block, surroundings }: Studiable,
  names: readonly string[],
  forms: readonly Profile[],
): boolean {
  if (block.kind !== "table" || mayFollowForm(names, forms)) return false;
  return surroundings.notes.every((line) => readDeclaration(line) === null);
}

/** All that is known of a table, found out at once. */
export function studyInFull(
  { block, surroundings, typed }: Studiable,
  syntax: TableSyntax,
  forms: readonly Profile[],
  read: Table,
  earlier: Studied | null = null,
  edit: FigureEdit | null = null,
): TableStudy {
  const { caption, unit } = wordsAround(block, surroundings);
  const last = edit && judgedLast.get(read.contents);
  const isOfOneUnit = last && keepsUnits(edit, read) && sameSurroundings(last.surroundings, surroundings);
  const table = isOfOneUnit ? read : inOneUnit(read, unit);
  const before = lazily(() => {
    const lines = withEarlier(block.lines, typed);
    // With the first key that spoils a table, that is the table of the earlier study.
    return inOneUnit(
      readAgain({ kind: block.kind, lines }, syntax, earlier) ?? readTable(syntax, lines),
      unit,
    );
  });
  const by = { lines: block.lines, surroundings, forms };
  const isTyped = typed.length > 0 && !isOutput(block);
  const kept = table === read ? edit : null;
  const edited = () => editedCells(table, before());
  const own = judge(table, by, isTyped ? edited : noEdits, kept);
  const upper = upperEnds(table);
  const raised = () => editedCells(upper ?? table, upperEnds(before()) ?? before());
  const judged = upper ? bothEnds(own, judge(upper, by, isTyped ? raised : noEdits)) : own;
  const { balances, form } = judged;
  const told = isOutput(block) ? judged.findings.map(asHint) : judged.findings;
  const isWrong = told.some(isSerious);
  const study = {
    table,
    plainGrid: null,
    caption,
    surroundings,
    addsUp: !isWrong && mayAddUp(balances),
    typed: isWrong ? typed : [],
    balances,
    tally: tallyOf(table, { balances, findings: told }),
    findings: told,
    form,
  };
  tablesRead.set(study, read);
  if (table === read) judgedLast.set(read.contents, { table, surroundings });
  return study;
}

/** Whether some sums hold, or none is broken. */
function mayAddUp(balances: readonly Balance[]): boolean {
  const sums = balances.filter(({ relation }) => relation.type === "sum");
  return sums.some(({ verdict }) => verdict === "holds") || !sums.some(({ verdict }) => verdict === "broken");
}

function noEdits(): Edited {
  return new Map();
}

function syntaxOf({ kind, lines, syntax }: Block): TableSyntax | null {
  if (syntax === null) return null;
  if (kind !== "fence") return syntaxNamed(syntax) ?? null;
  const found = fencedTable(lines, syntax);
  return found && fenceSyntax(found);
}

/**
 * What stands in a code fence is most often the output of a program; values that the fence calls so are the
 * writer's own.
 */
function isOutput({ kind, syntax }: Block): boolean {
  return kind === "fence" && syntax !== "csv" && syntax !== "tsv";
}

/** Worth a hint, not the writer's fault. */
function asHint(finding: Finding): Finding {
  return { ...finding, severity: "hint" };
}
