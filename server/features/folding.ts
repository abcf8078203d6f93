import type { Analysis, Section } from "../core/model/analysis.ts";
import type { BlockKind } from "../core/model/block.ts";
import { blockAt } from "../core/text/ordered.ts";

/** Lines that fold away together; both ends are shown lines, the last one inclusive. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment" | null;
}

const folding: ReadonlySet<BlockKind> = new Set(["table", "fence", "html", "comment", "matter"]);

/** What can be folded, in the order of the text; where that is more than `most`, the outermost, and these first. */
export function foldsOf(analysis: Analysis, most = Infinity): Fold[] {
  const folds = [
    ...sectionFolds(analysis, analysis.outline),
    ...blockFolds(analysis),
    ...listFolds(analysis),
    ...regionFolds(analysis),
  ].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return folds.length <= most ? folds : outermost(folds, most);
}

/** Of folds in the order of the text, those that the fewest others hold. */
function outermost(folds: readonly Fold[], most: number): Fold[] {
  const around: Fold[] = [];
  const placed = folds.map((fold) => {
    while (around.length > 0 && around.at(-1)!.endLine < fold.startLine) around.pop();
    return { fold, depth: around.push(fold) };
  });
  return placed
    .sort((a, b) => a.depth - b.depth)
    .slice(0, most)
    .map(({ fold }) => fold);
}

function sectionFolds(analysis: Analysis, sections: readonly Section[]): Fold[] {
  return sections.flatMap(({ line, endLine, children }) => {
    const last = lastFilledLine(analysis, line, endLine);
    const own: Fold[] = last > line ? [{ startLine: line, endLine: last, kind: null }] : [];
    return [...own, ...sectionFolds(analysis, children)];
  });
}

/** The last line of a section that is not blank, so that the gap to the next heading stays. */
function lastFilledLine({ blocks, starts }: Analysis, line: number, endLine: number): number {
  let block = blockAt(starts, endLine - 1);
  while (block > 0 && blocks[block]!.kind === "blank" && starts[block]! > line) block--;
  return Math.min(endLine, starts[block + 1]!) - 1;
}

function blockFolds({ blocks, starts }: Analysis): Fold[] {
  return blocks.flatMap((block, index): Fold[] => {
    if (!folding.has(block.kind) || block.lines.length < 2) return [];
    const startLine = starts[index]!;
    const kind = block.kind === "comment" ? "comment" : null;
    return [{ startLine, endLine: startLine + block.lines.length - 1, kind }];
  });
}

const listMark = /^(\s*)(?:[-*+•]|\d{1,9}[.)])\s/;

/** List items that go on over lines indented further than their marks. */
function listFolds({ blocks, starts }: Analysis): Fold[] {
  const open: { readonly indent: number; readonly line: number }[] = [];
  const folds: Fold[] = [];
  let lastFilled = 0;
  const closeFrom = (indent: number): void => {
    while (open.length > 0 && open.at(-1)!.indent >= indent) {
      const { line } = open.pop()!;
      if (lastFilled > line) folds.push({ startLine: line, endLine: lastFilled, kind: null });
    }
  };
  blocks.forEach(({ kind, lines }, index) => {
    if (kind === "blank") return;
    if (kind !== "paragraph") closeFrom(0);
    lines.forEach((text, offset) => {
      if (kind !== "paragraph" || text.trim() === "") return;
      closeFrom(text.search(/\S/));
      const line = starts[index]! + offset;
      const mark = listMark.exec(text);
      if (mark) open.push({ indent: mark[1]!.length, line });
      lastFilled = line;
    });
  });
  closeFrom(0);
  return folds;
}

/** `<!-- #region -->` to `<!-- #endregion -->`, as editors fold them in Markdown. */
function regionFolds({ blocks, starts }: Analysis): Fold[] {
  const open: number[] = [];
  const folds: Fold[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "comment" && block.kind !== "html") return;
    block.lines.forEach((line, offset) => {
      const mark = /^\s*<!--\s*#(end)?region\b/.exec(line);
      if (!mark) return;
      const at = starts[index]! + offset;
      const startLine = mark[1] ? open.pop() : undefined;
      if (!mark[1]) open.push(at);
      if (startLine !== undefined) folds.push({ startLine, endLine: at, kind: "region" });
    });
  });
  return folds;
}
