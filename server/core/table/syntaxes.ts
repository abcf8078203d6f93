import { lookaheadLines, type TableSyntax } from "../model/syntax.ts";
import { framed, linesInFrame, measureFramed, opensFrame } from "./framed.ts";
import { alignedSyntax } from "./syntax/aligned.ts";
import { asciidocSyntax } from "./syntax/asciidoc.ts";
import { boxSyntax } from "./syntax/box.ts";
import { cellColumnSyntax } from "./syntax/cell-column.ts";
import { cellLinesSyntax } from "./syntax/cell-lines.ts";
import { csvSyntax, tsvSyntax } from "./syntax/csv.ts";
import { gluedSyntax } from "./syntax/glued.ts";
import { gridSyntax } from "./syntax/grid.ts";
import { htmlSyntax } from "./syntax/html.ts";
import { multilineSyntax } from "./syntax/multiline.ts";
import { orgSyntax } from "./syntax/org.ts";
import { pairsSyntax } from "./syntax/pairs.ts";
import { pipeSyntax } from "./syntax/pipe.ts";
import { pipeRowsSyntax } from "./syntax/pipe-rows.ts";
import { rstSimpleSyntax } from "./syntax/rst-simple.ts";
import { spacedSyntax } from "./syntax/spaced.ts";
import { tabSyntax } from "./syntax/tab.ts";

/** Every table syntax, in the order in which they are asked whether a table starts at a line. */
export const syntaxes: readonly TableSyntax[] = [
  htmlSyntax,
  gridSyntax,
  boxSyntax,
  rstSimpleSyntax,
  multilineSyntax,
  asciidocSyntax,
  pipeSyntax,
  orgSyntax,
  pipeRowsSyntax,
  cellLinesSyntax,
  cellColumnSyntax,
  tabSyntax,
  pairsSyntax,
  alignedSyntax,
  spacedSyntax,
  gluedSyntax,
  csvSyntax,
  tsvSyntax,
];

/**
 * Those that are asked in a frame, by what its first line opens with. In a list item rows of words and blanks are more
 * likely its text, so that only drawings count.
 */
function framedSyntaxes(text: string, isListed: boolean): readonly TableSyntax[] {
  if (text.startsWith("|"))
    return [pipeSyntax, asciidocSyntax, orgSyntax, ...(isListed ? [] : [pipeRowsSyntax])];
  if (text.startsWith("+")) return [gridSyntax];
  if (text.startsWith("=")) return [rstSimpleSyntax];
  if (/^[\u2500-\u257f]/.test(text)) return [boxSyntax];
  if (/^[[.]/.test(text)) return [asciidocSyntax];
  return isListed ? [] : [pipeSyntax, boxSyntax, pipeRowsSyntax, tabSyntax, alignedSyntax];
}

const inFrame = "framed ";

/** A table that starts at a line: the name of its syntax, for `syntaxNamed`, and its length. */
export interface FoundTable {
  readonly syntax: string;
  readonly nLines: number;
}

/** The table that starts at `lines[at]`, in a block quote, list item or comment perhaps; null where none does. */
export function tableAt(lines: readonly string[], at: number): FoundTable | null {
  const line = lines[at]!;
  if (!isMarked(line)) return plainTableAt(lines, at, wordSyntaxes);
  return (opensFrame(line) ? framedTableAt(lines, at) : null) ?? plainTableAt(lines, at, syntaxes);
}

/** In longer lines each syntax looks for its own marks, which costs less than one look for all. UTF-16 units. */
const longestLook = 2000;

const wordSyntaxes = syntaxes.filter(({ opensInWords }) => opensInWords);

/**
 * Whether more than words stands in a line: a stroke, a TAB, a wide blank, a gap or leaders, or a mark at its
 * start.
 */
export function isMarked(line: string): boolean {
  if (line.length > longestLook) return true;
  return /[|\t\u00a0\u2000-\u200b\u2026\u2500-\u257f\u3000\ufeff]| {2}|\.{3}|^[\s>]*[<+=[._*/\d-]/.test(line);
}

function framedTableAt(lines: readonly string[], at: number): FoundTable | null {
  if (pipeSyntax.measure(lines, at) > 0) return null;
  const near = linesInFrame(lines, at, lookaheadLines);
  for (const syntax of framedSyntaxes((near[0] ?? "").trim(), !/^\s*[>/]/.test(lines[at]!))) {
    const nLines = measureFramed(syntax, lines, at, near);
    if (nLines > 0) return { syntax: inFrame + syntax.name, nLines };
  }
  return null;
}

function plainTableAt(
  lines: readonly string[],
  at: number,
  asked: readonly TableSyntax[],
): FoundTable | null {
  for (const syntax of asked) {
    const nLines = syntax.measure(lines, at);
    if (nLines > 0) return { syntax: syntax.name, nLines };
  }
  return null;
}

const byName: ReadonlyMap<string, TableSyntax> = new Map(syntaxes.map((syntax) => [syntax.name, syntax]));

/** The syntax of a name, or undefined. */
export function syntaxNamed(name: string): TableSyntax | undefined {
  const isFramed = name.startsWith(inFrame);
  const plain = isFramed ? name.slice(inFrame.length) : name;
  const syntax = byName.get(plain);
  return syntax && isFramed ? framed(syntax) : syntax;
}
