import {
  type CallHierarchyItem,
  type CodeAction,
  type CodeLens,
  type Command,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Range as LspRange,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { Facts, Severity } from "../core/model/finding.ts";
import { keptBeside } from "../core/model/kept-beside.ts";
import type { Completion } from "../features/completions.ts";
import type { PlacedDiagnostic } from "../features/diagnostics.ts";
import type { QuickFix } from "../features/fixes.ts";
import type { Fold } from "../features/folding.ts";
import type { Hover as Shown } from "../features/hover.ts";
import type { InlayHint as InlayHintShown } from "../features/inlay-hints.ts";
import type { Lens } from "../features/lenses.ts";
import type { Link } from "../features/navigation.ts";
import type { OutlineEntry } from "../features/outline.ts";
import type { Position, Range } from "../features/place.ts";
import type { FoundSymbol } from "../features/symbols.ts";
import type { Figure, Tie } from "../features/trace.ts";
import type { Abilities } from "./abilities.ts";
import { lasting } from "./lasting.ts";
import { actionKinds } from "./names.ts";
import { type Target, toTextEdits, toWorkspaceEdit } from "./to-edits.ts";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Record<OutlineEntry["kind"], SymbolKind> = {
  title: SymbolKind.File,
  section: SymbolKind.String,
  table: SymbolKind.Array,
  figure: SymbolKind.Object,
};

const completionKinds: Record<Completion["kind"], CompletionItemKind> = {
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  directive: CompletionItemKind.Keyword,
  label: CompletionItemKind.Field,
};

/** What decides how much of a diagnostic is sent: what the client takes, and where our pages lie. */
export interface Reader {
  readonly abilities: Abilities;
  readonly docs: string | null;
}

export function toDiagnostic(
  { diagnostic: told, start }: PlacedDiagnostic,
  uri: string,
  { abilities, docs }: Reader,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: lowered(told.range, start),
    severity: severities[told.severity],
    code: told.rule,
    source: "crossfoot",
    message: told.message,
  };
  if (abilities.diagnosticData) diagnostic.data = figuresOf(told.data);
  if (abilities.codeDescription && docs !== null && told.page !== null)
    diagnostic.codeDescription = { href: `${docs}/${told.page}` };
  if (abilities.unnecessaryTag && told.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (abilities.relatedInformation && told.related.length > 0) {
    diagnostic.relatedInformation = told.related.map(({ range, message }) => ({
      location: { uri, range: lowered(range, start) },
      message,
    }));
  }
  return diagnostic;
}

/** Moves a diagnostic down by some lines, or up. */
export function lower({ range, relatedInformation }: Diagnostic, nLines: number): void {
  lowerRange(range, nLines);
  for (const { location } of relatedInformation ?? []) lowerRange(location.range, nLines);
}

function lowerRange({ start, end }: LspRange, nLines: number): void {
  start.line += nLines;
  end.line += nLines;
}

function lowered({ start, end }: Range, nLines: number): Range {
  return {
    start: { line: start.line + nLines, character: start.character },
    end: { line: end.line + nLines, character: end.character },
  };
}

/** The figures of a finding; with all of its facts, which few programs ask for, a quarter more would be sent a key. */
function figuresOf({ stated, computed, ...others }: Facts): Facts {
  return stated === undefined || computed === undefined ? others : { stated, computed };
}

/** Entries live on from one version to the next, and so do their symbols. */
export const toSymbol: (entry: OutlineEntry) => DocumentSymbol = keptBeside((entry: OutlineEntry) => {
  const { name, kind, detail, range, selectionRange, children } = entry;
  return lasting({
    name,
    kind: symbolKinds[kind],
    detail,
    range,
    selectionRange,
    children: children.map(toSymbol),
  });
});

/** The outline for clients that know no tree: in the order of the text, each with the name of what holds it. */
export function toFlatSymbols(
  outline: readonly OutlineEntry[],
  uri: string,
  container = "",
): SymbolInformation[] {
  return outline.flatMap((entry) => [
    toWorkspaceSymbol({ entry, container }, uri),
    ...toFlatSymbols(entry.children, uri, entry.name),
  ]);
}

export function toFold({ startLine, endLine, kind }: Fold): FoldingRange {
  return kind === null ? { startLine, endLine } : { startLine, endLine, kind };
}

export function toHover({ range, markdown }: Shown, { markdownHover }: Abilities): Hover {
  const plain = markdown.replace(/\*\*|`/g, "").replace(/\\(.)/g, "$1");
  return {
    range,
    contents: markdownHover ? { kind: "markdown", value: markdown } : { kind: "plaintext", value: plain },
  };
}

export function toQuickFix(
  fix: QuickFix,
  target: Target,
  diagnostic: Diagnostic,
  abilities: Abilities,
): CodeAction {
  const action: CodeAction = {
    title: fix.title,
    kind: actionKinds.quickFix,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(target, fix.edits, abilities),
  };
  return fix.preferred ? { ...action, isPreferred: true } : action;
}

/** A code action for clients that know commands alone; `command` carries it out. */
export function toCommand(action: CodeAction, command: string): Command {
  return action.command ?? { title: action.title, command, arguments: [action] };
}

/**
 * Nested as the protocol wants it: the innermost range, each with its parent. Each position has one, if an
 * empty one.
 */
export function toSelection(ranges: readonly Range[], position: Position): SelectionRange {
  const nested = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  );
  return nested ?? { range: { start: position, end: position } };
}

export function toHighlight({ range, role }: Tie): DocumentHighlight {
  return { range, kind: role === "total" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

export function toCallItem({ name, detail, range }: Figure, uri: string): CallHierarchyItem {
  return { name, detail, kind: SymbolKind.Number, uri, range, selectionRange: range };
}

export function toLink({ range, target, tooltip }: Link, uri: string): DocumentLink {
  return { range, target: `${uri}#${target.line + 1}`, tooltip };
}

export function toInlayHint({ position, label, tooltip, edits }: InlayHintShown, lineEnd: string): InlayHint {
  const hint: InlayHint = { position, label, tooltip, paddingLeft: true };
  if (edits.length > 0) hint.textEdits = toTextEdits(edits, lineEnd);
  return hint;
}

/** `command` applies the fixes of a table; "" where the client cannot take edits. */
export function toLens({ range, title, fixableAt }: Lens, uri: string, command: string): CodeLens {
  return {
    range,
    command: { title, command: fixableAt === null ? "" : command, arguments: [uri, fixableAt] },
  };
}

export function toWorkspaceSymbol({ entry, container }: FoundSymbol, uri: string): SymbolInformation {
  return {
    name: entry.name,
    kind: symbolKinds[entry.kind],
    location: { uri, range: entry.range },
    containerName: container,
  };
}

export function toCompletion({ label, kind, detail, range, newText }: Completion): CompletionItem {
  return {
    label,
    kind: completionKinds[kind],
    detail,
    textEdit: { range, newText },
    sortText: "0",
    preselect: kind === "value",
  };
}
